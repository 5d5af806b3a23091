import Caseload
import Testing

@Suite("What is no date or time, and what is said of it")
struct MomentComplaintTests {
    private func complaint(_ text: String, _ wanted: MomentWanted) -> MomentComplaint? {
        do {
            _ = try MomentReader(now: .nine, zone: .london).read(text, as: wanted)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "A text that cannot be is refused with its reason",
        arguments: [
            ("31/2/2026", MomentWanted.date(.past), MomentComplaint.noSuchDay(month: 2, year: 2026)),
            ("29/2/2026", .date(.past), .noSuchDay(month: 2, year: 2026)), ("31 april", .date(.past), .noSuchDay(month: 4, year: nil)),
            ("30/2", .date(.past), .noSuchDay(month: 2, year: nil)), ("3/14/2002", .dateOfBirth, .noSuchMonth),
            ("0/1/2002", .dateOfBirth, .noSuchDay(month: 1, year: 2002)),
            ("mar 12 2002", .dateOfBirth, .monthBeforeDay), ("march 12", .date(.past), .monthBeforeDay),
            ("12/3", .dateOfBirth, .needsYear), ("march", .dateOfBirth, .needsYear), ("40", .dateOfBirth, .ageOrYear),
            ("about 140", .dateOfBirth, .outOfRange), ("1/1/1066", .dateOfBirth, .outOfRange), ("2215", .partialDate(.past), .outOfRange),
            ("fri 12/3/2026", .date(.past), .wrongWeekday(day(2026, 3, 12))),
            ("12 mar 2026 (fri)", .date(.past), .wrongWeekday(day(2026, 3, 12))),
            ("mon 22/11/2026 2215", .moment(.past), .wrongWeekday(day(2026, 11, 22))), ("march 1985", .date(.past), .needsDay),
            ("1985", .date(.past), .needsDay), ("22:15", .date(.past), .needsDay), ("9am", .dateOfBirth, .needsDay),
            ("12/3", .moment(.past), .needsTime), ("yesterday", .moment(.past), .needsTime), ("last night", .moment(.past), .needsTime),
            ("12 mar 2010", .moment(.past), .needsTime), ("march 1985", .moment(.past), .needsDay), ("2575", .moment(.past), .noSuchTime),
            ("25:10", .moment(.past), .noSuchTime), ("1985", .moment(.past), .noSuchTime), ("2400", .moment(.past), .twentyFourHundred),
            ("24:00", .moment(.past), .twentyFourHundred), ("22:10 pm", .moment(.past), .notOnTwelveHourClock),
            ("0 am", .moment(.past), .notOnTwelveHourClock), ("9", .moment(.past), .needsUnit), ("-20", .moment(.past), .needsUnit),
            ("2215 2230", .moment(.past), .givenTwice), ("yesterday today 2215", .moment(.past), .givenTwice),
            ("12/3 13/3", .date(.past), .givenTwice), ("-20m 2215", .moment(.past), .givenTwice),
            ("3 days ago mon", .date(.past), .givenTwice),
            ("0230 second time", .moment(.past), .notRepeated), ("99999 days ago", .date(.past), .outOfRange),
            ("300 years ago", .partialDate(.past), .outOfRange), ("-99999m", .moment(.past), .outOfRange), ("", .date(.any), .blank),
            ("  \n", .date(.any), .blank), ("()", .date(.any), .blank), ("١٤/٣/٠٢", .dateOfBirth, .foreignFigures),
            ("２２１５", .moment(.past), .foreignFigures),
            ("1\u{301}4/3/02", .dateOfBirth, .foreignCharacter), ("22\u{202E}15", .moment(.past), .foreignCharacter),
            ("22:15\0", .moment(.past), .foreignCharacter), (String(repeating: "1", count: 121), .moment(.any), .tooLong),
            ("soon", .moment(.coming), .notUnderstood(.moment(.coming))), ("early", .moment(.past), .notUnderstood(.moment(.past))),
            ("about", .dateOfBirth, .notUnderstood(.dateOfBirth)), ("at", .moment(.past), .notUnderstood(.moment(.past))),
            ("late yesterday", .date(.past), .notUnderstood(.date(.past))), ("half past", .moment(.past), .notUnderstood(.moment(.past))),
            ("12/3/85 (drunk)", .dateOfBirth, .notUnderstood(.dateOfBirth)), ("next", .date(.coming), .notUnderstood(.date(.coming))),
        ])
    func refused(text: String, wanted: MomentWanted, expected: MomentComplaint) {
        #expect(complaint(text, wanted) == expected)
    }

    @Test("A complaint says what would be understood, and never what was written")
    func wording() throws {
        #expect(complaint("29/2/2026", .date(.past))?.reason == "Feb 2026 has 28 days")
        #expect(complaint("fri 12/3/2026", .date(.past))?.reason == "12 Mar 2026 is a Thu")
        #expect(complaint("31 april", .date(.past))?.reason == "Apr has no such day")
        for wanted in [MomentWanted.moment(.past), .date(.any), .dateOfBirth, .partialDate(.past)] {
            let reason = try #require(complaint("zebra", wanted)?.reason)
            #expect(reason.contains("write") && !reason.contains("zebra"))
        }
    }

    @Test("A flag says in words what to look at")
    func flagWords() throws {
        func words(_ text: String, _ wanted: MomentWanted, now: Instant = .nine) throws -> [String] {
            try MomentReader(now: now, zone: .london).read(text, as: wanted).flags.map { $0.words(zone: .london) }
        }
        #expect(try words("tomorrow", .date(.past)) == ["in the future"])
        #expect(try words("12/3/85", .dateOfBirth) == ["the day comes first: not 3 Dec 1985"])
        #expect(try words("next tue", .date(.coming)) == ["or did you mean Tue 1 Dec 2026?"])
        #expect(
            try words("0130", .moment(.past), now: .utc(2026, 10, 25, 9))
                == ["the clocks show this twice: the other is Sun 25 Oct 2026 01:30 (first time)"])
        #expect(try words("0130", .moment(.past), now: .utc(2026, 3, 29, 9)) == ["the clocks skip 01:30 that night"])
    }
}
