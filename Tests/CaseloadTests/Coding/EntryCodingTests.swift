import Caseload
import Screening
import Testing

@Suite("Entries in bytes")
struct EntryCodingTests {
    private static func entry(_ fact: Fact, using random: inout SeededGenerator) -> Entry {
        Entry(
            id: .random(using: &random), subject: SubjectID(random: &random), author: .random(using: &random),
            authorName: .random(using: &random),
            role: random.pick(MemberRole.allCases), workstation: .random(using: &random), happened: .random(using: &random),
            written: .random(using: &random),
            clock: random.next(), fact: fact)
    }

    @Test("Every kind of fact comes back as it was written", arguments: Fact.makers.indices)
    func everyFact(maker: Int) throws {
        var random = SeededGenerator(seed: UInt64(maker))
        for _ in 0..<100 {
            let fact = Fact.makers[maker](&random)
            #expect(try Fact(decoding: fact.encoded) == fact)
            let entry = Self.entry(fact, using: &random)
            #expect(try Entry(decoding: entry.encoded) == entry)
        }
    }

    @Test("Every kind of fact that the file has a number for is made here, and each comes back under its own number")
    func everyKind() {
        var random = SeededGenerator(seed: 1)
        let made = Set(Fact.makers.map { tag(of: $0(&random)) }.filter { $0 < 1_000 })
        #expect(made == Set(Fact.knownTags))
        #expect(Set(Fact.knownTags).count == Fact.knownTags.count)
    }

    @Test("Every kind of fact says in words what happened")
    func everyKindHasWords() {
        var random = SeededGenerator(seed: 2)
        for maker in Fact.makers {
            let fact = maker(&random)
            #expect(!fact.words(zone: .utc, today: day(2026, 11, 23)).isEmpty, "kind \(tag(of: fact))")
        }
    }

    private func tag(of fact: Fact) -> UInt64 {
        var reader = ByteReader(fact.encoded)
        return (try? reader.unsigned()) ?? 0
    }

    @Test("An entry cut short anywhere is refused")
    func truncation() {
        var random = SeededGenerator(seed: 5)
        for maker in Fact.makers {
            let bytes = Self.entry(maker(&random), using: &random).encoded
            for length in 0..<bytes.count { #expect(throws: CodingError.self) { try Entry(decoding: Array(bytes.prefix(length))) } }
        }
    }

    @Test("An altered byte is refused or read as something else, and never harms")
    func alteration() {
        var random = SeededGenerator(seed: 6)
        for maker in Fact.makers {
            let bytes = Self.entry(maker(&random), using: &random).encoded
            for position in bytes.indices {
                var altered = bytes
                altered[position] = UInt8(truncatingIfNeeded: random.next())
                Self.useWhateverComesOut(altered)
            }
        }
    }

    @Test("Random bytes are refused or read, and never harm")
    func randomBytes() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<20_000 {
            Self.useWhateverComesOut(
                (0..<random.pick(0...60)).map { _ in UInt8(truncatingIfNeeded: random.chance(50) ? random.next() : random.next() % 60) })
        }
    }

