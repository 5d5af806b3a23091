import Caseload
import Testing

/// A text, what it is understood as, and what is said beside it.
struct MomentRow: Sendable, CustomTestStringConvertible {
    let text: String
    let echo: String
    let flags: [MomentFlag]

    init(_ text: String, _ echo: String, _ flags: MomentFlag...) {
        self.text = text
        self.echo = echo
        self.flags = flags
    }

    var testDescription: String { text }

    /// It is on Monday 23 November 2026, 09:00.
    func check(_ wanted: MomentWanted, now: Instant = .nine) {
        do {
            let reading = try MomentReader(now: now, zone: .london).read(text, as: wanted)
            #expect(reading.echo == echo)
            #expect(reading.flags == flags)
        } catch {
            Issue.record("\(text): \(error.reason)")
        }
    }
}

@Suite("What is understood of a date or a time, and said back")
struct MomentTableTests {
    @Test(
        "A moment of the past",
        arguments: [
            MomentRow("now", "Mon 23 Nov 2026 09:00, now"), MomentRow("-20m", "Mon 23 Nov 2026 08:40, 20 min ago"),
            MomentRow("-1h30", "Mon 23 Nov 2026 07:30, 1 h 30 min ago"), MomentRow("-1h30m", "Mon 23 Nov 2026 07:30, 1 h 30 min ago"),
            MomentRow("- 2 h", "Mon 23 Nov 2026 07:00, 2 h ago"), MomentRow("−20m", "Mon 23 Nov 2026 08:40, 20 min ago"),
            MomentRow("20 min ago", "Mon 23 Nov 2026 08:40, 20 min ago"), MomentRow("20m ago", "Mon 23 Nov 2026 08:40, 20 min ago"),
            MomentRow("2 hours ago", "Mon 23 Nov 2026 07:00, 2 h ago"), MomentRow("an hour ago", "Mon 23 Nov 2026 08:00, 1 h ago"),
            MomentRow("half an hour ago", "Mon 23 Nov 2026 08:30, 30 min ago"),
            MomentRow("1 hour and 5 minutes ago", "Mon 23 Nov 2026 07:55, 1 h 5 min ago"),
            MomentRow("about 2 h ago", "about Mon 23 Nov 2026 07:00, 2 h ago"), MomentRow("30 h ago", "Sun 22 Nov 2026 03:00, 1 day ago"),
            MomentRow("2215", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"), MomentRow("22:15", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("22.15", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"), MomentRow("22h15", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("2215 hrs", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"), MomentRow("2215hrs", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("10.15pm", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"), MomentRow("10:15 PM", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("1015 p.m.", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"), MomentRow("9am", "Mon 23 Nov 2026 09:00, now"),
            MomentRow("9 am", "Mon 23 Nov 2026 09:00, now"), MomentRow("905", "Sun 22 Nov 2026 09:05, 23 h 55 min ago"),
            MomentRow("about 2215", "about Sun 22 Nov 2026 22:15, 10 h 45 min ago"), MomentRow("noon", "Sun 22 Nov 2026 12:00, 21 h ago"),
            MomentRow("midnight", "Mon 23 Nov 2026 00:00, 9 h ago"), MomentRow("12am", "Mon 23 Nov 2026 00:00, 9 h ago", .twelve),
            MomentRow("12.30 pm", "Sun 22 Nov 2026 12:30, 20 h 30 min ago", .twelve),
            MomentRow("yest 2215", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("2215 yesterday", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("yesterday at 10.15pm", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("last night 2315", "Sun 22 Nov 2026 23:15, 9 h 45 min ago"),
            MomentRow("last night 0200", "Mon 23 Nov 2026 02:00, 7 h ago"),
            MomentRow("midnight last night", "Mon 23 Nov 2026 00:00, 9 h ago"),
            MomentRow("this morning 8am", "Mon 23 Nov 2026 08:00, 1 h ago"),
            MomentRow("mon 0800", "Mon 23 Nov 2026 08:00, 1 h ago"),
            MomentRow("mon 2215", "Mon 16 Nov 2026 22:15, 7 days ago", .otherDay(day(2026, 11, 23))),
            MomentRow("tue 22:15", "Tue 17 Nov 2026 22:15, 6 days ago"), MomentRow("last tues 22:15", "Tue 17 Nov 2026 22:15, 6 days ago"),
            MomentRow("last mon 22:15", "Mon 16 Nov 2026 22:15, 7 days ago"),
            MomentRow("sunday midnight", "Sun 22 Nov 2026 00:00, 1 day ago", .otherDay(day(2026, 11, 23))),
            MomentRow("22/11 2215", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("12/3 2215", "Thu 12 Mar 2026 22:15, 8 months ago", .monthFirst(day(2025, 12, 3))),
            MomentRow("22:15 on 12 march", "Thu 12 Mar 2026 22:15, 8 months ago"),
            MomentRow("12 mar 0900", "Thu 12 Mar 2026 09:00, 8 months ago"),
            MomentRow("12 mar 85 2215", "Tue 12 Mar 1985 22:15, 41 years ago"),
            MomentRow("12 mar 2010 2215", "Fri 12 Mar 2010 22:15, 16 years ago"),
            MomentRow("sun 22/11/26 22:15", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("2026-11-22T22:15", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("2026-11-22T22:15:00Z", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("2026-07-01T22:15:00Z", "Wed 1 Jul 2026 23:15, 4 months ago"),
            MomentRow("3 days ago", "about Fri 20 Nov 2026 09:00, 3 days ago"), MomentRow("-2d", "about Sat 21 Nov 2026 09:00, 2 days ago"),
            MomentRow("3 days ago 2215", "Fri 20 Nov 2026 22:15, 3 days ago"),
            MomentRow("2 weeks ago at noon", "Mon 9 Nov 2026 12:00, 2 weeks ago"),
            MomentRow("tomorrow 0900", "Tue 24 Nov 2026 09:00, in 1 day", .future),
            MomentRow("+90m", "Mon 23 Nov 2026 10:30, in 1 h 30 min", .future),
            MomentRow("+1m", "Mon 23 Nov 2026 09:01, in 1 min"), MomentRow("unknown", "not known"), MomentRow("Not known", "not known"),
            MomentRow("?", "not known"), MomentRow("n/k", "not known"),
            MomentRow("  2215\n", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
            MomentRow("22/11/2026,\u{A0}22:15", "Sun 22 Nov 2026 22:15, 10 h 45 min ago"),
        ])
    func past(row: MomentRow) {
        row.check(.moment(.past))
    }

    @Test(
        "A moment to come",
        arguments: [
            MomentRow("1000", "Mon 23 Nov 2026 10:00, in 1 h"), MomentRow("0800", "Mon 23 Nov 2026 08:00, 1 h ago", .past),
            MomentRow("0759", "Tue 24 Nov 2026 07:59, in 22 h 59 min"), MomentRow("in 2 h", "Mon 23 Nov 2026 11:00, in 2 h"),
            MomentRow("+90m", "Mon 23 Nov 2026 10:30, in 1 h 30 min"), MomentRow("in 90 minutes", "Mon 23 Nov 2026 10:30, in 1 h 30 min"),
            MomentRow("1 h 30 from now", "Mon 23 Nov 2026 10:30, in 1 h 30 min"), MomentRow("midday", "Mon 23 Nov 2026 12:00, in 3 h"),
            MomentRow("midnight", "Tue 24 Nov 2026 00:00, in 15 h"), MomentRow("tonight 10pm", "Mon 23 Nov 2026 22:00, in 13 h"),
            MomentRow("tonight 0200", "Tue 24 Nov 2026 02:00, in 17 h"), MomentRow("tomorrow 0900", "Tue 24 Nov 2026 09:00, in 1 day"),
            MomentRow("next tue 10:00", "Tue 24 Nov 2026 10:00, in 1 day", .otherDay(day(2026, 12, 1))),
            MomentRow("next mon 10:00", "Mon 30 Nov 2026 10:00, in 7 days"), MomentRow("tue 10:00", "Tue 24 Nov 2026 10:00, in 1 day"),
            MomentRow("mon 0700", "Mon 30 Nov 2026 07:00, in 7 days", .otherDay(day(2026, 11, 23))),
            MomentRow("12/3 10:00", "Fri 12 Mar 2027 10:00, in 3 months", .monthFirst(day(2026, 12, 3))),
            MomentRow("24/11/26 10:00", "Tue 24 Nov 2026 10:00, in 1 day"), MomentRow("1 jan 0900", "Fri 1 Jan 2027 09:00, in 5 weeks"),
            MomentRow("in 3 days", "about Thu 26 Nov 2026 09:00, in 3 days"),
            MomentRow("in 3 days at 9am", "Thu 26 Nov 2026 09:00, in 3 days"),
            MomentRow("in a week 1000", "Mon 30 Nov 2026 10:00, in 7 days"),
            MomentRow("yest 2215", "Sun 22 Nov 2026 22:15, 10 h 45 min ago", .past),
        ])
    func coming(row: MomentRow) {
        row.check(.moment(.coming))
    }

    @Test(
        "A moment in either direction is the nearest, and the other is named",
        arguments: [
            MomentRow("1000", "Mon 23 Nov 2026 10:00, in 1 h"), MomentRow("0800", "Mon 23 Nov 2026 08:00, 1 h ago"),
            MomentRow("2215", "Sun 22 Nov 2026 22:15, 10 h 45 min ago", .otherDay(day(2026, 11, 23))),
            MomentRow("1900", "Mon 23 Nov 2026 19:00, in 10 h", .otherDay(day(2026, 11, 22))),
            MomentRow("thu 1000", "Thu 26 Nov 2026 10:00, in 3 days", .otherDay(day(2026, 11, 19))),
            MomentRow("fri 1000", "Fri 20 Nov 2026 10:00, 3 days ago", .otherDay(day(2026, 11, 27))),
        ])
    func either(row: MomentRow) {
        row.check(.moment(.any))
    }

    @Test(
        "A past day",
        arguments: [
            MomentRow("today", "23 Nov 2026 (Mon)"), MomentRow("yesterday", "22 Nov 2026 (Sun)"), MomentRow("mon", "23 Nov 2026 (Mon)"),
            MomentRow("last mon", "16 Nov 2026 (Mon)"), MomentRow("last Sunday", "22 Nov 2026 (Sun)"),
            MomentRow("weds", "18 Nov 2026 (Wed)"),
            MomentRow("12/3", "12 Mar 2026 (Thu)", .monthFirst(day(2025, 12, 3))), MomentRow("13/3", "13 Mar 2026 (Fri)"),
            MomentRow("3/3", "3 Mar 2026 (Tue)"), MomentRow("12.3", "12 Mar 2026 (Thu)", .monthFirst(day(2025, 12, 3))),
            MomentRow("12/3/85", "12 Mar 1985 (Tue)", .monthFirst(day(1985, 12, 3))),
            MomentRow("12.3.1985", "12 Mar 1985 (Tue)", .monthFirst(day(1985, 12, 3))), MomentRow("1985-03-12", "12 Mar 1985 (Tue)"),
            MomentRow("12 mar 85", "12 Mar 1985 (Tue)"), MomentRow("12mar85", "12 Mar 1985 (Tue)"),
            MomentRow("12th of March", "12 Mar 2026 (Thu)"),
            MomentRow("12 mar 2026 (thu)", "12 Mar 2026 (Thu)"), MomentRow("thu 12 mar", "12 Mar 2026 (Thu)"),
            MomentRow("24/11", "24 Nov 2025 (Mon)", .otherDay(day(2026, 11, 24))), MomentRow("31/12", "31 Dec 2025 (Wed)"),
            MomentRow("29 feb", "29 Feb 2024 (Thu)", .leapDay), MomentRow("3 days ago", "20 Nov 2026 (Fri)"),
            MomentRow("2 weeks ago", "9 Nov 2026 (Mon)"), MomentRow("last week", "about 16 Nov 2026 (Mon)"),
            MomentRow("last night", "22 Nov 2026 (Sun)", .otherDay(day(2026, 11, 23))), MomentRow("now", "23 Nov 2026 (Mon)"),
            MomentRow("20 min ago", "23 Nov 2026 (Mon)"), MomentRow("10 h ago", "22 Nov 2026 (Sun)"),
            MomentRow("yest 2215", "22 Nov 2026 (Sun)", .timeNotKept), MomentRow("2215 yest", "22 Nov 2026 (Sun)", .timeNotKept),
            MomentRow("12/3 1985", "12 Mar 1985 (Tue)", .monthFirst(day(1985, 12, 3))), MomentRow("13/3 2010", "13 Mar 2010 (Sat)"),
            MomentRow("last night 0200", "23 Nov 2026 (Mon)", .timeNotKept),
            MomentRow("about 12 mar 2026", "about 12 Mar 2026 (Thu)"), MomentRow("24/11/2026", "24 Nov 2026 (Tue)", .future),
            MomentRow("tomorrow", "24 Nov 2026 (Tue)", .future), MomentRow("1/1/30", "1 Jan 2030 (Tue)", .future),
            MomentRow("not known", "not known"),
        ])
    func pastDays(row: MomentRow) {
        row.check(.date(.past))
    }

    @Test(
        "A day to come",
        arguments: [
            MomentRow("12/3", "12 Mar 2027 (Fri)", .monthFirst(day(2026, 12, 3))), MomentRow("22/11", "22 Nov 2026 (Sun)", .past),
            MomentRow("1/1", "1 Jan 2027 (Fri)"), MomentRow("29/2", "29 Feb 2028 (Tue)", .leapDay), MomentRow("tue", "24 Nov 2026 (Tue)"),
            MomentRow("next tue", "24 Nov 2026 (Tue)", .otherDay(day(2026, 12, 1))), MomentRow("in 2 weeks", "7 Dec 2026 (Mon)"),
            MomentRow("next week", "about 30 Nov 2026 (Mon)"), MomentRow("1/1/27", "1 Jan 2027 (Fri)"),
        ])
    func comingDays(row: MomentRow) {
        row.check(.date(.coming))
    }

    @Test(
        "A date of birth",
        arguments: [
            MomentRow("14/3/02", "14 Mar 2002 (24)"), MomentRow("12/3/85", "12 Mar 1985 (41)", .monthFirst(day(1985, 12, 3))),
            MomentRow("23/11/26", "23 Nov 2026 (0)"), MomentRow("24/11/26", "24 Nov 1926 (99)"),
            MomentRow("1985-03-12", "12 Mar 1985 (41)"),
            MomentRow("24 nov 85", "24 Nov 1985 (40)"), MomentRow("29/2/08", "29 Feb 2008 (18)"), MomentRow("29/2/28", "29 Feb 1928 (98)"),
            MomentRow("march 1985", "Mar 1985 (41)"), MomentRow("nov 1985", "Nov 1985 (40 or 41)"), MomentRow("mar 85", "Mar 1985 (41)"),
            MomentRow("3/1985", "Mar 1985 (41)"), MomentRow("1985-03", "Mar 1985 (41)"), MomentRow("1985", "1985 (40 or 41)"),
            MomentRow("2026", "2026 (0)"), MomentRow("approx 1985", "about 1985 (about 41)"), MomentRow("c. 1985", "about 1985 (about 41)"),
            MomentRow("c1985", "about 1985 (about 41)"), MomentRow("~1985", "about 1985 (about 41)"),
            MomentRow("?1985", "about 1985 (about 41)"),
            MomentRow("1985?", "about 1985 (about 41)"), MomentRow("early 1985", "about 1985 (about 41)"),
            MomentRow("about march 1985", "about Mar 1985 (about 41)"), MomentRow("about 40", "about 1986 (about 40)"),
            MomentRow("aged 40", "about 1986 (about 40)"), MomentRow("40 years old", "about 1986 (about 40)"),
            MomentRow("40yo", "about 1986 (about 40)"), MomentRow("40 years ago", "about 1986 (about 40)"),
            MomentRow("about 12/3/1985", "about 12 Mar 1985 (about 41)", .monthFirst(day(1985, 12, 3))),
            MomentRow("12 Mar 1985 (41)", "12 Mar 1985 (41)"),
            MomentRow("12/3/2027", "12 Mar 2027 (Fri)", .future, .monthFirst(day(2027, 12, 3))),
            MomentRow("2027", "2027", .future), MomentRow("unknown", "not known"),
        ])
    func births(row: MomentRow) {
        row.check(.dateOfBirth)
    }

    @Test(
        "As much of a date as is known",
        arguments: [
            MomentRow("1985", "1985"), MomentRow("approx 1985", "about 1985"), MomentRow("march 1985", "Mar 1985"),
            MomentRow("in march 1985", "Mar 1985"), MomentRow("march", "Mar 2026"), MomentRow("december", "Dec 2025"),
            MomentRow("nov", "Nov 2026"), MomentRow("last month", "Oct 2026"), MomentRow("this year", "2026"),
            MomentRow("last year", "2025"),
            MomentRow("6 months ago", "about May 2026"), MomentRow("2 years ago", "about 2024"),
            MomentRow("18 months ago", "about May 2025"),
            MomentRow("late 2019", "about 2019"), MomentRow("12/3", "12 Mar 2026 (Thu)", .monthFirst(day(2025, 12, 3))),
            MomentRow("2010", "2010"), MomentRow("2027", "2027", .future), MomentRow("yest 2215", "22 Nov 2026 (Sun)", .timeNotKept),
        ])
    func partial(row: MomentRow) {
        row.check(.partialDate(.past))
    }

    @Test(
        "In the nights when the clocks change, the hour that is skipped or shown twice is pointed at",
        arguments: [
            (
                MomentRow("25/10 0130", "Sun 25 Oct 2026 01:30 (first time), 8 h 30 min ago", .repeatedHour(.utc(2026, 10, 25, 1, 30))), 10,
                25
            ),
            (MomentRow("0130", "Sun 25 Oct 2026 01:30 (second time), 7 h 30 min ago", .repeatedHour(.utc(2026, 10, 25, 0, 30))), 10, 25),
            (MomentRow("0130 first time", "Sun 25 Oct 2026 01:30 (first time), 8 h 30 min ago"), 10, 25),
            (MomentRow("0130 second time", "Sun 25 Oct 2026 01:30 (second time), 7 h 30 min ago"), 10, 25),
            (MomentRow("-9h", "Sun 25 Oct 2026 01:00 (first time), 9 h ago"), 10, 25),
            (MomentRow("-8h", "Sun 25 Oct 2026 01:00 (second time), 8 h ago"), 10, 25),
            (MomentRow("0230", "Sun 25 Oct 2026 02:30, 6 h 30 min ago"), 10, 25),
            (MomentRow("yest 2200", "Sat 24 Oct 2026 22:00, 12 h ago"), 10, 25),
            (MomentRow("29/3 0130", "Sun 29 Mar 2026 02:30, 8 h 30 min ago", .skippedHour(minuteOfDay: 90)), 3, 29),
            (MomentRow("0130", "Sun 29 Mar 2026 02:30, 8 h 30 min ago", .skippedHour(minuteOfDay: 90)), 3, 29),
            (MomentRow("-9h", "Sun 29 Mar 2026 02:00, 9 h ago"), 3, 29), (MomentRow("0059", "Sun 29 Mar 2026 00:59, 9 h 1 min ago"), 3, 29),
            (MomentRow("yest 2300", "Sat 28 Mar 2026 23:00, 11 h ago"), 3, 29),
            (MomentRow("2026-03-29T01:30Z", "Sun 29 Mar 2026 02:30, 8 h 30 min ago"), 3, 29),
        ])
    func clockChanges(row: MomentRow, month: Int, dayOfMonth: Int) {
        // By the wall it is 11:00 of summer time in March, and 09:00 of winter time in October.
        row.check(.moment(.past), now: .utc(2026, month, dayOfMonth, month == 3 ? 10 : 9))
    }

    @Test(
        "At the end of the year and in a leap year, days follow each other as they do",
        arguments: [
            (MomentRow("yesterday", "31 Dec 2026 (Thu)"), day(2027, 1, 1)), (MomentRow("31/12", "31 Dec 2026 (Thu)"), day(2027, 1, 1)),
            (MomentRow("1/1", "1 Jan 2027 (Fri)"), day(2027, 1, 1)), (MomentRow("last month", "Dec 2026"), day(2027, 1, 1)),
            (MomentRow("last thu", "31 Dec 2026 (Thu)", .otherDay(day(2026, 12, 24))), day(2027, 1, 1)),
            (MomentRow("2 days ago", "28 Feb 2028 (Mon)"), day(2028, 3, 1)),
            (MomentRow("29/2", "29 Feb 2028 (Tue)", .leapDay), day(2028, 3, 1)),
            (MomentRow("yesterday", "29 Feb 2028 (Tue)"), day(2028, 3, 1)),
            (MomentRow("29/2", "29 Feb 2024 (Thu)", .leapDay, .otherDay(day(2028, 2, 29))), day(2028, 2, 28)),
            (MomentRow("1/1/00", "1 Jan 2000 (Sat)"), day(2028, 2, 28)), (MomentRow("12 dec", "12 Dec 2026 (Sat)"), day(2027, 1, 1)),
        ])
    func turns(row: MomentRow, on date: CalendarDate) {
        let noon = SiteZone.london.instant(date, minuteOfDay: 720)
        row.check(row.text == "last month" ? .partialDate(.past) : .date(.past), now: noon)
    }
}
