import Scene

extension CommandTable {
    /// The board, paper, and what goes out as text.
    static let board: [Command] = [
        Command(
            .handoverLine, "handover line", keys: [.character("H")], in: aboutOne, danger: .records, "One line for whoever comes next."),
        Command(
            .reconcile, "reconcile", keys: [.character("R")], in: [.queue], danger: .records,
            "Walks the cells in order against the board: same, moved, new, gone."),
        Command(
            .privacy, "initials only", keys: [.character("P")], in: [.queue, .today, .sessions, .reconcile],
            "Shows initials and cell instead of names, on every list, and back."),
        Command(
            .paper, "from paper", keys: [.character("p")], in: [.screening], danger: .records,
            "Takes all answers as one string, with the times as they were."),
        Command(
            .keepPaper, "keep all", keys: [.enter, .control("s")], in: [.paper], danger: .records,
            "Keeps all answers at once, with the alert they raise and who was told."),
        Command(
            .saveText, "save", keys: [.control("s")], in: [.prose], danger: .records, "Saves; enter makes a new line."),
        Command(.phrases, "phrases", keys: [.control("p")], in: [.form, .prose, .alert], "Puts in a phrase of the library."),
        Command(.nextFromText, "next field", keys: [.tab], in: [.prose], "Goes to the next field; shift-tab goes back."),
        Command(.newLine, "new line", keys: [.enter], in: [.prose], "Begins a new line; an empty line makes a paragraph."),
        Command(
            .undoTyping, "undo typing", keys: [.control("z"), .control("_")], in: [.form, .prose, .alert, .paper],
            "Takes back the last words typed in this field."),
        Command(
            .redoTyping, "redo typing", keys: [.control("y")], in: [.form, .prose, .alert, .paper],
            "Puts back what was taken back in this field."),
        Command(
            .takePhrase, "take it", keys: [.enter, .tab], in: [.phrases],
            "Puts the selected phrase in. After a figure that stands alone enter also goes on, and tab stays in the field."),
    ]

    /// One key for each place of the board.
    static let walk: [Command] = [
        Command(
            .reconcileSame, "same", keys: [.character(" "), .enter], in: [.reconcile], "The board says what the record says: goes on."),
        Command(
            .reconcileMoved, "moved", keys: [.character("m")], in: [.reconcile], danger: .records,
            "The person is in another cell: asks which, and corrects it."),
        Command(
            .reconcileNew, "new", keys: [.character("n")], in: [.reconcile], danger: .records,
            "Somebody new is in this cell: adds them by one line."),
        Command(
            .reconcileGone, "gone", keys: [.character("g")], in: [.reconcile], danger: .records,
            "The person has gone: asks how, and why where they were never seen."),
        Command(.reconcileEmpty, "empty", keys: [.character("e")], in: [.reconcile], "The cell is empty, as the record says."),
        Command(.reconcileLater, "later", keys: [.tab], in: [.reconcile], "Puts this place off until the end of the walk."),
        Command(
            .reconcileBack, "one back", keys: [.backspace, .up], in: [.reconcile], "Takes the last \"same\" back. What was recorded stays."),
        Command(.reconcileAgain, "begin anew", keys: [.character("R")], in: [.reconcile], "Begins the walk again at the first cell."),
    ]
}
