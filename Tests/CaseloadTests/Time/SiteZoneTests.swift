import Caseload
import Testing

@Suite("A site's time zone")
struct SiteZoneTests {
    private let zone = SiteZone.london

    private func local(_ date: CalendarDate, _ hour: Int, _ minute: Int = 0) -> LocalTime {
        LocalTime(date: date, secondOfDay: hour * 3_600 + minute * 60)
    }

    @Test("The wall clock is an hour ahead in summer")
    func summerAndWinter() {
        #expect(zone.local(.utc(2026, 11, 23, 9, 5, 7)) == LocalTime(date: day(2026, 11, 23), secondOfDay: 9 * 3_600 + 307))
        #expect(zone.local(.utc(2026, 7, 1, 23, 30)) == local(day(2026, 7, 2), 0, 30))
    }

    @Test("In spring one o'clock is followed by two")
    func springForward() {
        #expect(zone.local(.utc(2026, 3, 29, 0, 59)) == local(day(2026, 3, 29), 0, 59))
        #expect(zone.local(.utc(2026, 3, 29, 1, 0)) == local(day(2026, 3, 29), 2, 0))
        #expect(zone.instant(local(day(2026, 3, 29), 0, 59)) == .utc(2026, 3, 29, 0, 59))
        #expect(zone.instant(local(day(2026, 3, 29), 2, 0)) == .utc(2026, 3, 29, 1, 0))
    }

    @Test("A time that is skipped is as long after the change as it was meant to be")
    func skippedHour() {
        #expect(zone.instant(local(day(2026, 3, 29), 1, 30)) == .utc(2026, 3, 29, 1, 30))
    }

    @Test("In autumn the hour from one to two happens twice, and its first time is meant")
    func autumnBack() {
        #expect(zone.local(.utc(2026, 10, 25, 0, 30)) == local(day(2026, 10, 25), 1, 30))
        #expect(zone.local(.utc(2026, 10, 25, 1, 30)) == local(day(2026, 10, 25), 1, 30))
        #expect(zone.instant(local(day(2026, 10, 25), 1, 30)) == .utc(2026, 10, 25, 0, 30))
        #expect(zone.instant(local(day(2026, 10, 25), 2, 0)) == .utc(2026, 10, 25, 2, 0))
        #expect(zone.instant(local(day(2026, 10, 25), 0, 59)) == .utc(2026, 10, 24, 23, 59))
    }

    @Test("Twenty-four hours over a clock change are twenty-four hours")
    func elapsedHours() {
        let evening = zone.instant(day(2026, 10, 24), minuteOfDay: 22 * 60 + 15)
        #expect(zone.local(evening.adding(minutes: 24 * 60)) == local(day(2026, 10, 25), 21, 15))
        let spring = zone.instant(day(2026, 3, 28), minuteOfDay: 22 * 60 + 15)
        #expect(zone.local(spring.adding(minutes: 24 * 60)) == local(day(2026, 3, 29), 23, 15))
    }

    @Test("Every quarter of an hour of two years comes back from its wall clock")
    func everyQuarterRoundTrips() {
        for quarter in 0..<(2 * 365 * 96) {
            let instant = Instant.utc(2025, 6, 1).adding(minutes: quarter * 15)
            let again = zone.instant(zone.local(instant))
            let isSecondPass = again != instant
            // Only the second pass of the double hour is read as the first.
            #expect(!isSecondPass || again == instant - 60)
            #expect(zone.local(again) == zone.local(instant))
        }
    }

    @Test("Times before 1970 and before the table have a wall clock too")
    func longAgo() {
        #expect(zone.local(Instant(milliseconds: -1)) == LocalTime(date: day(1969, 12, 31), secondOfDay: 86_399))
        #expect(zone.local(Instant(milliseconds: -86_400_000)) == local(day(1969, 12, 31), 0))
        #expect(SiteZone(secondsBefore: -18_000, transitions: []).local(.nine) == local(day(2026, 11, 23), 4))
    }
}
