import Caseload
import Foundation
import Testing

@testable import Record

@Suite("Several processes and one record")
struct ProcessTests {
    @Test("Two terminals write at once and neither loses anything")
    func twoWriters() async throws {
        let fixture = try Fixture()
        let children = [Child(fixture, seed: 1), Child(fixture, seed: 2)]
        await withTaskGroup { group in
            for child in children {
                group.addTask {
                    await #expect(processExitsWith: .success) { [child = child as Child] in
                        try child.write(40)
                    }
                }
            }
        }
        let record = try fixture.again()
        for child in children {
            let entries = child.entries(40)
            #expect(try record.entries(of: entries[0].subject).map(\.entry) == entries)
            #expect(child.said().count == 40)
        }
        let report = try record.verify()
        #expect(report.fault == nil && report.entries == 80 && report.workstations == 1)
        #expect(try record.summaries().count == 2)
    }

    @Test("Two machines that share a record each have a chain of their own")
    func twoMachines() throws {
        let fixture = try Fixture(machine: .one)
        let other = try fixture.again(machine: .another)
        #expect(other.workstation != fixture.record.workstation)
        var pen = Pen()
        let subject = pen.subject()
        for number in 0..<6 {
            _ = try (number.isMultiple(of: 2) ? fixture.record : other).append([pen.note("Note \(number)", about: subject)], expecting: [:])
        }
        let report = try fixture.record.verify()
        #expect(report.fault == nil && report.workstations == 2 && report.entries == 6)
        #expect(try fixture.record.entries(of: subject) == other.entries(of: subject))
    }

    @Test("What another terminal adds is seen, and a change based on what it replaced is refused")
    func seesOthers() throws {
        let fixture = try Fixture()
        let other = try fixture.again()
        var pen = Pen()
        let subject = pen.subject()
        _ = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [subject: 0])
        let seen = try fixture.record.lastPosition()
        _ = try other.append([pen.note("Calm", about: subject)], expecting: [subject: 1])
        #expect(try fixture.record.summaries(after: seen).map(\.lastPosition) == [2])
        let late = pen.note("Asleep", about: subject)
        #expect(throws: StoreError.moved(subject)) { try fixture.record.append([late], expecting: [subject: 1]) }
        _ = try fixture.record.append([late], expecting: [subject: 2])
        #expect(try other.entries(of: subject).count == 3)
        #expect(try other.summaries() == fixture.record.summaries())
    }

    @Test("Only what another connection wrote counts as movement elsewhere")
    func movement() throws {
        let fixture = try Fixture()
        let other = try fixture.again()
        var pen = Pen()
        let subject = pen.subject()
        #expect(try !fixture.record.hasMovedElsewhere())
        _ = try fixture.record.append([pen.note("Own", about: subject)], expecting: [:])
        #expect(try !fixture.record.hasMovedElsewhere())
        _ = try other.append([pen.note("Other", about: subject)], expecting: [:])
        #expect(try fixture.record.hasMovedElsewhere())
        #expect(try !fixture.record.hasMovedElsewhere())
    }

    @Test("A watcher is told when another process has written", .timeLimit(.minutes(1)))
    func watcher() async throws {
        let fixture = try Fixture()
        let (changes, changed) = AsyncStream.makeStream(of: Int64.self)
        let record = fixture.record
        let watcher = try record.watch { changed.yield((try? record.lastPosition()) ?? -1) }
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child] in
            try child.write(1)
        }
        for await position in changes {
            #expect(position == 1)
            break
        }
        watcher.stop()
        watcher.stop()
    }

    @Test("What was written between opening and watching is reported too")
    func watchedLate() async throws {
        let fixture = try Fixture()
        let other = try fixture.again()
        var pen = Pen()
        _ = try other.append([pen.note("Calm", about: pen.subject())], expecting: [:])
        await confirmation { reported in
            _ = try? fixture.record.watch { reported() }
        }
    }

    @Test("A record that is being restored or upgraded cannot be opened, and one that is open cannot be restored")
    func lock() throws {
        let fixture = try Fixture()
        let place = RecordPlace(path: fixture.folder.record)
        #expect(throws: RecordError.busyElsewhere) { try RecordLock(place, alone: true) }
        let folder = try ClosedRecord(cases: 0, notesEach: 0)
        let alone = try RecordLock(RecordPlace(path: folder.folder.record), alone: true)
        #expect(throws: RecordError.busyElsewhere) { try folder.open() }
        #expect(throws: RecordError.busyElsewhere) { try RecordFile.members(at: folder.folder.record) }
        withExtendedLifetime(alone) {}
    }

    @Test("Somebody who keeps the record to themselves is waited for, and then named as the reason", .enabled(if: runsLongTests))
    func busy() throws {
        let fixture = try Fixture()
        let place = RecordPlace(path: fixture.folder.record)
        let other = try RecordDatabase(place, writable: true)
        var pen = Pen()
        let entry = pen.note("Calm", about: pen.subject())
        try other.write { _ -> Void in
            #expect(throws: StoreError.busy) { try fixture.record.append([entry], expecting: [:]) }
        }
        #expect(try fixture.record.append([entry], expecting: [:]).map(\.position) == [1])
    }
}
