import Caseload
import Foundation
import Testing

@testable import Record

/// What somebody can do who may write to the file and has no key, and where it shows. The table in the article on the file format says the same.
struct Tampering: Sendable, CustomTestStringConvertible {
    enum Noticed: Equatable, Sendable {
        /// The record does not open.
        case opening
        /// It opens; the case cannot be read, and verifying names this.
        case reading(VerifyReport.Fault.Kind)
        /// It opens, and every case reads as it was; verifying names this.
        case verifying(VerifyReport.Fault.Kind)
        /// It fits, with another end than the one that was noted elsewhere.
        case headElsewhere
    }

    let name: String
    let sql: String
    let noticed: Noticed

    init(_ name: String, _ sql: String, _ noticed: Noticed) {
        self.name = name
        self.sql = sql
        self.noticed = noticed
    }

    var testDescription: String { name }
}

extension Tampering {
    /// The case that is attacked is the one that was written first; OLD is a copy of the file from before the alert and before the second member joined.
    private static let attacked = "(SELECT subject FROM entry WHERE position = 1)"
    private static let alert = "(SELECT position FROM old.entry ORDER BY position DESC LIMIT 1) + 1"
    private static let slotTables = ["header", "slot", "signer", "epoch", "seal"]

    private static func back(_ table: String, _ condition: String = "1") -> String {
        "DELETE FROM \(table) WHERE \(condition); INSERT INTO \(table) SELECT * FROM old.\(table) WHERE \(condition);"
    }

    static let all: [Tampering] = [
        .init(
            "an alert's entry is deleted, and the summary that tells of it",
            "DELETE FROM entry WHERE position = \(alert); DELETE FROM summary", .opening),
        .init(
            "an alert's entry is deleted, and the rest moved up",
            "DELETE FROM entry WHERE position = \(alert); UPDATE entry SET position = position - 1 WHERE position > \(alert); DELETE FROM summary",
            .opening),
        .init(
            "an alert's entry is replaced by a copy of another",
            """
            CREATE TEMP TABLE copy AS SELECT * FROM entry WHERE position = 2; DELETE FROM entry WHERE position = \(alert); \
            INSERT INTO entry SELECT \(alert), randomblob(16), subject, workstation, sequence, epoch, previous, hash, sealed FROM copy
            """, .reading(.chain)),
        .init(
            "a case is hidden",
            "DELETE FROM entry WHERE subject = \(attacked); DELETE FROM summary WHERE subject NOT IN (SELECT subject FROM entry)", .opening),
        .init(
            "a case is rolled back, with all that tells how far it had come",
            "CREATE TEMP TABLE who AS SELECT \(attacked) AS subject; DELETE FROM entry WHERE subject = (SELECT subject FROM who) "
                + "AND position > (SELECT MAX(position) FROM old.entry); "
                + back("subject", "subject = (SELECT subject FROM who)") + back("summary", "subject = (SELECT subject FROM who)"), .opening),
        .init(
            "two letters of one case change places",
            "UPDATE entry SET position = 99 WHERE position = 2; UPDATE entry SET position = 2 WHERE position = 3; "
                + "UPDATE entry SET position = 3 WHERE position = 99", .reading(.chain)),
        .init(
            "what two workstations wrote of two cases changes places",
            "UPDATE entry SET position = 99 WHERE position = 6; UPDATE entry SET position = 6 WHERE position = 7; "
                + "UPDATE entry SET position = 7 WHERE position = 99", .verifying(.order)),
        .init(
            "what two workstations wrote of one case changes places",
            "UPDATE entry SET position = 99 WHERE position = 4; UPDATE entry SET position = 4 WHERE position = 5; "
                + "UPDATE entry SET position = 5 WHERE position = 99", .reading(.order)),
        .init(
            "all that the second workstation wrote at the end is deleted, with its head",
            "DELETE FROM entry WHERE position = (SELECT MAX(position) FROM entry); "
                + "DELETE FROM head WHERE workstation = (SELECT workstation FROM entry WHERE position = 5); DELETE FROM summary", .opening),
        .init("the end of a chain is noted elsewhere", "UPDATE head SET position = position - 1, sequence = sequence - 1", .opening),
        .init("the state is taken away", "DELETE FROM state", .opening),
        .init("an older state is put back", back("state") + back("head"), .opening),
        .init("an older slot table is put back", slotTables.map { back($0) }.joined(), .opening),
        .init("a member is given another role", "UPDATE slot SET role = 'supervisor' WHERE staff = 'slee'", .opening),
        .init(
            "a key to sign with is put in place of a member's", "UPDATE signer SET verifying_key = zeroblob(32) WHERE staff = 'jward'",
            .opening),
        .init(
            "the keys of two cases change places",
            """
            CREATE TEMP TABLE two AS SELECT subject, sealed FROM subject ORDER BY subject LIMIT 2; \
            UPDATE subject SET sealed = (SELECT sealed FROM two WHERE two.subject != subject.subject) WHERE subject IN (SELECT subject FROM two)
            """, .reading(.seal)),
        .init("a case is said to have fewer entries", "UPDATE subject SET count = count - 1", .reading(.subject)),
        .init(
            "an older word on how many entries a case has is put back", back("subject", "subject = \(attacked)"), .reading(.subject)),
        .init("a summary is changed", "UPDATE summary SET sealed = zeroblob(length(sealed))", .verifying(.summary)),
        .init("an older summary is put back", back("summary", "subject = \(attacked)"), .verifying(.summary)),
        .init("a byte of an entry is changed", "UPDATE entry SET sealed = zeroblob(length(sealed)) WHERE position = 2", .reading(.chain)),
        .init(
            "the whole file is an older copy",
            ["entry", "head", "state", "subject", "summary"].map { back($0) }.joined() + slotTables.map { back($0) }.joined(),
            .headElsewhere),
    ]
}

