import Screening
import Testing

@Suite("Answers from the command line")
struct TokenTests {
    private func read(_ id: String, _ text: String) throws -> [Item.ID: Answer] {
        try builtIn(id).answers(fromTokens: text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }

    private func complaint(_ id: String, _ text: String) throws -> String? {
        do {
            _ = try read(id, text)
            return nil
        } catch let error as ScreeningError {
            return "\(error)"
        }
    }

    @Test("One for each scored item in order, and the unscored ones if wanted")
    func order() throws {
        #expect(try read("phq-9", "1,0,2,d,-,u,3,0,1") == builtIn("phq-9").sheet("102d-u301"))
        #expect(try read("phq-9", "1,0,2,d,-,u,3,0,1,2") == builtIn("phq-9").sheet("102d-u3012"))
        #expect(try read("bjmhs", "0,0,0,0,0,0,0,0") == builtIn("bjmhs").sheet("00000000"))
        #expect(try read("bjmhs", "0,0,0,0,0,0,0,0,1") == builtIn("bjmhs").sheet("000000001"))
        #expect(try read("gad-7", "1, 2, 3, 0, 1, 2, 3") == builtIn("gad-7").sheet("1230123"))
    }

    @Test("An item that is not asked may be left out, one that is asked may not")
    func gated() throws {
        #expect(try read("asq", "0,0,0,0").count == 4)
        #expect(try builtIn("asq").evaluate(try read("asq", "0,0,0,0,-"), isFinished: true).main?.band?.id == "negative")
        #expect(try complaint("asq", "0,1,0,0") == "item 5: no answer is given: write - for not asked, d for declined or u for unable")
        #expect(try read("asq", "0,1,0,0,1").count == 5)
    }

    @Test(
        "A wrong answer is named with its item and what it may be",
        arguments: [
            ("phq-9", "1,0,7,0,0,0,0,0,0", "item 3: 7 is not one of 0, 1, 2, 3, -, d, u"),
            ("phq-9", "1,x", "item 2: x is not one of 0, 1, 2, 3, -, d, u"),
            ("phq-9", "1,,0,0,0,0,0,0,0", "item 2: nothing is given: write - for not asked, d for declined or u for unable"),
            ("phq-9", "", "item 1: nothing is given: write - for not asked, d for declined or u for unable"),
            ("phq-9", "1,0,0,0,0,0,0,0", "item 9: no answer is given: write - for not asked, d for declined or u for unable"),
            ("phq-9", "1,0,0,0,0,0,0,0,0,0,0", "11 answers are given, but there are only 10 items"),
            ("asq", "2,0,0,0", "item 1: 2 is not one of 1, 0, -, d, u"),
            ("asq", "0,0,0,0,0,0", "6 answers are given, but there are only 5 items"),
            ("bjmhs", "0,0,0,0,0,0,0", "item 8: no answer is given: write - for not asked, d for declined or u for unable"),
            ("gad-7", "-1,0,0,0,0,0,0", "item 1: -1 is not one of 0, 1, 2, 3, -, d, u"),
        ])
    func wrong(id: String, text: String, expected: String) throws {
        #expect(try complaint(id, text) == expected)
    }

    @Test("Whatever is typed ends in answers or a sentence")
    func anything() throws {
        let instrument = try builtIn("phq-9")
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let tokens = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
                            Unicode.Scalar(UInt32.random(in: 0...0x3FF, using: &random))
                        }))
            }
            if let answers = try? instrument.answers(fromTokens: tokens) { _ = instrument.evaluate(answers, isFinished: true) }
        }
    }
}
