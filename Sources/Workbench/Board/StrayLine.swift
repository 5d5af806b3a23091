import Caseload
import Scene

/// What was typed since the queue was last at rest: perhaps a line of the board whose `a` was forgotten.
struct StrayLine: Sendable {
    /// The characters, whatever they did.
    private(set) var text = ""
    /// The next save when the first of them came: by it is known whether anything was recorded since.
    private(set) var token = 0
    /// It was offered as a line of the board, and the next key says what becomes of it.
    var isOffered = false

    mutating func begin(_ token: Int) { self = StrayLine(token: token) }

    private init(token: Int) { self.token = token }
    init() {}

    mutating func add(_ character: Character) { if text.count < 500 { text.append(character) } }
    mutating func takeBack() { if !text.isEmpty { text.removeLast() } }
}

// A line of the board typed without `a` is offered as a line, and never taken as words of something else.
extension WorkbenchState {
    private var boardLine: BoardLine {
        BoardLine(
            siteKind: session?.opening.kind ?? .custody,
            places: (site?.rooms ?? []) + queue.rows.map(\.summary.details.place))
    }

    /// Keeps what is typed, and takes the key where the line is recognised; nil lets the key go on.
    mutating func takeStrayKey(_ key: Key) -> [Effect]? {
        let wasOffered = stray.isOffered
        stray.isOffered = false
        switch key {
        case .character(let character): return takeStrayCharacter(character)
        case .backspace: stray.takeBack()
        case .control("a") where wasOffered:
            guard let line = strayLine else { return nil }
            return openStrayLine(line)
        // Said again, it is meant as words.
        case .control("s") where wasOffered: stray.begin(nextToken)
        // In a text of several lines enter only makes the next one.
        case .enter where typesProse: stray.begin(nextToken)
        case .enter, .control("s"):
            guard case .form = top, let line = strayLine else {
                stray.begin(nextToken)
                return nil
            }
            stray.isOffered = true
            let short = line.count > 40 ? line.prefix(40) + "…" : line[...]
            changeTop { top in
                guard case .form(var form) = top else { return }
                form.complaint =
                    "Not saved. This reads like a line of the board: \(short) ctrl-a adds the person; ctrl-s again keeps it as words here."
                top = .form(form)
            }
            return []
        default: stray.begin(nextToken)
        }
        return nil
    }

    private mutating func takeStrayCharacter(_ character: Character) -> [Effect]? {
        switch top {
        case .queue, .person: if stray.text.isEmpty { stray.begin(nextToken) }
        case .addLine, .unlock, .locked, .setup, .start, .sessions:
            stray.begin(nextToken)
            return nil
        // It begins in the queue or on the case: what is typed elsewhere from the start was meant for where it is.
        default: if stray.text.isEmpty { return nil }
        }
        // Where letters are commands a blank behind a place can only be the line going on; nothing was recorded yet.
        if character == " ", !context.isTyping, stray.token == nextToken, let line = boardLine.begun(in: stray.text), line.count > 1,
            isRoom(line)
        {
            return openStrayLine(line + " ")
        }
        stray.add(character)
        return nil
    }

    /// Whether the word is a place of its own: at court a number typed in the queue, else a cell.
    private func isRoom(_ word: String) -> Bool {
        guard !word.contains(where: \.isWhitespace) else { return false }
        guard session?.opening.kind == .court else { return true }
        if case .queue = top { return true }
        return false
    }

    private var typesProse: Bool { if case .form(let screen) = top { screen.form.isInProse } else { false } }

    /// What was typed since the queue, or stands in the field, where it reads like a line of the board.
    private var strayLine: String? {
        guard case .form(let screen) = top, let focused = screen.form.focused else { return nil }
        switch focused.kind {
        case .text, .prose: break
        case .secret, .choice, .moment, .ticks, .confirmation: return nil
        }
        return ([stray.text] + TextInput.lines(of: focused.input.text)).lazy.compactMap { boardLine.whole(in: $0, now: now, zone: zone) }
            .first
    }

    /// Back to the queue, and on with the line there; forms that were opened by its letters go with nothing kept.
    private mutating func openStrayLine(_ line: String) -> [Effect] {
        guard let index = screens.firstIndex(where: { if case .queue = $0 { true } else { false } }) else { return [] }
        screens.removeSubrange((index + 1)...)
        stray.begin(nextToken)
        let effects = openAddLine()
        changeTop { top in
            guard case .addLine(var screen) = top else { return }
            screen.input.set(line)
            top = .addLine(screen)
        }
        lookForSame()
        say("This reads like a line of the board, so it goes on here. Nothing else was recorded.", .warning)
        return effects
    }
}
