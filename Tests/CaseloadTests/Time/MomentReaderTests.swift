import Caseload
import Testing

@Suite("Reading dates and times as people write them")
struct MomentReaderTests {
    private func instant(_ text: String, now: Instant = .nine, _ tense: MomentWanted.Tense = .past) -> Instant? {
        MomentReader(now: now, zone: .london).instant(text, tense)
    }

    @Test(
        "A day is read in every form",
        arguments: [
            ("14/3/02", 2002, 3, 14), ("14/03/2002", 2002, 3, 14), ("14.3.2002", 2002, 3, 14), ("14-03-2002", 2002, 3, 14),
            ("2002-03-14", 2002, 3, 14),
            ("2002/3/14", 2002, 3, 14), ("1/1/99", 1999, 1, 1), ("23/11/26", 2026, 11, 23), ("24/11/26", 1926, 11, 24),
            ("29/2/28", 1928, 2, 29),
            ("29/2/00", 2000, 2, 29), ("23/11/2027", 2027, 11, 23), ("14.03.02", 2002, 3, 14),
            ("14-Mar-02", 2002, 3, 14), ("14 March 2002", 2002, 3, 14), ("1 jan 1999", 1999, 1, 1),
        ])
    func days(text: String, year: Int, month: Int, dayOfMonth: Int) {
        #expect(MomentReader(now: .nine, zone: .london).date(text, as: .dateOfBirth) == day(year, month, dayOfMonth))
    }

    @Test(
        "This is no day",
        arguments: [
            "", "14/3", "14/3/2", "14/3/002", "31/2/02", "29/2/23", "0/1/02", "14/13/02", "a/b/c", "14//3/02", "/14/3/02", "14/3/02/",
            "14/3/02/5", "١٤/٣/٠٢", "1\u{301}4/3/02", "99999999999999999999/1/02", "14 3 02", "14 Foo 2002", "14-Marchmarch-02",
            "Mar 14 2002",
        ])
    func notADay(text: String) {
        #expect(MomentReader(now: .nine, zone: .london).date(text, as: .dateOfBirth) == nil)
    }

    @Test(
        "A time of day is read in every form",
        arguments: [
            ("2210", 1_330), ("22:10", 1_330), ("22.10", 1_330), ("9:05", 545), ("905", 545), ("0905", 545), ("22h10", 1_330),
            ("22H10", 1_330),
            ("22:10:30", 1_330), ("0000", 0), ("00:00", 0), ("23:59", 1_439), ("2210h", 1_330), ("22:10:30.250", 1_330),
        ])
    func timesOfDay(text: String, minute: Int) {
        #expect(WrittenTime.minuteOfDay(text) == minute)
    }

    @Test(
        "This is no time of day",
        arguments: [
            "", ":", "22", "2400", "24:00", "1260", "12:60", "22:1", "22:", ":2210", "h905", ".905", "22::10", "22:10:", "22:10:61",
            "14.03.02", "221030", "-905", "+905", "٢٢:١٠", "2\u{301}210", "22:10 pm", "noon",
        ])
    func notATimeOfDay(text: String) {
        #expect(WrittenTime.minuteOfDay(text) == nil)
    }

    @Test("A time alone in a list is the latest that is past")
    func pastTimes() {
        #expect(instant("08:30") == .utc(2026, 11, 23, 8, 30))
        #expect(instant("0900") == .nine)
        #expect(instant("0901") == .utc(2026, 11, 22, 9, 1))
        #expect(instant("2210") == .utc(2026, 11, 22, 22, 10))
    }

    @Test("A time alone of a van is the next, or one of the last hour")
    func comingTimes() {
        #expect(instant("1000", .coming) == .utc(2026, 11, 23, 10))
        #expect(instant("0800", .coming) == .utc(2026, 11, 23, 8))
        #expect(instant("0759", .coming) == .utc(2026, 11, 24, 7, 59))
        #expect(instant("0010", now: .utc(2026, 11, 23, 23, 50), .coming) == .utc(2026, 11, 24, 0, 10))
        #expect(instant("2355", now: .utc(2026, 11, 24, 0, 10), .coming) == .utc(2026, 11, 23, 23, 55))
    }

