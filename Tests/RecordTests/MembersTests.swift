import Caseload
import Testing

@testable import Record

@Suite("Members and their slots")
struct MembersTests {
    @Test("A new member reads everything there is")
    func add() throws {
        let fixture = try Fixture()
        var pen = Pen()
        let subject = pen.subject()
        let stored = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        try fixture.record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        let record = try fixture.opened(by: Staff.okafor, Staff.okaforsPassphrase)
        #expect(try record.entries(of: subject) == stored)
        #expect(throws: RecordError.memberExists) {
            try record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        }
    }

    @Test("Somebody who left can no longer open the record, and those who stay go on as before")
    func disable() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        var pen = Pen()
        let subject = pen.subject()
        let before = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        try fixture.record.disableMember("cokafor")
        #expect(throws: RecordError.memberDisabled) {
            try fixture.opened(by: Staff.okafor, Staff.okaforsPassphrase)
        }
        let after = try fixture.record.append([pen.note("Calm", about: subject)], expecting: [:])
        let record = try fixture.opened(by: Staff.ward, Staff.wardsPassphrase)
        #expect(try record.entries(of: subject) == before + after)
        #expect(try record.verify().fault == nil)
        #expect(try RecordFile.members(at: fixture.folder.record).map(\.isActive) == [true, false])
    }

    @Test("With the keys of somebody who left, nothing written afterwards opens")
    func leaversKeys() throws {
        let fixture = try Fixture()
        var pen = Pen()
        let subject = pen.subject()
        _ = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        try fixture.record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        let leaver = try fixture.opened(by: Staff.okafor, Staff.okaforsPassphrase)
        let leaversKeys = try leaver.read { ($0.keyring, try $0.subjectKey(subject)) }
        try fixture.record.disableMember("cokafor")
        _ = try fixture.record.append([pen.note("Calm", about: subject)], expecting: [:])
        try fixture.record.read { transaction in
            let last = try transaction.rows(of: subject).last
            #expect(last?.link.epoch == 2)
            #expect(leaversKeys.0.epoch(2) == nil)
            let known = try #require(leaversKeys.0.epoch(1))
            let key = try #require(leaversKeys.1)
            #expect(last?.opened(key.entryKeys(known), signers: transaction.keyring.signers) == nil)
        }
        #expect(throws: StoreError.self) { try leaver.entries(of: subject) }
    }

    @Test("Another terminal follows into the new epoch without being asked again")
    func follow() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        let other = try fixture.opened(by: Staff.ward, Staff.wardsPassphrase)
        try fixture.record.disableMember("cokafor")
        var pen = Pen()
        let subject = pen.subject()
        let stored = try other.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        #expect(try fixture.record.entries(of: subject) == stored)
        #expect(try fixture.record.verify().fault == nil)
    }

    @Test("Whoever was given a new passphrase meanwhile has to unlock again once an epoch has ended")
    func slotMadeAnew() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try fixture.record.addMember(Staff.lee, passphrase: Staff.wardsPassphrase, cost: .testing)
        let early = try fixture.opened(by: Staff.okafor, Staff.okaforsPassphrase)
        try fixture.record.setPassphrase(for: "cokafor", to: Staff.wardsPassphrase, cost: .testing)
        #expect(try early.lastPosition() == 0)
        try fixture.record.disableMember("slee")
        #expect(throws: StoreError.self) { try early.lastPosition() }
        #expect(try fixture.opened(by: Staff.okafor, Staff.wardsPassphrase).lastPosition() == 0)
    }

    @Test("The last member stays, and nobody is taken out twice")
    func last() throws {
        let fixture = try Fixture()
        #expect(throws: RecordError.lastMember) { try fixture.record.disableMember("jward") }
        #expect(throws: RecordError.noSuchMember) { try fixture.record.disableMember("nobody") }
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try fixture.record.disableMember("slee")
        #expect(throws: RecordError.memberDisabled) { try fixture.record.disableMember("slee") }
    }

    @Test("Somebody who comes back gets a new slot that opens everything")
    func comeBack() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try fixture.record.disableMember("slee")
        var pen = Pen()
        let subject = pen.subject()
        let stored = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        try fixture.record.addMember(Staff.lee, passphrase: Staff.wardsPassphrase, cost: .testing)
        let record = try fixture.opened(by: Staff.lee, Staff.wardsPassphrase)
        #expect(try record.entries(of: subject) == stored)
        #expect(try record.members().count == 2)
    }

    @Test("A changed passphrase opens and the old one does not")
    func change() throws {
        let fixture = try Fixture()
        let own = try fixture.opened(by: Staff.ward, Staff.wardsPassphrase)
        #expect(throws: RecordError.wrongPassphrase) {
            try own.changePassphrase(from: Staff.wrongPassphrase, to: Staff.okaforsPassphrase, cost: .testing)
        }
        try own.changePassphrase(from: Staff.wardsPassphrase, to: Staff.okaforsPassphrase, cost: .testing)
        _ = try fixture.opened(by: Staff.ward, Staff.okaforsPassphrase)
        #expect(throws: RecordError.wrongPassphrase) {
            try fixture.opened(by: Staff.ward, Staff.wardsPassphrase)
        }
    }

    @Test("With the recovery key a member who forgot their passphrase gets another and reads everything")
    func recovery() throws {
        let fixture = try Fixture()
        var pen = Pen()
        let subject = pen.subject()
        let stored = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        let printed = fixture.recoveryKey.text.lowercased().replacing("-", with: " ")
        let rescue = try RecordFile.open(at: fixture.folder.record, recoveryKey: RecoveryKey(parsing: printed))
        #expect(rescue.member == nil)
        try rescue.setPassphrase(for: "jward", to: Staff.okaforsPassphrase, cost: .testing)
        let record = try fixture.opened(by: Staff.ward, Staff.okaforsPassphrase)
        #expect(try record.entries(of: subject) == stored)
        #expect(throws: RecordError.wrongPassphrase) {
            try fixture.opened(by: Staff.ward, Staff.wardsPassphrase)
        }
    }

    @Test("The recovery key still opens after somebody left")
    func recoveryAcrossEpochs() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.lee, passphrase: Staff.okaforsPassphrase, cost: .testing)
        try fixture.record.disableMember("slee")
        var pen = Pen()
        let subject = pen.subject()
        let stored = try fixture.record.append([pen.booking(subject, surname: "Dunn")], expecting: [:])
        #expect(try fixture.again().entries(of: subject) == stored)
    }

    @Test("A member whose role is one of a newer program has no rights here, and everybody else goes on")
    func newerRole() throws {
        let fixture = try Fixture()
        let nurse = Member(id: "nnurse", name: "Nell Nurse", role: .unknown("nurse"))
        try fixture.record.addMember(nurse, passphrase: Staff.okaforsPassphrase, cost: .testing)
        #expect(throws: RecordError.roleNotKnown) { try fixture.opened(by: nurse, Staff.okaforsPassphrase) }
        let record = try fixture.opened(by: Staff.ward, Staff.wardsPassphrase)
        #expect(try record.members().map(\.member) == [Staff.ward, nurse])
        #expect(throws: RecordError.roleNotKnown) { try record.confirm(staff: "nnurse", passphrase: Staff.okaforsPassphrase) }
    }

    @Test("A second member's passphrase is confirmed at the first one's terminal")
    func confirm() throws {
        let fixture = try Fixture()
        try fixture.record.addMember(Staff.okafor, passphrase: Staff.okaforsPassphrase, cost: .testing)
        #expect(try fixture.record.confirm(staff: "cokafor", passphrase: Staff.okaforsPassphrase) == Staff.okafor)
        #expect(throws: RecordError.wrongPassphrase) { try fixture.record.confirm(staff: "cokafor", passphrase: Staff.wardsPassphrase) }
        #expect(throws: RecordError.noSuchMember) { try fixture.record.confirm(staff: "nobody", passphrase: Staff.wardsPassphrase) }
    }
}
