import Caseload
import Testing

@Suite("Summaries in bytes")
struct SummaryCodingTests {
    @Test("The summary of every case comes back as it was written")
    func cases() throws {
        var random = SeededGenerator(seed: 17)
        for _ in 0..<500 {
            let summary = Summary.person(CaseStory.random(using: &random).summary)
            #expect(try Summary(decoding: summary.encoded) == summary)
        }
    }

    @Test("A summary comes back whatever is recorded of consent, risk, support and custody", arguments: 0..<20)
    func care(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let summary = Summary.person(CaseStory.ofManyFacts(using: &random).summary)
        #expect(try Summary(decoding: summary.encoded) == summary)
    }

    @Test("Every field of a summary is written", arguments: [0, 1, 2])
    func everyField(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var summary = CaseStory.random(using: &random).summary
        summary.isVoid = true
        summary.listed = Details(Detail.some(using: &random))
        summary.heldLetters = [LetterStanding(urgency: nil, isMadeSafe: false), LetterStanding(urgency: .a, isMadeSafe: true)]
        summary.policeConsent = .lacksCapacity
        summary.absentMinutes = 31
        summary.absentMinutesBeforeSeen = 17
        summary.unfinished = ["asq", "phq-9"]
        summary.finishedCount = 3
        summary.finished = [
            FinishedAdministration(
                instrument: InstrumentVersion(id: "phq-9", version: "2"), at: .nine, value: 14.4, isProrated: true, band: "moderate",
                coding: "1-5"),
            FinishedAdministration(
                instrument: InstrumentVersion(id: "asq", version: "1"), at: .nine + 3, value: nil, isProrated: false, band: "", coding: nil),
        ]
        summary.referralCount = 2
        summary.unseenListChanges = 4
        summary.studentsInvolved = ["kim", "sam"]
        summary.care = CaseStory.ofManyFacts(using: &random).summary.care
        #expect(summary.care != CaseStory().summary.care)
        #expect(try Summary(decoding: Summary.person(summary).encoded) == .person(summary))
    }

    @Test("The summary of a session comes back with who supervises whom")
    func sessions() throws {
        var random = SeededGenerator(seed: 19)
        var session = SessionSummary(subject: SubjectID(random: &random), opening: .random(using: &random), opened: .nine)
        session.supervisors = ["sam": "amara", "kim": "priya"]
        session.isClosed = true
        #expect(try Summary(decoding: Summary.session(session).encoded) == .session(session))
    }

    @Test("The summary of the instrument files says which versions are kept, and nothing of what they say")
    func instruments() throws {
        var story = CaseStory()
        for (id, version) in [("phq-9", "2"), ("asq", "1"), ("phq-9", "2")] {
            story.add(.instrumentKept(InstrumentVersion(id: id, version: version), file: "title: a secret wording"))
        }
        let summary = try #require(Summary(folding: Array(story.entries.dropFirst())))
        let versions = [InstrumentVersion(id: "asq", version: "1"), InstrumentVersion(id: "phq-9", version: "2")]
        #expect(summary == .instruments(KeptInstruments(versions: versions)))
        #expect(try Summary(decoding: summary.encoded) == summary)
    }

    @Test("A summary cut short, or of another layout, is refused, so that it is made anew")
    func refused() {
        var random = SeededGenerator(seed: 23)
        let bytes = Summary.person(CaseStory.random(using: &random).summary).encoded
        for length in 0..<bytes.count { #expect(throws: CodingError.self) { try Summary(decoding: Array(bytes.prefix(length))) } }
        #expect(throws: CodingError.self) { try Summary(decoding: [bytes[0] + 1] + bytes.dropFirst()) }
        #expect(throws: CodingError.self) { try Summary(decoding: [bytes[0], 4] + bytes.dropFirst(2)) }
    }

    @Test("Altered bytes are refused or read, and what is read stands somewhere in the queue")
    func altered() throws {
        var random = SeededGenerator(seed: 29)
        let order = try QueueOrder.atTen()
        for _ in 0..<100 {
            let bytes = Summary.person(CaseStory.random(using: &random).summary).encoded
            for _ in 0..<50 {
                var altered = bytes
                altered[random.pick(bytes.indices)] = UInt8(truncatingIfNeeded: random.next())
                guard case .person(let summary)? = try? Summary(decoding: altered) else { continue }
                #expect((1...11).contains(order.row(summary).placement.rank))
            }
        }
    }
}
