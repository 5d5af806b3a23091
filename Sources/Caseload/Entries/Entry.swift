/// A fact in its envelope: who wrote it, about what, where and when.
package struct Entry: Hashable, Sendable {
    /// Names the entry; sorts by the time of writing.
    package let id: EntryID
    /// What it is about.
    package let subject: SubjectID
    /// The author's staff id, and their role when they wrote it.
    package let author: Member.ID
    /// The author's name when they wrote it.
    package let authorName: String
    /// Decides what the entry may do: a student's closes no alert.
    package let role: MemberRole
    /// Where it was written.
    package let workstation: String
    /// When it happened, which may be long before it was written.
    package let happened: Instant
    /// When it was written.
    package let written: Instant
    /// Hybrid logical clock: milliseconds in the upper 48 bits, a counter in the lower 16. It orders entries of several workstations.
    package let clock: UInt64
    /// What happened.
    package let fact: Fact

    /// An entry with every part given: when it is read back, and in tests.
    package init(
        id: EntryID, subject: SubjectID, author: Member.ID, authorName: String, role: MemberRole, workstation: String, happened: Instant,
        written: Instant, clock: UInt64, fact: Fact
    ) {
        self.id = id
        self.subject = subject
        self.author = author
        self.authorName = authorName
        self.role = role
        self.workstation = workstation
        self.happened = happened
        self.written = written
        self.clock = clock
        self.fact = fact
    }
}

/// Writes envelopes for one author at one workstation. Identity comes from the generator that is handed in, time from each call.
package struct EntryWriter<Random: RandomNumberGenerator & Sendable>: Sendable {
    /// Who writes.
    package let author: Member
    /// Where they write.
    package let workstation: String
    private var random: Random
    private var clock: UInt64 = 0

    /// A writer whose names come from the generator.
    package init(author: Member, workstation: String, random: Random) {
        self.author = author
        self.workstation = workstation
        self.random = random
    }

    /// An entry about the subject. `happened` is now unless given.
    package mutating func entry(_ fact: Fact, about subject: SubjectID, now: Instant, happened: Instant? = nil) -> Entry {
        clock = max(clock + 1, UInt64(max(0, now.milliseconds)) << 16)
        return Entry(
            id: EntryID(clock: clock, random: &random), subject: subject, author: author.id, authorName: author.name, role: author.role,
            workstation: workstation, happened: happened ?? now, written: now, clock: clock, fact: fact)
    }

    /// Takes notice of an entry that somebody else wrote, so that what is written after it also sorts after it, whatever the two machines' clocks say.
    package mutating func observe(_ entry: Entry) {
        clock = max(clock, entry.clock)
    }

    /// A name for a new case or session.
    package mutating func newSubject() -> SubjectID {
        SubjectID(random: &random)
    }

    /// A code that is not yet taken.
    package mutating func newCode(besides taken: Set<CaseCode>) -> CaseCode {
        while true {
            let code = CaseCode(random: &random)
            if !taken.contains(code) { return code }
        }
    }
}

extension Entry: ByteCodable {
    /// The form of the envelope. A reader that does not know it reads nothing of the entry but what stands outside.
    private static let envelope: UInt64 = 1

    package func write(to writer: inout ByteWriter) {
        writer.write(Self.envelope)
        var fields = FieldWriter()
        write(to: &fields)
        writer.write(fields.bytes)
    }

    /// The envelope's fields, described for the article on the format.
    package static var envelopeNotes: [FieldWriter.Note] {
        let (id, subject) = (EntryID(high: 0, low: 0), SubjectID.record)
        let instant = Instant(milliseconds: 0)
        let entry = Entry(
            id: id, subject: subject, author: "", authorName: "", role: .student, workstation: "", happened: instant, written: instant,
            clock: 0, fact: .viewed)
        return FieldWriter.notes(named: "Entry") { entry.write(to: &$0) }
    }

    private func write(to fields: inout FieldWriter) {
        fields.put(1, "id", id)
        fields.put(2, "subject", subject)
        fields.put(3, "author", author)
        fields.put(4, "author's name", authorName)
        fields.put(5, "role", role)
        fields.put(6, "workstation", workstation)
        fields.put(7, "happened", happened)
        fields.put(8, "written", written)
        fields.put(9, "clock", clock)
        fields.put(10, "fact", fact)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        guard try reader.unsigned() == Self.envelope else { throw CodingError() }
        var fields = FieldReader(try reader.inner())
        self.init(
            id: try fields.take(1), subject: try fields.take(2), author: try fields.take(3), authorName: try fields.take(4),
            role: try fields.take(5), workstation: try fields.take(6), happened: try fields.take(7), written: try fields.take(8),
            clock: try fields.take(9), fact: try fields.take(10))
        try fields.finish()
    }
}

extension Entry {
    /// An entry whose seal has said that it is what was written. What this program cannot read is an entry all the same: a newer one.
    ///
    /// Nil when it says of itself that it is another entry, or about something else, than the place in which it lies.
    package init?(reading bytes: [UInt8], id: EntryID, subject: SubjectID) {
        if let entry = try? Entry(decoding: bytes) {
            guard entry.id == id, entry.subject == subject else { return nil }
            self = entry
        } else {
            let written = Instant(milliseconds: Int64(id.clock >> 16))
            self.init(
                id: id, subject: subject, author: "", authorName: "not known", role: .unknown(""), workstation: "", happened: written,
                written: written, clock: id.clock, fact: .newer(NewerFact(kind: 0, bytes: bytes)))
        }
    }

    /// Written by a newer version of the program, so that this one cannot say all of it.
    package var isNewer: Bool {
        if case .unknown = role { true } else { fact.isNewer }
    }
}
