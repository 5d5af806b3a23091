import Scene

extension CommandTable {
    /// Who knows, who was asked to come, and what was tried.
    static let telling: [Command] = aboutTelling + onTellingScreens

    private static let aboutTelling: [Command] = [
        Command(
            .inform, "told", keys: [.character("i")], in: aboutOne, danger: .records,
            "Logs who was told what: i, then the letter of who it was."),
        Command(
            .support, "appropriate adult", keys: [.character("A")], in: aboutOne, danger: .records,
            "Appropriate adult, interpreter, adjustments: needed, requested, sergeant told, arrived."),
        Command(
            .mark, "mark", keys: [.character(" ")], in: [.queue],
            "Marks the selected person and goes on, so that left (l) is recorded for all who are marked; again takes the mark away."),
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
            .trustRecord, "in trust record", keys: [.character("e")], in: aboutOne, danger: .records,
            "Records that it was entered in the trust's record, now."),
        Command(
            .copyText, "copy text", keys: [.character("y")], in: aboutOne, "Plain text for the health record and for the custody record."),
        Command(
            .notEntered, "not in trust record", keys: [.character("e")], in: [.today],
            "Lists the people whose entries are not in the trust's record yet, or have changed since."),
        Command(.allFollowUps, "follow-ups", keys: [.character("f")], in: [.today], "Lists everybody's open follow-ups, first due first."),
    ]

    private static let onTellingScreens: [Command] = [
        Command(
            .tell, "log", keys: [], in: [.inform], danger: .records, keyText: "a letter",
            "The letter of a line logs at once that they were told."),
        Command(
            .tellInFull, "name, words, time", keys: [.enter, .tab], in: [.inform], danger: .records,
            "Opens the whole form for the selected line; so does a capital letter. With an open alert, the first line opens it."),
        Command(.pickWhat, "what", keys: [], in: [.inform], keyText: "1-9", "Chooses what will be logged."),
        Command(
            .supportNext, "next step", keys: [.enter], in: [.support], danger: .records, "Asks for what the selected line names as next."),
        Command(.supportNeeded, "needed", keys: [.character("n")], in: [.support], danger: .records, "It is needed, and why."),
        Command(
            .supportTold, "sergeant told", keys: [.character("t")], in: [.support], danger: .records,
            "The sergeant was told that it is needed: who, and when."),
        Command(
            .supportRequested, "requested", keys: [.character("r")], in: [.support], danger: .records,
            "Somebody was asked to come, or to bring it."),
        Command(.supportArrived, "arrived", keys: [.character("a")], in: [.support], danger: .records, "It is here; who came, and when."),
        Command(
            .supportNotNeeded, "not needed", keys: [.character("x")], in: [.support], danger: .records,
            "It is not needed after all, and why. Never for the appropriate adult of anyone under 18."),
        Command(.finishTask, "done", keys: [.enter], in: [.followUps], danger: .records, "The selected follow-up was done, and how."),
        Command(.addTask, "add", keys: [.character("a")], in: [.followUps], danger: .records, "Adds something to be done, and by when."),
        Command(
            .otherText, "the other text", keys: [.tab], in: [.copyText], "Changes between the health record and the custody record."),
        Command(.nextPage, "next page", keys: [.character("n"), .pageDown, .down], in: [.copyText], "Goes on in the text."),
        Command(.previousPage, "page before", keys: [.character("p"), .pageUp, .up], in: [.copyText], "Goes back in the text."),
    ]
}
