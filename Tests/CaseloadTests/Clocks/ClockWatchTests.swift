import Caseload
import Testing

@Suite("The computer's clock")
struct ClockWatchTests {
    /// What is told when the clock shows these minutes after nine as these minutes have passed.
    private func jumps(_ readings: [(passed: Int64, shown: Int)]) -> [String] {
        var watch = ClockWatch()
        return readings.compactMap { watch.note(count: 5_000_000 + $0.passed * 60_000, wall: .nine + $0.shown) }
            .map { $0.sentence(zone: .london) }
    }

    @Test("Time that passes is no jump, however long the computer slept")
    func passing() {
        #expect(jumps([(0, 0), (1, 1), (600, 600), (100_000, 100_000)]).isEmpty)
    }

    @Test("A jump is told once, with its way and its length")
    func jump() {
        let told = jumps([(0, 0), (1, 63), (2, 64), (3, 5), (4, 6)])
        #expect(told.count == 2)
        #expect(told.first?.hasPrefix("This computer's clock jumped forward by 1 h 2 min and shows Mon 23 Nov 2026 10:03") == true)
        #expect(told.last?.contains("jumped back by 1 h 0 min") == true)
    }

    @Test("Being kept right by seconds is no jump, and creeping away is told in the end")
    func creeping() {
        var watch = ClockWatch()
        var told = 0
        for second in 0..<100 as Range<Int64> {
            let wall = Instant(milliseconds: Instant.nine.milliseconds + second * 1_500)
            if watch.note(count: second * 1_000, wall: wall) != nil { told += 1 }
        }
        #expect(told == 1)
    }

    @Test("A change to summer time is no jump")
    func summerTime() {
        var watch = ClockWatch()
        let change = Instant.utc(2026, 3, 29, 1)
        #expect(watch.note(count: 0, wall: change - 1) == nil)
        #expect(watch.note(count: 120_000, wall: change + 1) == nil)
    }

    @Test("Readings that no clock gives are no jump and no crash")
    func hostile() {
        var watch = ClockWatch(toleranceMilliseconds: .min)
        #expect(watch.note(count: .min, wall: Instant(milliseconds: .max)) == nil)
        #expect(watch.note(count: 0, wall: Instant(milliseconds: .max)) == nil)
        #expect(watch.note(count: 0, wall: Instant(milliseconds: .min)) == nil)
        #expect(watch.note(count: 0, wall: .nine)?.sentence(zone: .london).contains("back") == true)
    }
}
