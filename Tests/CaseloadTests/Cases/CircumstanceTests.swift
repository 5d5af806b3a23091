import Caseload
import Screening
import Testing

@Suite("How an instrument was given, and what it came to")
struct CircumstanceTests {
    private static let mild = ScoreResult.BandResult(id: "mild", label: "mild range", level: 1)

    private static func total(_ value: Double, _ band: ScoreResult.BandResult? = mild) -> ScoreResult {
        ScoreResult(id: "total", label: "total", raw: Int(value), value: value, isProrated: false, band: band, set: nil)
    }

    private static func raise(to level: Int, _ label: String = "severe range") -> Circumstance {
        .raised(RaisedResult(score: "total", band: "band-\(level)", label: label, level: level, reason: required("seen shaking")))
    }

    /// A story with PHQ-9 begun, and finished with a result of 7 where asked.
    private func story(isFinished: Bool = true) -> (CaseStory, EntryID) {
        var story = CaseStory()
        let id = story.add(.administrationStarted(instrument: "phq-9", version: "2026.1"))
        if isFinished { story.add(.administrationFinished(administration: id, result: "total 7", scores: [Self.total(7)])) }
        return (story, id)
    }

    @Test("Of each circumstance the last stands, and empty words take it back")
    func lastStands() throws {
        var (story, id) = story(isFinished: false)
        for circumstance: Circumstance in [
            .interpreter("Polish"), .interpreter("Romanian"), .intoxication("smells of alcohol"), .intoxication(""), .informant("mother"),
            .given(.aloud), .given(.fromPaper), .coding("1-5"), .cutOffs("women"), .evidence(item: "3", "up since four"),
            .evidence(item: "4", "x"), .evidence(item: "4", ""),
        ] { story.add(.circumstance(administration: id, circumstance)) }
        let stands = try #require(story.state.administration(id)?.circumstances)
        #expect(stands.interpreter == "Romanian")
        #expect(stands.intoxication.isEmpty)
        #expect(stands.informant == "mother")
        #expect(stands.given == .fromPaper)
        #expect(stands.coding == "1-5")
        #expect(stands.cutOffs == "women")
        #expect(stands.evidence == ["3": "up since four"])
        #expect(stands.words.contains("interpreter, Romanian"))
        #expect(!stands.words.contains { $0.contains("alcohol") })
    }

    @Test("A circumstance can be undone, and the one before stands again")
    func undo() {
        var (story, id) = story(isFinished: false)
        story.add(.circumstance(administration: id, .interpreter("Polish")))
        let second = story.add(.circumstance(administration: id, .interpreter("Romanian")))
        #expect(story.refusal(of: .undone(target: second)) == nil)
        story.add(.undone(target: second))
        #expect(story.state.administration(id)?.circumstances.interpreter == "Polish")
    }

    @Test("The result is kept as numbers, and the summary has its first score")
    func numbers() {
        let (story, id) = story()
        #expect(story.state.administration(id)?.score("total")?.value == 7)
        let finished = story.summary.finished
        #expect(finished.map(\.instrument) == [InstrumentVersion(id: "phq-9", version: "2026.1")])
        #expect(finished.first?.value == 7)
        #expect(finished.first?.band == "mild range")
        #expect(finished.first?.at == story.now)
    }

    @Test("A result that an older program wrote has no numbers, and is still there")
    func olderResult() {
        var (story, id) = story(isFinished: false)
        story.add(.administrationFinished(administration: id, result: "total 7"))
        #expect(story.state.administration(id)?.scores.isEmpty == true)
        #expect(story.summary.finished.first?.value == nil)
        #expect(story.summary.finishedCount == 1)
    }

    @Test("A result is raised and never lowered, nor left where it is", arguments: [(0, false), (1, false), (2, true), (4, true)])
    func onlyRaises(level: Int, isAllowed: Bool) {
        var (story, id) = story()
        let fact = Fact.circumstance(administration: id, Self.raise(to: level))
        #expect(story.refusal(of: fact) == (isAllowed ? nil : .onlyRaises))
        // Whatever came into the record, a lower band never shows.
        story.add(fact)
        #expect(story.state.administration(id)?.raise(of: "total")?.result.level == (isAllowed ? level : nil))
    }

    @Test("What was raised is raised further only, and the graver of two stands")
    func raisedTwice() {
        var (story, id) = story()
        story.add(.circumstance(administration: id, Self.raise(to: 3)))
        #expect(story.refusal(of: .circumstance(administration: id, Self.raise(to: 2))) == .onlyRaises)
        story.add(.circumstance(administration: id, Self.raise(to: 2, "moderate range")))
        #expect(story.state.administration(id)?.raise(of: "total")?.result.level == 3)
        #expect(story.summary.finished.first?.band == "severe range, raised")
        #expect(story.summary.finished.first?.value == 7, "the total stays what the answers came to")
    }

