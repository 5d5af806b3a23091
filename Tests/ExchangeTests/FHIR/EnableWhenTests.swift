import Screening
import Testing

@testable import Exchange

@Suite("Conditions of an imported form")
struct EnableWhenTests {
    /// A form in which `q` is asked under some conditions on the item before it.
    private func form(_ first: String, _ conditions: String..., behavior: String? = nil) throws -> Imported {
        let behavior = behavior.map { #", "enableBehavior": "\#($0)""# } ?? ""
        let item = Forms.item("q", "string", "\"enableWhen\": [\(conditions.joined(separator: ", "))]\(behavior)")
        return try Imported(Forms.form(first + ", " + item))
    }

    private let choice = Forms.choice("a", ["", "", ""])
    private let codeA = #""answerCoding": {"system": "urn:s", "code": "A"}"#
    private let codeB = #""answerCoding": {"system": "urn:s", "code": "B"}"#

    private func opens(_ imported: Imported, _ answer: Answer?, _ item: Item.ID = "a") -> Bool {
        imported.asked(answer.map { [item: $0] } ?? [:]).contains("q")
    }

    @Test("= opens at that answer alone")
    func equal() throws {
        let imported = try form(choice, Forms.when("a", "=", codeB))
        #expect([.option(1), .option(2), .option(3), .declined, nil].map { opens(imported, $0) } == [false, true, false, false, false])
        #expect(imported.form.findings.filter(\.isWarning).isEmpty)
    }

    @Test("!= also opens while nothing is answered, as R4 has it")
    func unequal() throws {
        let imported = try form(choice, Forms.when("a", "!=", codeB))
        #expect([.option(1), .option(2), .notAsked, .declined, nil].map { opens(imported, $0) } == [true, false, true, true, true])
    }

    @Test("!= on an open choice opens at words of one's own too")
    func unequalOpen() throws {
        let open = choice.replacing("\"choice\"", with: "\"open-choice\"")
        let imported = try form(open, Forms.when("a", "!=", codeA))
        #expect([.option(1), .option(2), .text("other"), .unable, nil].map { opens(imported, $0) } == [false, true, true, true, true])
    }

    @Test("exists opens at any answer, and its opposite at none")
    func exists() throws {
        let there = try form(choice, Forms.when("a", "exists", #""answerBoolean": true"#))
        #expect([.option(1), .declined, nil].map { opens(there, $0) } == [true, false, false])
        let absent = try form(choice, Forms.when("a", "exists", #""answerBoolean": false"#))
        #expect([.option(1), .declined, .unable, .notAsked, nil].map { opens(absent, $0) } == [false, true, true, true, true])
    }

    @Test(
        "Numbers are compared by every operator",
        arguments: [
            ("=", "5", [false, true, false]), ("!=", "5", [true, false, true]), (">", "5", [false, false, true]),
            ("<", "5", [true, false, false]), (">=", "5", [false, true, true]), ("<=", "5", [true, true, false]),
            (">", "4.5", [false, true, true]), ("<=", "5.5", [true, true, false]),
        ])
    func integers(sign: String, number: String, expected: [Bool]) throws {
        let value = number.contains(".") ? "answerDecimal" : "answerInteger"
        let imported = try form(Forms.item("a", "integer"), Forms.when("a", sign, "\"\(value)\": \(number)"))
        #expect([4, 5, 6].map { opens(imported, .text("\($0)")) } == expected)
        #expect(imported.form.findings.filter(\.isWarning).isEmpty)
    }

    @Test(
        "Decimals are compared beyond a whole number too",
        arguments: [(">", [false, true]), ("<", [false, false]), (">=", [true, true])])
    func decimals(sign: String, expected: [Bool]) throws {
        let imported = try form(Forms.item("a", "decimal"), Forms.when("a", sign, "\"answerDecimal\": 5"))
        #expect(["5", "5.1"].map { opens(imported, .text($0)) } == expected)
        #expect(!opens(imported, nil))
    }

    @Test("Yes and no, words, dates and quantities are compared")
    func otherTypes() throws {
        let boolean = try form(Forms.item("a", "boolean"), Forms.when("a", "=", #""answerBoolean": true"#))
        #expect([.option(1), .option(0)].map { opens(boolean, $0) } == [true, false])
        let words = try form(Forms.item("a", "string"), Forms.when("a", "=", #""answerString": "x y""#))
        #expect([.text("x y"), .text("x")].map { opens(words, $0) } == [true, false])
        let date = try form(Forms.item("a", "date"), Forms.when("a", "!=", #""answerDate": "2026-11-23""#))
        #expect([.text("2026-11-23"), .text("2026-11-24"), nil].map { opens(date, $0) } == [false, true, true])
        let quantity = try form(Forms.item("a", "quantity"), Forms.when("a", ">=", #""answerQuantity": {"value": 10}"#))
        #expect([.text("9.5"), .text("10")].map { opens(quantity, $0) } == [false, true])
    }

    @Test("Any or all of several conditions")
    func behavior() throws {
        let two = choice + ", " + Forms.choice("b")
        let conditions = [Forms.when("a", "=", codeA), Forms.when("b", "=", codeB)].joined(separator: ", ")
        let any = try form(two, conditions, behavior: "any")
        let all = try form(two, conditions, behavior: "all")
        let answers: [[Item.ID: Answer]] = [["a": .option(1)], ["b": .option(2)], ["a": .option(1), "b": .option(2)], [:]]
        #expect(answers.map { any.asked($0).contains("q") } == [true, true, true, false])
        #expect(answers.map { all.asked($0).contains("q") } == [false, false, true, false])
    }

    @Test("Several conditions that do not say how they go together are said, and any opens")
    func missingBehavior() throws {
        let imported = try form(choice, Forms.when("a", "=", codeA), Forms.when("a", "=", codeB))
        #expect(imported.says("all or any", at: "q", isWarning: true))
        #expect(opens(imported, .option(2)))
    }

    @Test("A group hands its conditions on to everything in it")
    func groups() throws {
        let inner = Forms.item(
            "q", "string", "\"enableWhen\": [\(Forms.when("a", "=", codeA)), \(Forms.when("a", "=", codeB))], \"enableBehavior\": \"any\"")
        let group = Forms.item("g", "group", "\"enableWhen\": [\(Forms.when("b", "=", codeB))], \"item\": [\(inner)]")
        let imported = try Imported(Forms.form([choice, Forms.choice("b"), group].joined(separator: ", ")))
        #expect(!imported.asked(["a": .option(1)]).contains("q"))
        #expect(!imported.asked(["b": .option(2)]).contains("q"))
        #expect(imported.asked(["a": .option(2), "b": .option(2)]).contains("q"))
    }

    @Test("What a question holds is asked once it has an answer, and what it says is always shown")
    func children() throws {
        let children = "\"item\": [\(Forms.item("q", "string")), \(Forms.item("d", "display"))]"
        let imported = try Imported(Forms.form(Forms.choice("a", ["", ""], children)))
        #expect(imported.asked([:]) == ["a", "d"])
        #expect(imported.asked(["a": .declined]) == ["a", "d"])
        #expect(imported.asked(["a": .option(1)]) == ["a", "q", "d"])
    }

    @Test("A condition may look at an item further down")
    func forward() throws {
        let imported = try Imported(
            Forms.form(Forms.item("q", "string", "\"enableWhen\": [\(Forms.when("a", "=", codeA))]") + ", " + choice))
        #expect(imported.asked([:]) == ["a"])
        #expect(imported.asked(["a": .option(1)]) == ["q", "a"])
    }

    @Test(
        "A condition that cannot be said is named, and its item is always asked",
        arguments: [
            (#"{"question": "none", "operator": "=", "answerString": "x"}"#, "none, which is not in the form"),
            (#"{"question": "a", "operator": "~", "answerString": "x"}"#, "none of R4"),
            (#"{"question": "a", "operator": "=", "answerCoding": {"code": "Z"}}"#, "does not offer"),
            (#"{"question": "a", "operator": ">", "answerCoding": {"code": "A"}}"#, "by order"),
            (#"{"question": "a", "operator": "exists", "answerString": "x"}"#, "neither true nor false"),
            (#"{"question": "t", "operator": ">", "answerDate": "2026-01-01"}"#, "in a way that no rule here can"),
            (#"{"question": "g", "operator": "=", "answerString": "x"}"#, "not answered here"),
            (#"{"question": "n", "operator": ">", "answerDecimal": 0.5}"#, "compares with the number"),
        ])
    func unsayable(condition: String, words: String) throws {
        let others = [choice, Forms.item("t", "date"), Forms.item("n", "decimal"), Forms.item("g", "display")].joined(separator: ", ")
        let imported = try form(others, condition)
        #expect(opens(imported, nil))
        #expect(imported.says(words, at: "q", isWarning: true))
        #expect(imported.exported.list("item").last?["enableWhen"] != nil)
    }

    @Test("An expression is never carried out: it is named, kept, and the item is asked")
    func expression() throws {
        let url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"
        let ext = #""extension": [{"url": "\#(url)", "valueExpression": {"language": "text/fhirpath", "expression": "true"}}]"#
        let imported = try Imported(Forms.form(Forms.item("q", "string", ext)))
        #expect(imported.asked([:]) == ["q"])
        #expect(imported.says("never carried out", at: "q", isWarning: true))
        #expect(imported.exported.text().contains(url))
    }

    @Test("Conditions that no answers meet leave the item asked, and it is said")
    func impossible() throws {
        let imported = try form(choice, Forms.when("a", "=", codeA), Forms.when("a", "=", codeB), behavior: "all")
        #expect(opens(imported, nil))
        #expect(imported.says("always asked", at: "q", isWarning: true))
    }

    @Test("Items that wait for each other are refused by name")
    func loops() {
        let two =
            Forms.item("p", "string", "\"enableWhen\": [\(Forms.when("q", "exists", #""answerBoolean": true"#))]") + ", "
            + Forms.item("q", "string", "\"enableWhen\": [\(Forms.when("p", "exists", #""answerBoolean": true"#))]")
        #expect(
            refusal(Forms.form(two))?.reason.contains("wait for each other (enableWhen), so none of them could ever be asked: p, q") == true
        )
        let own = Forms.item("p", "string", "\"enableWhen\": [\(Forms.when("p", "exists", #""answerBoolean": true"#))]")
        #expect(refusal(Forms.form(own))?.reason.contains("answer to itself") == true)
        let inside = Forms.item(
            "g", "group",
            "\"enableWhen\": [\(Forms.when("p", "exists", #""answerBoolean": true"#))], \"item\": [\(Forms.item("p", "string"))]")
        #expect(
            refusal(Forms.form(inside))?.reason.contains("g, p") == true || refusal(Forms.form(inside))?.reason.contains("p, g") == true)
    }
}
