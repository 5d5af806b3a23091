import Screening
import Testing

@testable import Exchange

@Suite("Responses from elsewhere")
struct ResponseReaderTests {
    private static let catalogue = try? InstrumentCatalogue.builtIn()
    private static let codes = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"]
    private static let answers = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]

    private func read(_ items: String, _ more: String = #""questionnaire": "http://loinc.org/q/44249-1", "status": "completed""#) throws
        -> ResponseReport
    {
        let text = "{\"resourceType\": \"QuestionnaireResponse\", \(more), \"item\": [\(items)]}"
        return try QuestionnaireExchange.read(response: Array(text.utf8), named: "r.json", try #require(Self.catalogue))
    }

    private func item(_ linkID: String, _ answer: String) -> String { #"{"linkId": "\#(linkID)", "answer": [{\#(answer)}]}"# }
    private func loinc(_ weight: Int) -> String { #""valueCoding": {"system": "http://loinc.org", "code": "\#(Self.answers[weight])"}"# }

    /// A PHQ-9 as LHNCBC's forms have it.
    private func phq9(_ weights: [Int]) -> String {
        zip(Self.codes, weights).map { item("/" + $0, loinc($1)) }.joined(separator: ", ")
    }

    private func says(_ report: ResponseReport, _ words: String, _ place: String? = nil) -> Bool {
        report.findings.contains { $0.statement.contains(words) && (place.map($0.places.contains) ?? true) }
    }

    @Test("Answers are matched by LOINC codes, of the form and of its items, and scored here")
    func matches() throws {
        let report = try read(phq9([1, 0, 2, 0, 1, 0, 0, 1, 1]) + ", " + item("/44261-6", "\"valueDecimal\": 6"))
        #expect(report.instrument.id == "phq-9")
        #expect(report.evaluation.scores.first?.value == 6)
        #expect(report.evaluation.alerts.map(\.id) == ["phq-9.self-harm"])
        #expect(report.totals.map(\.agrees) == [true])
        #expect(report.isConsistent)
    }

    @Test("A total that the answers do not come to is reported with both numbers")
    func disagrees() throws {
        let report = try read(phq9([3, 3, 3, 3, 3, 3, 3, 3, 3]) + ", " + item("/44261-6", "\"valueInteger\": 7"))
        #expect(report.totals.map(\.stored) == [7])
        #expect(report.totals.map(\.recomputed) == [27])
        #expect(!report.isConsistent)
        let unscored = try read(phq9([1]) + ", " + item("sum-score", "\"valueQuantity\": {\"value\": 7}"))
        #expect(unscored.totals.map(\.recomputed) == [nil])
        #expect(!unscored.isConsistent)
    }

    @Test("A form that is not known is matched by its items when these leave no doubt, and that is said")
    func matchesByItems() throws {
        let report = try read(phq9([0, 0, 0, 0, 0, 0, 0, 0, 0]), #""questionnaire": "http://example.org/x", "status": "completed""#)
        #expect(report.instrument.id == "phq-9")
        #expect(says(report, "LOINC codes of its items", "response"))
        #expect(throws: FHIRFault.self) {
            try read(item("x", loinc(0)), #""questionnaire": "http://example.org/x", "status": "completed""#)
        }
        #expect(throws: FHIRFault.self) { try read(item("x", loinc(0)), #""status": "completed""#) }
    }

    @Test(
        "An answer outside what the item takes is named, and nothing is made of the rest: it may be the one that matters",
        arguments: [
            (#""valueCoding": {"system": "http://loinc.org", "code": "LA1-1"}"#, "LA1-1"),
            (#""valueCoding": {"system": "urn:other", "code": "LA6568-5"}"#, "LA6568-5"), (#""valueInteger": 7"#, "7"),
            (#""valueString": "sometimes""#, "sometimes"), (#""valueDate": "2026-01-01""#, "2026-01-01"),
            (#""valueAttachment": {}"#, "given"),
        ])
    func refusesAnswers(answer: String, words: String) throws {
        let fault = #expect(throws: FHIRFault.self) { try read(item("1", answer)) }
        #expect(fault?.path == "1")
        #expect(fault?.reason.contains("the answer \"\(words)\" is none that the item takes") == true)
    }

    @Test(
        "A label or a weight alone is taken where only one option has it",
        arguments: [#""valueInteger": 2"#, #""valueString": "more than half the days""#, #""valueDecimal": 2.0"#])
    func takesOtherForms(answer: String) throws {
        #expect(try read(item("1", answer)).answers["1"] == .option(2))
    }

    @Test("Two answers to an item that takes one, and an item answered twice and not alike, leave open what was answered")
    func severalAnswers() throws {
        let two = #"{"linkId": "1", "answer": [{\#(loinc(1))}, {\#(loinc(2))}]}"#
        #expect(throws: FHIRFault.self) { try read(two) }
        #expect(throws: FHIRFault.self) { try read(item("1", loinc(1)) + ", " + item("/44250-9", loinc(2))) }
        #expect(try read(item("1", loinc(1)) + ", " + item("/44250-9", loinc(1))).answers["1"] == .option(1))
    }

    @Test("Reasons for the absence of an answer are taken wherever they stand")
    func reasons() throws {
        func reason(_ code: String) -> String {
            #""extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "\#(code)"}]"#
        }
        let items = [
            #"{"linkId": "1", \#(reason("asked-declined"))}"#, #"{"linkId": "2", "answer": [{\#(reason("asked-unknown"))}]}"#,
            #"{"linkId": "3", "answer": [{"_valueString": {\#(reason("not-asked"))}}]}"#, #"{"linkId": "4", \#(reason("masked"))}"#,
        ]
        let report = try read(items.joined(separator: ", "))
        #expect(report.answers == ["1": .declined, "2": .unable, "3": .notAsked, "4": .notAsked])
        #expect(says(report, "masked", "4"))
    }

    @Test("Nested items and items in answers are found, and an unknown one is named")
    func nested() throws {
        let report = try read(
            #"{"linkId": "g", "item": [\#(item("1", loinc(1)))]}, {"linkId": "2", "answer": [{\#(loinc(2)), "item": [\#(item("3", loinc(3)))]}]}, \#(item("zz", loinc(0)))"#
        )
        #expect(report.answers == ["1": .option(1), "2": .option(2), "3": .option(3)])
        #expect(says(report, "no item of PHQ-9", "zz"))
    }

    @Test("A weight that came with an answer and is not ours is named")
    func weights() throws {
        let answer = #""valueCoding": {"system": "http://loinc.org", "code": "LA6569-3", \#(Forms.weight("5", "ordinalValue"))}"#
        let report = try read(item("1", answer))
        #expect(report.answers["1"] == .option(1))
        #expect(says(report, "weight 5", "1"))
    }

    @Test("An answer to an item that would not be asked is named and not counted")
    func hidden() throws {
        let answer = #""valueCoding": {"system": "http://loinc.org", "code": "LA6573-5"}"#
        let report = try read(phq9(Array(repeating: 0, count: 9)) + ", " + item("10", answer))
        #expect(says(report, "would not let it be asked", "10"))
    }

    @Test("Another version of the form is named")
    func version() throws {
        let head = #""questionnaire": "https://liaise.example/fhir/Questionnaire/phq-9|1999.1", "status": "completed""#
        #expect(try says(read(phq9([0]), head), "1999.1", "response"))
    }

    @Test(
        "What is no response is refused in plain words",
        arguments: [
            ("{}", "no resourceType"), (#"{"resourceType": "Questionnaire"}"#, "instrument import"),
            (#"{"resourceType": "Bundle"}"#, "Bundle"),
            (#"{"resourceType": "QuestionnaireResponse", "questionnaire": "x"}"#, "no status"),
            (#"{"resourceType": "QuestionnaireResponse", "status": "entered-in-error"}"#, "in error"),
            (#"{"resourceType": "QuestionnaireResponse", "status": "well"}"#, "no status of a response"),
            (#"{"resourceType": "QuestionnaireResponse", "status": "completed", "item": [{}]}"#, "no linkId"),
            (#"{"resourceType": "QuestionnaireResponse", "status": "completed", "item": {}}"#, "array"),
            (#"{"resourceType": "QuestionnaireResponse", "status": "completed", "modifierExtension": [{"url": "u"}]}"#, "modifier"),
        ])
    func refuses(text: String, words: String) throws {
        let catalogue = try #require(Self.catalogue)
        let fault = #expect(throws: FHIRFault.self) {
            try QuestionnaireExchange.read(response: Array(text.utf8), named: "r.json", catalogue)
        }
        #expect(fault?.reason.contains(words) == true, "\(fault?.reason ?? "")")
    }
}