@Suite("Tampering without a key")
struct TamperingTests {
    /// A record of two workstations: the case that is attacked, another, an alert, and a member who joined last; beside it an older copy.
    private struct Attacked {
        let folder: Folder
        let keys: MemberKeys
        let subjects: [SubjectID]
        let entries: [[StoredEntry]]
        let head: RecordHead

        init() throws {
            let fixture = try Fixture(machine: .one)
            let other = try fixture.again(machine: .another)
            var pen = Pen()
            let (dunn, reid) = (pen.subject(), pen.subject())
            func letter(_ urgency: Urgency) -> Fact { .urgencySet(urgency, reason: RequiredText("plan and means")!) }
            let store = fixture.record
            _ = try store.append([pen.booking(dunn, surname: "Dunn"), pen.entry(letter(.a), about: dunn)], expecting: [:])
            _ = try store.append([pen.entry(letter(.e), about: dunn), pen.note("Quiet", about: dunn)], expecting: [:])
            _ = try other.append([pen.note("Ate", about: dunn), pen.booking(reid, surname: "Reid")], expecting: [:])
            _ = try store.append([pen.note("Awake", about: dunn)], expecting: [:])
            try FileManager.default.copyItem(atPath: fixture.folder.record, toPath: fixture.folder.record + ".old")
            let raised = AlertRaised(
                concern: "suicide-self-harm", isImmediate: true, isAcute: true, source: "ASQ, item 5",
                statement: "said yes to thoughts of suicide now", actions: ["Do not leave alone"])
            _ = try store.append([pen.entry(.alertRaised(raised), about: dunn)], expecting: [:])
            _ = try store.append([pen.note("Asleep", about: reid)], expecting: [:])
            try store.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
            _ = try other.append([pen.note("Woke", about: dunn)], expecting: [:])
            folder = fixture.folder
            keys = fixture.keys
            subjects = [dunn, reid]
            entries = try subjects.map { try store.entries(of: $0) }
            head = try store.head()
        }

