import Caseload
import Foundation
import GRDB
import Screening
import Testing

@testable import Record

/// The reader needs one package beside Python.
private let hasCryptography: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", "import cryptography"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}()

/// A reader in another language that knows nothing of this program but the article on the file format.
@Suite("The file as somebody else reads it", .enabled(if: hasCryptography, "python3-cryptography is not installed"))
struct ReaderTests {
    private func read(_ record: String, _ passphrase: String) throws -> (lines: [[String: Any]], errors: String, status: Int32) {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [
            here.appending(path: "Reader/read_record.py").path,
            here.appending(path: "../../Sources/liaise/Documentation.docc/FileFormat.md").standardizedFileURL.path, record, "jward",
            passphrase,
        ]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let wrong = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = try said.split(separator: UInt8(ascii: "\n")).map {
            try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any])
        }
        return (lines, wrong, process.terminationStatus)
    }

    /// Two workstations, two epochs, and facts of many shapes.
    private func written() throws -> (fixture: Fixture, passphrase: String, entries: [Entry]) {
        let fixture = try Fixture()
        let other = try fixture.again(machine: .another)
        var pen = Pen()
        let (dunn, reid) = (pen.subject(), pen.subject())
        let text = try #require(RequiredText("plan and means, \u{201C}tonight\u{201D}"))
        let begun = pen.entry(.administrationStarted(instrument: "asq", version: "1"), about: dunn)
        let scores = [
            ScoreResult(
                id: "total", label: "total", raw: 3, value: 3.5, isProrated: true, band: .init(id: "high", label: "high", level: 2),
                set: nil)
        ]
        let first = [
            pen.booking(dunn, surname: "Dunn"), pen.entry(.urgencySet(.b, reason: text), about: dunn), begun,
            pen.entry(.answered(administration: begun.id, item: "5", .option(1)), about: dunn),
            pen.entry(
                .alertRaised(
                    AlertRaised(
                        concern: "suicide-self-harm", isImmediate: true, isAcute: true, source: "ASQ, item 5", statement: "said yes",
                        actions: ["Do not leave alone", "Tell the sergeant"], administration: begun.id)), about: dunn),
            pen.entry(.administrationFinished(administration: begun.id, result: "positive", scores: scores), about: dunn),
            pen.entry(.custodyEvent(.bailed(returning: noon.adding(minutes: 60))), about: dunn),
            pen.entry(
                .needRecorded(NeedRecord(CodedTerm("housing", text), .found(.presentNow, evidence: text), source: .police)), about: dunn),
        ]
        _ = try fixture.record.append(first, expecting: [:])
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try fixture.record.disableMember("slee")
        let second = [
            pen.booking(reid, surname: "Reid"),
            pen.entry(.amended(target: first[1].id, replacement: .urgencySet(.a, reason: text), reason: text), about: dunn),
            pen.note("Quiet; ate: \"breakfast\"", about: reid),
        ]
        _ = try other.append(second, expecting: [:])
        let passphrase = fixture.folder.path + "/passphrase"
        try Data("marble otter lantern seven".utf8).write(to: URL(filePath: passphrase))
        return (fixture, passphrase, first + second)
    }

    @Test("It opens the record and finds in it, entry by entry, what was written")
    func reads() throws {
        let (fixture, passphrase, entries) = try written()
        let read = try read(fixture.folder.record, passphrase)
        try #require(read.status == 0, "\(read.errors)")
        #expect(read.lines.count == entries.count)
        for (line, entry) in zip(read.lines, entries) {
            let fact = try #require(line["fact"] as? [String: Any])
            #expect(fact["kind"] as? String == entry.fact.kind.map { "\($0)" })
            #expect(line["id"] as? String == entry.id.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
            #expect(line["author"] as? String == "jward" && line["role"] as? String == "supervisor")
            #expect(line["happened"] as? Int64 == entry.happened.milliseconds)
        }
        let facts = read.lines.compactMap { $0["fact"] as? [String: Any] }
        #expect(facts[1]["category"] as? String == "very-urgent")
        #expect(facts[1]["reason"] as? String == "plan and means, \u{201C}tonight\u{201D}")
        #expect(facts[3]["answer"] as? String == "1")
        #expect(facts[4]["actions"] as? [String] == ["Do not leave alone", "Tell the sergeant"])
        #expect(facts[4]["acute"] as? Bool == true)
        let score = try #require((facts[5]["scores"] as? [[String: Any]])?.first)
        #expect(score["value"] as? Double == 3.5 && score["raw"] as? Int == 3)
        #expect((score["band"] as? [String: Any])?["level"] as? Int == 2)
        #expect(facts[6]["is"] as? String == "bailed")
        #expect((facts[7]["finding"] as? [String: Any])?["status"] as? String == "present-now")
        #expect((facts[9]["replacement"] as? [String: Any])?["category"] as? String == "emergency")
        #expect(facts[10]["text"] as? String == "Quiet; ate: \"breakfast\"")
    }

    @Test("What does not fit it does not read either")
    func altered() throws {
        let (fixture, passphrase, _) = try written()
        let closed = try RecordDatabase(RecordPlace(path: fixture.folder.record), writable: true)
        try closed.write { try $0.execute(sql: "UPDATE state SET entries = entries - 1") }
        let read = try read(fixture.folder.record, passphrase)
        #expect(read.status != 0 && read.errors.contains("the state's code"))
    }
}
