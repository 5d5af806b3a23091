/// A fact in its envelope: who wrote it, about what, where and when.
package struct Entry: Hashable, Sendable {
    package let id: EntryID
    package let subject: SubjectID
    /// The author's staff id, and their role when they wrote it.
    package let author: Member.ID
    package let authorName: String
    package let role: MemberRole
    package let workstation: String
    /// When it happened, which may be long before it was written.
    package let happened: Instant
    package let written: Instant
    /// Hybrid logical clock: milliseconds in the upper 48 bits, a counter in the lower 16. It orders entries of several workstations.
    package let clock: UInt64
    package let fact: Fact

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
    package let author: Member
    package let workstation: String
    private var random: Random
    private var clock: UInt64 = 0

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
