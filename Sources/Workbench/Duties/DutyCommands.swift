import Scene

extension CommandTable {
    /// Clocks, duties, corrections and finding people.
    static let duties: [Command] = [
        Command(
            .clocks, "clocks", keys: [.character("W")], in: aboutOne, danger: .records,
            "All the clocks of this person, and what police did: review, extension, charge, bail, hospital."),
        Command(
            .mentalHealthAct, "Mental Health Act", keys: [.character("M")], in: aboutOne, danger: .records,
            "The path of a Mental Health Act assessment, step by step."),
        Command(
            .safeguarding, "safeguarding", keys: [.character("X")], in: aboutOne, danger: .records,
            "Safeguarding, NRM, MAPPA, MARAC, Care Act: who may act, and what was done."),
        Command(
            .youth, "child", keys: [.character("Y")], in: aboutOne, danger: .records,
            "What is owed to a child here: guardian, youth justice service, s.38(6), short detention."),
        Command(
            .fieldHistory, "history", keys: [.character("z")], in: [.person],
            "Every value that the selected part has had, with who and when."),
        Command(
            .redo, "redo", keys: [.character("U")], in: aboutOne, danger: .records, "Puts back what was last undone here."),
        Command(
            .move, "move", keys: [.character("v")], in: [.timeline], danger: .grave,
            "Moves the selected entry to the right person, with a reason."),
        Command(
            .findAnyone, "find anyone", keys: [.character("F")], in: [.queue, .sessions], "Finds a person among all cases of the record."),
        Command(
            .calendar, "calendar", keys: [.control("t")], in: [.form, .alert], "Opens a calendar on a field that takes a date."),
    ]
}
