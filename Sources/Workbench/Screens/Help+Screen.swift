import Scene

extension WorkbenchState {
    mutating func helpKey(_ key: Key, _ from: Context, _ first: Int) -> [Effect] {
        let count = CommandTable.commands(in: from).count
        switch key {
        case .up, .character("k"): changeTop { $0 = .help(from, first: max(0, first - 1)) }
        case .down, .character("j"): changeTop { $0 = .help(from, first: min(count - 1, first + 1)) }
        case .pageUp: changeTop { $0 = .help(from, first: max(0, first - 10)) }
        case .pageDown: changeTop { $0 = .help(from, first: min(count - 1, first + 10)) }
        case .escape, .left, .enter, .character("?"), .character("q"), .function(1): pop()
        default: return meansNothing(key)
        }
        return []
    }

    func helpScene(_ from: Context, _ first: Int) -> Scene {
        let commands = CommandTable.commands(in: from)
        let table = Table(
            columns: [
                .init("Key", minimum: 9, maximum: 12), .init("Does", minimum: 12, maximum: 24),
                .init("", minimum: 10, maximum: .max, priority: 1),
            ],
            count: commands.count, selected: min(first, max(0, commands.count - 1))
        ) { index in
            let command = commands[index]
            let keys = command.keys.isEmpty ? command.keyText : command.keys.prefix(3).map(\.name).joined(separator: " ")
            return .init([Span(DisplayText(keys), .strong), Span(DisplayText(command.title)), Span(DisplayText(command.help), .muted)])
        }
        var bottom: [Node] = []
        if commands.indices.contains(first) { bottom = [.rule, .text(Line(DisplayText(commands[first].help)), indent: 1)] }
        return framed(
            top: caseTop(from) + [.line(Line(DisplayText(" Help: \(from.title)"), .heading))]
                + (isShort ? [] : [.text(Line(DisplayText(from.explanation), .muted), indent: 1), .gap]), body: [.table(table)],
            bottom: bottom)
    }
}

extension Context {
    /// What the screen is called.
    package var title: String {
        switch self {
        case .start: "start"
        case .unlock: "sign in"
        case .setup: "set up"
        case .sessions: "sessions"
        case .queue: "queue"
        case .find: "find"
        case .person: "case"
        case .picker: "choose an instrument"
        case .findInstrument: "find an instrument"
        case .screening: "screening"
        case .writtenItem, .answering: "type an answer"
        case .form: "form"
        case .alert: "alert"
        case .timeline: "timeline"
        case .sign: "sign"
        case .today: "Today"
        case .debrief: "debrief"
        case .prose: "text"
        case .phrases: "phrases"
        case .paper: "answers from paper"
        case .reconcile: "reconcile"
        case .list: "list"
        case .calendar: "calendar"
        case .clocks: "clocks"
        case .duties: "what is owed"
        case .findPerson: "find anyone"
        case .history: "history"
        case .importing: "import a list"
        case .inform: "told"
        case .support: "appropriate adult, interpreter, adjustments"
        case .followUps: "follow-ups"
        case .copyText: "text to copy"
        case .worklist: "list"
        case .consent: "consent"
        case .consentQuestion: "consent on the way"
        case .needs: "needs"
        case .circumstances: "circumstances"
        case .findInNeeds: "find in needs"
        case .codes: "choose a code"
        case .risk: "risk"
        case .leaving: "leave"
        }
    }

    /// What the screen is for, in a sentence or two.
    package var explanation: String {
        switch self {
        case .queue:
            "Everybody here, in clinical order: open alerts first, then A, B, warning signs, whoever is leaving, and the rest. The software orders and reminds; you decide."
        case .find:
            "Type part of a name, a cell, a number, a status or an urgency; every word has to be found. The order stays; the cursor goes to the best."
        case .person: "One person. The lines are the parts of the case; enter or the letter changes one."
        case .screening:
            "Read each item from the official form. Every answer is saved as you give it; leave at any time and come back to the same item."
        case .picker:
            "What is not finished comes first, then what results suggest, then the everyday list, then all by topic. Closed instruments say why."
        case .findInstrument: "Type part of a name or a topic; every word has to be found."
        case .writtenItem:
            "This item is answered by writing: letters begin the answer and are no commands. Evidence and the rest are under : by name."
        case .answering: "What you type is the answer to this item. Enter keeps it, esc leaves the item as it was."
        case .form, .setup:
            "Tab goes on, shift-tab back; nothing is checked until you save, and esc keeps what you typed. A choice goes on by itself."
        case .prose:
            "Enter makes a new line, ctrl-s saves. Up and down move by line, ctrl-left and ctrl-right by word. Esc keeps what you typed."
        case .phrases:
            "A figure alone and enter takes a phrase; letters find one. [when?] is for you to fill in, and nothing is saved before it is."
        case .paper: "Answers in the order of the items, then the times. Nothing is kept before enter, and then all of it at once."
        case .reconcile: "Hold the record against the board on the wall, cell by cell. What you change is recorded at once."
        case .alert:
            "An alert closes when someone who can act was told and has said what they will do, or by two registered members with a reason."
        case .timeline: "Every entry, oldest first. Nothing is ever deleted: what was corrected stays readable."
        case .clocks: "Every limit, review and warning, and what has happened in custody. Guide: the custody record prevails."
        case .duties: "What is owed and what was done. Enter records the line; nothing is decided here but by you."
        case .calendar: "Choose a day for the field below; esc leaves the field as it was."
        case .today: "The day's figures, which add up, and what waits for a signature."
        case .inform:
            "The line marked * is what will be logged, as told now. A letter logs it at once where consent allows it; else it asks on what ground."
        case .support: "What each kind of support needs next. Enter does the next step; a letter does another, with a time and a name."
        case .followUps: "What is still to be done for this person, and by when. Enter says that it was done."
        case .copyText:
            "Plain text to select with the mouse. The custody record is disclosable: it gets its own five lines and no more."
        case .worklist: "One line a person, of every session at this site. Enter opens the case."
        case .sign: "A signature covers everything in the case. Afterwards it changes only by an amendment or as entered in error."
        case .findPerson:
            "Type any of name, alias, custody number, NHS number, date of birth or case code; every word has to fit. Near misses are found too, and say so."
        case .history: "Every value, oldest first. What was corrected or undone stays readable, with who did it and why."
        case .importing: "What the list would do, row by row. Nothing is written before you press enter; esc writes nothing."
        case .consent:
            "Each purpose is asked on its own; an empty line changes nothing, and not asked is not \"no\". Enter saves from anywhere."
        case .consentQuestion:
            "Nobody has asked whether the person agrees to be seen. A letter answers; nothing is chosen beforehand, and esc goes back without recording."
        case .needs:
            "What makes the person vulnerable, asked one by one. Not asked is not \"none found\", and a finding says what it rests on."
        case .circumstances: "Characteristics and circumstances with their national codes. Asked and not stated is an answer of its own."
        case .codes: "Type a few letters of what is so, or the code itself; enter takes the marked line."
        case .risk: "What was said, seen and known, when, and the plan. A grade alone tells the next reader nothing."
        case .leaving:
            "What stands open. Enter goes to the line, esc stays, q leaves all the same: what is typed in forms is kept for you, unless it says that it would be lost."
        default: "The keys of this screen."
        }
    }
}
