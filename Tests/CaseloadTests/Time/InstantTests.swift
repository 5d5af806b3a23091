import Caseload
import Testing

@Suite("A point in time")
struct InstantTests {
    @Test(
        "Whole minutes between two moments are rounded down, whichever comes first",
        arguments: [(0, 0), (59_999, 0), (60_000, 1), (60_001, 1), (-1, -1), (-60_000, -1), (-60_001, -2), (5_400_000, 90)])
    func minutesSince(milliseconds: Int64, minutes: Int) {
        #expect(Instant(milliseconds: 1_000_000 + milliseconds).minutes(since: Instant(milliseconds: 1_000_000)) == minutes)
    }

    @Test("Minutes are added and taken away")
    func addingMinutes() {
        #expect(Instant.nine.adding(minutes: 90) == .utc(2026, 11, 23, 10, 30))
        #expect(Instant.nine.adding(minutes: -600) == .utc(2026, 11, 22, 23))
        #expect(Instant.nine < Instant.nine.adding(minutes: 1))
    }
}
