import Caseload
import Foundation
import Testing

@testable import Record

@Suite("A damaged or foreign file")
struct DamageTests {
    private func opening(_ folder: Folder, _ key: RecoveryKey = RecoveryKey()) throws {
        _ = try RecordFile.open(at: folder.record, recoveryKey: key, machine: .one)
    }

    private func folder(holding bytes: [UInt8]) throws -> Folder {
        let folder = try Folder()
        try RecordPlace(path: folder.record).makeFolder()
        try folder.write(bytes)
        return folder
    }

    @Test("Where there is no file, that is what is said, and none is made")
    func noFile() throws {
        let folder = try Folder()
        #expect(throws: RecordError.noSuchFile) { try opening(folder) }
        #expect(throws: RecordError.noSuchFile) { try RecordFile.members(at: folder.record) }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/home"))
    }

    @Test("A file of another kind is no record, and is left as it was", arguments: ["empty", "letter", "list", "beginning"])
    func foreign(kind: String) throws {
        let texts = [
            "empty": "", "letter": "Dear colleague,\n", "list": String(repeating: "custody,cell,name\n", count: 500),
            "beginning": "SQLite format 3\0",
        ]
        let bytes = Array(try #require(texts[kind]).utf8)
        let folder = try folder(holding: bytes)
        #expect(throws: RecordError.notARecord) { try opening(folder) }
        #expect(throws: RecordError.notARecord) { try RecordFile.verify(at: folder.record) }
        #expect(try folder.bytes() == bytes)
    }

    @Test("Another program's database is no record, and is left as it was")
    func anotherDatabase() throws {
        let closed = try ClosedRecord(cases: 1, notesEach: 0)
        try FileManager.default.removeItem(atPath: closed.folder.record)
        try closed.tamper("PRAGMA journal_mode = WAL; CREATE TABLE note (text TEXT)")
        let before = try closed.folder.bytes()
        #expect(throws: RecordError.notARecord) { try closed.open() }
        #expect(try closed.folder.bytes() == before)
    }

    @Test("A folder under the record's name is no record")
    func aFolder() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.record, withIntermediateDirectories: true)
        #expect(throws: RecordError.notARecord) { try opening(folder) }
    }

    @Test("A record from a newer program says so")
    func newer() throws {
        let closed = try ClosedRecord(cases: 1, notesEach: 0)
        try closed.tamper("PRAGMA user_version = 7")
        #expect(throws: RecordError.newerFormat(7)) { try closed.open() }
        #expect(throws: RecordError.newerFormat(7)) { try RecordFile.members(at: closed.folder.record) }
    }

    @Test("A record of before there were real records says so", arguments: [1, 2])
    func older(format: Int) throws {
        let closed = try ClosedRecord(cases: 1, notesEach: 0)
        try closed.tamper("PRAGMA user_version = \(format)")
        #expect(throws: RecordError.olderFormat(format)) { try closed.open() }
        #expect(throws: RecordError.olderFormat(format)) { try RecordFile.members(at: closed.folder.record) }
    }

    @Test("A file cut short at any page is noticed at once or when it is verified")
    func truncated() throws {
        let closed = try ClosedRecord(cases: 6, notesEach: 10)
        let whole = try closed.folder.bytes()
        for length in stride(from: whole.count - 4096, to: 0, by: -4096) + [whole.count - 1, 100, 1] {
            try closed.folder.write(Array(whole.prefix(length)))
            #expect(throws: RecordError.self, "cut to \(length) bytes") {
                let record = try closed.open()
                if try record.verify().fault != nil { throw RecordError.truncatedOrAltered(position: nil) }
            }
        }
    }

    @Test("Entries cut off at the end are missed when the record is opened")
    func tailCut() throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 3)
        try closed.tamper("DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE position > 6; \(Self.triggers)")
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try closed.open() }
        #expect(try RecordFile.verify(at: closed.folder.record).fault == .init(kind: .head, position: 6))
    }

    @Test("Entries cut off together with the note of the end are missed all the same")
    func headForged() throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 3)
        try closed.tamper(
            """
            DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE position > 6; \(Self.triggers); \
            UPDATE head SET position = 6, sequence = 6, hash = (SELECT hash FROM entry WHERE position = 6)
            """)
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try closed.open() }
    }

    @Test("A tail that is cut off together with the head that would tell is noticed at opening")
    func tailAndHead() throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 3)
        try closed.tamper(
            "DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE position > 6; DELETE FROM head; DELETE FROM summary; \(Self.triggers)"
        )
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try closed.open() }
    }

    @Test("A missing entry is named by verifying, with its place")
    func gap() throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 3)
        try closed.tamper("DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE position = 3; \(Self.triggers)")
        #expect(try RecordFile.verify(at: closed.folder.record).fault == .init(kind: .missing, position: 3))
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try closed.open() }
    }

    @Test("Entries that changed places are noticed")
    func swapped() throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 3)
        try closed.tamper(
            """
            DROP TRIGGER entry_is_never_changed; UPDATE entry SET position = 99 WHERE position = 2; \
            UPDATE entry SET position = 2 WHERE position = 3; UPDATE entry SET position = 3 WHERE position = 99; \(Self.changeTrigger)
            """)
        #expect(try RecordFile.verify(at: closed.folder.record).fault == .init(kind: .chain, position: 2))
    }

    @Test("An entry given to another case opens nowhere", arguments: ["subject", "id", "previous", "sequence", "epoch", "workstation"])
    func moved(column: String) throws {
        let closed = try ClosedRecord(cases: 2, notesEach: 3)
        let other = column == "epoch" || column == "sequence" ? "77" : "(SELECT randomblob(length(\(column))))"
        let value = column == "subject" ? "(SELECT subject FROM entry WHERE position = 8)" : other
        try closed.tamper(
            "DROP TRIGGER entry_is_never_changed; UPDATE entry SET \(column) = \(value) WHERE position = 2; \(Self.changeTrigger)")
        #expect(try RecordFile.verify(at: closed.folder.record).fault == .init(kind: .chain, position: 2))
        let record = try closed.open()
        #expect(throws: StoreError.self) { try closed.subjects.map { try record.entries(of: $0) } }
    }

    @Test("A trigger, view or table that somebody slipped in closes the record")
    func foreignSchema() throws {
        for sql in ["CREATE VIEW extra AS SELECT 1", "CREATE TABLE extra (a)", "DROP TRIGGER entry_is_never_changed"] {
            let closed = try ClosedRecord(cases: 1, notesEach: 0)
            try closed.tamper(sql)
            #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try closed.open() }
        }
    }

    @Test(
        "A summary that is lost, spoiled or old is folded again from the entries",
        arguments: [
            "DELETE FROM summary", "UPDATE summary SET sealed = zeroblob(300)", "UPDATE summary SET through = through - 1",
            "UPDATE summary SET through = through + 1", "UPDATE summary SET epoch = 9",
        ])
    func summaries(sql: String) throws {
        let closed = try ClosedRecord(cases: 3, notesEach: 2)
        let before = try closed.open().summaries()
        try closed.tamper(sql)
        let record = try closed.open()
        #expect(try record.summaries() == before)
        #expect(try record.read { try $0.summaries(after: 0).rebuilt.isEmpty })
        for subject in closed.subjects { #expect(try record.entries(of: subject).count == 3) }
    }

    private static let triggers = """
        CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END
        """
    private static let changeTrigger = """
        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END
        """
}