    @Test("Nothing is raised before there is a result; one that cannot be scored may be raised to any band")
    func withoutResult() {
        var (story, id) = story(isFinished: false)
        #expect(story.refusal(of: .circumstance(administration: id, Self.raise(to: 3))) == .notFinished)
        story.add(.administrationFinished(administration: id, result: "cannot be scored", scores: [Self.total(0, nil)]))
        #expect(story.refusal(of: .circumstance(administration: id, Self.raise(to: 0))) == nil)
    }

    @Test("When the end is taken back and the answers then come to more, what was raised no longer shows")
    func overtaken() {
        var (story, id) = story()
        let end = story.entries.last?.entry.id
        story.add(.circumstance(administration: id, Self.raise(to: 2)))
        story.add(.undone(target: end!))
        #expect(story.state.administration(id)?.raise(of: "total") == nil)
        let severe = ScoreResult.BandResult(id: "severe", label: "severe range", level: 4)
        story.add(.administrationFinished(administration: id, result: "total 22", scores: [Self.total(22, severe)]))
        #expect(story.state.administration(id)?.raise(of: "total") == nil)
        #expect(story.summary.finished.first?.band == "severe range")
    }

    @Test("What the result was worked out with stands once there is one; the rest may still be noted")
    func afterTheEnd() {
        var (story, id) = story()
        for circumstance: Circumstance in [
            .coding("1-5"), .cutOffs("women"), .notDone(WholeRefusal(kind: .declined, reason: required("angry"))),
        ] { #expect(story.refusal(of: .circumstance(administration: id, circumstance)) == .finishedAlready) }
        for circumstance: Circumstance in [
            .interpreter("Polish"), .intoxication("withdrawing"), .informant("mother"), .given(.aloud), .evidence(item: "1", "x"),
        ] { #expect(story.refusal(of: .circumstance(administration: id, circumstance)) == nil) }
        story.add([.noFurther, .signed])
        #expect(story.refusal(of: .circumstance(administration: id, .interpreter("Polish"))) == .needsAmendment)
        #expect(story.refusal(of: .circumstance(administration: id, Self.raise(to: 3))) == .needsAmendment)
    }

    @Test("A circumstance of nothing is refused, and ignored where it came in all the same")
    func ofNothing() {
        var story = CaseStory()
        let fact = Fact.circumstance(administration: EntryID(high: 1, low: 1), .interpreter("Polish"))
        #expect(story.refusal(of: fact) == .noSuchEntry)
        story.add(fact)
        #expect(story.state.administrations.isEmpty)
    }

    @Test("The result in full tells what was raised and how it was given")
    func inFull() throws {
        var (story, id) = story()
        story.add(.circumstance(administration: id, .interpreter("Polish")))
        story.add(.circumstance(administration: id, Self.raise(to: 3)))
        let words = try #require(story.state.administration(id)?.resultInFull)
        #expect(words == "total 7; raised to severe range by \(Member.nurse.name): seen shaking; given: interpreter, Polish")
    }

    @Test("A refusal of the whole is kept with its reason")
    func refusedAsAWhole() {
        var (story, id) = story(isFinished: false)
        let refusal = WholeRefusal(kind: .declined, reason: required("wants to sleep"))
        #expect(story.refusal(of: .circumstance(administration: id, .notDone(refusal))) == nil)
        story.add(.circumstance(administration: id, .notDone(refusal)))
        #expect(story.state.administration(id)?.circumstances.notDone == refusal)
        #expect(story.state.administration(id)?.circumstances.words == ["declined as a whole: wants to sleep"])
    }

    @Test("A result from elsewhere is kept in words, and belongs to what is signed")
    func elsewhere() {
        var story = CaseStory()
        let result = ElsewhereResult(
            instrument: "moca", name: required("MoCA"), result: required("22 of 30"), date: day(2026, 11, 3), by: "the memory clinic")
        #expect(story.refusal(of: .elsewhere(result)) == nil)
        story.add(.elsewhere(result))
        #expect(story.state.elsewhere.map(\.result) == [result])
        #expect(story.state.elsewhere.first?.by.name == Member.nurse.name)
        story.add([.noFurther, .signed])
        #expect(story.refusal(of: .elsewhere(result)) == .needsAmendment)
        #expect(story.refusal(of: .amendment(of: nil, to: .elsewhere(result))) == nil)
    }

    @Test("The timeline tells circumstances and results from elsewhere in words")
    func words() {
        var (story, id) = story()
        story.add(.circumstance(administration: id, .interpreter("Polish")))
        story.add(.circumstance(administration: id, Self.raise(to: 3)))
        story.add(
            .elsewhere(ElsewhereResult(instrument: "", name: required("MoCA"), result: required("22 of 30"), date: nil, by: "clinic")))
        let words = story.state.timeline.suffix(3).map {
            story.state.words(for: $0, zone: .utc, today: day(2026, 11, 23), instrumentName: { $0.uppercased() })
        }
        #expect(
            words == [
                "PHQ-9 given through an interpreter (Polish)", "PHQ-9 total raised to severe range: seen shaking",
                "done elsewhere: MoCA: 22 of 30 (by clinic)",
            ])
    }
}
