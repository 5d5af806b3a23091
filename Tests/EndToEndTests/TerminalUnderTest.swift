import Foundation
import Testing

/// The real program on a real terminal: a window of a tmux server that nobody else uses.
///
/// Keys are sent and then a state of the screen is waited for; nothing here waits for a time.
final class TerminalUnderTest {
    /// How long a state may take to come. Generous, since machines that test are slow; reaching it is a failure.
    private static let patience: TimeInterval = 30

    let home: Home
    private let server = "liaise-\(UUID().uuidString.prefix(13))"

    /// What is on the screen at one moment.
    struct Shot {
        let lines: [String]
        let cursor: (column: Int, row: Int)
        /// Whether the program has the screen that it gives back when it ends.
        let isAlternate: Bool

        /// All of it in one line, so that a sentence is found wherever it was wrapped.
        var text: String { lines.joined(separator: " ").split(separator: " ").joined(separator: " ") }

        func shows(_ words: String) -> Bool { text.contains(words) }
    }

    /// Starts `liaise` with arguments in a window of that size; when it has ended, the window says so and stays.
    init(
        _ home: Home, _ arguments: String..., size: (columns: Int, rows: Int) = (80, 24), term: String = "tmux-256color",
        environment: [String: String] = [:], program: String = Home.program
    ) throws {
        self.home = home
        let words = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            cd "$HOME"; export TERM=\(term)
            stty -g > '\(file("before"))'
            sh -c 'echo $$ > \(file("process")); exec "$@"' sh \(words) 2> '\(file("errors"))'
            status=$?
            stty -g > '\(file("after"))'
            echo "LIAISE ENDED $status"
            echo "$status" > '\(file("status"))'
            exec sleep 1000
            """
        try start("sh", script, size: size, environment: environment)
    }

    /// Starts a shell with job control in a window, in which lines are typed.
    init(shellIn home: Home, size: (columns: Int, rows: Int) = (80, 24)) throws {
        self.home = home
        let script = "cd \"$HOME\"; export TERM=tmux-256color; PS1='ready> ' exec bash --norc --noprofile -i"
        try start("sh", script, size: size, environment: [:])
    }

    /// The name, in the home, of what is noted about this window: more than one may be opened there, one after the other.
    func file(_ name: String) -> String { "\(name)-\(server)" }

    deinit { _ = try? tmux("kill-server") }

    private func start(_ shell: String, _ script: String, size: (columns: Int, rows: Int), environment: [String: String]) throws {
        var values = home.environment.merging(environment) { $1 }
        if values["LC_ALL"] == nil { values["LC_ALL"] = "C.UTF-8" }
        try home.write(script, to: "script-\(server)")
        let assignments = values.map { "\($0.key)=\($0.value)" }.sorted()
        let window = ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "env", "-i"] + assignments
        try tmux(window + [shell, home.path("script-\(server)")])
        try tmux("set-option", "-s", "escape-time", "0")
    }

    // MARK: Keys

    private static let tmuxNames = [
        "enter": "Enter", "esc": "Escape", "tab": "Tab", "shift-tab": "BTab", "up": "Up", "down": "Down", "left": "Left", "right": "Right",
        "home": "Home", "end": "End", "page-up": "PageUp", "page-down": "PageDown", "backspace": "BSpace", "delete": "DC", "space": "Space",
        "f1": "F1",
    ]

    /// Presses keys by the names that hints use.
    func press(_ keys: String...) throws {
        for key in keys {
            if let name = Self.tmuxNames[key] {
                try tmux("send-keys", name)
            } else if key.hasPrefix("ctrl-"), let letter = key.last {
                try tmux("send-keys", "C-\(letter)")
            } else {
                try tmux("send-keys", "-l", "--", key)
            }
        }
    }

    func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

    /// Sends bytes as they are, as a terminal sends what is no key; each group after so many milliseconds.
    ///
    /// tmux passes on what it is given so, byte for byte.
    func send(_ groups: String..., every milliseconds: Int = 0) throws {
        var words: [String] = []
        for (index, group) in groups.enumerated() {
            if index > 0 { words += ["run-shell", "sleep \(Double(milliseconds) / 1_000)", ";"] }
            words += ["send-keys", "-H"] + group.utf8.map { String($0, radix: 16) } + [";"]
        }
        try tmux(Array(words.dropLast()))
    }

    /// What tmux knows of the window: "mouse_any_flag".
    func isOn(_ flag: String) throws -> Bool {
        try tmux("display-message", "-p", "#{\(flag)}").trimmingCharacters(in: .whitespacesAndNewlines) == "1"
    }

    /// Keeps every byte that is written to the window from now on.
    func keepOutput(in name: String) throws { try tmux("pipe-pane", "-O", "cat > '\(home.path(name))'") }

    /// Pastes as a terminal does: between marks, when the program asked for them.
    func paste(_ text: String) throws { try tmux("set-buffer", "--", text, ";", "paste-buffer", "-p") }

    /// Presses a key and waits for words on the screen.
    @discardableResult
    func press(_ key: String, until words: String, at location: SourceLocation = #_sourceLocation) throws -> Shot {
        try press(key)
        return try wait(for: words, at: location)
    }

    /// Answers the question about consent, which takes no key that comes at the heels of the one that opened it.
    func answerConsent(_ key: String, until words: String, at location: SourceLocation = #_sourceLocation) throws {
        for _ in 0..<10 {
            let seen = ContinuousClock.now
            try wait("a pause in typing", at: location) { _ in ContinuousClock.now - seen > .milliseconds(700) }
            try press(key)
            let shot = try wait("\(words), or not taken", at: location) { $0.shows(words) || $0.shows("Typed ahead") }
            if shot.shows(words) { return }
        }
        Issue.record("The question never takes a key.", sourceLocation: location)
    }

    /// Types a text and waits until the screen shows words, the text itself unless others are given.
    @discardableResult
    func type(_ text: String, until words: String?, at location: SourceLocation = #_sourceLocation) throws -> Shot {
        try type(text)
        return try wait(for: words ?? text, at: location)
    }

    // MARK: The screen

    var shot: Shot {
        get throws {
            let format = "#{cursor_x},#{cursor_y},#{alternate_on}"
            var lines = try tmux("capture-pane", "-p", ";", "display-message", "-p", format).split(
                separator: "\n", omittingEmptySubsequences: false)
            while lines.last?.isEmpty == true { lines.removeLast() }
            let state = (lines.popLast() ?? "").split(separator: ",").compactMap { Int($0) }
            guard state.count == 3 else { throw Trouble.noTerminal }
            return Shot(lines: lines.map(String.init), cursor: (state[0], state[1]), isAlternate: state[2] == 1)
        }
    }

    /// Waits until words are on the screen.
    @discardableResult
    func wait(for words: String, at location: SourceLocation = #_sourceLocation) throws -> Shot {
        try wait("\"\(words)\" on the screen", at: location) { $0.shows(words) }
    }

    /// Waits until one or the other is on the screen.
    func wait(for words: String, or others: String, at location: SourceLocation = #_sourceLocation) throws -> Shot {
        try wait("\"\(words)\" or \"\(others)\" on the screen", at: location) { $0.shows(words) || $0.shows(others) }
    }

    /// Walks up a list that is longer than the screen until words are on it.
    func find(_ words: String, at location: SourceLocation = #_sourceLocation) throws {
        for _ in 0..<30 where try !shot.shows(words) {
            let before = try shot
            try press("up")
            _ = try wait("another line", at: location) { $0.cursor != before.cursor || $0.lines != before.lines }
        }
        #expect(try shot.shows(words), "\(words)", sourceLocation: location)
    }

    /// Waits until words have gone from the screen.
    @discardableResult
    func wait(until words: String, isGone: Bool, at location: SourceLocation = #_sourceLocation) throws -> Shot {
        try wait("\"\(words)\" gone", at: location) { $0.shows(words) != isGone }
    }

    /// Waits until the screen is as wanted.
    @discardableResult
    func wait(_ wanted: String, at location: SourceLocation = #_sourceLocation, until isThere: (Shot) throws -> Bool) throws -> Shot {
        let end = Date().addingTimeInterval(Self.patience)
        var last = try shot
        while try !isThere(last) {
            guard Date() < end else {
                let screen = last.lines.joined(separator: "\n")
                Issue.record(
                    "Waited in vain for \(wanted). The screen was:\n\(screen)\n\(home.text(of: file("errors")) ?? "")",
                    sourceLocation: location)
                throw Trouble.waitedInVain(wanted)
            }
            usleep(10_000)
            last = try shot
        }
        return last
    }

    /// Waits until a file of the home says something.
    @discardableResult
    func wait(forFile name: String, at location: SourceLocation = #_sourceLocation) throws -> String {
        var text = ""
        try wait("the file \(name)", at: location) { _ in
            text = (home.text(of: name) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            return !text.isEmpty
        }
        return text
    }

    func resize(_ columns: Int, _ rows: Int) throws { try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)") }

    // MARK: The process

    /// The program's process id.
    func process() throws -> pid_t {
        guard let number = pid_t(try wait(forFile: file("process"))), number > 1 else { throw Trouble.noProcess }
        return number
    }

    func signal(_ number: Int32) throws { kill(try process(), number) }

    /// Waits until the program has ended and the window is the shell's again; its exit status, 128 and more for a signal.
    func status(at location: SourceLocation = #_sourceLocation) throws -> Int {
        Int(try wait(forFile: file("status"), at: location)) ?? -1
    }

    /// Whether the terminal's modes are what they were before the program came.
    var areModesRestored: Bool { home.text(of: file("before")) != nil && home.text(of: file("before")) == home.text(of: file("after")) }

    /// Whether the program still runs; one that has ended and waits to be asked for does not.
    func isRunning(_ process: pid_t) -> Bool {
        guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return state.split(separator: ")").last?.split(separator: " ").first != "Z"
    }

    /// Closes the window under the program, as a lost connection does.
    func closeWindow() throws { try tmux("kill-server") }

    // MARK: tmux

    enum Trouble: Error { case noTerminal, noProcess, waitedInVain(String), tmux(String) }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        var environment = home.environment
        environment["TMUX_TMPDIR"] = home.folder.path
        let outcome = try home.run("/usr/bin/env", ["tmux", "-L", server, "-f", "/dev/null"] + arguments, environment)
        guard outcome.status == 0 else { throw Trouble.tmux(outcome.errors) }
        return outcome.output
    }
}
