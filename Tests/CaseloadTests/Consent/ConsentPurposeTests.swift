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
        let old = writtenFact(22, textField(1, "seen"), textField(2, "lacks-capacity"))
        let fact = try Fact(decoding: old)
        #expect(fact == .consented(.seen, .lacksCapacity))
        #expect(fact.encoded == old)
        var story = CaseStory()
        story.add(fact)
        #expect(story.state.lacksCapacity(for: .seen))
        #expect(story.state.consentWords.part(.seen) == "seen lacks capacity")
        #expect(!ConsentAnswer.choices.contains(.lacksCapacity))
    }
}
