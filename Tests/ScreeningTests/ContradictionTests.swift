import Screening
import Testing

@Suite("Answers that contradict each other")
struct ContradictionTests {
    private func score(_ id: String, _ tokens: String) throws -> Evaluation {
        let instrument = try builtIn(id)
        return instrument.evaluate(try instrument.answers(fromTokens: tokens.split(separator: ",").map(String.init)), isFinished: true)
    }

    @Test("An answer kept because it raises an alert gives no total before it is put right")
    func kept() throws {
        let audit = try score("audit", "0,0,4,0,0,0,0,0,0,0")
        #expect(audit.scores.map(\.value) == [nil, nil, 0])
        #expect(audit.cannotScore == "item 3 was answered, though other answers say that it is not asked")
        #expect(audit.alerts.map(\.concern) == ["alcohol-withdrawal"])
        #expect(audit.remarks.contains("Check the answers: item 3 should not have been asked, going by the others."))
    }

    @Test("Answers that a gate hides count nowhere, and are named")
    func hidden() throws {
        let screen = try score("pc-ptsd-5", "0,1,1,0,0,1")
        #expect(screen.main?.value == 0)
        #expect(screen.remarks.contains("Check the answers: items 1, 2 and 5 should not have been asked, going by the others."))
        #expect(try score("phq-9", "0,0,0,0,0,0,0,0,0,3").remarks.contains { $0.hasPrefix("Check the answers: item 10") })
    }

    @Test("What says the same as being hidden is no contradiction")
    func agreeing() throws {
        let audit = try score("audit", "0,0,0,0,0,0,0,0,0,0")
        #expect(audit.main?.value == 0)
        #expect(!audit.remarks.contains { $0.hasPrefix("Check the answers") })
    }

    @Test("A yes to thoughts of suicide counts, whatever the answers before it say")
    func suicide() throws {
        let asq = try score("asq", "0,0,0,0,1")
        #expect(asq.main?.band?.id == "acute-positive")
        #expect(asq.remarks.contains { $0.hasPrefix("Check the answers: item 5") })
    }

    @Test("Each score that has no result says what is missing of it")
    func obstacles() throws {
        let phq9 = try score("phq-9", "3,3,3,3,d,0,0,0,0")
        #expect(phq9.scores.map(\.obstacle) == [nil, "item 5 was not answered"])
        let hark = try score("hark", "0,0,1,d")
        #expect(hark.main?.band?.id == "positive")
        #expect(hark.main?.value == nil)
        #expect(hark.main?.obstacle == "item 4 was not answered")
    }

    @Test("A list without a score is done only when its words and dates are, too")
    func lists() throws {
        let list = try builtIn("exploitation-indicators")
        var answers = Dictionary(uniqueKeysWithValues: list.items.filter { !$0.options.isEmpty }.map { ($0.id, Answer.option(0)) })
        #expect(!list.evaluate(answers, isFinished: false).isComplete)
        answers["22"] = .text("seen")
        #expect(list.evaluate(answers, isFinished: false).isComplete)
    }
}
