import Screening
import Testing

@testable import Exchange

@Suite("Answer lists of an imported form")
struct AnswerListTests {
    private func labels(_ imported: Imported) -> [String] { imported.instrument.item("q")?.options.map(\.label) ?? [] }
    private func question(_ set: String) -> String { Forms.item("q", "choice", #""answerValueSet": "\#(set)""#) }

    @Test("A contained value set gives the answers, with weights from its concepts")
    func containedSet() throws {
        let set = """
            "contained": [{"resourceType": "ValueSet", "id": "s", "compose": {"include": [{"system": "urn:s", "concept": [
             {"code": "A", "display": "one", \(Forms.weight("1", "ordinalValue"))}, {"code": "B", "display": "two", \(Forms.weight("2"))}]}]}}]
            """
        let imported = try Imported(Forms.form(question("#s"), set))
        #expect(labels(imported) == ["one", "two"])
        #expect(imported.instrument.item("q")?.options.map(\.weight) == [1, 2])
        #expect(imported.exported.list("item").first?["answerValueSet"]?.string == "#s")
        #expect(imported.exported.list("contained").count == 1)
    }

    @Test("An expansion counts before what it was made from, and an abstract concept is no answer")
    func expansion() throws {
        let set = """
            "contained": [{"resourceType": "ValueSet", "id": "s", "compose": {"include": [{"system": "urn:s", "concept": [{"code": "X"}]}]},
             "expansion": {"timestamp": "2026-01-01", "contains": [{"abstract": true, "code": "G", "contains": [{"system": "urn:s", "code": "A", "display": "one"}]},
             {"system": "urn:s", "code": "B", "display": "two"}]}}]
            """
        #expect(labels(try Imported(Forms.form(question("#s"), set))) == ["one", "two"])
    }

    @Test("A value set that takes a whole contained code system has all of its concepts, less those excluded")
    func wholeSystem() throws {
        let set = """
            "contained": [{"resourceType": "ValueSet", "id": "s", "compose": {"include": [{"system": "urn:c"}],
             "exclude": [{"system": "urn:c", "concept": [{"code": "B"}]}]}},
             {"resourceType": "CodeSystem", "url": "urn:c", "status": "active", "content": "complete", "concept": [
              {"code": "A", "display": "one", "property": [{"code": "itemWeight", "valueDecimal": 7}]}, {"code": "B", "display": "two"},
              {"code": "C", "display": "three", "property": [{"code": "itemWeight", "valueDecimal": 8}]}]}]
            """
        let imported = try Imported(Forms.form(question("#s"), set))
        #expect(labels(imported) == ["one", "three"])
        #expect(imported.instrument.item("q")?.options.map(\.weight) == [7, 8])
    }

    @Test("A coding takes its weight from a contained code system where nothing nearer has one")
    func weightOfSystem() throws {
        let system = """
            "contained": [{"resourceType": "CodeSystem", "url": "urn:s", "status": "active", "content": "complete", "concept": [
             {"code": "A", \(Forms.weight("3"))}, {"code": "B", \(Forms.weight("9"))}]}]
            """
        let imported = try Imported(Forms.form(Forms.choice("q"), system))
        #expect(imported.instrument.item("q")?.options.map(\.weight) == [3, 9])
    }

    @Test("A LOINC list that is known gives its answers, and it is said")
    func knownLOINC() throws {
        let imported = try Imported(Forms.form(question("http://loinc.org/vs/LL358-3")))
        #expect(imported.instrument.item("q")?.options.map(\.loinc) == ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"])
        #expect(imported.instrument.item("q")?.options.map(\.weight) == [0, 1, 2, 3])
        #expect(imported.says("LL358-3"))
    }

    @Test("A list that cannot be found is named, and the question is answered in words", arguments: ["#none", "http://example.org/vs"])
    func unresolved(url: String) throws {
        let imported = try Imported(Forms.form(question(url)))
        #expect(imported.instrument.item("q")?.kind == .text)
        #expect(imported.says(url, at: "q", isWarning: true))
        #expect(imported.exported.list("item").first?["type"]?.string == "choice")
        #expect(imported.exported.list("item").first?["answerValueSet"]?.string == url)
    }

    @Test("More answers than can be chosen from are taken in words and kept")
    func tooMany() throws {
        let options = (1...101).map { "{\"valueString\": \"s\($0)\"}" }.joined(separator: ",")
        let imported = try Imported(Forms.form(Forms.item("q", "choice", "\"answerOption\": [\(options)]")))
        #expect(imported.instrument.item("q")?.kind == .text)
        #expect(imported.says("101 answers", at: "q", isWarning: true))
        #expect(imported.exported.list("item").first?.list("answerOption").count == 101)
    }

    @Test("Answers that are no codings leave as they came")
    func otherAnswers() throws {
        let options =
            #"[{"valueInteger": 3}, {"valueString": "four", "initialSelected": true}, {"valueDate": "2026-01-01"}, {"valueReference": {"reference": "Patient/1", "display": "five"}}]"#
        let imported = try Imported(Forms.form(Forms.item("q", "choice", "\"answerOption\": \(options)")))
        #expect(labels(imported) == ["3", "four", "2026-01-01", "five"])
        #expect(imported.exported.list("item").first?["answerOption"] == (try JSONReader.value(of: Array(options.utf8))).reordered)
    }
}

extension JSONValue {
    /// With extensions and other elements before the value, as options are written.
    fileprivate var reordered: JSONValue {
        .array((values ?? []).map { ElementOrder.sorted($0.members ?? [], by: ["extension", "value"]) })
    }
}