    /// Folds and shows an entry of these bytes if there is one, for what was read must not harm later either.
    private static func useWhateverComesOut(_ bytes: [UInt8]) {
        guard let entry = try? Entry(decoding: bytes) else { return }
        let story = CaseStory([.arrived(.nine)])
        let stored = story.entries + [StoredEntry(position: 2, entry: entry)]
        guard let summary = CaseState(folding: stored)?.summary, let order = try? QueueOrder.atTen() else { return #expect(Bool(false)) }
        let row = order.row(summary)
        #expect(row.waitedMinutes >= 0)
        #expect(!row.reason(scale: order.scale, now: order.now, zone: .london).isEmpty)
        #expect(DayFigures([summary], now: order.now).booked == 1)
    }

    @Test("A kind of fact from a newer version is kept whole, and so is a newer form of a known kind")
    func unknownFacts() throws {
        let newer = Fact.unknown(tag: 5_000, bytes: [9, 8, 7])
        #expect(try Fact(decoding: newer.encoded) == newer)
        let newerForm = Fact.unknown(tag: 20, bytes: [2, 65, 66])
        #expect(try Fact(decoding: newerForm.encoded) == newerForm)
        #expect(try Fact(decoding: [0x88, 0x27, 3, 9, 8, 7]) == newer)
        let amended = Fact.amendment(of: nil, to: newer)
        #expect(try Fact(decoding: amended.encoded) == amended)
    }

    @Test("A known fact with more behind it than there should be is refused")
    func tooLong() {
        #expect(throws: CodingError.self) { try Fact(decoding: [50, 2, 1, 0]) }
        #expect(throws: CodingError.self) { try Fact(decoding: [50, 0]) }
    }

    @Test("The bytes of one entry never change from version to version")
    func golden() throws {
        let entry = Entry(
            id: EntryID(high: 0x019A_7000, low: 0x8001), subject: SubjectID(high: 1, low: 2), author: "amara", authorName: "Amara Obi",
            role: .practitioner,
            workstation: "desk-1", happened: .nine, written: .nine + 1, clock: 7, fact: .urgencySet(.b, reason: required("plan and means")))
        let bytes: [UInt8] =
            [0x80, 0xE0, 0xE9, 0x0C] + [0x81, 0x80, 0x02] + [1, 2] + [5] + Array("amara".utf8) + [9] + Array("Amara Obi".utf8) + [12]
            + Array("practitioner".utf8) + [6] + Array("desk-1".utf8) + [0x80, 0xCA, 0x91, 0xFA, 0xC0, 0x68] + [
                0xC0, 0xF3, 0x98, 0xFA, 0xC0, 0x68,
            ] + [7]
            + [20, 18, 1] + [1] + Array("B".utf8) + [14] + Array("plan and means".utf8)
        #expect(entry.encoded == bytes)
        #expect(try Entry(decoding: bytes) == entry)
    }

    @Test("The number of every kind of fact is what it was")
    func tags() throws {
        let numbers: [(Fact, UInt8)] = [
            (.memberAdded(.nurse), 1), (.memberDisabled("x"), 2), (.sessionClosed, 4), (.supervises(student: "a", supervisor: "b"), 5),
            (.detailsListed([], from: ""), 11), (.detailsCorrected([], cleared: []), 12), (.unavailable("x"), 13), (.available, 14),
            (.left(), 15),
            (.urgency(.a), 20), (.madeSafe, 21), (.consented(.seen, .yes), 22), (.administrationStarted(instrument: "a", version: "1"), 23),
            (.answered(administration: EntryID(high: 0, low: 0), item: "1", .declined), 24),
            (.administrationFinished(administration: EntryID(high: 0, low: 0), result: ""), 25), (.note("x"), 26), (.noFurther, 27),
            (.referralAdded(Referral(destination: required("x"), basis: .consent, why: "")), 28),
            (.disposalRecorded(Disposal(by: .police, what: required("x"))), 29),
            (.circumstance(administration: EntryID(high: 0, low: 0), .given(.aloud)), 30),
            (.elsewhere(ElsewhereResult(instrument: "", name: required("x"), result: required("x"), date: nil, by: "")), 31),
            (.instrumentKept(InstrumentVersion(id: "a", version: "1"), file: ""), 6), (.alert(), 40), (.told(), 41), (.willDo(), 42),
            (.alertConfirmed(concern: "x"), 43), (.dismissed(), 44), (.handoverLine(required("x")), 82), (.signed, 50),
            (.countersigned, 51),
            (.amendment(of: nil, to: .signed), 52),
            (.inError(EntryID(high: 0, low: 0)), 53), (.undone(target: EntryID(high: 0, low: 0)), 54), (.viewed, 55),
        ]
        for (fact, number) in numbers { #expect(fact.encoded[0] == number) }
        var random = SeededGenerator(seed: 3)
        #expect(Fact.careMakers.map { $0(&random).encoded[0] } == Array(60...81) + [83, 84])
        #expect(Fact.moveMakers.map { $0(&random).encoded[0] } == Array(56...58))
        #expect(DetailField.allCases.map(\.rawValue) == Array(1...26))
    }

    @Test("A result written before there were numbers beside the words is read, and written again as it was")
    func olderResult() throws {
        // Tag, length, schema 1, the administration, the words.
        let old: [UInt8] = [25, 8, 1, 7, 9] + [4] + Array("mild".utf8)
        let fact = Fact.administrationFinished(administration: EntryID(high: 7, low: 9), result: "mild")
        #expect(try Fact(decoding: old) == fact)
        #expect(fact.encoded == old)
    }

    @Test("A result with its numbers is of the second schema; of a third it is kept whole")
    func newerResult() throws {
        let score = ScoreResult(
            id: "total", label: "total", raw: 7, value: 7.5, isProrated: true, band: .init(id: "mild", label: "mild range", level: 1),
            set: "women")
        let fact = Fact.administrationFinished(administration: EntryID(high: 7, low: 9), result: "mild", scores: [score])
        #expect(fact.encoded[2] == 2)
        #expect(try Fact(decoding: fact.encoded) == fact)
        var newer = fact.encoded
        newer[2] = 3
        #expect(try Fact(decoding: newer) == .unknown(tag: 25, bytes: Array(newer.dropFirst(2))))
        #expect(try Fact(decoding: newer).encoded == newer)
    }

    @Test("A total that is no number is refused", arguments: [Double.nan, .infinity, 1e300])
    func noNumber(_ value: Double) {
        #expect(throws: CodingError.self) { try Double(decoding: value.encoded) }
    }

    @Test("Amendments within amendments are read a few levels deep, and no bytes exhaust the stack")
    func deepNesting() throws {
        func nested(_ depth: Int) -> [UInt8] {
            var bytes = Fact.note("deep").encoded
            for _ in 0..<depth {
                // No target, the fact within, and a reason.
                let content: [UInt8] = [1, 0] + bytes + [1, 65]
                bytes = [52] + UInt64(content.count).encoded + content
            }
            return bytes
        }
        #expect(try Fact(decoding: nested(1)) == .amended(target: nil, replacement: .note("deep"), reason: required("A")))
        #expect(throws: Never.self) { try Fact(decoding: nested(4)) }
        #expect(throws: CodingError.self) { try Fact(decoding: nested(9)) }
        #expect(throws: CodingError.self) { try Fact(decoding: nested(3_000)) }
    }
}
