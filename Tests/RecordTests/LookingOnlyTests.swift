import Caseload
import Foundation
import Testing

@testable import Record

@Suite("Where nothing can be written")
struct LookingOnlyTests {
    @Test("Whoever only looks reads everything, and writing is refused as such")
    func reads() async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        try child.write(2)
        let home = (fixture.folder.record as NSString).deletingLastPathComponent
        chmod(fixture.folder.path, 0o777)
        chmod(fixture.folder.record, 0o444)
        chmod(home, 0o555)
        let report = child.report
        chmod(report, 0o666)
        await #expect(processExitsWith: .success) { [child = child as Child] in
            if getuid() == 0 { setuid(65_534) }
            let record = try RecordFile.open(
                at: child.path, staff: "jward", passphrase: Staff.wardsPassphrase, mayOnlyRead: true, machine: .one)
            let entries = child.entries(3)
            child.say("\(record.isReadOnly) \(try record.entries(of: entries[0].subject).count) \(try record.summaries().count)")
            child.say("\(try record.drafts().count) \(try record.verify().fault == nil)")
            do { _ = try record.append([entries[2]], expecting: [:]) } catch { child.say("\(error)") }
        }
        chmod(home, 0o700)
        #expect(child.said().suffix(3) == ["true 2 1", "0 true", "readOnly"])
    }

    @Test("What others can get at is named with what to do: the record, its folder, a file with a secret")
    func exposures() throws {
        let fixture = try Fixture()
        let path = fixture.folder.record
        let home = (path as NSString).deletingLastPathComponent
        chmod(path, 0o600)
        #expect(Exposure.ofRecord(at: path).isEmpty)
        chmod(path, 0o640)
        chmod(home, 0o755)
        #expect(Exposure.ofRecord(at: path).map(\.sentence).joined().contains("chmod 600 \(path)"))
        #expect(Exposure.ofRecord(at: path).map(\.sentence).joined().contains("chmod 700 \(home)"))
        #expect(Exposure.ofSecret(at: path).map(\.sentence).joined().contains("change the secret"))
        #expect(Exposure.ofSecret(at: "/dev/null").isEmpty)
        #expect(Exposure.ofRecord(at: path + ".none").count == 1, "the folder is there already")
        chmod(home, 0o700)
    }
}
