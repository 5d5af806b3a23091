import Caseload
import Crypto
import Testing

@testable import Record

@Suite("The slot table")
struct SlotTableTests {
    private let recoveryKey = RecoveryKey()

    private func founding() throws -> (table: SlotTable, keyring: Keyring) {
        try SlotTable.founding(
            by: Staff.ward, passphrase: Staff.wardsPassphrase, cost: .testing, recoveryKey: recoveryKey, now: noon)
    }

    @Test("Each way in leads to the same keys")
    func waysIn() throws {
        let (table, keyring) = try founding()
        let code = table.code(under: keyring.current)
        let byPassphrase = try table.keyring(staff: "jward", passphrase: Staff.wardsPassphrase, code: code)
        let byRecovery = try table.keyring(recoveryKey: recoveryKey, code: code)
        #expect(byPassphrase.current.bytes == keyring.current.bytes)
        #expect(byRecovery.current.bytes == keyring.current.bytes)
    }

    @Test("With the right passphrase an altered slot is told from a wrong passphrase")
    func alteredSlot() throws {
        let (table, keyring) = try founding()
        let lock = try #require(table.slots[0].lock)
        let code = table.code(under: keyring.current)
        var altered = table
        altered.slots[0].lock = SlotLock(
            publicKey: lock.publicKey, verifyingKey: lock.verifyingKey, cost: lock.cost, salt: lock.salt, proof: lock.proof,
            wrapped: lock.wrapped.reversed())
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) {
            try altered.keyring(staff: "jward", passphrase: Staff.wardsPassphrase, code: code)
        }
        #expect(throws: RecordError.wrongPassphrase) {
            try table.keyring(staff: "jward", passphrase: Staff.wrongPassphrase, code: code)
        }
    }

    @Test("A slot handed to somebody else does not open")
    func handedOver() throws {
        let (table, keyring) = try founding()
        var altered = table
        altered.slots[0] = Slot(holder: .member(Staff.lee), lock: table.slots[0].lock, seals: table.slots[0].seals)
        #expect(throws: RecordError.self) {
            try altered.keyring(staff: "slee", passphrase: Staff.wardsPassphrase, code: altered.code(under: keyring.current))
        }
    }

    @Test("A member who was given another role by hand closes the record to everybody")
    func promoted() throws {
        var (table, keyring) = try founding()
        let lock = try table.newLock(for: Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try table.add(Staff.lee, lock: lock, keyring: keyring)
        let code = table.code(under: keyring.current)
        var altered = table
        let promoted = Member(id: "slee", name: "Sam Lee", role: .supervisor)
        altered.slots[2] = Slot(holder: .member(promoted), lock: table.slots[2].lock, seals: table.slots[2].seals)
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) { try altered.keyring(recoveryKey: recoveryKey, code: code) }
        _ = try table.keyring(recoveryKey: recoveryKey, code: code)
    }

    @Test("An epoch that an outsider began with the public keys that lie in the open is not followed")
    func forgedEpoch() throws {
        let (table, _) = try founding()
        let forged = EpochKey(number: 2)
        var altered = table
        altered.vouchers.append(EpochKey(number: 1).voucher(for: forged, team: table.team))
        for index in altered.slots.indices { try altered.slots[index].seal(forged, team: table.team) }
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) {
            try altered.keyring(recoveryKey: recoveryKey, code: altered.code(under: forged))
        }
    }

    @Test("A first epoch put in place of the real one is not followed")
    func forgedFirstEpoch() throws {
        let (table, _) = try founding()
        let forged = EpochKey(number: 1)
        var altered = table
        altered.vouchers = [forged.commitment(team: table.team)]
        for index in altered.slots.indices {
            altered.slots[index].seals = []
            try altered.slots[index].seal(forged, team: table.team)
        }
        #expect(throws: RecordError.self) { try altered.keyring(recoveryKey: recoveryKey, code: altered.code(under: forged)) }
        altered.vouchers = table.vouchers
        #expect(throws: RecordError.truncatedOrAltered(position: nil)) {
            try altered.keyring(recoveryKey: recoveryKey, code: altered.code(under: forged))
        }
    }

    @Test("Costs outside the limits are refused", arguments: [0, 14, 21, 31, 64])
    func costs(exponent: Int) {
        #expect(throws: RecordError.keyCostOutOfRange) { try KeyCost(exponent: exponent) }
    }

    @Test("A file that demands an absurd cost is refused before any work")
    func hostileCost() throws {
        let closed = try ClosedRecord(cases: 0, notesEach: 0)
        try closed.tamper("UPDATE slot SET cost = 40 WHERE staff = 'jward'")
        #expect(throws: RecordError.keyCostOutOfRange) {
            try RecordFile.open(at: closed.folder.record, staff: "jward", passphrase: Staff.wardsPassphrase)
        }
    }

    @Test("The same passphrase typed with composed or combining accents opens")
    func accents() throws {
        let lock = try SlotLock(under: .passphrase(Passphrase("caf\u{E9} caf\u{E9} caf\u{E9}")), cost: .testing, bound: [1])
        _ = try lock.unlock(with: .passphrase(Passphrase("cafe\u{301} cafe\u{301} cafe\u{301}")), bound: [1])
    }
}
