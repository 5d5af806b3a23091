import Caseload
import Crypto
import Testing

@testable import Record

/// What is written in one version must be read in every later one: these bytes were made by the first.
@Suite("The file format")
struct FormatTests {
    private let team = TeamID([UInt8](0..<16))!
    private let epoch = EpochKey(number: 1, key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))
    private let subject = SubjectID(high: 1, low: 2)
    private let id = EntryID(high: 3, low: 4)
    private let own = MemberKeys([UInt8](repeating: 5, count: 32) + [UInt8](repeating: 6, count: 32))!

    private func hexadecimal(_ key: SymmetricKey) -> String { key.withUnsafeBytes { $0.hexadecimal } }

    private func bytes(_ text: String) -> [UInt8] {
        stride(from: 0, to: text.count, by: 2).map { UInt8(text.dropFirst($0).prefix(2), radix: 16)! }
    }

    @Test("Keys are derived as they always were")
    func keys() throws {
        #expect(hexadecimal(epoch.slotTable) == Golden.slotTable)
        #expect(hexadecimal(epoch.subjects) == Golden.subjects)
        #expect(hexadecimal(epoch.entries) == Golden.entries)
        #expect(hexadecimal(epoch.summaries) == Golden.summaries)
        #expect(hexadecimal(epoch.heads) == Golden.heads)
        #expect(epoch.commitment(team: team).hexadecimal == Golden.commitment)
        #expect(epoch.voucher(for: epoch, team: team).hexadecimal == Golden.voucher)
    }

    @Test("A subject's key, and through it an entry's, is opened as it always was")
    func subjectKey() throws {
        let key = try #require(SubjectKey(opening: bytes(Golden.sealedSubjectKey), subject: subject, epoch: epoch, team: team))
        #expect(hexadecimal(key.entryKeys(epoch).key(id, team: team)) == Golden.entryKey)
    }

    @Test("The chain is hashed as it always was")
    func chain() throws {
        let workstation = Workstation(machine: Machine(identity: "one machine"), team: team)
        let beginning = ChainLink.beginning(of: workstation, team: team)
        let link = ChainLink(team: team, workstation: workstation, sequence: 1, previous: beginning, id: id, epoch: 1, subject: subject)
        let hash = link.hash(sealed: [1, 2, 3])
        #expect(workstation.name == Golden.workstation)
        #expect(SHA256.hash(data: link.associated).hexadecimal == Golden.associated)
        #expect(hash.hexadecimal == Golden.hash)
        let head = ChainHead(workstation: workstation, position: 1, sequence: 1, hash: hash)
        var state = RecordState(team: team, file: FileID([UInt8](16..<32))!, slotTable: [9])
        state.take(hash)
        state.move(head)
        #expect(state.code(under: epoch).hexadecimal == Golden.stateCode)
        var subjectHead = SubjectHead.beginning(of: subject, team: team)
        subjectHead.take(hash)
        #expect(subjectHead.code(under: epoch, team: team).hexadecimal == Golden.subjectCode)
        #expect(RecordHead(entries: 1, heads: [head]).hash == Golden.recordHead)
    }

    @Test("An entry signed and sealed long ago opens, and its signature is that of its author")
    func entry() throws {
        let workstation = Workstation(machine: Machine(identity: "one machine"), team: team)
        let link = ChainLink(
            team: team, workstation: workstation, sequence: 1, previous: ChainLink.beginning(of: workstation, team: team), id: id, epoch: 1,
            subject: subject)
        let key = try #require(SubjectKey(opening: bytes(Golden.sealedSubjectKey), subject: subject, epoch: epoch, team: team))
        let row = EntryRow(position: 1, link: link, hash: [], sealed: bytes(Golden.sealedEntry))
        let signers = try Signers([Signer(member: Staff.ward, verifyingKey: own.verifyingKey)])
        let entry = try #require(row.opened(key.entryKeys(epoch), signers: signers))
        #expect(entry.fact == .noteAdded(RequiredText("Asked for water")!))
        #expect(entry.author == "jward")
    }

    @Test("A slot made long ago opens with its passphrase")
    func slot() throws {
        let bound = SlotHolder.member(Staff.ward).binding(RootBinding(team: team, commitment: bytes(Golden.commitment)))
        let lock = SlotLock(
            publicKey: own.publicKey, verifyingKey: own.verifyingKey, cost: .testing, salt: bytes(Golden.salt), proof: bytes(Golden.proof),
            wrapped: bytes(Golden.wrapped))
        let unlocked = try lock.unlock(with: .passphrase(Staff.wardsPassphrase), bound: bound)
        #expect(unlocked.bytes == own.bytes)
        let opened = try EpochSeal.open(bytes(Golden.seal), number: 1, with: unlocked.opening, holder: .member(Staff.ward), team: team)
        #expect(opened.bytes == epoch.bytes)
    }
}
