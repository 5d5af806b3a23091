import Scene

extension Screen {
    /// The text that keys and pastes go into now; nil where no text is being typed.
    var input: TextInput? {
        get {
            switch self {
            case .addLine(let screen): screen.saving == nil ? screen.input : nil
            case .setup(let screen): screen.stage == .working ? nil : screen.form.typedInput
            case .unlock(let screen), .locked(let screen): screen.isWorking ? nil : screen.pathInput ?? screen.passphrase
            case .needs(let screen): screen.isFiltering ? screen.filter : nil
            case .codes(let screen): screen.input
            case .picker(let screen): screen.isFiltering ? screen.filter : nil
            case .phrases(let screen): screen.filter
            case .paper(let screen): screen.saving == nil ? screen.input : nil
            case .screening(let screen): screen.typed ?? (screen.isOnWrittenItem ? TextInput() : nil)
            case .form(let screen): screen.saving == nil ? screen.form.typedInput : nil
            case .palette(let screen): screen.input
            case .findPerson(let screen): screen.input
            case .reconcile(let screen): if case .cell(let input) = screen.asking { input } else { nil }
            case .start, .sessions, .queue, .person, .risk, .calendar, .duties, .timeline, .today, .debrief, .help, .history, .importing,
                .telling, .leaving, .consentQuestion:
                nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .addLine(var screen):
                screen.input = newValue
                screen.asksAgain = false
                self = .addLine(screen)
            case .setup(var screen):
                screen.form.typedInput = newValue
                self = .setup(screen)
            case .unlock(var screen):
                screen.typed = newValue
                self = .unlock(screen)
            case .locked(var screen):
                screen.typed = newValue
                self = .locked(screen)
            case .needs(var screen):
                screen.filter = newValue
                screen.selected = 0
                self = .needs(screen)
            case .codes(var screen):
                screen.input = newValue
                screen.selected = 0
                self = .codes(screen)
            case .picker(var screen):
                screen.filter = newValue
                screen.selected = 0
                self = .picker(screen)
            case .phrases(var screen):
                screen.filter = newValue
                screen.selected = screen.figure.map { $0 - 1 } ?? 0
                self = .phrases(screen)
            case .paper(var screen):
                screen.input = newValue
                self = .paper(screen)
            case .screening(var screen):
                screen.typed = newValue
                self = .screening(screen)
            case .form(var screen):
                screen.form.typedInput = newValue
                self = .form(screen)
            case .palette(var screen):
                screen.input = newValue
                screen.selected = 0
                self = .palette(screen)
            case .findPerson(var screen):
                screen.input = newValue
                self = .findPerson(screen)
            case .reconcile(var screen):
                screen.asking = .cell(newValue)
                self = .reconcile(screen)
            case .start, .sessions, .queue, .person, .risk, .calendar, .duties, .timeline, .today, .debrief, .help, .history, .importing,
                .telling, .leaving, .consentQuestion:
                break
            }
        }
    }
}

extension UnlockScreen {
    /// The path, where that is being typed, else the passphrase.
    fileprivate var typed: TextInput {
        get { pathInput ?? passphrase }
        set { if pathInput == nil { passphrase = newValue } else { pathInput = newValue } }
    }
}

extension Form {
    /// The text of the field that has the focus; nil where that is no text.
    var typedInput: TextInput? {
        get {
            switch focused?.kind {
            case .text, .prose, .secret, .moment, .confirmation: focused?.input
            case .choice, .ticks, nil: nil
            }
        }
        set { if let newValue, let focused { replace(newValue, in: focused.id) } }
    }
}

extension WorkbenchState {
    /// The text that is being typed on the screen; nil where none is.
    var typedInput: TextInput? {
        if case .queue = top { return queue.isFiltering ? queue.filter : nil }
        return top.input
    }

    /// What a text did not take is said: nothing that was typed is lost without a word.
    mutating func sayRefusal() {
        guard message == nil, let refusal = typedInput?.refusal else { return }
        say(refusal.sentence, .warning)
    }
}
