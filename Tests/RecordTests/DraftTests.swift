import Caseload
import Foundation
import GRDB
import Testing

@testable import Record

@Suite("What is typed and not saved")
struct DraftTests {
    private let draft = StoredDraft(name: "note of Dunn", content: Array("speaks little".utf8))

    @Test("It is there again after closing, can be replaced, and can be forgotten")
    func keeping() throws {
        let fixture = try Fixture()
        do {
            let record = try ward(fixture)
            try record.keep([draft, StoredDraft(name: "triage", content: [1])])
            try record.keep([StoredDraft(name: "triage", content: [2])], forgetting: ["nothing"])
        }
        let record = try ward(fixture)
        #expect(try record.drafts() == [draft, StoredDraft(name: "triage", content: [2])])
        try record.keep([], forgetting: ["triage"])
        #expect(try record.drafts() == [draft])
        #expect(try record.verify().fault == nil)
        #expect(try record.lastPosition() == 0, "it is no part of the journal")
    }

    @Test("Neither its words nor its name lie in the file")
    func sealed() throws {
        let fixture = try Fixture()
        try ward(fixture).keep([draft])
        let bytes = try fixture.folder.bytes()
        for word in ["speaks", "Dunn", "note of"] { #expect(Data(bytes).range(of: Data(word.utf8)) == nil) }
    }

    @Test("Nobody else's key opens it, and it opens in no other row")
    func others() throws {
        let fixture = try Fixture()
        let ward = try self.ward(fixture)
        try ward.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try ward.keep([draft])
        let okafor = try fixture.opened(by: Staff.okafor, Staff.okaforsPassphrase)
        #expect(try okafor.drafts().isEmpty)
        // As somebody would who renames the row to theirs.
        try ward.write { try $0.db.execute(sql: "UPDATE draft SET staff = ?", arguments: [Staff.okafor.id]) }
        #expect(try okafor.drafts().isEmpty)
        try ward.write { try $0.db.execute(sql: "UPDATE draft SET staff = ?, name = randomblob(16)", arguments: [Staff.ward.id]) }
        #expect(try ward.drafts().isEmpty)
    }

    @Test("It goes with the slot of whoever typed it")
    func leaving() throws {
        let fixture = try Fixture()
        let ward = try self.ward(fixture)
        try ward.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try fixture.opened(by: Staff.okafor, Staff.okaforsPassphrase).keep([draft])
        try ward.keep([draft])
        try ward.disableMember(Staff.okafor.id)
        #expect(try count(ward) == 1)
    }

    private func ward(_ fixture: Fixture) throws -> RecordFile { try fixture.opened(by: Staff.ward, Staff.wardsPassphrase) }

    private func count(_ record: RecordFile) throws -> Int {
        try record.read { try Int.fetchOne($0.db, sql: "SELECT COUNT(*) FROM draft") ?? 0 }
    }
}
