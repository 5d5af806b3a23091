import Scene

extension CommandTable {
    /// What is found about a person.
    static let care: [Command] =
        [
            Command(
                .needs, "needs", keys: [.character("v")], in: aboutOne, danger: .records,
                "Vulnerabilities and circumstances, each with what is known of it."),
            Command(
                .risk, "risk", keys: [.character("x")], in: aboutOne, danger: .records,
                "Risk to self, of neglect, to others and from others, with why and a plan."),
        ] + consenting + vulnerabilities + circumstances + risks

    private static let consenting: [Command] = [
        Command(
            .consentAnswer, "answer", keys: [.character("y"), .character("n"), .character("w")], in: [.consent], danger: .records,
            keyText: "y n w", "Yes, no, or withdrawn for a yes that is taken back; goes on to the next. Backspace empties the line again."),
        Command(
            .agrees, "yes", keys: [.character("y")], in: [.consentQuestion], danger: .records,
            "The person agrees to be seen: records it and goes on. Under 16 it asks who decides."),
        Command(
            .doesNotAgree, "no", keys: [.character("n")], in: [.consentQuestion], danger: .records,
            "The person does not agree: records it. Outcome and signing go on; a screening waits until it is chosen again."),
        Command(
            .askLater, "later", keys: [.character("l")], in: [.consentQuestion], danger: .records,
            "They cannot be asked now: drunk, asleep. Asks why and when to try again, and is asked again on the way."),
        Command(
            .goAhead, "went ahead", keys: [.character("w")], in: [.consentQuestion], danger: .records,
            "Goes on without consent, on a ground in words, and is not asked again."),
        Command(
            .goOn, "go on", keys: [.enter], in: [.consentQuestion],
            "Goes on where somebody else has answered meanwhile. It never answers by itself."),
        Command(
            .capacity, "capacity", keys: [.character("k")], in: [.consent, .consentQuestion], danger: .records,
            "Capacity for the decision with the cursor: not doubted, has it, or lacks it now, with why and what follows."),
    ]

    private static let vulnerabilities: [Command] = [
        Command(
            .needNone, "none", keys: [.character("n")], in: [.needs], danger: .records,
            "Asked or looked for, and none found. Goes on to the next line."),
        Command(
            .needPresent, "present", keys: [.character("p")], in: [.needs], danger: .records,
            "Present now: asks what it rests on, then goes on."),
        Command(
            .needHistoric, "historic", keys: [.character("h")], in: [.needs], danger: .records,
            "It was, and is over: asks what that rests on, then goes on."),
        Command(
            .needSuspected, "suspected", keys: [.character("s")], in: [.needs], danger: .records,
            "Suspected: asks what it rests on, then goes on."),
        Command(
            .needDiagnosed, "diagnosed", keys: [.character("d")], in: [.needs], danger: .records,
            "Diagnosed: asks by whom or where it is on record, then goes on."),
        Command(
            .needEvidence, "evidence", keys: [.character("e")], in: [.needs], danger: .records,
            "Changes what the finding rests on and where it comes from."),
    ]

    private static let circumstances: [Command] = [
        Command(
            .chooseCode, "choose", keys: [.enter, .right], in: [.circumstances], danger: .records,
            "Chooses what is so by a few letters, from the national codes."),
        Command(
            .codeNotStated, "not stated", keys: [.character("z")], in: [.circumstances], danger: .records,
            "Asked, and the person did not say."),
        Command(
            .codeNotKnown, "not known", keys: [.character("u")], in: [.circumstances], danger: .records,
            "Asked, and the person does not know."),
        Command(
            .codeWords, "in words", keys: [.character("e")], in: [.circumstances], danger: .records,
            "Adds words beside the code: which practice, which language."),
        Command(
            .turnNeeds, "needs or circumstances", keys: [.tab], in: [.needs, .circumstances],
            "Changes between vulnerabilities and circumstances."),
        Command(
            .takeBack, "not asked", keys: [.backspace, .character("-")], in: [.needs, .circumstances], danger: .records, keyText: "-",
            "Takes back what you recorded of this line; what somebody else wrote or signed is marked as entered in error, with a reason."),
        Command(
            .findNeed, "find", keys: [.character("/")], in: [.needs, .circumstances],
            "Filters by name, heading or how it stands: \"not asked\" leaves what is still to be asked."),
        Command(.takeCode, "take it", keys: [.enter], in: [.codes], danger: .records, "Takes the marked code; up and down move the mark."),
    ]

    private static let risks: [Command] = [
        Command(
            .riskToSelf, "to self", keys: [.character("s")], in: [.risk], danger: .records,
            "Risk to self: what was said, seen and known, when, and the plan."),
        Command(
            .riskNeglect, "neglect", keys: [.character("n")], in: [.risk], danger: .records,
            "Risk of neglect, also of self-neglect: what it rests on, and the plan."),
        Command(
            .riskToOthers, "to others", keys: [.character("o")], in: [.risk], danger: .records,
            "Risk to others: what it rests on, and the plan."),
        Command(
            .riskFromOthers, "from others", keys: [.character("f")], in: [.risk], danger: .records,
            "Risk from others: what it rests on, and the plan."),
        Command(
            .chargeRelated, "charge-related", keys: [.character("c")], in: [.risk], danger: .records,
            "Whether the charge itself puts the person at risk of suicide, and the days on which to ask again."),
        Command(
            .observation, "observation", keys: [.character("l")], in: [.risk], danger: .records,
            "The observation level that you advised, why, and whom you told. The custody officer decides."),
        Command(
            .newInformation, "new information", keys: [.character("i")], in: [.risk], danger: .records,
            "Something that somebody learnt; risk is then looked at anew."),
    ]
}
