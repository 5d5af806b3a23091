package import Scene

/// Every command there is.
package enum CommandTable {
    /// Where a command is about one person: the selected one, or the one whose case is open.
    static let aboutOne: [Context] = [.queue, .person]
    /// Whether it needs the person's entries; what can be done on every screen, such as the lock, waits for nobody's.
    static func isAboutOne(_ id: Command.ID) -> Bool {
        guard let contexts = byID[id]?.contexts else { return false }
        return id == .open || contexts.contains(.person) && !contexts.contains(.sessions)
    }

    private static let everywhere = Context.allCases.filter { !$0.isTyping }

    package static let all: [Command] = general + care + telling + duties + walk + board + guards

    private static let general: [Command] = [
        Command(
            .open, "open", keys: [.enter, .right], in: [.queue, .today, .worklist, .leaving],
            "Opens the selected person's case."),
        Command(
            .triage, "triage", keys: [.character("t")], in: aboutOne, danger: .records,
            "Sets the urgency, with a reason. It is your judgement: nothing is suggested."),
        Command(
            .consent, "consent", keys: [.character("c")], in: aboutOne, danger: .records,
            "Records consent, each purpose on its own, and capacity to decide."),
        Command(
            .screen, "screen", keys: [.character("s")], in: aboutOne, danger: .records,
            "Chooses a screening instrument, or goes on with one."),
        Command(
            .outcome, "outcome", keys: [.character("o")], in: aboutOne, danger: .records,
            "Records the outcome: diversion, referral or no further L&D action."),
        Command(
            .told, "told", keys: [.character("g")], in: aboutOne + [.screening], danger: .records,
            "Opens the alert: who was told, when, and what they will do."),
        Command(.note, "note", keys: [.character("n")], in: aboutOne, danger: .records, "Adds a note."),
        Command(
            .add, "add", keys: [.character("a")], in: [.queue], danger: .records,
            "Adds people, one line a person: m6 dunn callum 14/3/02 theft 2210 obs3 van 1000."),
        Command(.find, "find", keys: [.character("/")], in: [.queue], "Filters the queue by name, cell, number, status or urgency."),
        Command(
            .keepFilter, "to the list", keys: [.enter, .down], in: [.find, .findInstrument, .findInNeeds],
            "Keeps what was found, with the cursor on what fits best; esc shows everything again, here and in the list."),
        Command(.findInstrument, "find", keys: [.character("/")], in: [.picker], "Filters the instruments by name or topic."),
        Command(
            .elsewhere, "done elsewhere", keys: [.character("w")], in: [.picker], danger: .records,
            "Records a result that came from elsewhere: what was done, what it came to, when, and by whom."),
        Command(
            .details, "details", keys: [.character("d")], in: aboutOne, danger: .records,
            "Corrects details: basis, next police event, observation level, marker, MHA, appropriate adult, charge risk."),
        Command(.madeSafe, "made safe", keys: [.character("m")], in: aboutOne, danger: .records, "Records how an A or B was made safe."),
        Command(
            .unavailable, "not available", keys: [.character("w")], in: aboutOne, danger: .records,
            "Records that the person cannot be seen now, and when to try again."),
        Command(
            .available, "available", keys: [.character("b")], in: aboutOne, danger: .records, "Records that the person can be seen again."),
        Command(
            .referral, "further referral", keys: [.character("r")], in: aboutOne, danger: .records, "Adds a referral beside the outcome."),
        Command(
            .disposal, "police or court", keys: [.character("p")], in: aboutOne, danger: .records,
            "Records what police or court decided. It is kept apart from our outcome."),
        Command(
            .left, "left", keys: [.character("l")], in: aboutOne, danger: .records, "Records that the person has left, when and where to."),
        Command(.sign, "sign", keys: [.character("S")], in: aboutOne, danger: .grave, "Shows what will be signed, and signs it."),
        Command(
            .countersign, "countersign", keys: [.character("C")], in: [.queue, .person, .today], danger: .grave,
            "Countersigns what a student signed."),
        Command(
            .timeline, "timeline", keys: [.character("h")], in: aboutOne,
            "Shows every entry of the case; there you amend, or mark as entered in error."),
        Command(
            .undo, "undo", keys: [.character("u")], in: aboutOne, danger: .records,
            "Takes back your last entry here, unless it is signed. Alerts are never undone."),
        Command(.today, "Today", keys: [.character("T")], in: [.queue, .sessions], "The day's figures, and what waits for a signature."),
        Command(.sessions, "sessions", keys: [.character("L")], in: [.queue], "Chooses or opens another session."),
        Command(
            .supervision, "who supervises", keys: [.character("V")], in: [.queue], danger: .records,
            "Names who supervises each student on this shift."),
        Command(
            .order, "order by", keys: [.character("O")], in: [.queue],
            "Orders by cell, name or wait, and back to clinical order. Rank 1 always stays on top."),
        Command(.debrief, "end practice", keys: [.character("E")], in: [.queue], "Ends the practice session and shows the debrief."),
        Command(
            .throwAway, "throw away", keys: [.delete], in: [.today], danger: .grave,
            "Throws away what was typed and not saved on the selected line; asks first."),
        Command(.turnPage, "words or table", keys: [.tab], in: [.debrief], "Changes between the debrief in words and as a table."),
        Command(
            .newSession, "new session", keys: [.character("n")], in: [.sessions], danger: .records, "Opens a session: site, date and shift."
        ),
        Command(.choose, "choose", keys: [.enter], in: [.start, .sessions, .picker], "Takes the selected line."),
        Command(
            .openScreening, "open the form", keys: [.enter], in: [.timeline],
            "Shows the screening that the entry belongs to, in the version in which it was given."),
        Command(
            .amend, "amend", keys: [.character("m")], in: [.timeline], danger: .records,
            "Amends the selected entry of a signed case, with a reason. The old text stays readable."),
        Command(
            .enterInError, "entered in error", keys: [.character("x")], in: [.timeline], danger: .grave,
            "Marks the selected entry as entered in error, with a reason. It stays readable, struck."),
        Command(
            .answer, "answer", keys: [], in: [.screening], danger: .records, keyText: "0-9",
            "A digit answers and moves on; y and n where the options are yes and no. Where an item asks for a number, a date or words, it is typed, and enter keeps it."
        ),
        Command(
            .beginAnswer, "write", keys: [.enter], in: [.writtenItem], danger: .records,
            "What you type begins the answer, letters too; enter goes on with what is written already. : lists the commands of the form."),
        Command(
            .oneKeyAnswer, "declined, unable, not asked", keys: [], in: [.writtenItem], danger: .records, keyText: "d u -",
            "Each alone and then enter: the person declined, was not able, or was not asked. With more behind it, it is words."),
        Command(
            .keepAnswer, "keep it", keys: [.enter, .tab, .down], in: [.answering], danger: .records,
            "Takes what is typed as the answer, and moves on; esc leaves the item as it was."),
        Command(.declined, "declined", keys: [.character("d")], in: [.screening], danger: .records, "The person declined to answer."),
        Command(.unable, "unable", keys: [.character("u")], in: [.screening], danger: .records, "The person was not able to answer."),
        Command(
            .notAsked, "not asked", keys: [.character("-")], in: [.screening], danger: .records,
            "The item was not asked. Unanswered is not \"no\"."),
        Command(
            .previousItem, "back", keys: [.up, .backspace, .backTab], in: [.screening, .writtenItem],
            "Goes back an item; the answer stays until you change it."),
        Command(.nextItem, "next", keys: [.down, .tab], in: [.screening, .writtenItem], "Goes on without answering."),
        Command(
            .finishScreening, "finish", keys: [.enter], in: [.screening], danger: .records,
            "Goes to the last line and there ends the screening as it is."),
        Command(
            .firstUnanswered, "first open", keys: [.character("f"), .end], in: [.screening],
            "Goes to the first item that nothing is recorded for."),
        Command(
            .repeatAnswer, "same again", keys: [.character(" ")], in: [.screening], danger: .records,
            "Answers with the option chosen last on this form, where the item has it."),
        Command(
            .evidence, "evidence", keys: [.character("e")], in: [.screening], danger: .records,
            "Notes what was said or seen about this item."),
        Command(
            .circumstances, "how given", keys: [.character("c")], in: [.screening], danger: .records,
            "Interpreter, intoxicated or withdrawing, who answered, how it was given, cut-offs; and refused as a whole."),
        Command(
            .suggested, "next form", keys: [.character(">")], in: [.screening],
            "Opens the instrument that the result suggests. It never starts by itself."),
        Command(
            .scrollResult, "scroll", keys: [.pageDown, .pageUp], in: [.screening], keyText: "pgdn",
            "Shows more of the result, and the answers below it."),
        Command(
            .raise, "raise", keys: [.character("r")], in: [.screening], danger: .records,
            "Sets the result higher than the answers do, with a reason. It cannot be lowered."),
        Command(
            .save, "save", keys: [.enter, .control("s")], in: [.form, .alert, .setup, .consent], danger: .records,
            "Saves from the last field; elsewhere goes to the next, and takes what a figure that stands alone is for. ctrl-s saves at once."
        ),
        Command(
            .nextField, "next field", keys: [.tab, .down], in: [.form, .alert, .setup, .consent, .sign],
            "Goes to the next field; shift-tab goes back. A choice goes on by itself: a tab or enter right after it counts as done."),
        Command(
            .dismiss, "reason and second member", keys: [.control("r")], in: [.alert], danger: .grave,
            "Closes the alert with a reason and a second registered member."),
        Command(
            .confirm, "confirm", keys: [.control("o")], in: [.alert], danger: .grave,
            "A registered member stands behind what a student did about the alert, which closes it: the cell is typed."),
        Command(
            .signNow, "sign", keys: [.enter, .control("s")], in: [.sign], danger: .grave,
            "Signs, once two identifiers are compared and the cell is typed. Afterwards the case changes only by an amendment or as entered in error."
        ),
        Command(
            .practise, "practise", keys: [.control("p")], in: [.unlock],
            "Begins a practice session with invented people; nothing is recorded."),
        Command(
            .signOut, "sign out", keys: [.control("q")], in: [.unlock], "Signs the locked member out, so that somebody else can sign in."),
        Command(
            .back, "back", keys: [.escape, .left], in: Context.allCases.filter { $0 != .queue && $0 != .start },
            "Goes back. Nothing is lost: what you typed is kept."),
        Command(.palette, "all", keys: [.character(":")], in: everywhere, "Lists every command, to find by typing."),
        Command(.help, "help", keys: [.character("?"), .function(1)], in: Context.allCases, "Explains the keys of this screen."),
        Command(.redraw, "redraw", keys: [.control("l")], in: Context.allCases, "Draws the screen anew."),
        Command(
            .lock, "lock", keys: [.control("k")], in: Context.allCases, "Locks the screen; only the number of open alerts stays to be seen."
        ),
        Command(
            .quit, "quit", keys: [.character("q")], in: [.start, .sessions, .queue, .debrief, .leaving],
            "Leaves Liaise, once it has named what stands open: alerts, what is typed and not saved, urgent cases without a signature."
        ),
    ]

    /// The parts of the table, each beside the screens that its commands belong to.
    enum Area { case general, care, telling, duties, board, guards }

    private static let areas: [Command.ID: Area] = {
        let parts: [(Area, [Command])] = [(.care, care), (.telling, telling), (.duties, duties), (.board, board), (.guards, guards)]
        return Dictionary(parts.flatMap { area, commands in commands.map { ($0.id, area) } }) { first, _ in first }
    }()

    static func area(of id: Command.ID) -> Area { areas[id] ?? .general }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    package static subscript(id: Command.ID) -> Command? { byID[id] }

    /// The command of a key in a context. In a field, letters are never commands.
    package static func command(for key: Key, in context: Context) -> Command? {
        if context.isTyping, case .character = key { return nil }
        if context.isTyping, key == .left { return nil }
        return all.first { $0.contexts.contains(context) && $0.keys.contains(key) }
    }

    package static func commands(in context: Context) -> [Command] {
        all.filter { $0.contexts.contains(context) }
    }
}
