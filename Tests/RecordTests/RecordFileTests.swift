import Caseload
import Foundation
import Testing

@testable import Record

@Suite("A record")
struct RecordFileTests {
    @Test("What was written is there again after closing and opening with the passphrase")
    func reopen() throws {
        let folder = try Folder()
        var pen = Pen()
        let subject = pen.subject()
        let entries = [pen.booking(subject, surname: "Dunn"), pen.note("Asked for water", about: subject)]
        do {
            let (record, _) = try RecordFile.create(
                at: folder.record, firstMember: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, now: noon)
            _ = try record.append(entries, expecting: [subject: 0])
        }
        let record = try RecordFile.open(at: folder.record, staff: "jward", passphrase: Staff.wardsPassphrase)
        #expect(record.member == Staff.ward)
        #expect(try record.entries(of: subject).map(\.entry) == entries)
        #expect(try record.summaries().map(\.subject) == [subject])
        let report = try record.verify()
        #expect(report.fault == nil && report.entries == 2 && report.subjects == 1 && report.workstations == 1)
    }

    @Test("A wrong passphrase, an unknown member and a short new passphrase are each said for what they are")
    func refusals() throws {
        let fixture = try Fixture()
        let path = fixture.folder.record
        #expect(throws: RecordError.wrongPassphrase) { try RecordFile.open(at: path, staff: "jward", passphrase: Staff.wrongPassphrase) }
        #expect(throws: RecordError.noSuchMember) { try RecordFile.open(at: path, staff: "nobody", passphrase: Staff.wardsPassphrase) }
        #expect(throws: RecordError.passphraseTooShort(minimum: 12)) {
            try RecordFile.create(at: path + "2", firstMember: Staff.ward, passphrase: Passphrase("eleven char"), cost: .testing, now: noon)
        }
        #expect(!FileManager.default.fileExists(atPath: path + "2"))
        #expect(throws: RecordError.wrongRecoveryKey) { try RecordFile.open(at: path, recoveryKey: RecoveryKey()) }
    }

    @Test("The start screen gets the members without a key")
    func membersWithoutKey() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
        let members = try RecordFile.members(at: fixture.folder.record)
        #expect(members.map(\.member) == [Staff.ward, Staff.lee])
        #expect(members.map(\.isActive) == [true, true])
    }

    @Test("A record is made for its owner's eyes alone, and never over another file")
    func rights() throws {
        let folder = try Folder()
        _ = try RecordFile.create(at: folder.record, firstMember: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, now: noon)
        var information = stat()
        stat(folder.record, &information)
        #expect(information.st_mode & 0o777 == 0o600)
        stat(folder.path + "/home", &information)
        #expect(information.st_mode & 0o777 == 0o700)
        #expect(throws: RecordError.alreadyExists) {
            try RecordFile.create(
                at: folder.record, firstMember: Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing, now: noon)
        }
    }

    @Test("Nothing is left behind beside the record and its lock")
    func noLeftovers() throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 1)
        let files = try FileManager.default.contentsOfDirectory(atPath: closed.folder.path + "/home")
        #expect(Set(files) == ["record.liaise", "record.liaise.lock"])
    }

    @Test("Nothing that was written about a person can be read in the file")
    func nothingInTheClear() throws {
        let closed = try ClosedRecord(cases: 3, notesEach: 4, notes: "Zanzibarian thoughts")
        let text = String(decoding: try closed.folder.bytes(), as: UTF8.self)
        for word in ["Dunn0", "Zanzibarian", "thoughts", "wandsworth-custody"] { #expect(!text.contains(word)) }
        #expect(text.contains("jward"))
    }

    @Test("Repeating a write that was acknowledged to nobody adds nothing")
    func repeated() throws {
        let fixture = try Fixture()
        var pen = Pen()
        let subject = pen.subject()
        let entries = [pen.booking(subject, surname: "Dunn"), pen.note("Calm", about: subject)]
        let stored = try fixture.record.append(entries, expecting: [subject: 0])
        #expect(try fixture.record.append(entries, expecting: [subject: 0]) == stored)
        #expect(try fixture.record.lastPosition() == 2)
    }

    @Test("Another entry under a known id is refused")
    func sameID() throws {
        let fixture = try Fixture()
        var pen = Pen()
        let subject = pen.subject()
        let entry = pen.note("Calm", about: subject)
        _ = try fixture.record.append([entry], expecting: [:])
        var other = Pen()
        let forged = other.note("Angry", about: other.subject())
        #expect(forged.id == entry.id)
        #expect(throws: StoreError.self) { try fixture.record.append([forged], expecting: [:]) }
        #expect(try fixture.record.lastPosition() == 1)
    }

    @Test("The head changes with every entry and is the same for everybody")
    func head() throws {
        let fixture = try Fixture()
        var pen = Pen()
        let subject = pen.subject()
        var heads: Set<RecordHead> = [try fixture.record.head()]
        for number in 0..<4 {
            _ = try fixture.record.append([pen.note("Note \(number)", about: subject)], expecting: [:])
            heads.insert(try fixture.record.head())
        }
        #expect(heads.count == 5)
        let head = try fixture.record.head()
        #expect(try fixture.again().head() == head)
        #expect(try RecordFile.verify(at: fixture.folder.record).head == head)
        #expect(head.entries == 4 && head.shortHash.count == 8)
    }

    @Test("Every setting that durability and secrecy rest on is on")
    func settings() throws {
        let fixture = try Fixture()
        let expected = [
            "synchronous": "3", "journal_mode": "delete", "temp_store": "2", "cell_size_check": "1", "trusted_schema": "0",
            "foreign_keys": "1", "mmap_size": "0", "secure_delete": "1",
        ]
        for (name, value) in expected { #expect(try fixture.record.database.read { try $0.setting(name) } == value, "\(name)") }
    }

    @Test("A record left by a process that died before it was finished does not stand in the way")
    func unfinished() throws {
        let folder = try Folder()
        let place = RecordPlace(path: folder.record)
        try place.makeFolder()
        try Data("half".utf8).write(to: URL(fileURLWithPath: place.draft.path))
        _ = try RecordFile.create(at: folder.record, firstMember: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, now: noon)
        #expect(!place.draft.exists)
    }

    @Test("A record opened by another name is still the same record, lock and journal included")
    func symbolicLink() throws {
        let fixture = try Fixture()
        let alias = fixture.folder.path + "/alias.liaise"
        try FileManager.default.createSymbolicLink(atPath: alias, withDestinationPath: fixture.folder.record)
        let other = try RecordFile.open(at: alias, recoveryKey: fixture.recoveryKey, machine: .one)
        #expect(other.path == fixture.record.path)
        #expect(throws: RecordError.busyElsewhere) { try RecordLock(RecordPlace(path: alias), alone: true) }
    }

    @Test("Secrets do not print")
    func secrets() throws {
        let fixture = try Fixture()
        for secret in [Staff.wardsPassphrase, fixture.recoveryKey, EpochKey(number: 1), SubjectKey()] as [any Secret] {
            var dumped = ""
            dump(secret, to: &dumped)
            #expect("\(secret)" == "•••" && String(reflecting: secret) == "•••" && dumped == "- •••\n")
        }
    }
}
