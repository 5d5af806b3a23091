@testable import Screening
import Testing

@testable import Exchange

@Suite("Items of an imported form")
struct FormItemTests {
    private func kind(_ type: String, _ more: String = "") throws -> Item.Kind? {
        try Imported(Forms.form(Forms.item("q", type, more) + ", " + Forms.item("r", "string"))).instrument.item("q")?.kind
    }

    @Test("Every type of item is taken as what it asks for")
    func types() throws {
        #expect(try kind("integer") == .number(.init(from: nil, to: nil, isWhole: true, unit: nil)))
        #expect(try kind("decimal") == .number(.init(from: nil, to: nil, isWhole: false, unit: nil)))
        #expect(try [kind("string"), kind("text"), kind("url")] == [.text, .text, .text])
        #expect(try [kind("date"), kind("time"), kind("dateTime"), kind("display")] == [.date, .time, .dateTime, .display])
        #expect(try [kind("attachment"), kind("reference")] == [.display, .display])
        #expect(try Imported(Forms.form(Forms.item("q", "boolean"))).instrument.item("q")?.isYesOrNo == true)
    }

    @Test("Every type leaves as it came", arguments: FormItemType.allCases.filter { $0 != .group })
    func typesLeave(type: FormItemType) throws {
        let imported = try Imported(Forms.form(Forms.item("q", type.rawValue) + ", " + Forms.item("r", "string")))
        #expect(imported.exported.list("item").first?["type"]?.string == type.rawValue)
    }

    @Test("What cannot be recorded here is shown and named", arguments: ["attachment", "reference"])
    func unrecordable(type: String) throws {
        #expect(try Imported(Forms.form(Forms.item("q", type) + ", " + Forms.item("r", "string"))).says(type, at: "q", isWarning: true))
    }

    @Test("Limits and units of numbers are taken")
    func numbers() throws {
        let more = """
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 1},
             {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 31},
             {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": {"code": "d", "display": "days"}}]
            """
        #expect(try kind("integer", more) == .number(.init(from: 1, to: 31, isWhole: true, unit: "days")))
    }

    @Test("Groups become headings, and what follows them does not stand under them")
    func headings() throws {
        let group = Forms.item(
            "g", "group",
            "\"item\": [\(Forms.item("p", "string")), \(Forms.item("h", "group", "\"item\": [\(Forms.item("q", "string"))]"))]")
        let imported = try Imported(Forms.form([Forms.item("o", "string"), group, Forms.item("r", "string")].joined(separator: ", ")))
        #expect(imported.instrument.items.map(\.section) == [nil, "text of g", "text of g: text of h", "A form"])
        #expect(imported.exported.list("item").map { $0["linkId"]?.string } == ["o", "g", "r"])
    }

    @Test("An id that no rule could name is replaced by a number, and leaves as it came")
    func ids() throws {
        let imported = try Imported(
            Forms.form([Forms.item("/44250-9", "string"), Forms.item("a b", "string"), Forms.item("2", "string")].joined(separator: ", ")))
        #expect(imported.instrument.items.map(\.id) == ["1", "3", "2"])
        #expect(imported.exported.list("item").map { $0["linkId"]?.string } == ["/44250-9", "a b", "2"])
    }

    @Test(
        "What is filled in by itself, hidden or read-only is not asked, is named, and leaves as it came",
        arguments: [
            #""readOnly": true"#,
            #""extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}]"#,
            #""extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", "valueExpression": {"language": "text/cql", "expression": "x"}}]"#,
        ])
    func withheld(more: String) throws {
        let score = Forms.item("s", "decimal", more)
        let imported = try Imported(Forms.form(Forms.item("q", "string") + ", " + score))
        #expect(imported.instrument.items.map(\.id) == ["q"])
        #expect(imported.says("not asked", at: "s", isWarning: true))
        #expect(imported.exported.list("item").last == (try JSONReader.value(of: Array(score.utf8))))
    }

    @Test("Several answers at once are named")
    func repeats() throws {
        #expect(
            try Imported(Forms.form(Forms.choice("q", ["", ""], "\"repeats\": true"))).says("several answers", at: "q", isWarning: true))
        let group = Forms.item("g", "group", "\"repeats\": true, \"item\": [\(Forms.item("q", "string"))]")
        #expect(try Imported(Forms.form(group)).says("several times", at: "g", isWarning: true))
    }

    @Test("An item without text is named by what else names it")
    func withoutText() throws {
        let imported = try Imported(
            Forms.form(
                #"{"linkId": "q", "type": "string", "code": [{"code": "x", "display": "by code"}]}, {"linkId": "r", "type": "string", "prefix": "2."}, {"linkId": "s", "type": "string"}"#
            ))
        #expect(imported.instrument.items.map(\.label) == ["by code", "2.", "s"])
        #expect(imported.says("no text", at: "q"))
    }
}
