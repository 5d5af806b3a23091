import Screening
import Testing

@testable import Exchange

@Suite("Weights of an imported form")
struct WeightTests {
    private func weights(_ imported: Imported, _ id: String = "q") -> [Int] { imported.instrument.item(id)?.options.map(\.weight) ?? [] }
    private func codes(_ imported: Imported, _ id: String = "q") -> [Int] { imported.instrument.item(id)?.options.map(\.code) ?? [] }

    @Test(
        "Every name of a weight is read", arguments: ["itemWeight", "ordinalValue", "questionnaire-ordinalValue", "valueset-ordinalValue"])
    func readsEveryName(name: String) throws {
        let imported = try Imported(Forms.form(Forms.choice("q", [Forms.weight("2", name), Forms.weight("5.0", name)])))
        #expect(weights(imported) == [2, 5])
        #expect(codes(imported) == [2, 5])
    }

    @Test("A weight on the coding counts before one on the option")
    func codingFirst() throws {
        let coding = #"{"valueCoding": {"code": "A", \#(Forms.weight("3"))}, \#(Forms.weight("1"))}"#
        let other = #"{"valueCoding": {"code": "B"}, \#(Forms.weight("0"))}"#
        let imported = try Imported(Forms.form(Forms.item("q", "choice", #""answerOption": [\#(coding), \#(other)]"#)))
        #expect(weights(imported) == [3, 0])
    }

    @Test("Of two weights that differ itemWeight is taken, and it is said")
    func saysDifference() throws {
        let both = """
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1},
             {"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 4}]
            """
        let imported = try Imported(Forms.form(Forms.choice("q", [both, Forms.weight("0")])))
        #expect(weights(imported) == [4, 0])
        #expect(imported.says("two weights", at: "q", isWarning: true))
    }

    @Test("Answers that weigh the same are told apart by their place")
    func sameWeights() throws {
        let imported = try Imported(Forms.form(Forms.choice("q", [Forms.weight("0"), Forms.weight("0"), Forms.weight("4")])))
        #expect(weights(imported) == [0, 0, 4])
        #expect(codes(imported) == [1, 2, 3])
    }

    @Test("A weight that is no whole number is kept, named and not summed")
    func brokenWeights() throws {
        let imported = try Imported(Forms.form(Forms.choice("q", [Forms.weight("0.5"), Forms.weight("1")])))
        #expect(weights(imported) == [0, 0])
        #expect(imported.says("0.5", at: "q", isWarning: true))
        #expect(imported.exported.text().contains("\"valueDecimal\": 0.5"))
    }

    @Test("Negative weights are summed, and typed by their place")
    func negativeWeights() throws {
        let imported = try Imported(Forms.form(Forms.choice("q", [Forms.weight("-1"), Forms.weight("1")])))
        #expect(weights(imported) == [-1, 1])
        #expect(codes(imported) == [1, 2])
    }

    @Test("Weights of only some answers are kept and not summed")
    func someWeights() throws {
        let imported = try Imported(Forms.form(Forms.choice("q", [Forms.weight("1"), ""])))
        #expect(weights(imported) == [0, 0])
        #expect(imported.says("only some", at: "q"))
        #expect(imported.exported.text().contains("itemWeight"))
    }

    @Test("Weights leave under both names")
    func leavesUnderBothNames() throws {
        let imported = try Imported(Forms.form(Forms.choice("q", [Forms.weight("0", "ordinalValue"), Forms.weight("1", "ordinalValue")])))
        let option = imported.exported.list("item").first?.list("answerOption").last
        #expect(option?.list("extension").compactMap { $0["url"]?.string }.map(FHIRNames.short) == ["itemWeight", "ordinalValue"])
        #expect(option?.list("extension").compactMap { $0["valueDecimal"]?.whole } == [1, 1])
    }
}
