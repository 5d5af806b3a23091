import Screening
import Testing

@testable import Exchange

@Suite("What an import says of a form")
struct FormFindingTests {
    private let item = Forms.item("q", "string")

    @Test("A form without anything special has nothing to be looked at")
    func plain() throws {
        let imported = try Imported(Forms.form(item))
        #expect(imported.form.findings.filter(\.isWarning).isEmpty)
        #expect(imported.says("no scoring rule"))
        #expect(!imported.form.isScored)
        #expect(imported.instrument.scores.isEmpty)
    }

    @Test("What is not used is named where it stands, and leaves as it came")
    func unused() throws {
        let more =
            #""maxLength": 20, "initial": [{"valueString": "x"}], "definition": "http://d", "extension": [{"url": "http://e/own", "valueString": "x"}], "required": true, "_text": {"extension": [{"url": "http://e/t", "valueString": "x"}]}"#
        let imported = try Imported(Forms.form(Forms.item("q", "string", more)))
        for words in ["maxLength", "initial", "definition", "extension own", "_text", "is required"] {
            #expect(imported.says(words, at: "q"))
        }
        let out = imported.exported.list("item").first
        for key in ["maxLength", "initial", "definition", "extension", "required", "_text"] { #expect(out?[key] != nil, "\(key)") }
    }

    @Test("The same finding of several items is said once, with all of them")
    func together() throws {
        let items = (1...6).map { Forms.item("q\($0)", "string", "\"maxLength\": 3") }.joined(separator: ",")
        let finding = try Imported(Forms.form(items)).form.findings.first { $0.statement.contains("maxLength") }
        #expect(finding?.places.count == 6)
        #expect(finding?.description.hasPrefix("q1, q2, q3, q4 and 2 more: maxLength") == true)
    }

    @Test("Expressions are named and never carried out")
    func expressions() throws {
        let url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression"
        let ext = #""extension": [{"url": "\#(url)", "valueExpression": {"language": "text/fhirpath", "expression": "1"}}]"#
        #expect(try Imported(Forms.form(Forms.item("q", "string", ext))).says("never carried out", at: "q", isWarning: true))
        #expect(
            try Imported(Forms.form(item, ext.replacing("sdc-questionnaire-initialExpression", with: "sdc-questionnaire-answerExpression")))
                .says("never carried out", at: "form"))
    }

    @Test("A form that is not released, or about somebody else, is named")
    func status() throws {
        let text = Forms.form(item).replacing("\"active\"", with: "\"retired\"").replacing("[\"Patient\"]", with: "[\"Practitioner\"]")
        let imported = try Imported(text)
        #expect(imported.says("retired", at: "form", isWarning: true))
        #expect(imported.says("Practitioner", at: "form", isWarning: true))
        #expect(imported.exported["status"]?.string == "retired")
        #expect(imported.exported["subjectType"] == ["Practitioner"])
    }

    @Test("The licence is the form's own, or said to be unknown")
    func licence() throws {
        let known = try Imported(Forms.form(item, #""copyright": "(c) Somebody", "publisher": "A house""#)).instrument
        #expect(known.licence.text == "(c) Somebody")
        #expect(known.licence.credit == "A house")
        let unknown = try Imported(Forms.form(item)).instrument
        #expect(unknown.licence.class == .own)
        #expect(unknown.licence.text == "imported by the site; licence not known")
        #expect(!unknown.isVerified)
    }

    @Test(
        "The id comes from the form, or from whoever imports it",
        arguments: [
            (#""name": "x""#, nil, "form"), (#""name": "x""#, "mine", "mine"), (#""url": "http://x/Q/Our_Form 2""#, nil, "our-form-2"),
            (#""url": "1", "name": "ÄÖ", "title": "3""#, nil, "imported-form"),
        ])
    func ids(more: String, wanted: String?, id: String) throws {
        var text = Forms.form(item)
        if more.contains("url") { text = "{\"resourceType\": \"Questionnaire\", \(more), \"item\": [\(item)]}" }
        #expect(try Imported(text, id: wanted).instrument.id == id)
    }
}
