import DataFile
import Screening
import Testing

@testable import Exchange

@Suite("Forms and instruments there and back")
struct FormRoundTripTests {
    @Test("Every built-in leaves and comes back equal, but for what class D withholds", arguments: try InstrumentCatalogue.builtIn().all)
    func builtIns(instrument: Instrument) throws {
        let text = QuestionnaireExchange.export(instrument).text()
        let imported = try Imported(text)
        expectSame(imported.instrument, instrument)
        #expect(imported.instrument.fhir == nil)
        #expect(QuestionnaireExchange.export(imported.instrument).text() == text)
    }

    @Test("Every built-in still scores its examples after it came back", arguments: try InstrumentCatalogue.builtIn().all)
    func builtInsScore(instrument: Instrument) throws {
        let back = try Imported(QuestionnaireExchange.export(instrument).text()).instrument
        for example in instrument.examples {
            let answers = try instrument.answers(fromTokens: example.tokens, in: example.context, isFinished: example.isFinished)
            let before = instrument.evaluate(answers, isFinished: example.isFinished, in: example.context)
            #expect(back.evaluate(answers, isFinished: example.isFinished, in: example.context) == before)
        }
    }

    @Test("A foreign form leaves with everything that it came with")
    func foreign() throws {
        let group = Forms.item(
            "g", "group",
            #""extension": [{"url": "http://e/g", "valueString": "x"}], "prefix": "A", "item": [\#(Forms.choice("a b", [Forms.weight("0"), Forms.weight("1")], #""prefix": "1.", "required": true"#)), \#(Forms.item("s", "decimal", #""readOnly": true"#))]"#
        )
        let child = Forms.choice("c", ["", ""], "\"item\": [\(Forms.item("d", "date"))]")
        let when = Forms.item(
            "e", "text", "\"enableWhen\": [\(Forms.when("c", "!=", #""answerCoding": {"system": "urn:s", "code": "A"}"#))]")
        let more =
            #""name": "F", "publisher": "P", "contact": [{"name": "N"}], "code": [{"system": "urn:c", "code": "x"}, {"system": "http://loinc.org", "code": "1-8"}]"#
        let text = Forms.form([group, child, when].joined(separator: ","), more)
        let before = try JSONReader.value(of: Array(text.utf8))
        let after = try Imported(text).exported
        for member in before.members ?? [] where member.key != "item" { #expect(after[member.key] == member.value, "\(member.key)") }
        #expect(after.list("item").map { $0["linkId"]?.string } == ["g", "c", "e"])
        #expect(Set(Leaves(before).texts).subtracting(Leaves(after).texts) == [])
        #expect(try Imported(after.text()).form.instrumentFile == Imported(text).form.instrumentFile)
    }

    @Test("A gate that the site writes anew leaves anew")
    func editedGate() throws {
        let when = Forms.item(
            "e", "text", "\"enableWhen\": [\(Forms.when("c", "=", #""answerCoding": {"system": "urn:s", "code": "A"}"#))]")
        let file = try Imported(Forms.form(Forms.choice("c") + ", " + when)).form.instrumentFile
        let edited = file.replacing("answers: [1]", with: "answers: [2]")
        #expect(edited != file)
        let instrument = try Instrument(Document(name: "x.yaml", text: edited))
        let form = QuestionnaireExchange.export(instrument)
        #expect(form.list("item").last?.list("enableWhen").first?["answerCoding"]?["code"]?.string == "B")
        expectSame(try Imported(form.text()).instrument, instrument)
    }

    @Test("Scores that the site adds to an imported form travel with it")
    func addedScore() throws {
        let file = try Imported(Forms.form(Forms.choice("q", [Forms.weight("0"), Forms.weight("3")]))).form.instrumentFile
        let scored =
            file + "scores: [{ id: total, label: total, sum: [q], bands: [{ id: all, from: 0, to: 3, label: all, action: see }] }]\n"
        let instrument = try Instrument(Document(name: "x.yaml", text: scored))
        #expect(instrument.scores.count == 1)
        let back = try Imported(QuestionnaireExchange.export(instrument).text())
        #expect(back.form.isScored)
        #expect(back.says("check them before use", isWarning: true))
        expectSame(back.instrument, instrument)
    }

    @Test("Scoring that no longer fits the form is left out, and it is said")
    func staleScoring() throws {
        let instrument = try #require(try InstrumentCatalogue.builtIn()["phq-9"])
        let text = QuestionnaireExchange.export(instrument).text().replacing("\"linkId\": \"9\"", with: "\"linkId\": \"nine\"")
        let imported = try Imported(text)
        #expect(imported.instrument.scores.isEmpty)
        #expect(imported.instrument.items.count == 10)
        #expect(imported.says("does not fit", at: "form", isWarning: true))
        #expect(!imported.instrument.isVerified)
    }

    @Test("A catalogue's mark of the content does not pile up")
    func contentMark() throws {
        let file = try Imported(Forms.form(Forms.item("q", "string"))).form.instrumentFile
        var catalogue = try InstrumentCatalogue.builtIn()
        catalogue = try catalogue.adding((name: "form.yaml", bytes: Array(file.utf8)))
        let marked = try #require(catalogue["form"])
        #expect(marked.version.hasPrefix("3+"))
        #expect(try Imported(QuestionnaireExchange.export(marked).text()).instrument.version == "3")
    }
}

/// Every text and number in a value.
private struct Leaves {
    var texts: [String] = []

    init(_ value: JSONValue) { add(value) }

    private mutating func add(_ value: JSONValue) {
        for member in value.members ?? [] { add(member.value) }
        for value in value.values ?? [] { add(value) }
        if let text = value.string ?? value.literal, !text.hasSuffix("ordinalValue") { texts.append(text) }
    }
}
