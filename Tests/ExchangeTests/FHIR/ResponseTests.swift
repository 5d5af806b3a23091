import DataFile
import Screening
import Testing

@testable import Exchange

@Suite("Answers as a response")
struct ResponseTests {
    private static let catalogue = try? InstrumentCatalogue.builtIn()
    private func instrument(_ id: String) throws -> Instrument { try #require(Self.catalogue?[id]) }

    private func response(_ id: String, _ tokens: String, isFinished: Bool = true, _ context: ScoringContext = ScoringContext()) throws
        -> JSONValue
    {
        let instrument = try instrument(id)
        let answers = try instrument.answers(fromTokens: tokens.split(separator: ",").map(String.init), in: context, isFinished: isFinished)
        return QuestionnaireExchange.response(
            ResponseContent(
                answers: answers, isFinished: isFinished, context: context, started: "2026-11-23T08:25:00+00:00",
                authored: "2026-11-23T08:31:00+00:00"),
            to: instrument)
    }

    private func read(_ response: JSONValue) throws -> ResponseReport {
        try QuestionnaireExchange.read(response: Array(response.text().utf8), named: "r.json", try #require(Self.catalogue))
    }

    @Test("It is bound to the form's address and version, and says when it was")
    func head() throws {
        let value = try response("phq-9", "1,0,2,d,1,0,0,1,0")
        #expect(value["questionnaire"]?.string == "https://liaise.example/fhir/Questionnaire/phq-9|\(try instrument("phq-9").version)")
        #expect(value["status"]?.string == "completed")
        #expect(value["authored"]?.string == "2026-11-23T08:31:00+00:00")
        #expect(try response("phq-9", "1,0", isFinished: false)["status"]?.string == "in-progress")
    }

    @Test("Declined, unable and not asked are reasons and never answers; hidden items are absent")
    func reasons() throws {
        let items = try response("phq-9", "0,d,u,-,0,0,0,0,0").list("item")
        let reasons = items.prefix(4).map { $0.fhirExtension(FHIRNames.dataAbsentReason)?["valueCode"]?.string }
        #expect(reasons == [nil, "asked-declined", "asked-unknown", "not-asked"])
        #expect(items.prefix(4).map { $0["answer"] == nil } == [false, true, true, true])
        #expect(!items.contains { $0["linkId"]?.string == "10" })
        #expect(!items.contains { $0["linkId"]?.string == "score-total" })
    }

    @Test("The total leaves where there is one")
    func total() throws {
        let total = try response("phq-9", "1,0,2,0,1,0,0,1,0,0").list("item").last
        #expect(total?["linkId"]?.string == "score-total")
        #expect(total?.list("answer").first?["valueDecimal"]?.whole == 5)
    }

    @Test(
        "Every example of every built-in leaves and comes back with its answers and its scores",
        arguments: try InstrumentCatalogue.builtIn().all)
    func comesBack(instrument: Instrument) throws {
        for example in instrument.examples {
            var context = example.context
            context.coding = nil
            let answers = try instrument.answers(fromTokens: example.tokens, in: example.context, isFinished: example.isFinished)
            let content = ResponseContent(answers: answers, isFinished: example.isFinished, context: context)
            let report = try read(QuestionnaireExchange.response(content, to: instrument))
            let before = instrument.evaluate(answers, isFinished: example.isFinished, in: context)
            #expect(report.instrument.id == instrument.id)
            #expect(report.evaluation.scores == before.scores)
            #expect(
                report.evaluation.alerts.map(\.id)
                    == before.alerts.filter { alert in !alert.items.allSatisfy { before.hidden[$0] != nil } || alert.items.isEmpty }.map(
                        \.id))
            #expect(report.isConsistent)
            #expect(report.findings.filter(\.isWarning).isEmpty, "\(report.findings)")
        }
    }

    @Test("Numbers, dates, times and words leave as what they are, in their place in the form")
    func imported() throws {
        let child = Forms.item(
            "b", "boolean",
            "\"item\": [\(Forms.item("n", "quantity", #""extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": {"code": "mg", "display": "mg"}}]"#))]"
        )
        let group = Forms.item(
            "g", "group", "\"item\": [\(Forms.item("d", "date")), \(Forms.item("t", "time")), \(Forms.item("w", "dateTime"))]")
        let imported = try Imported(
            Forms.form(
                [
                    child, group, Forms.item("i", "integer"), Forms.item("u", "url"),
                    Forms.choice("c").replacing("\"choice\"", with: "\"open-choice\""),
                ].joined(separator: ",")))
        let answers: [Item.ID: Answer] = [
            "b": .option(1), "n": .text("2.50"), "d": .text("2026-11-23"), "t": .text("08:25"), "w": .text("2026-11-23T08:25"),
            "i": .text("3"),
            "u": .text("http://x"), "c": .text("own words"),
        ]
        let value = QuestionnaireExchange.response(ResponseContent(answers: answers), to: imported.instrument)
        #expect(value["questionnaire"]?.string == "https://example.org/form|3")
        let text = value.text(.compact)
        for part in [
            #""answer":[{"valueBoolean":true,"item":[{"linkId":"n","text":"text of n","answer":[{"valueQuantity":{"value":2.5,"unit":"mg"}}]}]}]"#,
            #""item":[{"linkId":"d","text":"text of d","answer":[{"valueDate":"2026-11-23"}]},{"linkId":"t","text":"text of t","answer":[{"valueTime":"08:25:00"}]}"#,
            #""valueDateTime":"2026-11-23","_valueDateTime""#, #""valueInteger":3"#, #""valueUri":"http://x""#,
            #""valueString":"own words""#,
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        var catalogue = try InstrumentCatalogue.builtIn()
        catalogue = try catalogue.adding((name: "f.yaml", bytes: Array(imported.form.instrumentFile.utf8)))
        let report = try QuestionnaireExchange.read(response: Array(text.utf8), named: "r", catalogue)
        #expect(report.instrument.id == "form")
        #expect(report.answers.filter { $0.key != "w" && $0.key != "n" } == answers.filter { $0.key != "w" && $0.key != "n" })
        #expect(report.answers["n"] == .text("2.5"))
        #expect(report.answers["w"] == .text("2026-11-23T08:25"))
    }
}
