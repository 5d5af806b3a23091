package import Caseload
package import Record
import Scene
package import Terminal

/// The one loop of the program: waits for the terminal or for finished work, updates the state, does its effects, draws.
@MainActor
package final class WorkbenchRun {
    package enum Beginning: Sendable {
        /// The start screen: there is no record yet.
        case start
        /// The sign-in of the record that is there.
        case signIn([SlotMember])
        case practise(scenario: String?, seed: UInt64?)
    }

    /// How it came that the workbench is no longer there.
    package enum Ending: Equatable, Sendable {
        case left
        /// A signal asked for it, or the terminal went away, which is what the signal of that name says.
        case signal(Int32)
    }

    private let terminal: Terminal
    private var state: WorkbenchState
    private let mailbox: Mailbox
    private let performer: Performer
    private let now: @Sendable () -> Instant
    private var ending: Ending?
    private var isRunning: Bool { ending == nil }
    private var pause = TypingPause()
    /// When what is typed is kept, unless more is typed before; nil when nothing was typed since.
    private var keepsAt: Int?
    /// When the first key came that is not kept yet.
    private var typingBegan: Int?
    private var watch = ClockWatch()

    /// - Parameters:
    ///   - now: the time of day.
    ///   - describe: a record's error as one sentence.
    ///   - describeFault: what does not fit in a record as one sentence; nil when everything does.
    ///   - readFile: the bytes of a file of that path, or why it cannot be read.
    package init(
        _ surroundings: Surroundings, terminal: Terminal, chance: Chance = .system, now: @escaping @Sendable () -> Instant,
        describe: @escaping @Sendable (RecordError) -> String, describeFault: @escaping @Sendable (VerifyReport) -> String?,
        readFile: @escaping @Sendable (String) -> Result<[UInt8], ListFailure>
    ) {
        self.terminal = terminal
        self.now = now
        let waker = terminal.waker
        mailbox = Mailbox { waker.wake() }
        performer = Performer(mailbox: mailbox, now: now, describe: describe, describeFault: describeFault, readFile: readFile)
        state = WorkbenchState(surroundings, size: terminal.size, now: now(), chance: chance)
    }

    /// Runs until the user leaves, the terminal goes or a signal asks for it; everything handed to the record is written before it returns.
    package func run(_ beginning: Beginning) -> Ending {
        begin(beginning)
        draw()
        while isRunning {
            let minute = nextMinute
            handle(terminal.next(until: min(minute, keepsAt ?? .max)), minute: minute)
            for input in mailbox.take() { update(input) }
            if isRunning { draw() }
        }
        // What was refused gets a last chance, and what became of everything is heard.
        perform(state.saveAgain())
        performer.settle()
        for input in mailbox.take() { update(input) }
        performer.finish()
        lost = state.allLossWords.map { $0.replacing("and would be lost", with: "and lost") + "." }
        terminal.close()
        return ending ?? .left
    }

    /// What could not be saved before the program ended, in a sentence; nil when everything was.
    package var loss: String? { lost }
    private var lost: String?

    private func begin(_ beginning: Beginning) {
        switch beginning {
        case .practise(let scenario, let seed): perform(state.beginPractice(scenario: scenario, seed: seed))
        case .signIn(let members): update(.membersRead(path: state.recordPath, members))
        case .start: break
        }
    }

    /// When the clock's next minute begins, in the terminal's own count of milliseconds: the only time at which we wake unasked.
    private var nextMinute: Int {
        let milliseconds = now().milliseconds + state.clockOffset
        return Terminal.now + Int(60_000 - milliseconds % 60_000)
    }

    private func handle(_ event: Event, minute: Int) {
        switch event {
        // In a field it takes back what was typed, as it does everywhere else.
        case .key(.control("z")) where !state.takesUndo:
            keepTyped()
            performer.settle()
            terminal.suspend()
        case .key(let key):
            keepsAt = keepingTime
            update(pause.take(.key(key), at: Terminal.now, isTyping: state.takesText))
        case .paste(let text):
            keepsAt = keepingTime
            update(pause.take(.paste(text), at: Terminal.now, isTyping: state.takesText))
        case .resized(let size): update(.resized(size))
        case .timeout: timeout(minute: minute)
        case .resumed:
            terminal.redraw()
            update(.resumed)
        case .woken: break
        case .hungUp: end(.signal(Terminal.hangUp))
        case .terminate(let signal): end(.signal(signal))
        }
    }

    private func end(_ ending: Ending) {
        takeTyped()
        keepTyped()
        self.ending = ending
    }

    /// What was typed before the end was asked for and not read yet is still text of the field it was meant for; it does nothing else any more.
    private func takeTyped() {
        for _ in 0..<Self.mostTypedAhead {
            guard state.takesText, let event = terminal.typed() else { return }
            switch event {
            case .key(let key): if key.isText { update(pause.take(.key(key), at: Terminal.now, isTyping: true)) }
            case .paste(let text): update(pause.take(.paste(text), at: Terminal.now, isTyping: true))
            case .resized, .timeout, .resumed, .woken, .hungUp, .terminate: return
            }
        }
    }

    private static let mostTypedAhead = 4_096

    /// Milliseconds without a key after which what is typed is kept.
    private static let typingPause = 300
    /// Milliseconds after which it is kept although keys keep coming.
    private static let longestUnkept = 1_000

    /// When what has been typed is kept, now that another key came.
    private var keepingTime: Int {
        let begun = typingBegan ?? Terminal.now
        typingBegan = begun
        return min(Terminal.now + Self.typingPause, begun + Self.longestUnkept)
    }

    /// It is a pause in typing, or a new minute, or both.
    private func timeout(minute: Int) {
        if let keepsAt, keepsAt <= Terminal.now { keepTyped() }
        if Terminal.now >= minute { update(.tick) }
    }

    private func keepTyped() {
        keepsAt = nil
        typingBegan = nil
        update(.typingPaused)
    }

    private func update(_ input: Input) {
        let wall = now()
        // The terminal's count goes on while the computer sleeps, so that only a clock that was put forward or back is a jump.
        if let jump = watch.note(count: Int64(Terminal.now), wall: wall) { perform(state.update(.clockJumped(jump), now: wall)) }
        perform(state.update(input, now: wall))
    }

    private func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .redraw: terminal.redraw()
            case .dropTypedAhead(let why): pause.begin(at: Terminal.now, why)
            case .quit: ending = .left
            default: for input in performer.perform(effect) { update(input) }
            }
        }
    }

    private func draw() {
        terminal.present(state.canvas)
    }
}

extension Key {
    /// Only changes the text of a field.
    fileprivate var isText: Bool {
        switch self {
        case .character, .backspace, .delete: true
        default: false
        }
    }
}
