import Scene

extension CommandTable {
    /// The board, paper, and what goes out as text.
    static let board: [Command] = [
        Command(
            .handoverLine, "handover line", keys: [.character("H")], in: aboutOne, danger: .records, "One line for whoever comes next."),
        Command(
            .importList, "import a list", keys: [.character("I")], in: [.queue], danger: .records,
            "Reads a custody or court list, and shows first what it would change."),
        Command(
            .reconcile, "reconcile", keys: [.character("R")], in: [.queue], danger: .records,
            "Walks the cells in order against the board: same, moved, new, gone."),
        Command(
            .privacy, "initials only", keys: [.character("P")], in: [.queue, .today, .sessions],
            "Shows initials and cell instead of names, on every list, and back."),
        Command(
            .paper, "from paper", keys: [.character("p")], in: [.screening], danger: .records,
            "Takes all answers as one string, with the times as they were."),
        Command(
            .phrases, "phrases", keys: [.control("p")], in: [.form, .alert], "Puts in a phrase of the library."),
    ]
}
