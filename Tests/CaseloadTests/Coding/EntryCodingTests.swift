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
        #expect(made == Set(FactKind.allCases.map(\.rawValue)))
        for kind in FactKind.allCases { #expect(kind.content.kind == kind) }
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
        // Behind the count.
        var reader = ByteReader(fact.encoded)
        guard (try? reader.unsigned()) != nil else { return 0 }
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

    @Test("The bytes of one entry never change from version to version")
    func golden() throws {
        let entry = Entry(
            id: EntryID(high: 0x019A_7000, low: 0x8001), subject: SubjectID(high: 1, low: 2), author: "amara", authorName: "Amara Obi",
            role: .practitioner,
            workstation: "desk-1", happened: .nine, written: .nine + 1, clock: 7, fact: .urgencySet(.b, reason: required("plan and means")))
        let fields =
            bytesField(1, [0, 0, 0, 0, 1, 0x9A, 0x70, 0, 0, 0, 0, 0, 0, 0, 0x80, 1])
            + bytesField(2, [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]) + textField(3, "amara") + textField(4, "Amara Obi")
            + textField(5, "practitioner") + textField(6, "desk-1") + [7 << 2, 0x80, 0xCA, 0x91, 0xFA, 0xC0, 0x68]
            + [8 << 2, 0xC0, 0xF3, 0x98, 0xFA, 0xC0, 0x68] + numberField(9, 7)
            + bytesField(10, [20] + textField(1, "liaise") + textField(2, "very-urgent") + textField(3, "plan and means"))
        // The form of the envelope, then its fields.
        let bytes: [UInt8] = [1] + counted(fields)
        #expect(entry.encoded == bytes)
        #expect(try Entry(decoding: bytes) == entry)
    }

    @Test("The number of every kind of fact is what it was")
    func tags() throws {
        let numbers: [(Fact, UInt64)] = [
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
        for (fact, number) in numbers { #expect(fact.kind?.rawValue == number) }
        var random = SeededGenerator(seed: 3)
        #expect(Fact.careMakers.map { $0(&random).kind?.rawValue } == Array(60...81) + [83, 84])
        #expect(Fact.moveMakers.map { $0(&random).kind?.rawValue } == Array(56...58))
        #expect(DetailField.allCases.map(\.rawValue) == Array(1...26))
    }

    @Test("A total that is no number is refused", arguments: [Double.nan, .infinity, 1e300])
    func noNumber(_ value: Double) {
        #expect(throws: CodingError.self) { try Double(decoding: value.encoded) }
    }

    @Test("Amendments within amendments are read a few levels deep, and no bytes exhaust the stack")
    func deepNesting() throws {
        func nested(_ depth: Int) -> [UInt8] {
            var bytes = Fact.note("deep").encoded
            for _ in 0..<depth { bytes = writtenFact(52, [2 << 2 | 2] + bytes, textField(3, "A")) }
            return bytes
        }
        func depth(_ fact: Fact) -> Int { fact.as(Amended.self).map { 1 + depth($0.replacement) } ?? 0 }
        #expect(try Fact(decoding: nested(1)) == .amended(target: nil, replacement: .note("deep"), reason: required("A")))
        #expect(try depth(Fact(decoding: nested(4))) == 4)
        // Deeper, what lies inside is kept as it is and not looked into.
        #expect(try depth(Fact(decoding: nested(3_000))) < 16)
        #expect(try Fact(decoding: nested(3_000)).encoded == nested(3_000))
    }
}