    @Test("In the double hour of autumn, the latest time that is past is meant")
    func doubleHour() {
        #expect(instant("01:30", now: .utc(2026, 10, 25, 1, 45)) == .utc(2026, 10, 25, 1, 30))
        #expect(instant("01:30", now: .utc(2026, 10, 25, 0, 45)) == .utc(2026, 10, 25, 0, 30))
        #expect(instant("01:30", now: .utc(2026, 10, 25, 9)) == .utc(2026, 10, 25, 1, 30))
        #expect(instant("01:30", now: .utc(2026, 10, 25, 0, 45), .coming) == .utc(2026, 10, 25, 0, 30))
    }

    @Test(
        "A moment is read in every form",
        arguments: [
            ("2026-11-22T22:10:00Z", Instant.utc(2026, 11, 22, 22, 10)), ("2026-11-22T22:10:05Z", .utc(2026, 11, 22, 22, 10, 5)),
            ("2026-11-22T22:10+01:00", .utc(2026, 11, 22, 21, 10)), ("2026-11-22T22:10:00-0530", .utc(2026, 11, 23, 3, 40)),
            ("2026-11-22 22:10:00.250+01", .utc(2026, 11, 22, 21, 10)), ("2026-11-22 22:10 +01:00", .utc(2026, 11, 22, 21, 10)),
            ("2026-11-22T22:10", .utc(2026, 11, 22, 22, 10)), ("2026-07-01T22:10:00", .utc(2026, 7, 1, 21, 10)),
            ("2026-07-01T22:10:00.123", .utc(2026, 7, 1, 21, 10)),
            ("22/11/2026 22:10", .utc(2026, 11, 22, 22, 10)), ("22/11/26 2210", .utc(2026, 11, 22, 22, 10)),
            ("22:10 22/11/2026", .utc(2026, 11, 22, 22, 10)),
            ("22/11/2026, 22:10", .utc(2026, 11, 22, 22, 10)), ("yesterday 22:10", .utc(2026, 11, 22, 22, 10)),
            ("22:10 Yesterday", .utc(2026, 11, 22, 22, 10)),
            ("Today 0810", .utc(2026, 11, 23, 8, 10)), ("Tomorrow 10:00", .utc(2026, 11, 24, 10)), ("tom 10:00", .utc(2026, 11, 24, 10)),
            ("22:10 Sun", .utc(2026, 11, 22, 22, 10)),
            ("Tue 08:00", .utc(2026, 11, 17, 8)), ("08:00 mon", .utc(2026, 11, 23, 8)), ("22-Nov-2026 22:10", .utc(2026, 11, 22, 22, 10)),
            (" now ", .nine), ("NOW", .nine), ("-20m", .utc(2026, 11, 23, 8, 40)), ("-2h", .utc(2026, 11, 23, 7)),
        ])
    func moments(text: String, expected: Instant) {
        #expect(instant(text) == expected)
    }

    @Test("Two figures for the year of a moment mean this century, so that tomorrow's van is not a hundred years late")
    func shortYearOfMoment() {
        #expect(instant("24/11/26 10:00", .coming) == .utc(2026, 11, 24, 10))
        #expect(instant("24/11/26 10:00", .past) == .utc(2026, 11, 24, 10))
        #expect(instant("1/1/27 10:00", .coming) == .utc(2027, 1, 1, 10))
        #expect(instant("10:00 Tue", .coming) == .utc(2026, 11, 24, 10))
    }

    @Test(
        "This is no moment",
        arguments: [
            "", " ", "soon", "25:00", "2026-11-22", "22/11/2026", "2026-11-22T25:00Z", "2026-11-22T22:10:61Z", "2026-02-30T10:00Z",
            "2026-11-22T22:10+25:00", "-20", "-m", "--20m", "-99999m", "22:10 22/11/2026 extra", "T", "Z", "TTTT", "2026-11-22T22:10ZZ",
        ])
    func notAMoment(text: String) {
        #expect(instant(text) == nil)
    }
}
