import Caseload
import Foundation
import Testing

@testable import Record

@Suite("A record and its recovery key, a member and their entry: both or neither")
struct NewRecordTests {
    @Test("Before it takes its place there is no record, and let go of it leaves nothing behind")
    func letGo() throws {
        let folder = try Folder()
        var new: NewRecord? = try make(folder.record)
        #expect(throws: RecordError.noSuchFile) { try RecordFile.members(at: folder.record) }
        #expect(throws: RecordError.busyElsewhere) { try make(folder.record) }
        _ = new?.recoveryKey
        new = nil
        let left = try FileManager.default.contentsOfDirectory(atPath: (folder.record as NSString).deletingLastPathComponent)
        #expect(left.filter { !$0.hasSuffix(".lock") }.isEmpty)
    }

    @Test("In its place it opens with the key that was handed over, and its first entry says who joined")
    func takesPlace() throws {
        let folder = try Folder()
        let new = try make(folder.record)
        try new.takePlace()
        try new.takePlace()
        let opened = try new.open()
        #expect(try opened.entries(of: .record).map(\.entry.fact) == [.memberAdded(Staff.ward)])
        #expect(try opened.newestWritten() == noon)
        #expect(try RecordFile.open(at: folder.record, recoveryKey: new.recoveryKey, machine: .one).verify().fault == nil)
    }

    @Test("The newest time is that of no particular entry: one that a wrong clock wrote last does not hide it")
    func newestTime() throws {
        let fixture = try Fixture()
        var right = EntryWriter(author: Staff.ward, workstation: "one", random: SeededGenerator(seed: 1))
        var wrong = EntryWriter(author: Staff.ward, workstation: "two", random: SeededGenerator(seed: 2))
        let subject = right.newSubject()
        _ = try fixture.record.append([right.entry(.viewed, about: subject, now: noon.adding(minutes: 90))], expecting: [:])
        _ = try fixture.record.append([wrong.entry(.viewed, about: subject, now: noon.adding(minutes: -600))], expecting: [:])
        #expect(try fixture.record.newestWritten() == noon.adding(minutes: 90))
    }

    @Test(
        "Killed at any moment of making it, there is no record whose key nobody has", .enabled(if: Child.canTamper),
        arguments: [("pwrite64", 1), ("fdatasync", 1), ("unlink", 3), ("rename", 1), ("fsync", 1)])
    func killed(call: String, occurrence: Int) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        let path = child.path + ".second"
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [child = child as Child, path = path as String, call = call as String, occurrence = occurrence as Int] in
            try child.tamper("\(call):signal=SIGKILL:when=\(occurrence)")
            let new = try make(path)
            child.say(new.recoveryKey.text)
            try new.takePlace()
        }
        if FileManager.default.fileExists(atPath: path) {
            let key = try RecoveryKey(parsing: try #require(child.said().first))
            #expect(try RecordFile.open(at: path, recoveryKey: key, machine: .one).lastPosition() == 1)
        } else {
            try make(path).takePlace()
            #expect(try RecordFile.members(at: path).count == 1)
        }
    }

    @Test(
        "Killed at any moment of letting somebody in or shutting them out, slot and entry tell the same", .enabled(if: Child.canTamper),
        arguments: KillPoint.chosen)
    func membersKilled(point: KillPoint) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing, with: [])
        for isAdding in [true, false] {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [child = child as Child, point = point as KillPoint, isAdding = isAdding as Bool] in
                let record = try child.open()
                var pen = Pen(seed: isAdding ? 1 : 2, author: Staff.ward)
                let fact: Fact = isAdding ? .memberAdded(Staff.okafor) : .memberDisabled(Staff.lee.id)
                let entry = pen.entry(fact, about: .record)
                try child.tamper("\(point.call):signal=SIGKILL:when=\(point.occurrence)")
                if isAdding {
                    try record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing, with: [entry])
                } else {
                    try record.disableMember(Staff.lee.id, with: [entry])
                }
                kill(getpid(), SIGKILL)
            }
            let record = try fixture.again()
            let facts = try record.entries(of: .record).map(\.entry.fact)
            let members = try record.members()
            #expect(facts.contains(.memberAdded(Staff.okafor)) == members.contains { $0.member == Staff.okafor })
            #expect(facts.contains(.memberDisabled(Staff.lee.id)) == members.contains { $0.member == Staff.lee && !$0.isActive })
            #expect(try record.verify().fault == nil)
        }
    }

    @Test("Whoever was let in and shut out is told of by entries that everybody left can read")
    func told() throws {
        let fixture = try Fixture()
        var pen = Pen(author: Staff.ward)
        let (added, disabled) = (pen.entry(.memberAdded(Staff.lee), about: .record), pen.entry(.memberDisabled("slee"), about: .record))
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing, with: [added])
        try fixture.record.disableMember("slee", with: [disabled])
        #expect(try fixture.again().entries(of: .record).map(\.entry) == [added, disabled])
        #expect(throws: RecordError.memberDisabled) { try fixture.record.disableMember("slee", with: [pen.note("x", about: .record)]) }
        #expect(try fixture.record.lastPosition() == 2)
    }
}

private func make(_ path: String) throws(RecordError) -> NewRecord {
    try NewRecord(
        at: path, firstMember: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, noting: [.memberAdded(Staff.ward)], now: noon,
        machine: .one)
}
