import Screening
import Testing

@Suite("Codings, reversed items and cut-off sets")
struct CodingTests {
    @Test("K6 comes to the same band in both codings, and each shows its own total")
    func k6() throws {
        let k6 = try builtIn("k6")
        let other = ScoringContext(coding: "1-5")
        let usual = k6.evaluate(try k6.answers(fromTokens: ["4", "4", "4", "1", "0", "0"]), isFinished: true)
        let shifted = k6.evaluate(try k6.answers(fromTokens: ["5", "5", "5", "2", "1", "1"], in: other), isFinished: true, in: other)
        #expect(usual.main?.total == 13)
        #expect(shifted.main?.total == 19)
        #expect(usual.main?.range == 0...24)
        #expect(shifted.main?.range == 6...30)
        #expect(usual.main?.band?.id == shifted.main?.band?.id)
        #expect(throws: ScreeningError.self) { try k6.answers(fromTokens: ["0", "1", "1", "1", "1", "1"], in: other) }
        #expect(throws: ScreeningError.self) { try k6.answers(fromTokens: ["5", "1", "1", "1", "1", "1"]) }
    }

    @Test("A hidden item of K10 counts as its lowest in either coding")
    func k10() throws {
        let k10 = try builtIn("k10")
        let lowest = try k10.answers(fromTokens: ["1", "1", "-", "1", "1", "-", "1", "1", "1", "1"])
        #expect(k10.evaluate(lowest, isFinished: true).main?.total == 10)
        #expect(k10.evaluate(lowest, isFinished: true, in: ScoringContext(coding: "0-4")).main?.total == 0)
    }

    @Test("A reversed item takes the number that is printed on the form, and y and n mean what they say")
    func reversed() throws {
        let core10 = try builtIn("core-10")
        let support = try #require(core10.item("2"))
        #expect(support.answer(forKey: "4").map { support.words(for: $0) } == core10.items[0].options[0].label)
        #expect(support.answer(forKey: "4").flatMap { support.points(for: $0) } == 4)
        let stop = try #require(try builtIn("dast-10").item("3"))
        #expect(stop.answer(forKey: "n").flatMap { stop.points(for: $0) } == 1)
        #expect(stop.answer(forKey: "y").flatMap { stop.points(for: $0) } == 0)
    }

    @Test("Without a recorded sex the lower cut-off is used, and that is said")
    func unknownSex() throws {
        let dudit = try builtIn("dudit")
        let answers = try dudit.answers(fromTokens: ["2", "1", "0", "0", "0", "0", "0", "0", "0", "0", "0"])
        let unknown = try #require(dudit.evaluate(answers, isFinished: true).main)
        let man = try #require(dudit.evaluate(answers, isFinished: true, in: ScoringContext(sex: .male)).main)
        let woman = try #require(dudit.evaluate(answers, isFinished: true, in: ScoringContext(sex: .female)).main)
        #expect(unknown.set?.id == woman.set?.id)
        #expect(unknown.band == woman.band)
        #expect(unknown.setNote?.contains("sex not recorded") == true)
        #expect(man.band != woman.band)
        #expect(man.setNote == nil)
        #expect(woman.setNote == nil)
    }

    @Test("A set chosen by name is used, and what another would say is shown beside")
    func namedSets() throws {
        let screen = try builtIn("pc-ptsd-5")
        let answers = try screen.answers(fromTokens: ["1", "1", "1", "1", "0", "0"])
        let standard = try #require(screen.evaluate(answers, isFinished: true).main)
        let sensitive = try #require(screen.evaluate(answers, isFinished: true, in: ScoringContext(set: "sensitive")).main)
        #expect(standard.set?.id == "standard")
        #expect(standard.otherSets.map(\.set.id) == ["sensitive"])
        #expect(standard.otherSets.first?.band == sensitive.band)
        #expect(sensitive.band != standard.band)
    }

    @Test("A mean is shown to a tenth, prorated over one item and refused for two")
    func mean() throws {
        let core10 = try builtIn("core-10")
        let one = core10.evaluate(try core10.answers(fromTokens: ["2", "2", "1", "2", "1", "0", "2", "1", "2", "d"]), isFinished: true)
        #expect(one.main?.shownValue == "14.4")
        #expect(one.main?.isProrated == true)
        let two = core10.evaluate(try core10.answers(fromTokens: ["2", "2", "1", "2", "1", "0", "2", "1", "u", "d"]), isFinished: true)
        #expect(two.main?.value == nil)
        #expect(two.cannotScore == "items 9 and 10 were not answered")
    }

    @Test("A gate that is not decided yet is neither a zero nor a total")
    func undecidedGate() throws {
        let screen = try builtIn("pc-ptsd-5")
        #expect(screen.evaluate([:], isFinished: false).main?.value == nil)
        let declined = screen.evaluate(["exposure": .declined], isFinished: true)
        #expect(declined.main?.value == nil)
        #expect(declined.cannotScore?.contains("exposure") == true)
        #expect(screen.evaluate(["exposure": .option(0)], isFinished: true).main?.value == 0)
    }

    @Test("AUDIT warns as soon as 20 is certain, and never before")
    func certainAlert() throws {
        let audit = try builtIn("audit")
        var answers: [Item.ID: Answer] = ["1": .option(4), "2": .option(4), "3": .option(3), "4": .option(4)]
        func warns() -> Bool { audit.evaluate(answers, isFinished: false).alerts.contains { $0.concern == "alcohol-withdrawal" } }
        #expect(!warns())
        answers["5"] = .option(4)
        #expect(!warns())
        answers["6"] = .option(1)
        #expect(warns())
    }
}
