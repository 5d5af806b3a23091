import Caseload
import Crypto
import Screening
import Testing

@testable import Record

@Suite("Sealing")
struct SealingTests {
    private let team = TeamID()
    private let key = SubjectKey()
    private let epoch = EpochKey(number: 1)
    private let own = MemberKeys()

    private func signers(_ member: Member = Staff.ward) throws -> Signers {
        try Signers([Signer(member: member, verifyingKey: own.verifyingKey)])
    }

    private func row(_ entry: Entry) throws -> EntryRow {
        let workstation = Workstation(machine: .one, team: team)
        let link = ChainLink(
            team: team, workstation: workstation, sequence: 5, previous: ChainLink.beginning(of: workstation, team: team), id: entry.id,
            epoch: 1, subject: entry.subject)
        return try EntryRow(entry, position: 9, link: link, keys: key.entryKeys(epoch), by: own)
    }

    @Test("A sealed entry opens where it stands")
    func opens() throws {
        var pen = Pen()
        let entry = pen.note("Asked for water", about: pen.subject())
        let row = try row(entry)
        #expect(row.isWhole)
        #expect(try row.opened(key.entryKeys(epoch), signers: signers()) == entry)
    }

    @Test("It opens nowhere else and with no other key")
    func elsewhere() throws {
        var pen = Pen()
        let entry = pen.note("Asked for water", about: pen.subject())
        let row = try row(entry)
        let link = row.link
        let other = pen.note("Calm", about: pen.subject())
        let links = [
            ChainLink(
                team: TeamID(), workstation: link.workstation, sequence: 5, previous: link.previous, id: link.id, epoch: 1,
                subject: link.subject),
            ChainLink(
                team: team, workstation: Workstation(machine: .another, team: team), sequence: 5, previous: link.previous, id: link.id,
                epoch: 1, subject: link.subject),
            ChainLink(
                team: team, workstation: link.workstation, sequence: 6, previous: link.previous, id: link.id, epoch: 1,
                subject: link.subject),
            ChainLink(
                team: team, workstation: link.workstation, sequence: 5, previous: row.hash, id: link.id, epoch: 1, subject: link.subject),
            ChainLink(
                team: team, workstation: link.workstation, sequence: 5, previous: link.previous, id: other.id, epoch: 1,
                subject: link.subject),
            ChainLink(
                team: team, workstation: link.workstation, sequence: 5, previous: link.previous, id: link.id, epoch: 2,
                subject: link.subject),
            ChainLink(
                team: team, workstation: link.workstation, sequence: 5, previous: link.previous, id: link.id, epoch: 1,
                subject: other.subject),
        ]
        for link in links {
            let moved = EntryRow(position: 9, link: link, hash: link.hash(sealed: row.sealed), sealed: row.sealed)
            #expect(try moved.opened(key.entryKeys(epoch), signers: signers()) == nil)
            #expect(moved.hash != row.hash)
        }
        #expect(try row.opened(SubjectKey().entryKeys(epoch), signers: signers()) == nil)
        #expect(try row.opened(key.entryKeys(EpochKey(number: 1)), signers: signers()) == nil)
    }

    @Test("Every bit of a sealed entry counts")
    func bits() throws {
        var pen = Pen()
        let row = try row(pen.note("Asked for water", about: pen.subject()))
        for place in row.sealed.indices {
            var sealed = row.sealed
            sealed[place] ^= 1 << UInt8(place % 8)
            let changed = EntryRow(position: 9, link: row.link, hash: row.hash, sealed: sealed)
            #expect(!changed.isWhole)
            #expect(try changed.opened(key.entryKeys(epoch), signers: signers()) == nil)
        }
    }

