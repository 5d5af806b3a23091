import Caseload
package import Scene

/// What was typed while something had to end first.
package enum HeldInput: Sendable {
    case key(Key)
    case paste(String)
}

extension Screen {
    /// The append, or the check, that has to end before the screen goes on.
    var saving: Int? {
        switch self {
        case .form(let screen): screen.saving
        case .addLine(let screen): screen.saving
        case .importing(let screen): screen.saving
        case .paper(let screen): screen.saving
        case .reconcile(let screen): screen.saving?.token
        case .consentQuestion(let screen): screen.saving
        case .start, .setup, .unlock, .locked, .sessions, .queue, .person, .needs, .codes, .risk, .picker, .phrases, .screening, .calendar,
            .duties, .timeline, .today, .debrief, .help, .palette, .findPerson, .history, .telling, .leaving:
            nil
        }
    }

    /// It lies over another screen, whatever that is doing.
    fileprivate var isOverlay: Bool {
        switch self {
        case .locked, .help, .palette: true
        default: false
        }
    }
}

// While something is being saved, what is typed waits its turn, so that it never lands on another screen. The lock waits for nothing.
extension WorkbenchState {
    var isWaiting: Bool {
        switch top {
        // A form rests on what is stored: what is on its way has to arrive first.
        case .form, .paper: top.saving != nil || isSaving
        case .consentQuestion: top.saving != nil || isSaving
        case .addLine(let screen): screen.saving != nil || screen.goesOn
        case .reconcile(let screen): screen.saving != nil || screen.isSettling
        default: top.saving != nil
        }
    }

    /// Something that was handed over has not ended yet, on whatever screen.
    var isSavingAnything: Bool { !sending.isEmpty || screens.contains { $0.saving != nil } }

    private static let mostHeld = 200

    mutating func hold(_ input: HeldInput) {
        if held.count < Self.mostHeld { held.append(input) } else { heldTooMany += 1 }
    }

    /// The lock, a new drawing and help wait for nothing; behind other keys help keeps its turn.
    mutating func keyWhileWaiting(_ key: Key) -> [Effect] {
        let isInTurn = key != .function(1) || held.isEmpty
        if isInTurn, isTakenUnseen(key) || key == .control("k"), let effects = globalKey(key) { return effects }
        hold(.key(key))
        return []
    }

    /// Takes up what waited. A question stops it: only a hand that has read it answers.
    mutating func releaseHeld() -> [Effect] {
        var effects: [Effect] = []
        /// A screen has opened that has to be read first.
        var isToRead: Bool { effects.contains { if case .dropTypedAhead = $0 { true } else { false } } }
        while let next = held.first, !isWaiting, message?.question == nil, !isLedAstray, !isToRead {
            held.removeFirst()
            switch next {
            case .key(let key): effects += taken(key)
            case .paste(let text): effects += pasted(text)
            }
        }
        if message?.question != nil || isLedAstray || isToRead || held.isEmpty { sayNotTaken() }
        return effects
    }

    /// A key was refused where letters are commands: what was typed behind it was meant for something else.
    var isLedAstray: Bool { hasRefused && !takesText }

    /// Letters are text here. In a form they choose where the focus is on a choice.
    package var takesText: Bool {
        guard case .form(let screen) = top, screen.form.typedInput == nil else { return context.isTyping }
        return false
    }

    /// Lets go of what waits, and says so beside what is said already.
    mutating func sayNotTaken() {
        let count = held.count + heldTooMany
        held = []
        heldTooMany = 0
        guard count > 0 else { return }
        let words = count == 1 ? "1 key typed meanwhile was not taken." : "\(count) keys typed meanwhile were not taken."
        guard let said = message else { return say(words, .warning) }
        message = Message(text: "\(said.text) \(words)", role: said.role == .error ? .error : .warning, question: said.question)
    }

    // MARK: Screens that wait below others

    /// The screen that waits for a token, wherever it lies; else the one that is being worked on.
    private func place(waitingFor token: Int) -> Int? {
        screens.lastIndex { $0.saving == token } ?? screens.lastIndex { !$0.isOverlay }
    }

    /// Does something as if the screen that waits for a token lay on top; what lies over it stays over what comes of it.
    mutating func beneath(waitingFor token: Int, _ body: (inout WorkbenchState) -> [Effect]) -> [Effect] {
        guard let index = place(waitingFor: token) else { return [] }
        let over = screens[(index + 1)...]
        screens.removeLast(over.count)
        let effects = body(&self)
        screens += over
        return effects
    }

    // MARK: What is said below the lock

    var isLocked: Bool { if case .locked = top { true } else { false } }

    /// Nothing is said on the lock; it is said to whoever unlocks.
    mutating func putAsideBelowLock() {
        guard isLocked, let said = message else { return }
        message = nil
        saidBelowLock.append(said)
    }

    mutating func sayWhatWasPutAside() {
        guard let last = saidBelowLock.last else { return }
        let gravest = saidBelowLock.first { $0.role == .error } ?? saidBelowLock.first { $0.role == .warning } ?? last
        say(saidBelowLock.map(\.text).joined(separator: " "), gravest.role)
        saidBelowLock = []
    }
}
