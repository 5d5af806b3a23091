import DataFile
import Exchange
import Screening
import Testing

@Suite("A form that is known here")
struct KnownFormTests {
    private func take(_ header: String, items: String = #"{"linkId": "1", "type": "boolean", "text": "a"}"#) throws -> QuestionnaireImport {
        let text = #"{"resourceType": "Questionnaire", "status": "active", \#(header), "item": [\#(items)]}"#
        return try QuestionnaireExchange.import(Array(text.utf8), named: "form.json", id: "our-form", into: try .builtIn())
    }

    private func instrument(_ form: QuestionnaireImport) throws -> Instrument {
        try Instrument(Document(name: "our-form.yaml", text: form.instrumentFile))
    }

    @Test("One that is built in is named, so that nobody uses it without its scores and alerts")
    func builtIn() throws {
        let byCode = try take(#""title": "Depression", "code": [{"system": "http://loinc.org", "code": "44249-1"}]"#)
        #expect(byCode.findings.first?.statement.contains("PHQ-9") == true)
        #expect(byCode.findings.first?.isWarning == true)
        let codes = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"]
        let items = codes.map {
            #"{"linkId": "\#($0)", "type": "integer", "text": "x", "code": [{"system": "http://loinc.org", "code": "\#($0)"}]}"#
        }
        let byItems = try take(#""title": "Nine questions""#, items: items.joined(separator: ", "))
        #expect(byItems.findings.first?.statement.contains("use phq-9") == true)
    }

    @Test("One of class C stays closed under any name, and one of class D is refused")
    func closed() throws {
        let form = try take(#""title": "Columbia-Suicide Severity Rating Scale, screener, recent""#)
        let instrument = try instrument(form)
        #expect(instrument.licence.class == .c)
        let catalogue = try InstrumentCatalogue.builtIn().adding((name: "our-form.yaml", bytes: Array(form.instrumentFile.utf8)))
        #expect(catalogue.availability(of: instrument) != .open)
        let needsPermission = try self.instrument(try take(#""title": "Six-item Cognitive Impairment Test (Kingshill 2000)""#))
        #expect(needsPermission.licence.needsPermission != nil)
        #expect(throws: FHIRFault.self) { try take(#""title": "SDQ""#) }
    }

    @Test("Nothing that comes in is verified, and a form of the site's own is left alone")
    func own() throws {
        let form = try take(#""title": "How was your stay""#)
        #expect(try !instrument(form).isVerified)
        #expect(try instrument(form).licence.class == .own)
        #expect(!form.findings.contains { $0.statement.contains("built in") })
        let phq9 = try #require(try InstrumentCatalogue.builtIn()["phq-9"])
        let text = QuestionnaireExchange.export(phq9).text()
        let back = try QuestionnaireExchange.import(Array(text.utf8), named: "phq-9.json", id: "copy", into: try .builtIn())
        #expect(try !instrument(back).isVerified)
        #expect(back.isScored)
    }
}
