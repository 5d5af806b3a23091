import Caseload
import Testing
import Training

@Suite("The debrief")
struct DebriefTests {
    @Test("It begins by saying that the references are a draft and not a standard")
    func beginsWithDraft() throws {
        let debrief = try Practice().debrief()
        #expect(debrief.sentences.first?.hasPrefix("The reference urgencies are a draft for learning, not a standard") == true)
        #expect(debrief.rows.allSatisfy { $0.rationale.hasPrefix("Draft: ") })
    }

    @Test("Whom the colleague had settled or signed does not count")
    func settledDoNotCount() throws {
        let practice = try Practice()
        #expect(try practice.debrief().rows.count == 12)
        #expect(try practice.row(at: "settled") == nil)
        #expect(try practice.row(at: "made-safe") == nil)
    }

    @Test("Before anything is done it says so and does not soften it")
    func nothingDone() throws {
        let practice = try Practice()
        let sentences = try practice.debrief().sentences
        #expect(sentences[1] == "You triaged none of 12 people.")
        #expect(sentences.contains { $0.hasPrefix("Not triaged: ") && $0.contains(" (draft A)") })
        #expect(sentences.contains { $0.contains("alerts were not raised: ") })
        #expect(sentences.contains { $0.contains("warning signs were not acted on: ") })
        #expect(sentences.last?.hasPrefix("Not seen by anybody: ") == true)
    }

    @Test("A learner's letter stands beside the draft: the same, higher or lower")
    func lettersCompared() throws {
        var practice = try Practice(with: "dunnock")
        try practice.triage(.a, at: "quiet")
        #expect(try practice.row(at: "quiet")?.comparison == .same)
        try practice.triage(.d, at: "quiet", minutes: 6)
        #expect(try practice.row(at: "quiet")?.comparison == .lower)
        #expect(try practice.debrief().sentences[1] == "You triaged 1 of 12 people. 1 lower: Dunnock, D against A.")
        try practice.triage(.b, at: "name-unknown")
        try practice.triage(.a, at: "child")
        #expect(try practice.row(at: "child")?.comparison == .higher)
        let child = try practice.person(at: "child").details.surname
        let words = [
            "You triaged 3 of 12 people.", "1 as the draft reference.", "1 higher (the safer error): \(child), A against C.",
            "1 lower: Dunnock, D against A.",
        ]
        #expect(try practice.debrief().sentences[1] == words.joined(separator: " "))
    }

    @Test("Letters that the colleague gave are told apart from the learner's own")
    func inheritedLetters() throws {
        var practice = try Practice()
        let row = try #require(try practice.row(at: "stale-letter"))
        #expect(row.own == nil && row.inherited == .d && row.ownText == "D (colleague)" && row.comparison == .lower)
        #expect(try practice.debrief().sentences[2].contains("kept the colleague's letter."))
        #expect(try practice.debrief().sentences[2].contains("Seabright-Amoah, D against B"))
        try practice.triage(.b, at: "stale-letter")
        let own = try #require(try practice.row(at: "stale-letter"))
        #expect(own.own == .b && own.inherited == nil && own.comparison == .same)
    }

    @Test("A letter that was taken back does not count")
    func undoneLetter() throws {
        var practice = try Practice()
        let letter = try practice.triage(.a, at: "quiet")
        try practice.add(.undone(target: letter), at: "quiet", minutes: 6)
        #expect(try practice.row(at: "quiet")?.comparison == .notTriaged)
    }

    @Test("A person without a name is called by the cell")
    func namelessByCell() throws {
        var practice = try Practice()
        try practice.triage(.e, at: "name-unknown")
        let cell = try practice.person(at: "name-unknown").details.cell
        #expect(try practice.debrief().sentences[1].contains("name not known (\(cell)), E against B"))
    }

    @Test("An alert is missed until it is raised and somebody is told, and open until they answer")
    func alertStepByStep() throws {
        var practice = try Practice(with: "dunnock")
        #expect(try practice.row(at: "quiet")?.missedAlerts.map(\.text) == ["suicide or self-harm: not raised"])
        try practice.raiseAlert(at: "quiet")
        #expect(try practice.row(at: "quiet")?.missedAlerts.map(\.text) == ["suicide or self-harm: raised, nobody told"])
        #expect(try practice.debrief().sentences.contains("1 alert was raised and nobody was told: Dunnock, suicide or self-harm."))
        try practice.tell(at: "quiet")
        #expect(try practice.row(at: "quiet")?.missedAlerts == [])
        #expect(
            try practice.debrief().sentences.contains("1 alert was told and the answer was not recorded: Dunnock, suicide or self-harm."))
        try practice.add(.willDo(concern: "suicide-self-harm", what: try #require(RequiredText("level 4 now"))), at: "quiet")
        #expect(try practice.debrief().sentences.allSatisfy { !$0.contains("Dunnock, suicide or self-harm") })
    }

    @Test("An alert that two registered members set aside is not missed, nor is a prompt that nobody was told of")
    func setAsideOrPrompt() throws {
        var practice = try Practice()
        try practice.raiseAlert(at: "quiet")
        let reason = try #require(RequiredText("entered for the wrong person"))
        try practice.add(.alertDismissed(concern: "suicide-self-harm", reason: reason, second: "colleague"), at: "quiet")
        #expect(try practice.row(at: "quiet")?.missedAlerts == [])
        try practice.raiseAlert(at: "stale-letter", immediate: false)
        #expect(try practice.row(at: "stale-letter")?.missedAlerts == [])
    }

    @Test("First contact counts from when the learner came, or from when the person could be seen")
    func firstContact() throws {
        var practice = try Practice()
        try practice.add(.consented(.seen, .yes), at: "quiet", minutes: 4)
        try practice.add(.consented(.seen, .no), at: "child", minutes: 12)
        try practice.add(.administrationStarted(instrument: "asq", version: "2026.1"), at: "asleep", minutes: 50)
        #expect(try practice.row(at: "quiet")?.minutesToFirstContact == 4)
        #expect(try practice.row(at: "child")?.minutesToFirstContact == 12)
        #expect(try practice.row(at: "asleep")?.minutesToFirstContact == 20)
        #expect(try practice.row(at: "marker")?.minutesToFirstContact == nil)
        #expect(try practice.debrief().sentences.contains("First contact took 12 minutes at the median, 20 at most."))
    }

    @Test("Whom the colleague had already seen is no first contact")
    func seenBefore() throws {
        var practice = try Practice()
        try practice.add(.consented(.seen, .yes), at: "stale-letter", minutes: 55)
        try practice.add(.consented(.seen, .yes), at: "quiet", minutes: 1)
        #expect(try practice.row(at: "stale-letter")?.wasSeenBefore == true)
        #expect(try practice.debrief().sentences.contains("First contact took 1 minute at the median, 1 at most."))
    }

    @Test("A case that the learner added has nothing to be compared with")
    func addedCase() throws {
        let practice = try Practice()
        let other = try Practice(seed: 1234)
        let states = try practice.states() + other.states()
        #expect(Debrief(session: practice.session, states: states, now: practice.start).rows.count == 12)
    }

    @Test("Nothing in it reads as praise or as a score")
    func noPraise() throws {
        var practice = try Practice()
        for person in practice.session.people { try practice.triage(person.person.reference.urgency, at: person.person.place) }
        let text = try practice.debrief().sentences.joined(separator: " ").lowercased()
        for word in ["well done", "great", "excellent", "good", "perfect", "score", "%", "points", "streak", "!"] {
            #expect(!text.contains(word))
        }
    }
}
