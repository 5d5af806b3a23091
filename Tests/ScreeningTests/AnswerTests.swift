import Screening
import Testing

@Suite("An answer")
struct AnswerTests {
    @Test("It is written and read the same way everywhere", arguments: ["0", "1", "3", "12", "-", "d", "u"])
    func roundTrip(token: String) throws {
        #expect(try #require(Answer(token: token)).token == token)
        #expect(Answer(token: token[...]) == Answer(token: token))
    }

    @Test(
        "Anything else is no answer",
        arguments: ["", " ", "-1", "+1", "01", "1.0", "x", "D", "U", "dd", "--", "y", "n", "１", "99999999999999999999"])
    func refused(token: String) {
        #expect(Answer(token: token) == nil)
    }

    @Test("Keys answer: digits, y and n where the options are yes and no, and the three ways of not answering")
    func keys() throws {
        let frequency = try builtIn("phq-9").items[0]
        let yesOrNo = try builtIn("asq").items[0]
        #expect(frequency.answer(forKey: "3") == .option(3))
        #expect(frequency.answer(forKey: "4") == nil)
        #expect(frequency.answer(forKey: "y") == nil)
        #expect(frequency.answer(forKey: "n") == nil)
        #expect(yesOrNo.answer(forKey: "1") == .option(1))
        #expect(yesOrNo.answer(forKey: "0") == .option(0))
        #expect(yesOrNo.answer(forKey: "y") == .option(1))
        #expect(yesOrNo.answer(forKey: "n") == .option(0))
        #expect(yesOrNo.answer(forKey: "2") == nil)
        for item in [frequency, yesOrNo] {
            #expect(item.answer(forKey: "-") == .notAsked)
            #expect(item.answer(forKey: "d") == .declined)
            #expect(item.answer(forKey: "u") == .unable)
        }
    }
}
