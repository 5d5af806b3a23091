import Caseload
import Crypto
import Testing

@testable import Record

/// What is written in one version must be read in every later one: these bytes were made by the first.
@Suite("The file format")
struct FormatTests {
    private let file = FileID([UInt8](0..<16))!
    private let epoch = EpochKey(number: 1, key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))
    private let subject = SubjectID(high: 1, low: 2)
    private let id = EntryID(high: 3, low: 4)

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
        #expect(epoch.commitment(file: file).hexadecimal == Golden.commitment)
        #expect(epoch.voucher(for: epoch, file: file).hexadecimal == Golden.voucher)
    }

    @Test("A subject's key, and through it an entry's, is opened as it always was")
    func subjectKey() throws {
        let key = try #require(SubjectKey(opening: bytes(Golden.sealedSubjectKey), subject: subject, epoch: epoch, file: file))
        #expect(hexadecimal(key.entryKeys(epoch).key(id, file: file)) == Golden.entryKey)
    }

    @Test("The chain is hashed as it always was")
    func chain() throws {
        let workstation = Workstation(machine: Machine(identity: "one machine"), file: file)
        let beginning = ChainLink.beginning(of: workstation, file: file)
        let link = ChainLink(file: file, workstation: workstation, sequence: 1, previous: beginning, id: id, epoch: 1, subject: subject)
        let hash = link.hash(sealed: [1, 2, 3])
        #expect(workstation.name == Golden.workstation)
        #expect(SHA256.hash(data: link.associated).hexadecimal == Golden.associated)
        #expect(hash.hexadecimal == Golden.hash)
        let head = ChainHead(workstation: workstation, position: 1, sequence: 1, hash: hash)
        #expect(head.isAuthentic(bytes(Golden.headCode), under: epoch, file: file))
        #expect(RecordHead(entries: 1, heads: [head]).hash == Golden.recordHead)
    }

    @Test("A slot made long ago opens with its passphrase")
    func slot() throws {
        let bound = SlotHolder.member(Staff.ward).binding(RootBinding(file: file, commitment: bytes(Golden.commitment)))
        let lock = SlotLock(
            publicKey: bytes(Golden.publicKey), cost: .testing, salt: bytes(Golden.salt), proof: bytes(Golden.proof),
            wrapped: bytes(Golden.wrapped))
        let key = try lock.unlock(with: .passphrase(Staff.wardsPassphrase), bound: bound)
        let opened = try EpochSeal.open(bytes(Golden.seal), number: 1, with: key, holder: .member(Staff.ward), file: file)
        #expect(opened.bytes == epoch.bytes)
    }
}
