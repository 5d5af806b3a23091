import Scene

extension CommandTable {
    /// Who knows, who was asked to come, and what was tried.
    static let telling: [Command] = [
        Command(
            .inform, "told", keys: [.character("i")], in: aboutOne, danger: .records,
            "Logs who was told what: i, then the letter of who it was."),
        Command(
            .support, "appropriate adult", keys: [.character("A")], in: aboutOne, danger: .records,
            "Appropriate adult, interpreter, adjustments: needed, requested, sergeant told, arrived."),
        Command(
            .cellCard, "before the cell", keys: [.character("B")], in: aboutOne, danger: .records,
            "What to know before going to the cell, and afterwards who else was there."),
        Command(
            .declineService, "declined", keys: [.character("D")], in: aboutOne, danger: .records,
            "Records that the person does not want the service, why, and what is done all the same."),
        Command(
            .followUps, "follow-ups", keys: [.character("f")], in: aboutOne, danger: .records,
            "What is still to be done for this person, and by when."),
        Command(
            .leavingPack, "leaving pack", keys: [.character("G")], in: aboutOne, danger: .records,
            "Safety plan, helplines, safe phone number, escort record, prison reception."),
        Command(
            .known, "known to services", keys: [.character("K")], in: aboutOne, danger: .records,
            "Whether services know the person: team, care co-ordinator, phone."),
        Command(
            .trustRecord, "in trust record", keys: [.character("e")], in: aboutOne, danger: .records, "Entered in the trust's record, now."),
    ]
}
