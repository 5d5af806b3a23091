import Testing
import Training

@Suite("What is seen and heard in practice")
struct BriefTests {
    private func brief(_ id: String) throws -> Brief {
        let practice = try Practice(with: id)
        let person = try #require(practice.session.people.first { $0.person.id == id })
        return try #require(practice.session.brief(for: person.code))
    }

    @Test("Asked to be seen, they answer in their own words, and what it means is said beside it")
    func consent() throws {
        #expect(
            try brief("kharimi").heardWhenAskedToBeSeen == [
                "\"Okay. Can my aunt come first?\"", "To be seen: yes. To share with police: no.",
            ])
    }

    @Test("Asked an item, they answer it in the words of the form")
    func item() throws {
        let dunnock = try brief("dunnock")
        #expect(dunnock.heard(asking: "phq-9", item: "2").last == "low mood: nearly every day")
        #expect(dunnock.heard(asking: "asq", item: "5").last == "thoughts of suicide now: yes")
        #expect(try brief("seabright").heard(asking: "asq", item: "5").last == "thoughts of suicide now: declined")
    }

    @Test("An item that the answers before it hide is not answered")
    func hiddenItem() throws {
        #expect(try brief("vo").heard(asking: "asq", item: "5") == ["\"No. No. Nothing like this.\""])
    }

    @Test("What is done and not said stands without quotation marks")
    func gesture() throws {
        let heard = try brief("unknown-man").heard(asking: "asq", item: "1")
        #expect(heard.first == "(does not answer)")
        #expect(heard.last?.hasSuffix(": unable") == true)
    }

    @Test("A form that the scenario has nothing for gets no made-up answers")
    func noReply() throws {
        #expect(try brief("vo").heard(asking: "phq-9", item: "1") == ["Says nothing to this form. Not asked (-) is the honest answer."])
    }
}
