import Caseload
import Testing

@Suite("Times in words")
struct TimeTextTests {
    @Test("A day reads as people write it")
    func days() {
        #expect(day(2026, 11, 23).text == "23 Nov 2026")
        #expect(day(2026, 11, 23).shortText == "Mon 23 Nov")
        #expect(day(987, 1, 2).iso == "0987-01-02")
    }

    @Test("A clock says its day only when it is another")
    func clockWithDay() {
        let zone = SiteZone.london
        let today = day(2026, 11, 23)
        #expect(zone.clock(.utc(2026, 11, 23, 8, 5), seenOn: today) == "08:05")
        #expect(zone.clock(.utc(2026, 11, 24, 3, 10), seenOn: today) == "03:10 Tue")
        #expect(zone.clock(.utc(2026, 11, 17, 3, 10), seenOn: today) == "03:10 Tue")
        #expect(zone.clock(.utc(2026, 11, 30, 14), seenOn: today) == "14:00 30 Nov")
        #expect(zone.clock(.utc(2026, 10, 2, 13), seenOn: today) == "14:00 2 Oct")
    }

    @Test("ISO 8601 carries the offset of the season")
    func iso() {
        #expect(SiteZone.london.iso(.utc(2026, 11, 23, 8, 25)) == "2026-11-23T08:25:00+00:00")
        #expect(SiteZone.london.iso(.utc(2026, 7, 1, 8, 25, 9)) == "2026-07-01T09:25:09+01:00")
        #expect(SiteZone(secondsBefore: -12_600, transitions: []).iso(.nine) == "2026-11-23T05:30:00-03:30")
    }

    @Test(
        "What is printed as ISO 8601 is read again as the same moment",
        arguments: [Instant.nine, .utc(2026, 7, 1, 8, 25, 9), .utc(2026, 10, 25, 0, 30), .utc(2026, 10, 25, 1, 30)])
    func isoReadsBack(instant: Instant) {
        #expect(MomentReader(now: .nine, zone: .utc).instant(SiteZone.london.iso(instant), .past) == instant)
    }

    @Test("A wait reads in hours and minutes", arguments: [(0, "0:00"), (4, "0:04"), (65, "1:05"), (1_590, "26:30"), (-5, "0:00")])
    func durations(minutes: Int, text: String) {
        #expect(durationText(minutes: minutes) == text)
    }
}
