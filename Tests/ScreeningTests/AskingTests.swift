import Screening
import Testing

@Suite("Going through a form")
struct AskingTests {
    @Test("PHQ-9 comes to its total in nine keys, and then offers item 10")
    func tenKeys() throws {
        let instrument = try builtIn("phq-9")
        var answers: [Item.ID: Answer] = [:]
        var item = instrument.items.first
        for key in "102110120" {
            let current = try #require(item)
            answers[current.id] = current.answer(forKey: key)
            item = instrument.nextItem(after: current.id, answers: answers)
        }
        let evaluation = instrument.evaluate(answers, isFinished: false)
        #expect(evaluation.main?.total == 8)
        #expect(item?.id == "10")
        #expect(evaluation.next == "10")
    }

    @Test("Item 10 of PHQ-9 is hidden, with the reason, while every item is at not at all")
    func itemTen() throws {
        let instrument = try builtIn("phq-9")
        let none = instrument.evaluate("000000000", isFinished: false)
        #expect(none.next == nil)
        #expect(none.hidden == ["10": "asked only when any of items 1 to 9 is above \"not at all\""])
        #expect(instrument.evaluate("000000001", isFinished: false).hidden.isEmpty)
        #expect(instrument.evaluate("00000000d", isFinished: false).hidden.keys.contains("10"))
    }

    @Test("One can go back and forth over the items asked")
    func backAndForth() throws {
        let instrument = try builtIn("asq")
        let open = instrument.sheet("1000")
        let closed = instrument.sheet("0000")
        #expect(instrument.nextItem(after: "4", answers: open)?.id == "5")
        #expect(instrument.nextItem(after: "4", answers: closed) == nil)
        #expect(instrument.nextItem(after: "2", answers: closed)?.id == "3")
        #expect(instrument.previousItem(before: "5", answers: open)?.id == "4")
        #expect(instrument.previousItem(before: "1", answers: open) == nil)
        #expect(instrument.nextItem(after: "none", answers: open) == nil)
        #expect(instrument.firstUnanswered(instrument.sheet("0.0"))?.id == "2")
        #expect(instrument.isAsked(try #require(instrument.item("5")), open))
        #expect(!instrument.isAsked(try #require(instrument.item("5")), closed))
    }

    @Test("No sequence of answers and changes ends elsewhere than the final answers asked afresh")
    func orderDoesNotMatter() throws {
        var random = SeededGenerator(seed: 11)
        for instrument in try InstrumentCatalogue.builtIn().all where !instrument.items.isEmpty {
            for _ in 0..<50 {
                var answers: [Item.ID: Answer] = [:]
                for _ in 0..<40 {
                    let item = try #require(instrument.items.randomElement(using: &random))
                    let possible = item.options.map { Answer.option($0.code) } + [.notAsked, .declined, .unable]
                    answers[item.id] = possible.randomElement(using: &random)
                    _ = instrument.evaluate(answers, isFinished: Bool.random(using: &random))
                }
                let tokens = instrument.items.filter(\.isAnswerable).map { ($0.id, answers[$0.id]?.token) }
                let afresh = Dictionary(
                    uniqueKeysWithValues: tokens.compactMap { id, token in token.flatMap(Answer.init(token:)).map { (id, $0) } })
                #expect(instrument.evaluate(answers, isFinished: true) == instrument.evaluate(afresh, isFinished: true))
            }
        }
    }

    @Test("A result shown early stands, however the items still asked are answered")
    func earlyResultStands() throws {
        var random = SeededGenerator(seed: 23)
        let starts =
            everyString(of: "01du-.", length: 5).map { ("asq", $0) } + everyString(of: "01d.", length: 6).map { ("bjmhs", $0 + "..0") }
        for (id, start) in starts {
            let instrument = try builtIn(id)
            var answers = instrument.sheet(start)
            let early = instrument.evaluate(answers, isFinished: false)
            guard early.main?.isAvailable == true else { continue }
            while let item = instrument.firstUnanswered(answers) {
                answers[item.id] = "01du-".randomElement(using: &random).flatMap { item.answer(forKey: $0) }
            }
            #expect(instrument.evaluate(answers, isFinished: true).main?.band == early.main?.band, "\(id) \(start)")
        }
    }

    @Test("A weight that no option has adds nothing and is not counted, but still raises its alert")
    func foreignWeight() throws {
        let instrument = try builtIn("phq-9")
        var answers = instrument.sheet("111111111")
        answers["1"] = .option(Int.max)
        answers["2"] = .option(-5)
        answers["9"] = .option(7)
        answers["99"] = .option(3)
        let evaluation = instrument.evaluate(answers, isFinished: true)
        #expect(evaluation.answered == 6)
        #expect(evaluation.main?.value == nil)
        #expect(evaluation.cannotScore == "items 1, 2 and 9 were not asked")
        #expect(evaluation.alerts.map(\.id) == ["phq-9.self-harm"])
    }
}