        func open() throws -> RecordFile { try RecordFile.open(at: folder.record, keys: keys) }

        func tamper(_ sql: String) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            let triggers =
                "CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END; "
                + "CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END"
            process.arguments = [
                "sqlite3", "-bail", folder.record,
                "ATTACH '\(folder.record).old' AS old; DROP TRIGGER main.entry_is_never_changed; DROP TRIGGER main.entry_is_never_deleted; \(sql); \(triggers);",
            ]
            try process.run()
            process.waitUntilExit()
            try #require(process.terminationStatus == 0)
        }
    }

    @Test("Whatever is tampered with is noticed where it has to be", arguments: Tampering.all)
    func noticed(tampering: Tampering) throws {
        let attacked = try Attacked()
        try attacked.tamper(tampering.sql)
        switch tampering.noticed {
        case .opening:
            #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try attacked.open() }
        case .reading(let kind):
            let record = try attacked.open()
            let isAltered = attacked.subjects.map { subject in
                do { return try record.entries(of: subject).isEmpty } catch {
                    if case .altered = error as? StoreError { return true } else { return false }
                }
            }
            #expect(isAltered.contains(true))
            #expect(try record.verify().fault?.kind == kind)
        case .verifying(let kind):
            let record = try attacked.open()
            let report = try record.verify()
            #expect(report.fault?.kind == kind)
            if kind == .summary { #expect(!report.faultySummaries.isEmpty) }
            let shown = try attacked.subjects.map { try record.entries(of: $0).map(\.entry) }
            #expect(shown == attacked.entries.map { $0.map(\.entry) })
        case .headElsewhere:
            let record = try attacked.open()
            #expect(try record.verify().fault == nil)
            #expect(try record.head() != attacked.head)
        }
    }

    @Test("Untouched, it fits, and each of the others would have been worth something")
    func untouched() throws {
        let attacked = try Attacked()
        try attacked.tamper("SELECT 1")
        let record = try attacked.open()
        let report = try record.verify()
        #expect(report.fault == nil && report.workstations == 2 && report.entries == 10)
        #expect(try record.head() == attacked.head)
        #expect(Tampering.all.count >= 19)
    }

    @Test("In the background the same is found, and it ends when nobody wants to know any more")
    func gently() throws {
        let attacked = try Attacked()
        #expect(try attacked.open().verifyGently { true }.fault == nil)
        #expect(try attacked.open().verifyGently { false }.wasStopped)
        try attacked.tamper("UPDATE entry SET sealed = zeroblob(length(sealed)) WHERE position = 2")
        #expect(try attacked.open().verifyGently { true }.fault == .init(kind: .chain, position: 2))
    }

    @Test("Summaries that had to be made anew are told of once")
    func remade() throws {
        let attacked = try Attacked()
        try attacked.tamper("UPDATE summary SET sealed = zeroblob(length(sealed))")
        let record = try attacked.open()
        #expect(record.takeRemadeSummaries().isEmpty)
        _ = try record.summaries()
        #expect(record.takeRemadeSummaries() == Set(attacked.subjects))
        _ = try record.summaries()
        #expect(record.takeRemadeSummaries().isEmpty)
    }

    @Test("The table in the article on the file format is this one")
    func article() throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/liaise/Documentation.docc/FileFormat.md")
        let text = try String(contentsOf: place.standardizedFileURL, encoding: .utf8)
        for tampering in Tampering.all {
            let noticed =
                switch tampering.noticed {
                case .opening: "the record does not open"
                case .reading(let kind): "the case does not open; `verify` names `\(kind.rawValue)`"
                case .verifying(let kind): "it reads as it was; `verify` names `\(kind.rawValue)`"
                case .headElsewhere: "only by the head that was noted elsewhere"
                }
            #expect(text.contains("| \(tampering.name) | \(noticed) |\n"), "\(tampering.name)")
        }
    }
}
