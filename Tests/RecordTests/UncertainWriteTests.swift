import Caseload
import Foundation
import Testing

@testable import Record

@Suite("A disk that fails after the commit", .enabled(if: Child.canTamper))
struct UncertainWriteTests {
    @Test("One failing sync anywhere in a write never makes a lie: what is called not saved is not there", arguments: 1...6)
    func oneFault(occurrence: Int) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child, occurrence = occurrence as Int] in
            let record = try child.open()
            let entries = child.entries(2)
            _ = try record.append([entries[0]], expecting: [:])
            try child.tamper("fdatasync:error=EIO:when=\(occurrence)")
            do { child.say("\(try record.append([entries[1]], expecting: [:]).count)") } catch { child.say("\(error)") }
        }
        let isThere = try fixture.again().lastPosition() == 2
        #expect(child.said() == [isThere ? "1" : "cannotWrite(code: 1034)"])
    }

    @Test("Where it cannot be made sure, that is what is said; the same entries again are no second write")
    func uncertain() async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child, last = lastSync as Int] in
            let record = try child.open()
            let entries = child.entries(2)
            _ = try record.append([entries[0]], expecting: [:])
            // The sync after the journal has gone, and our own after it.
            try child.tamper("fdatasync:error=EIO:when=\(last)", "fsync:error=EIO:when=1")
            for _ in 0..<3 {
                do { child.say("\(try record.append([entries[1]], expecting: [:])[0].position)") } catch {
                    child.say("\(error)".prefix { $0 != "(" } + "")
                }
            }
        }
        #expect(child.said() == ["notKnown", "2", "2"])
        #expect(try fixture.again().lastPosition() == 2)
        #expect(try fixture.again().verify().fault == nil)
    }

    @Test("A passphrase that was changed in spite of the fault is not called unchanged", arguments: 1...6)
    func passphrase(occurrence: Int) async throws {
        let fixture = try Fixture()
        let child = Child(fixture)
        await #expect(processExitsWith: .success) { [child = child as Child, occurrence = occurrence as Int] in
            let record = try child.open()
            try child.tamper("fdatasync:error=EIO:when=\(occurrence)")
            do {
                try record.setPassphrase(for: "jward", to: Staff.okaforsPassphrase, cost: .testing)
                child.say("changed")
            } catch { child.say("\(error)") }
        }
        let isNew = (try? fixture.opened(by: Staff.ward, Staff.okaforsPassphrase)) != nil
        let isOld = (try? fixture.opened(by: Staff.ward, Staff.wardsPassphrase)) != nil
        #expect(isNew != isOld)
        #expect(child.said() == [isNew ? "changed" : "cannotWrite(code: 1034)"])
    }
}

/// Which sync of a write is the last: the one that makes durable that the journal has gone.
private let lastSync = 5
