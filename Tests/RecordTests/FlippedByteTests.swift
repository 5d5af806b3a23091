import Caseload
import Foundation
import Testing

@testable import Record

/// Whether tests that need minutes run.
let runsLongTests = ProcessInfo.processInfo.environment["LIAISE_LONG_TESTS"] != nil

@Suite("Any flipped byte")
struct FlippedByteTests {
    /// All that anybody can be shown from a record.
    private struct Shown: Equatable {
        let members: [EnrolledMember]
        let entries: [[StoredEntry]]
        let summaries: [SummaryRow]
        let head: RecordHead
    }

    /// What the record shows; nil when something was noticed on the way.
    private func shown(_ closed: ClosedRecord) -> Shown? {
        guard let members = try? RecordFile.members(at: closed.folder.record),
            let chain = try? RecordFile.verify(at: closed.folder.record), chain.fault == nil,
            let record = try? closed.open(), let report = try? record.verify(), report.fault == nil,
            let entries = try? closed.subjects.map({ try record.entries(of: $0) }),
            let summaries = try? record.summaries(), let head = try? record.head()
        else { return nil }
        return Shown(members: members, entries: entries, summaries: summaries, head: head)
    }

    @Test("Any flipped byte is noticed, or changes nothing of what is shown")
    func anyByte() throws {
        let closed = try ClosedRecord(cases: 3, notesEach: 3)
        let whole = try closed.folder.bytes()
        let before = try #require(shown(closed))
        var noticed = 0
        // All of SQLite's own header, then steps over the rest.
        let places = Array(0..<100) + stride(from: 100, to: whole.count, by: runsLongTests ? 29 : 149)
        for place in places {
            for mask in runsLongTests ? [UInt8(0x01), 0x80, 0xFF] : [0xFF >> UInt8(place % 8)] {
                var bytes = whole
                bytes[place] ^= mask
                try closed.folder.write(bytes)
                let after = shown(closed)
                if after == nil { noticed += 1 }
                #expect(after == nil || after == before, "byte \(place) ^ \(mask)")
            }
        }
        #expect(noticed > 100)
    }

    @Test("Without a key, any flipped byte of a member's slot is noticed before anything is derived from it")
    func slots() throws {
        let closed = try ClosedRecord(cases: 0, notesEach: 0)
        let database = try RecordDatabase(RecordPlace(path: closed.folder.record), writable: false)
        let (table, _) = try database.read { try SlotTable.read($0) }
        let slot = try #require(table.slots.first)
        let lock = try #require(slot.lock)
        for changed in variants(of: lock) {
            var other = table
            other.slots[0].lock = changed
            #expect(other.digest != table.digest)
        }
        var other = table
        other.slots[0] = Slot(holder: .member(Member(id: "jward", name: "Jo Ward", role: .student)), lock: lock, seals: slot.seals)
        #expect(other.digest != table.digest)
    }

    private func variants(of lock: SlotLock) -> [SlotLock] {
        func flipped(_ bytes: [UInt8]) -> [UInt8] { [bytes[0] ^ 1] + bytes.dropFirst() }
        return [
            SlotLock(
                publicKey: flipped(lock.publicKey), verifyingKey: lock.verifyingKey, cost: lock.cost, salt: lock.salt, proof: lock.proof,
                wrapped: lock.wrapped),
            SlotLock(
                publicKey: lock.publicKey, verifyingKey: lock.verifyingKey, cost: .standard, salt: lock.salt, proof: lock.proof,
                wrapped: lock.wrapped),
            SlotLock(
                publicKey: lock.publicKey, verifyingKey: lock.verifyingKey, cost: lock.cost, salt: flipped(lock.salt), proof: lock.proof,
                wrapped: lock.wrapped),
            SlotLock(
                publicKey: lock.publicKey, verifyingKey: lock.verifyingKey, cost: lock.cost, salt: lock.salt, proof: flipped(lock.proof),
                wrapped: lock.wrapped),
            SlotLock(
                publicKey: lock.publicKey, verifyingKey: lock.verifyingKey, cost: lock.cost, salt: lock.salt, proof: lock.proof,
                wrapped: flipped(lock.wrapped)),
        ]
    }
}
