import Caseload
import Foundation
import Record
import Screening
import Testing

@Suite("liaise instrument export, import and import-response")
struct InstrumentExchangeCommandTests {
    private static let form = """
        {"resourceType": "Questionnaire", "url": "https://example.org/sleep", "version": "2", "title": "Sleep", "status": "active",
         "item": [{"linkId": "a", "type": "boolean", "text": "Slept"}, {"linkId": "b", "type": "integer", "text": "Hours", "maxLength": 2}]}
        """

    @Test("What is exported comes back under another id, with its scoring, and can be used at once")
    func thereAndBack() throws {
        let workplace = try Workplace()
        let exported = try workplace.liaise("instrument", "export", "phq-9", "--output", "phq-9.json")
        #expect(exported.status == 0)
        #expect(exported.output.isEmpty)
        let imported = try workplace.liaise("instrument", "import", "phq-9.json", "--id", "our-phq", "--json")
        #expect(imported.status == 0)
        #expect(imported.object["scored"] as? Bool == true)
        let file = workplace.path(".config/liaise/instruments/our-phq.yaml")
        #expect(imported.object["file"] as? String == file)
        #expect(try permissions(file) == 0o600)
        #expect(try permissions((file as NSString).deletingLastPathComponent) == 0o700)
        let score = try workplace.liaise("instrument", "score", "our-phq", "--answers", "1,0,2,d,1,0,0,1,0", "--json").object
        #expect(((score["scores"] as? [[String: Any]])?.first)?["value"] as? Int == 6)
    }

    @Test("A form is imported with everything that it could not represent, and never over another file unasked")
    func imports() throws {
        let workplace = try Workplace()
        try workplace.write(Self.form, to: "form.json")
        let imported = try workplace.liaise("instrument", "import", "form.json")
        #expect(imported.status == 0)
        #expect(imported.output.contains("Sleep: 2 items, without a score, as sleep"))
        #expect(imported.output.contains("b: maxLength is kept for export"))
        let again = try workplace.liaise("instrument", "import", "form.json")
        #expect(again.status == 73)
        #expect(again.errors.contains("--replace"))
        #expect(try workplace.liaise("instrument", "import", "form.json", "--replace").status == 0)
        #expect(try workplace.liaise("instrument", "import", "form.json", "--id", "sleep-2").status == 0)
        #expect(try workplace.liaise("instrument", "import", "-", "--output", "here.yaml", input: Self.form).status == 0)
        #expect(try workplace.text(of: "here.yaml").hasPrefix("id: sleep\n"))
        #expect(try workplace.liaise("instrument", "check", "here.yaml").status == 0)
    }

    @Test("A form does not take the place of a built-in instrument unasked")
    func keepsBuiltIns() throws {
        let workplace = try Workplace()
        try workplace.write(Self.form.replacing("example.org/sleep", with: "example.org/phq-9"), to: "form.json")
        let refused = try workplace.liaise("instrument", "import", "form.json")
        #expect(refused.status == 73)
        #expect(refused.errors.contains("built-in instrument phq-9"))
        #expect(try workplace.liaise("instrument", "show", "phq-9").output.contains("Patient Health Questionnaire"))
    }

    @Test("What cannot be taken is refused with where and why, and nothing is written")
    func refuses() throws {
        let workplace = try Workplace()
        try workplace.write(Self.form.replacing("\"boolean\"", with: "\"coding\""), to: "r5.json")
        let refused = try workplace.liaise("instrument", "import", "r5.json")
        #expect(refused.status == 65)
        #expect(refused.errors.contains("r5.json: a: this item is written in FHIR R5"))
        #expect(!FileManager.default.fileExists(atPath: workplace.path(".config/liaise/instruments")))
        #expect(try workplace.liaise("instrument", "import", "none.json").status == 66)
        #expect(try workplace.liaise("instrument", "import", "r5.json", "--id", "Not An Id").status == 64)
        #expect(try workplace.liaise("instrument", "export", "none").status == 66)
        #expect(try workplace.liaise("instrument", "export", "phq-9", "--output", "none/x.json").status == 73)
    }

