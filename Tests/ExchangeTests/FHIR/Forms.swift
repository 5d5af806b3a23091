import DataFile
import Screening
import Testing

@testable import Exchange

/// Small questionnaires for tests, written as JSON.
enum Forms {
    /// A questionnaire with these items and whatever else it says.
    static func form(_ items: String, _ more: String = "") -> String {
        """
        {"resourceType": "Questionnaire", "url": "https://example.org/form", "version": "3", "title": "A form", "status": "active",
         "subjectType": ["Patient"]\(more.isEmpty ? "" : ", " + more), "item": [\(items)]}
        """
    }

    /// A choice of codings `A`, `B`, …, each with whatever else it says.
    static func choice(_ linkID: String, _ options: [String] = ["", ""], _ more: String = "") -> String {
        let codes = ["A", "B", "C", "D", "E"]
        let values = zip(codes, options).map { code, more in
            #"{"valueCoding": {"system": "urn:s", "code": "\#(code)", "display": "answer \#(code)"}\#(more.isEmpty ? "" : ", " + more)}"#
        }
        return item(linkID, "choice", #""answerOption": [\#(values.joined(separator: ", "))]"# + (more.isEmpty ? "" : ", " + more))
    }

    static func item(_ linkID: String, _ type: String, _ more: String = "") -> String {
        #"{"linkId": "\#(linkID)", "type": "\#(type)", "text": "text of \#(linkID)"\#(more.isEmpty ? "" : ", " + more)}"#
    }

    static func weight(_ number: String, _ name: String = "itemWeight") -> String {
        #""extension": [{"url": "http://hl7.org/fhir/StructureDefinition/\#(name)", "valueDecimal": \#(number)}]"#
    }

    static func when(_ question: String, _ sign: String, _ answer: String) -> String {
        #"{"question": "\#(question)", "operator": "\#(sign)", \#(answer)}"#
    }
}

/// A questionnaire that was imported, ready to be asked what came of it.
struct Imported {
    let form: QuestionnaireImport
    let instrument: Instrument

    init(_ text: String, id: String? = nil) throws {
        form = try QuestionnaireExchange.import(Array(text.utf8), named: "form.json", id: id)
        let document = try Document(name: "form.yaml", text: form.instrumentFile)
        #expect(Instrument.faults(in: document).map(\.description) == [])
        instrument = try Instrument(document)
    }

    /// The form as it leaves again.
    var exported: JSONValue { QuestionnaireExchange.export(instrument) }

    /// Whether some finding of these places, or of any, says something.
    func says(_ words: String, at place: String? = nil, isWarning: Bool? = nil) -> Bool {
        form.findings.contains { finding in
            finding.statement.contains(words) && (place.map(finding.places.contains) ?? true)
                && (isWarning.map { finding.isWarning == $0 } ?? true)
        }
    }

    /// The items asked after some answers, by their ids.
    func asked(_ answers: [Item.ID: Answer]) -> [Item.ID] { instrument.askedItems(answers).map(\.id) }
}

/// Why a questionnaire is refused.
func refusal(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> FHIRFault? {
    #expect(throws: FHIRFault.self, sourceLocation: sourceLocation) {
        try QuestionnaireExchange.import(Array(text.utf8), named: "form.json")
    }
}
