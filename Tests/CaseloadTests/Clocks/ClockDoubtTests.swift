import Caseload
import Testing

@Suite("The computer's clock beside the newest entry")
struct ClockDoubtTests {
    @Test(
        "A newest entry that is later than now, or a month old, is a reason to look at the clock",
        arguments: [(5, false), (6, true), (-60, false), (-30 * 24 * 60, false), (-30 * 24 * 60 - 1, true)])
    func doubts(minutesLater: Int, isDoubted: Bool) {
        #expect((ClockDoubt(newest: .nine + minutesLater, now: .nine) != nil) == isDoubted)
    }

    @Test("An empty record says nothing of the clock")
    func empty() { #expect(ClockDoubt(newest: nil, now: .nine) == nil) }

    @Test("It is said what both show, the year too, and what to compare")
    func words() {
        let early = ClockDoubt(newest: .nine + 125, now: .nine)?.sentence(zone: .london) ?? ""
        #expect(early.contains("2026 09:00"))
        #expect(early.contains("2026 11:05"))
        #expect(early.contains("compare it with the custody clock"))
        let late = ClockDoubt(newest: .nine - 400 * 24 * 60, now: .nine)?.sentence(zone: .london) ?? ""
        #expect(late.contains("400 days before"))
        #expect(late.contains("2025"))
    }
}
