import Caseload
import Foundation

@testable import Record

/// A folder that goes when the test does, with a record's path in it.
final class Folder: Sendable {
    let path: String
    var record: String { path + "/home/record.liaise" }

    init() throws {
        path = NSTemporaryDirectory() + "record-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        chmod(path, 0o700)
        chmod(path + "/home", 0o700)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The record's bytes, while no test has it open.
    func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: record)))
    }

    func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: record))
    }
}

extension RecordFile {
    /// A record that has nothing in it, not even who joined: places are counted from one.
    static func create(
        at path: String, firstMember: Member, passphrase: Passphrase, cost: KeyCost, now: Instant, machine: Machine = .here
    ) throws(RecordError) -> (record: RecordFile, recoveryKey: RecoveryKey) {
        let new = try NewRecord(
            at: path, firstMember: firstMember, passphrase: passphrase, cost: cost, noting: [], now: now, machine: machine)
        try new.takePlace()
        return (try new.open(), new.recoveryKey)
    }

    /// Opened with a member's own keys, because that needs no stretching.
    static func open(at path: String, keys: MemberKeys, of id: Member.ID = Staff.ward.id, machine: Machine = .one) throws(RecordError)
        -> RecordFile
    {
        try open(at: path, mayOnlyRead: false, machine: machine) { (table, code) throws(RecordError) in
            guard let slot = table.slot(ofStaff: id) else { throw .noSuchMember }
            return try Keyring(slot: slot, own: keys, table: table, code: code)
        }
    }

    func addMember(_ member: Member, passphrase: Passphrase, cost: KeyCost) throws(RecordError) {
        try addMember(member, passphrase: passphrase, cost: cost, with: [])
    }

    func disableMember(_ id: Member.ID) throws(RecordError) {
        try disableMember(id, with: [])
    }
}

enum Staff {
    static let ward = Member(id: "jward", name: "Jo Ward", role: .supervisor)
    static let okafor = Member(id: "cokafor", name: "Chidi Okafor", role: .practitioner)
    static let lee = Member(id: "slee", name: "Sam Lee", role: .student)

    static let wardsPassphrase = Passphrase("marble otter lantern seven")
    static let okaforsPassphrase = Passphrase("copper violin thistle nine")
    static let wrongPassphrase = Passphrase("marble otter lantern eight")
}

let noon = Instant(milliseconds: 1_795_608_000_000)

/// Writes entries as a practitioner would, the same ones from the same seed.
struct Pen {
    private var writer: EntryWriter<SeededGenerator>
    private var minutes = 0

    init(seed: UInt64 = 1, author: Member = Staff.ward) {
        writer = EntryWriter(author: author, workstation: "test", random: SeededGenerator(seed: seed))
    }

    mutating func subject() -> SubjectID { writer.newSubject() }

    mutating func entry(_ fact: Fact, about subject: SubjectID) -> Entry {
        minutes += 1
        return writer.entry(fact, about: subject, now: noon.adding(minutes: minutes))
    }

    mutating func booking(_ subject: SubjectID, surname: String) -> Entry {
        let booking = Booking(
            code: writer.newCode(besides: []), session: SessionID("wandsworth-custody-2026-11-23-early"), siteID: "wandsworth-custody",
            siteKind: .custody, date: CalendarDate(daysSince1970: 20_780), source: .line, details: [.surname(surname), .cell("M6")])
        return entry(.bookedIn(booking), about: subject)
    }

    mutating func note(_ text: String, about subject: SubjectID) -> Entry {
        entry(.noteAdded(RequiredText(text)!), about: subject)
    }
}

struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A new record of Jo Ward's, in a folder of its own, opened with her keys because that needs no stretching.
struct Fixture {
    let folder: Folder
    let record: RecordFile
    let recoveryKey: RecoveryKey
    let keys: MemberKeys

    /// Making a record takes a while, so one is made and copied.
    private static let template = Result {
        let folder = try Folder()
        let (record, recoveryKey) = try RecordFile.create(
            at: folder.record, firstMember: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, now: noon)
        return (bytes: try folder.bytes(), recoveryKey: recoveryKey, keys: try record.read { $0.keyring.own })
    }

    init(machine: Machine = .one) throws {
        let template = try Self.template.get()
        folder = try Folder()
        try RecordPlace(path: folder.record).makeFolder()
        try folder.write(template.bytes)
        recoveryKey = template.recoveryKey
        keys = template.keys
        record = try RecordFile.open(at: folder.record, keys: keys, machine: machine)
    }

    /// Another connection to the same record, as another terminal would have.
    func again(machine: Machine = .one) throws -> RecordFile {
        try RecordFile.open(at: folder.record, keys: keys, machine: machine)
    }

    /// The record as the member opens it.
    func opened(by member: Member, _ passphrase: Passphrase) throws -> RecordFile {
        try RecordFile.open(at: folder.record, staff: member.id, passphrase: passphrase, machine: .one)
    }
}

extension Machine {
    static let one = Machine(identity: "one machine")
    static let another = Machine(identity: "another machine")
}

/// A record that was written and closed: its folder and keys.
struct ClosedRecord {
    let folder: Folder
    let keys: MemberKeys
    let subjects: [SubjectID]

    /// Writes cases with a booking and some notes each, then closes the file.
    init(cases: Int, notesEach: Int, notes: String = "Quiet, ate breakfast") throws {
        let fixture = try Fixture()
        var pen = Pen()
        var subjects: [SubjectID] = []
        for number in 0..<cases {
            let subject = pen.subject()
            subjects.append(subject)
            var entries = [pen.booking(subject, surname: "Dunn\(number)")]
            for note in 0..<notesEach { entries.append(pen.note("\(notes) \(note)", about: subject)) }
            _ = try fixture.record.append(entries, expecting: [subject: 0])
        }
        folder = fixture.folder
        keys = fixture.keys
        self.subjects = subjects
    }

    func open() throws -> RecordFile {
        try RecordFile.open(at: folder.record, keys: keys)
    }

    /// Changes the file behind the record's back, with another program's hands.
    func tamper(_ sql: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sqlite3", folder.record, sql]
        try process.run()
        process.waitUntilExit()
    }
}
