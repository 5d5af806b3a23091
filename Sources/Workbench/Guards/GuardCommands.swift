import Scene

extension CommandTable {
    /// The right person, what was corrected, and lists brought in.
    static let guards: [Command] = [
        Command(
            .fieldHistory, "history", keys: [.character("z")], in: [.person],
            "Every value that the selected part has had, with who, when, and what became of it."),
        Command(
            .valueHistory, "history", keys: [.control("y")], in: [.form],
            "In the details: every value that this field has had, with who and when."),
        Command(
            .redo, "put back", keys: [.character("U")], in: aboutOne, danger: .records,
            "Puts back what you last undid here, as long as you have done nothing since."),
        Command(
            .move, "move", keys: [.character("v")], in: [.timeline], danger: .grave,
            "Moves the selected entry to the right person, with a reason. It stays readable here, struck."),
        Command(
            .findAnyone, "find anyone", keys: [.character("F")], in: [.queue, .sessions],
            "Finds a person among all cases of the record: by name, alias, number or date of birth."),
        Command(
            .takeFound, "take", keys: [.enter], in: [.findPerson],
            "Opens the selected case; when an entry is moved, takes it as the right person."),
        Command(
            .importList, "import a list", keys: [.character("I")], in: [.queue], danger: .records,
            "Reads a custody or court list, and shows first what it would change."),
        Command(
            .importNow, "import", keys: [.enter], in: [.importing], danger: .records,
            "Brings in every row that can be taken, all or none of them. esc brings in nothing."),
    ]
}
