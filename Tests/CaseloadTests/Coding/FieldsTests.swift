import Caseload
import Testing

@Suite("Numbered fields")
struct FieldsTests {
    private func note(_ fields: [UInt8]...) throws -> Fact { try Fact(decoding: writtenFact(26, fields.flatMap { $0 })) }

    private func newer(_ kind: UInt64, _ fields: [UInt8]...) -> Fact { .newer(NewerFact(kind: kind, bytes: fields.flatMap { $0 })) }

    @Test("A field is its number, form and whether it is critical in one number, then its value")
    func form() throws {
        #expect(Fact.note("x").encoded == [4, 26, 1 << 2 | 2, 1, 120])
        #expect(try note([6, 1, 120]) == .note("x"))
    }

    @Test("A field that is not known is passed over, whatever it holds")
    func unknownField() throws {
        #expect(try note(textField(1, "x"), numberField(2, 7), textField(3, "later"), bytesField(900, [1, 2, 3])) == .note("x"))
        let told = writtenFact(41, Array(Fact.told().encoded.dropFirst(2)), numberField(40, 1))
        #expect(try Fact(decoding: told) == .told())
    }

    @Test("A critical field that is not known makes the fact a newer one, before, between and behind those that are")
    func criticalField() throws {
        let late = bytesField(2, [9], isCritical: true)
        #expect(try note(textField(1, "x"), late) == newer(26, textField(1, "x"), late))
        let early = numberField(0, 3, isCritical: true)
        #expect(try note(early, textField(1, "x")) == newer(26, early, textField(1, "x")))
    }

    @Test("A field that is missing, holds something else, stands twice or out of order makes the fact a newer one")
    func unreadable() throws {
        let broken: [[UInt8]] = [
            [], numberField(1, 7), textField(1, " "), textField(1, "x") + textField(1, "y"), textField(2, "y") + textField(1, "x"),
            [1 << 2 | 2, 9, 120], [1 << 2 | 2], bytesField(1, [0xFF]),
        ]
        for fields in broken { #expect(try note(fields) == newer(26, fields)) }
    }

    @Test("What was not understood is written again byte for byte")
    func verbatim() throws {
        let bytes = writtenFact(26, textField(1, "x"), bytesField(2, [1, 2], isCritical: true))
        #expect(try Fact(decoding: bytes).encoded == bytes)
        let kind = writtenFact(5_000, [9, 8, 7])
        #expect(try Fact(decoding: kind) == newer(5_000, [9, 8, 7]))
        #expect(try Fact(decoding: kind).encoded == kind)
    }

    @Test("What a field that is not there says is not written, and read back")
    func absent() throws {
        #expect(Fact.left(Departure(how: .court, at: .nine, destination: "")).encoded.count == 16)
        #expect(Fact.countersigned(sawThePerson: false, comment: "").encoded == [1, 51])
        #expect(try Fact(decoding: [1, 51]) == .countersigned(sawThePerson: false, comment: ""))
        #expect(try Fact(decoding: writtenFact(12)) == .detailsCorrected([], cleared: []))
    }

    @Test("One of several values that is not known, and a word that is none, make the fact a newer one")
    func unknownChoice() throws {
        #expect(try Fact(decoding: writtenFact(81, choiceField(99))) == newer(81, choiceField(99)))
        let answer = textField(1, "police") + textField(2, "perhaps")
        #expect(try Fact(decoding: writtenFact(22, answer)) == newer(22, answer))
        let purpose = try Fact(decoding: writtenFact(22, textField(1, "landlord") + textField(2, "yes")))
        #expect(purpose.timelineWords == "consent \"landlord\" (not known to this version): yes")
    }

    @Test("A letter is kept as the code of its category, with the scale to which it belongs")
    func urgency() throws {
        let fields = textField(1, "liaise") + textField(2, "very-urgent") + textField(3, "plan and means")
        #expect(try Fact(decoding: writtenFact(20, fields)) == .urgencySet(.b, reason: required("plan and means")))
        #expect(Fact.urgencySet(.b, reason: required("plan and means")).encoded == writtenFact(20, fields))
        #expect(Urgency.allCases.map(\.code) == ["emergency", "very-urgent", "urgent", "routine", "advice"])
        let other = textField(1, "uk-mhts") + textField(2, "B") + textField(3, "x")
        #expect(try Fact(decoding: writtenFact(20, other)) == newer(20, other))
    }

    @Test("An amendment to something newer takes the place of the old, and says so")
    func amendedByNewer() throws {
        var story = CaseStory()
        let old = story.add(.urgencySet(.d, reason: required("calm")))
        story.add([.noFurther, .signed])
        story.add(.amended(target: old, replacement: newer(5_000, [1]), reason: required("a new scale")))
        #expect(story.state.urgency == nil)
        #expect(story.state.holdsNewerEntries)
    }

    @Test("A case with something newer is not signed, and says why; everything else of it is there")
    func notSigned() throws {
        var story = CaseStory()
        story.add([.note("sleeps badly"), .noFurther])
        #expect(story.refusal(of: .signed) == nil)
        story.add(newer(5_000, [1, 2]))
        #expect(story.refusal(of: .signed) == .newerEntries)
        #expect(story.refusal(of: .note("more")) == nil)
        #expect(story.state.notes.map(\.text) == ["sleeps badly"])
        #expect(story.state.timeline.last?.entry.fact.timelineWords == "written by a newer version of Liaise, kept as it is")
    }

    @Test("A detail that a newer program wrote costs that detail, not the person, and is said")
    func newerDetail() throws {
        let cell = counted(choiceField(7) + textField(1, "M6"))
        let later = counted(choiceField(200) + textField(1, "x"))
        let listed = try Fact(decoding: writtenFact(11, bytesField(1, cell + later), textField(2, "list.csv")))
        #expect(listed.isNewer)
        #expect(listed.as(DetailsListed.self)?.details == [.cell("M6")])
        #expect(
            listed.timelineWords == "the list changed: cell M6 (from list.csv); and something that only a newer version of Liaise can read")
        var story = CaseStory()
        story.add([listed, .noFurther])
        #expect(story.state.details.cell == "M6")
        #expect(story.refusal(of: .signed) == .newerEntries)
    }

    @Test("An entry in an envelope of a newer program is an entry all the same, by its id and subject; one of another place is none")
    func newerEnvelope() throws {
        var random = SeededGenerator(seed: 3)
        let (id, subject) = (EntryID(clock: UInt64(Instant.nine.milliseconds) << 16 | 0x1234, random: &random), SubjectID(random: &random))
        let entry = try #require(Entry(reading: [2] + counted([1, 2, 3]), id: id, subject: subject))
        #expect(entry.isNewer)
        #expect((entry.id, entry.subject, entry.clock) == (id, subject, UInt64(Instant.nine.milliseconds) << 16 | 0x1234))
        #expect(entry.written == .nine)
        #expect(!entry.role.isRegistered)
        let known = Entry(
            id: id, subject: subject, author: "amara", authorName: "Amara Obi", role: .practitioner, workstation: "desk-1", happened: .nine,
            written: .nine, clock: 1, fact: .note("x"))
        #expect(Entry(reading: known.encoded, id: id, subject: subject) == known)
        #expect(Entry(reading: known.encoded, id: id, subject: SubjectID(random: &random)) == nil)
    }
}