    @Test("Nobody who can read can write as somebody else: a signature fits one member, name, role, entry and place")
    func signatures() throws {
        var pen = Pen()
        let entry = pen.entry(.countersigned(sawThePerson: true, comment: ""), about: pen.subject())
        let row = try row(entry)
        #expect(try row.opened(key.entryKeys(epoch), signers: signers()) == entry)
        let others = [
            Member(id: "jward", name: "Jo Ward", role: .practitioner), Member(id: "jward", name: "Jo Wart", role: .supervisor), Staff.lee,
        ]
        for other in others { #expect(try row.opened(key.entryKeys(epoch), signers: signers(other)) == nil) }
        // A student who has every key but the supervisor's own.
        let student = MemberKeys()
        let forged = try EntryRow(entry, position: 9, link: row.link, keys: key.entryKeys(epoch), by: student)
        let both = try Signers([
            Signer(member: Staff.ward, verifyingKey: own.verifyingKey), Signer(member: Staff.lee, verifyingKey: student.verifyingKey),
        ])
        #expect(forged.opened(key.entryKeys(epoch), signers: both) == nil)
        // What the supervisor did sign, carried to another place.
        let (sealed, at) = (row.sealed, row.link)
        let place = ChainLink(
            team: team, workstation: at.workstation, sequence: 6, previous: row.hash, id: at.id, epoch: 1, subject: at.subject)
        let opened = try #require(Box.open(sealed, under: key.entryKeys(epoch).key(at.id, team: team), associated: at.associated))
        let carried = try Box.seal(opened, under: key.entryKeys(epoch).key(place.id, team: team), associated: place.associated)
        let moved = EntryRow(position: 9, link: place, hash: place.hash(sealed: carried), sealed: carried)
        #expect(moved.isWhole)
        #expect(moved.opened(key.entryKeys(epoch), signers: both) == nil)
    }

    @Test("Answers of different length lie on disk at the same length")
    func lengths() throws {
        var pen = Pen()
        let subject = pen.subject()
        let short = try row(pen.note("No", about: subject)).sealed.count
        #expect(try row(pen.note("Yes, most days", about: subject)).sealed.count == short)
        #expect(try row(pen.note(String(repeating: "long ", count: 160), about: subject)).sealed.count > short)
    }

    @Test("No built-in instrument raises an alert whose row is longer than that of an answer")
    func alertLengths() throws {
        var pen = Pen()
        let subject = pen.subject()
        let answer = try row(pen.entry(.answered(administration: EntryID(high: 1, low: 2), item: "1", .option(0)), about: subject)).sealed
            .count
        for instrument in try InstrumentCatalogue.builtIn().all {
            for rule in instrument.alerts {
                let raised = AlertRaised(
                    concern: rule.concern, isImmediate: true, isAcute: rule.isAcute, source: "\(instrument.shortTitle), items 10, 11, 12",
                    statement: rule.statement.replacing("{answers}", with: "10 yes, 11 yes, 12 yes"), actions: rule.actions,
                    administration: EntryID(high: 1, low: 2))
                #expect(try row(pen.entry(.alertRaised(raised), about: subject)).sealed.count == answer, "\(instrument.id) \(rule.id)")
            }
        }
    }

    @Test("The same entry sealed twice looks different")
    func nonces() throws {
        var pen = Pen()
        let entry = pen.note("No", about: pen.subject())
        #expect(try row(entry).sealed != row(entry).sealed)
    }

    @Test("Padding gives back what went in", arguments: [0, 1, 763, 764, 765, 1531, 1532, 1533, 4000])
    func padding(count: Int) {
        let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let padded = Padding.padded(content)
        #expect(padded.count.isMultiple(of: 768))
        #expect(Padding.content(of: padded) == content)
    }

    @Test("Bytes that padding never makes are refused")
    func badPadding() {
        let good = Padding.padded([1, 2, 3])
        #expect(Padding.content(of: []) == nil)
        #expect(Padding.content(of: good.dropLast() + [1]) == nil)
        #expect(Padding.content(of: good + good) == nil)
        #expect(Padding.content(of: [0xFF, 0xFF, 0xFF, 0xFF] + good.dropFirst(4)) == nil)
        #expect(Padding.content(of: Array(good.prefix(767))) == nil)
    }

    @Test("No two lists of fields give the same bytes")
    func fields() {
        func bytes(_ texts: String...) -> [UInt8] {
            var fields = Fields("test")
            texts.forEach { fields.add($0) }
            return fields.bytes
        }
        #expect(Set([bytes("ab", "c"), bytes("a", "bc"), bytes("abc"), bytes("abc", ""), bytes("", "abc"), bytes()]).count == 6)
    }

    @Test("A summary opens for its subject, through its position, and for nothing else")
    func summaries() throws {
        var pen = Pen()
        let (subject, other) = (pen.subject(), pen.subject())
        let summary = SubjectSummary(subject: subject, through: 7, count: 3, content: [1, 2])
        let sealed = try summary.sealed(epoch: epoch, team: team)
        func opened(_ subject: SubjectID, _ through: Int64, _ number: Int64 = 1, in team: TeamID) -> SubjectSummary? {
            SubjectSummary(opening: sealed, subject: subject, through: through, epoch: number, key: epoch.summaries, team: team)
        }
        #expect(opened(subject, 7, in: team) == summary)
        #expect(opened(other, 7, in: team) == nil)
        #expect(opened(subject, 6, in: team) == nil)
        #expect(opened(subject, 7, 2, in: team) == nil)
        #expect(opened(subject, 7, in: TeamID()) == nil)
    }
}
