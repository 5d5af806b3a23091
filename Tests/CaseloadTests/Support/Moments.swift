import Caseload

extension SiteZone {
    /// Europe/London from 2025 to 2027, written by hand.
    static let london = SiteZone(
        secondsBefore: 0,
        transitions: [
            .init(from: .utc(2025, 3, 30, 1), secondsEastOfUTC: 3_600), .init(from: .utc(2025, 10, 26, 1), secondsEastOfUTC: 0),
            .init(from: .utc(2026, 3, 29, 1), secondsEastOfUTC: 3_600), .init(from: .utc(2026, 10, 25, 1), secondsEastOfUTC: 0),
            .init(from: .utc(2027, 3, 28, 1), secondsEastOfUTC: 3_600), .init(from: .utc(2027, 10, 31, 1), secondsEastOfUTC: 0),
        ])
}

extension Instant {
    static func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) -> Instant {
        let days = CalendarDate(year: year, month: month, day: day)!.daysSince1970
        return Instant(milliseconds: (Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)) * 1_000)
    }

    /// Monday 23 November 2026, 09:00 in London and in Greenwich: when most of these tests take place.
    static let nine = utc(2026, 11, 23, 9)

    static func + (instant: Instant, minutes: Int) -> Instant { instant.adding(minutes: minutes) }
    static func - (instant: Instant, minutes: Int) -> Instant { instant.adding(minutes: -minutes) }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate { CalendarDate(year: year, month: month, day: day)! }
