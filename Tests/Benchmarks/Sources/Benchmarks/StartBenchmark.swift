/// From the start of the process to something to look at, and to a queue to work on.
struct StartBenchmark {
    let empty: Workplace
    let full: Workplace

    private static let starts = 15
    private static let unlocks = 7

    func run(into report: inout Report) throws {
        announce("Starting…")
        let start = try median(Self.starts) { try empty.terminal(hasRecord: false).firstFrame(showing: "Practise") }
        let practice = try median(Self.starts) { try empty.terminal(["practise", "--seed", "7"]).openPractice() }
        let signIn = try median(Self.starts) { try full.terminal().firstFrame(showing: "Passphrase") }
        report.add("Process start to first frame, no record yet", start.milliseconds, aim: "30 ms")
        report.add(
            "Process start to first frame, sign-in of a record with \(full.people.grouped) people", signIn.milliseconds, aim: "30 ms")
        report.add("Process start to the settled queue, 14 people (practice)", practice.milliseconds, aim: "")
        try runQueue(into: &report, signIn: signIn)
    }

    /// Key derivation is meant to be slow, and is the same whoever is in the record: so what an empty record takes is set apart.
    private func runQueue(into report: inout Report, signIn: Double) throws {
        announce("Unlocking…")
        let small = try (0..<Self.unlocks).map { _ in try empty.terminal().openQueue(of: empty) }
        let large = try (0..<Self.unlocks).map { _ in try full.terminal().openQueue(of: full) }
        let apart = Statistics(small.map(\.unlock)).median
        let reading = max(0, Statistics(large.map(\.unlock)).median - apart)
        let queue = Statistics(large.map(\.queue)).median
        let people = full.people.grouped
        report.add("Process start to the settled queue, \(people) people, key derivation apart", (signIn + reading + queue).milliseconds)
        report.add("… of it: reading \(people) summaries after the unlock", reading.milliseconds)
        report.add("… of it: from the session chosen to its queue", queue.milliseconds)
        report.add("Key derivation apart: unlocking a record with nobody in it", apart.milliseconds)
    }

    private func median(_ count: Int, _ measure: () throws -> Double) rethrows -> Double {
        Statistics(try (0..<count).map { _ in try measure() }).median
    }
}
