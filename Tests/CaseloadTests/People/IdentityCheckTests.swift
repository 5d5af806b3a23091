import Caseload
import Testing

@Suite("Two identifiers")
struct IdentityCheckTests {
    @Test("Two are enough; fewer need to be explained, and then two need no explanation")
    func enough() throws {
        #expect(IdentityCheck(before: .signing, checked: [.name]) == nil)
        #expect(IdentityCheck(before: .signing, checked: []) == nil)
        let two = try #require(IdentityCheck(before: .signing, checked: [.dateOfBirth, .name], reason: required("x")))
        #expect(two.checked == [.name, .dateOfBirth])
        #expect(two.reason == nil)
        let one = try #require(IdentityCheck(before: .copying, checked: [.name], reason: required("known to me")))
        #expect(one.reason?.text == "known to me")
    }

    @Test("Only what is recorded can be compared; a cell or having no address tells nobody apart")
    func offered() throws {
        #expect(Details().identifiers.isEmpty)
        #expect(Details([.cell("M6"), .address(.noFixedAbode), .statedAge(40)]).identifiers.isEmpty)
        let number = try #require(NHSNumber("999 000 0018"))
        let all = Details([
            .surname("Dunn"), .dateOfBirth(day(2002, 3, 14)), .custodyNumber("WW/26/0099"), .nhsNumber(number),
            .address(.at("1 Mill Lane")),
        ])
        #expect(all.identifiers == Identifier.allCases)
        #expect(all.text(of: .nhsNumber) == "999 000 0018")
    }

    @Test("The timeline says what was compared, and how somebody is known of whom little is recorded")
    func words() throws {
        let two = try #require(IdentityCheck(before: .signing, checked: [.name, .custodyNumber]))
        #expect(Fact.identityChecked(two).timelineWords == "identity checked before signing: name, custody number")
        let none = try #require(IdentityCheck(before: .copying, checked: [], reason: required("brought by DO Khan")))
        #expect(
            Fact.identityChecked(none).timelineWords
                == "identity checked before text for the custody record: nothing to compare; known by: brought by DO Khan")
    }

    @Test("Its bytes never change, and bytes of a check that is none are refused")
    func bytes() throws {
        let check = try #require(IdentityCheck(before: .signing, checked: [.name, .dateOfBirth]))
        let checked = counted(Array("name".utf8)) + counted(Array("date-of-birth".utf8))
        let bytes = writtenFact(83, textField(1, "signing"), bytesField(2, checked))
        #expect(Fact.identityChecked(check).encoded == bytes)
        #expect(try Fact(decoding: bytes) == .identityChecked(check))
        #expect(try Fact(decoding: writtenFact(83, textField(1, "signing"))).kind == nil)
    }

    @Test("It changes nothing of the case, is never undone, and stands in the way of no undo")
    func changesNothing() throws {
        var story = CaseStory()
        story.add(.note("one"))
        let before = story.state
        let check = try #require(IdentityCheck(before: .copying, checked: [.name, .dateOfBirth]))
        story.add(.identityChecked(check))
        #expect(story.state.lastChange == before.lastChange)
        #expect(story.state.lastUndoable(by: .nurse)?.entry.fact == .note("one"))
        let entry = try #require(story.state.timeline.last?.entry.id)
        #expect(story.state.refusal(of: .undone(target: entry), by: .nurse) == .notUndoable)
    }
}
