import Caseload
import Testing

@Suite("Consent for each purpose")
struct ConsentPurposeTests {
    @Test("One line says what was agreed to, in the order of the purposes, and names what matters though nobody asked")
    func oneLine() {
        var story = CaseStory()
        #expect(story.state.consentWords.line() == "seen not asked, police not asked, GP not asked")
        story.add([.yes(.seen), .consented(.police, .no)])
        #expect(story.state.consentWords.line() == "seen yes, police no, GP not asked")
        story.add([.yes(.family), .consented(.seen, .withdrawn)])
        #expect(story.state.consentWords.line(naming: []) == "seen withdrawn, police no, family yes")
        #expect(story.summary.consentWords == story.state.consentWords)
        #expect(story.summary.consentWords.part(.court) == "court not asked")
    }

    @Test("Every purpose keeps its own answer and time", arguments: ConsentPurpose.allCases)
    func ownAnswer(purpose: ConsentPurpose) {
        var story = CaseStory()
        story.add(.yes(purpose), happened: .nine - 5)
        let asked = story.state.consent
        #expect(asked.keys.map(\.self) == [purpose])
        #expect(asked[purpose]?.by.at == .nine - 5)
        #expect(Fact.yes(purpose).timelineWords == "consent \(purpose.words): yes")
    }

    @Test("Only a yes is withdrawn")
    func withdrawing() {
        var story = CaseStory()
        #expect(story.refusal(of: .consented(.court, .withdrawn)) == .nothingToWithdraw)
        story.add(.consented(.court, .no))
        #expect(story.refusal(of: .consented(.court, .withdrawn)) == .nothingToWithdraw)
        story.add(.yes(.court))
        #expect(story.refusal(of: .consented(.court, .withdrawn)) == nil)
    }

    @Test("The old answer that a person lacks capacity is read, and shows as lacking capacity")
    func oldAnswer() throws {
        // Tag, length, schema 1, the purpose, the answer.
        let old: [UInt8] = [22, 21, 1, 4] + Array("seen".utf8) + [14] + Array("lacks-capacity".utf8)
        let fact = try Fact(decoding: old)
        #expect(fact == .consented(.seen, .lacksCapacity))
        #expect(fact.encoded == old)
        var story = CaseStory()
        story.add(fact)
        #expect(story.state.lacksCapacity(for: .seen))
        #expect(story.state.consentWords.part(.seen) == "seen lacks capacity")
        #expect(!ConsentAnswer.choices.contains(.lacksCapacity))
    }

    @Test("An older program keeps a purpose that it does not know whole", arguments: ConsentPurpose.allCases)
    func schema(purpose: ConsentPurpose) {
        let isOld = purpose == .seen || purpose == .police
        #expect(Fact.yes(purpose).encoded[2] == (isOld ? 1 : 2))
    }
}
