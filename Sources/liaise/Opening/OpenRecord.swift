import Caseload
import Exchange
import Record

/// A record that a member has opened, and their pen.
struct OpenRecord {
    let file: RecordFile
    let member: Member
    let clock: Clock
    private var writer: EntryWriter<SystemRandomNumberGenerator>

    init(file: RecordFile, member: Member, clock: Clock) {
        self.file = file
        self.member = member
        self.clock = clock
        writer = EntryWriter(author: member, workstation: file.workstation.name, random: SystemRandomNumberGenerator())
        clock.sayIfSet()
    }

    /// Says that the computer's clock does not go with the newest entry, if so.
    func sayDoubtOfClock() {
        // A newest entry that cannot be read is found by whatever the command does next, and by verify.
        let doubt = ClockDoubt(newest: (try? file.newestWritten()) ?? nil, now: clock.now)
        if let doubt { StandardError.say(doubt.sentence(zone: SiteZone(named: "Europe/London"))) }
    }

    /// An entry of this member's about the record itself, to be added together with what it tells of.
    mutating func entryAboutRecord(_ fact: Fact) -> Entry {
        writer.entry(fact, about: .record, now: clock.now)
    }

    /// Adds one fact about a subject; a new subject when none is given.
    mutating func append(_ fact: Fact, about subject: SubjectID? = nil) throws(Failure) {
        let entry = writer.entry(fact, about: subject ?? writer.newSubject(), now: clock.now)
        do throws(StoreError) {
            _ = try file.append([entry], expecting: [:])
        } catch {
            throw Failure(error)
        }
    }

    /// Records that this member looked at a case. Where that cannot be written they may look all the same, and it is said.
    mutating func noteLook(at subject: SubjectID) {
        do throws(Failure) {
            try append(.viewed, about: subject)
        } catch {
            StandardError.say("That you looked at this case could not be recorded. " + error.sentence)
        }
    }

    /// Brings a list into a session, all or nothing.
    mutating func bringIn(
        _ bytes: [UInt8], named name: String, session: SessionOpening, zone: SiteZone, isDryRun: Bool
    ) throws(Failure) -> ImportReport {
        do throws(ImportError) {
            return try ListImport.run(
                bytes, fileName: name, session: session, into: file, writer: &writer, now: clock.now, zone: zone, isDryRun: isDryRun)
        } catch {
            throw Failure(error)
        }
    }

    /// All sessions, the newest first.
    func sessions() throws(Failure) -> [SessionSummary] {
        try summaries().compactMap { if case .session(let session) = $0.summary { session } else { nil } }
            .sorted { ($1.opened, $1.id) < ($0.opened, $0.id) }
    }

    /// All cases.
    func cases() throws(Failure) -> [CaseSummary] {
        try summaries().compactMap { if case .person(let person) = $0.summary { person } else { nil } }
    }

    /// The session of this id, or the newest one that is open.
    func session(_ id: String?) throws(Failure) -> SessionSummary {
        let sessions = try sessions()
        if let id {
            if let session = sessions.first(where: { $0.id.text == id }) { return session }
            throw Failure(.notFound, "There is no session \(id). See them with: liaise session list")
        }
        if let session = sessions.first(where: { !$0.isClosed }) { return session }
        throw Failure(.notFound, "No session is open. Open one with: liaise session open --site ID --date YYYY-MM-DD")
    }

    private func summaries() throws(Failure) -> [SummaryRow] {
        do throws(StoreError) {
            let rows = try file.summaries()
            let remade = file.takeRemadeSummaries().count
            if remade > 0 { StandardError.say(RecordFile.remadeSentence(remade)) }
            return rows
        } catch {
            throw Failure(error)
        }
    }
}
