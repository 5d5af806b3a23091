import Caseload
import Testing

@Suite("Names of entries, cases and sessions")
struct IdentifiersTests {
    @Test("An entry's name is a UUID of version 7 that begins with its time")
    func version7() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let id = EntryID(clock: UInt64(Instant.nine.milliseconds) << 16 | random.next() & 0xFFFF, random: &random)
            #expect(id.high >> 16 == UInt64(Instant.nine.milliseconds))
            #expect(id.high >> 12 & 0xF == 7)
            #expect(id.low >> 62 == 0b10)
        }
    }

    @Test("Names sort by the clock, through the end of one millisecond and into the next")
    func sorted() {
        var random = SeededGenerator(seed: 2)
        let ids = (0..<200_000).map { EntryID(clock: UInt64(Instant.nine.milliseconds) << 16 + $0, random: &random) }
        #expect(ids == ids.sorted())
    }

    @Test("The short name of an entry has eight characters")
    func short() {
        #expect(EntryID(high: 0, low: 0).short == "00000000")
        #expect(EntryID(high: 0, low: 0x8000_00FF_FFFF_FFFF).short == "ZZZZZZZZ")
        #expect(EntryID(high: 9, low: 33).short == "00000011")
    }

    @Test(
        "A case code is read as people type and say it",
        arguments: [("7kq2m4", "7KQ2M4"), ("7KQ2M4", "7KQ2M4"), ("oil000", "011000"), ("OIL0O0", "011000")])
    func codes(typed: String, text: String) {
        #expect(CaseCode(typed)?.text == text)
    }

    @Test(
        "This is no case code",
        arguments: ["", "7KQ2M", "7KQ2M4X", "7KQ2MU", "7KQ-2M", "7KQ 2M", "７KQ2M4", "7KQ2M\u{301}4", "ßßß", "7KQ2M4\n"])
    func notACode(typed: String) {
        #expect(CaseCode(typed) == nil)
    }

    @Test("A new code reads back as itself and is not one that is taken")
    func newCodes() {
        var writer = EntryWriter(author: .nurse, workstation: "desk-1", random: SeededGenerator(seed: 3))
        var taken: Set<CaseCode> = []
        for _ in 0..<2_000 {
            let code = writer.newCode(besides: taken)
            #expect(CaseCode(code.text) == code)
            #expect(taken.insert(code).inserted)
        }
        var repeated = EntryWriter(author: .nurse, workstation: "desk-1", random: SeededGenerator(seed: 3))
        #expect(!taken.contains(repeated.newCode(besides: taken)))
    }

    @Test("A session is named by site, date and shift")
    func sessions() {
        #expect(
            SessionID(site: "wandsworth-custody", date: day(2026, 11, 23), shift: "early").text == "wandsworth-custody-2026-11-23-early")
    }

    @Test("A required text says something")
    func requiredTexts() {
        #expect(RequiredText("  calm \n")?.text == "calm")
        for empty in ["", " ", "\n\t", "\u{A0}"] { #expect(RequiredText(empty) == nil) }
    }
}

@Suite("The envelope of an entry")
struct EntryWriterTests {
    private func writer(_ seed: UInt64 = 1) -> EntryWriter<SeededGenerator> {
        EntryWriter(author: .student, workstation: "desk-1", random: SeededGenerator(seed: seed))
    }

    @Test("An entry carries its author, role, place and times")
    func envelope() {
        var writer = writer()
        let subject = writer.newSubject()
        let entry = writer.entry(.note("calm"), about: subject, now: .nine, happened: .nine - 30)
        #expect(entry.subject == subject)
        #expect(entry.author == "sam" && entry.authorName == "Sam Lowe" && entry.role == .student && entry.workstation == "desk-1")
        #expect(entry.written == .nine && entry.happened == .nine - 30)
        #expect(writer.entry(.note("calm"), about: subject, now: .nine).happened == .nine)
    }

    @Test("Clock and name grow with every entry, within a millisecond and when the machine's clock is put back")
    func clockGrows() {
        var writer = writer()
        var last = writer.entry(.viewed, about: .record, now: .nine)
        for step in 0..<10_000 {
            let now = step % 5_000 == 4_999 ? Instant.nine - 60 : .nine
            let next = writer.entry(.viewed, about: .record, now: now)
            #expect(next.clock > last.clock)
            #expect(next.id > last.id)
            last = next
        }
        let later = writer.entry(.viewed, about: .record, now: .nine + 1)
        #expect(later.clock == UInt64((Instant.nine + 1).milliseconds) << 16)
    }

    @Test("What is written after somebody else's entry also sorts after it")
    func observing() {
        var ahead = writer(1)
        var behind = writer(2)
        let seen = ahead.entry(.viewed, about: .record, now: .nine + 60)
        behind.observe(seen)
        let answer = behind.entry(.viewed, about: .record, now: .nine)
        #expect(answer.clock > seen.clock)
        #expect(answer.written == .nine)
    }
}