    @Test("A total that answers from elsewhere do not come to is reported, with the alerts that they raise")
    func importsResponses() throws {
        let workplace = try Workplace()
        let items = (1...9).map { number in
            #"{"linkId": "\#(number)", "answer": [{"valueInteger": 3}]}"#
        }
        func response(_ total: Int) -> String {
            """
            {"resourceType": "QuestionnaireResponse", "questionnaire": "https://liaise.example/fhir/Questionnaire/phq-9", "status": "completed",
             "item": [\(items.joined(separator: ", ")), {"linkId": "score-total", "answer": [{"valueDecimal": \(total)}]}]}
            """
        }
        try workplace.write(response(27), to: "right.json")
        let right = try workplace.liaise("instrument", "import-response", "right.json", "--json")
        #expect(right.status == 0)
        #expect(right.object["consistent"] as? Bool == true)
        #expect(((right.object["result"] as? [String: Any])?["alerts"] as? [[String: Any]])?.isEmpty == false)
        try workplace.write(response(3), to: "wrong.json")
        let wrong = try workplace.liaise("instrument", "import-response", "wrong.json")
        #expect(wrong.status == 65)
        #expect(wrong.output.contains("DISAGREES"))
        #expect(wrong.output.contains("27"))
        #expect(wrong.output.contains("ALERT"))
        #expect(try workplace.liaise("instrument", "import-response", "-", input: "{}").status == 65)
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

@Suite("liaise instrument export-response")
struct InstrumentExportResponseTests {
    @Test("The last answers of a case leave bound to the form, and come back as the same result")
    func roundTrip() throws {
        let workplace = try Workplace.withRecord()
        try workplace.screen("phq-9", ["1", "1", "2", "d", "1", "0", "0", "1", "0", "1"])
        let out = try workplace.liaise("instrument", "export-response", "VW/1/26", "--instrument", "phq-9", "--output", "answers.json")
        #expect(out.status == 0, "\(out.errors)")
        let response = try workplace.text(of: "answers.json")
        #expect(response.contains("https://liaise.example/fhir/Questionnaire/phq-9|"))
        #expect(response.contains("asked-declined"))
        #expect(!response.contains("Dunn"))
        let back = try workplace.liaise("instrument", "import-response", "answers.json", "--json")
        #expect(back.status == 0)
        let result = back.object["result"] as? [String: Any]
        #expect(((result?["scores"] as? [[String: Any]])?.first?["value"] as? Int) == 7)
        #expect(try workplace.liaise("instrument", "export-response", "VW/1/26", "--instrument", "gad-7").status == 66)
        #expect(try workplace.liaise("instrument", "export-response", "NONE99", "--instrument", "phq-9").status == 66)
    }
}

extension Workplace {
    /// A case with the custody number VW/1/26 and a finished administration in it, as the workbench writes them.
    fileprivate func screen(_ instrument: String, _ tokens: [String]) throws {
        let session = "wandsworth-custody-2026-11-23-early"
        _ = try liaise("session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23", "--shift", "early")
        try write("Custody number,Surname,Forenames,Cell\nVW/1/26,Dunn,Callum,M6\n", to: "list.csv")
        _ = try liaise("import", "list.csv", "--session", session)
        let file = try RecordFile.open(at: recordPath, staff: "mina", passphrase: Passphrase(Self.passphrase))
        let mina = Member(id: "mina", name: "Mina Okafor", role: .supervisor)
        var writer = EntryWriter(author: mina, workstation: "here", random: SystemRandomNumberGenerator())
        let rows = try file.summaries()
        let people = rows.compactMap { row in if case .person = row.summary { row.subject } else { nil } }
        let subject = try #require(people.first)
        let now = Instant(milliseconds: 1_795_422_600_000)
        let start = writer.entry(.administrationStarted(instrument: instrument, version: "2026.1"), about: subject, now: now)
        var entries = [start]
        for (place, token) in tokens.enumerated() {
            let answer = try #require(Answer(token: token))
            entries.append(writer.entry(.answered(administration: start.id, item: "\(place + 1)", answer), about: subject, now: now))
        }
        entries.append(writer.entry(.administrationFinished(administration: start.id, result: "", scores: []), about: subject, now: now))
        _ = try file.append(entries, expecting: [:])
    }
}
