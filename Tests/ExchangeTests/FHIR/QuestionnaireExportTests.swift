import DataFile
import Screening
import Testing

@testable import Exchange

@Suite("Instruments as questionnaires")
struct QuestionnaireExportTests {
    private static func instrument(_ id: String) throws -> Instrument { try #require(try InstrumentCatalogue.builtIn()[id]) }

    @Test("PHQ-9 leaves with its codes, weights, condition, copyright and a place for its total")
    func phq9() throws {
        let form = QuestionnaireExchange.export(try Self.instrument("phq-9"))
        #expect(form["url"]?.string == "https://liaise.example/fhir/Questionnaire/phq-9")
        #expect(form["name"]?.string == "Phq9")
        #expect(form["code"] == [["system": "http://loinc.org", "code": "44249-1"]])
        #expect(form["copyright"]?.string?.contains("Spitzer") == true)
        let items = form.list("item")
        #expect(items.map { $0["linkId"]?.string } == (1...10).map(String.init) + ["score-total"])
        #expect(
            items[0].list("answerOption").compactMap { $0["valueCoding"]?["code"]?.string } == [
                "LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9",
            ])
        #expect(items[9]["enableBehavior"]?.string == "any")
        #expect(items[9].list("enableWhen").count == 27)
        #expect(items[10]["code"] == [["system": "http://loinc.org", "code": "44261-6"]])
        #expect(items[10]["readOnly"]?.bool == true)
    }

    @Test("Every option of every built-in has its weight under both names", arguments: try InstrumentCatalogue.builtIn().all)
    func weights(instrument: Instrument) {
        let items = Self.flat(QuestionnaireExchange.export(instrument))
        for item in instrument.items where !item.options.isEmpty {
            let options = items.first { $0["linkId"]?.string == item.id }?.list("answerOption") ?? []
            let names = [FHIRNames.itemWeight, FHIRNames.ordinalValue]
            for name in names {
                #expect(options.map { $0.fhirExtension(name)?["valueDecimal"]?.whole } == item.options.map(\.weight))
            }
        }
    }

    @Test("A condition leaves only where FHIR says exactly the same", arguments: try InstrumentCatalogue.builtIn().all)
    func conditions(instrument: Instrument) throws {
        let items = Self.flat(QuestionnaireExchange.export(instrument))
        for item in instrument.items {
            let form = items.first { $0["linkId"]?.string == item.id }
            guard let condition = item.gate?.condition, form?["enableWhen"] != nil else { continue }
            let looksAtRefusals = InstrumentExportWords.answers(condition).contains { !$0.isOfAnswers && $0 != .blank }
            #expect(!looksAtRefusals || InstrumentExportWords.answers(condition).contains(.blank), "\(instrument.id) item \(item.id)")
        }
    }

    @Test("Of class D only what it is leaves: no items, no scores")
    func classD() throws {
        for instrument in try InstrumentCatalogue.builtIn().all where instrument.licence.class == .d {
            let form = QuestionnaireExchange.export(instrument)
            #expect(form.list("item").map { $0["type"]?.string } == ["display"])
            #expect(form["copyright"]?.string?.isEmpty == false)
            let rest = form.fhirExtension(FHIRNames.instrumentFile)?["valueString"]?.string ?? ""
            #expect(!rest.contains("scores:"))
        }
    }

    @Test("No wording of a site's overlay leaves")
    func noWording() throws {
        let instrument = try Self.instrument("phq-9")
        let items = instrument.items.map { "  \"\($0.id)\": SECRETWORDING" }.joined(separator: "\n")
        let text = "instrument: phq-9\npermission: { from: X, date: \"2026-01-01\", note: n }\nitems:\n" + items
        let wording = try Wording(Document(name: "phq-9.yaml", text: text))
        let catalogue = try InstrumentCatalogue.builtIn().adding(wording)
        #expect(!QuestionnaireExchange.export(try #require(catalogue["phq-9"])).text().contains("SECRETWORDING"))
    }

    private static func flat(_ json: JSONValue) -> [JSONValue] {
        json.list("item").flatMap { [$0] + flat($0) }
    }
}

/// What a condition looks for.
enum InstrumentExportWords {
    static func answers(_ condition: Condition) -> [AnswerMatch] {
        switch condition {
        case .items(let tallies, _): tallies.flatMap(\.answers)
        case .all(let parts), .any(let parts): parts.flatMap(answers)
        case .not(let part): answers(part)
        case .score, .band, .age, .sex: []
        }
    }
}
