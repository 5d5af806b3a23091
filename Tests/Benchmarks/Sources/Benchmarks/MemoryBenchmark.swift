import Foundation

/// What the program takes while nobody touches it: memory, and waking up.
struct MemoryBenchmark {
    let empty: Workplace
    let full: Workplace

    /// The time over which wake-ups are counted, in milliseconds.
    private static let watch = 10_000.0
    /// What was begun before has ended by then; threads that wait for work are given up after five seconds.
    private static let rest = 8_000.0

    func run(into report: inout Report) throws {
        announce("Watching it idle…")
        let practice = try empty.terminal(["practise", "--seed", "7"])
        _ = try practice.openPractice()
        let small = try idle(practice)
        practice.end()
        let terminal = try full.terminal()
        _ = try terminal.openQueue(of: full)
        let large = try idle(terminal)
        add(small, "14 people (practice)", into: &report)
        add(large, "\(full.people.grouped) people", into: &report)
        report.add("… most it ever had, while the key was derived", (ProcessFigures(terminal.process).peak / 1_000).short + " MB")
    }

    private func add(_ figures: (memory: Double, wakes: Int), _ who: String, into report: inout Report) {
        report.add("Resident memory at the queue, \(who)", (figures.memory / 1_000).short + " MB", aim: "60 MB")
        report.add("Wake-ups in \(Int(Self.watch / 1_000)) s idle at the queue, \(who)", "\(figures.wakes)", aim: "0")
    }

    /// Counts over a time in which the clock on the screen does not change: a new minute is the one wake-up there should be.
    private func idle(_ terminal: PseudoTerminal) throws -> (memory: Double, wakes: Int) {
        _ = terminal.burst(patience: Self.rest)
        for _ in 0..<4 {
            let before = ProcessFigures(terminal.process)
            if terminal.burst(patience: Self.watch) == nil {
                let after = ProcessFigures(terminal.process)
                return (after.resident, after.wakes(since: before))
            }
        }
        throw Trouble("The screen changes more than once a minute though nobody touches it.")
    }
}

/// What Linux says of a process.
struct ProcessFigures {
    /// In thousands of bytes: now, and at most since it began.
    private(set) var resident = 0.0
    private(set) var peak = 0.0
    /// For how many milliseconds its first thread, which draws, has been on a processor.
    private(set) var processor = 0.0
    /// How often each thread has gone to sleep of itself, which it does once after each time that it woke.
    private var sleeps: [String: Int] = [:]

    init(_ process: Int32) {
        let folder = "/proc/\(process)"
        resident = Self.figure("VmRSS", in: folder) * 1.024
        peak = Self.figure("VmHWM", in: folder) * 1.024
        let schedule = (try? String(contentsOfFile: folder + "/schedstat", encoding: .utf8))?.split(separator: " ")
        processor = (schedule?.first.flatMap { Double($0) } ?? 0) / 1_000_000
        for thread in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/task")) ?? [] {
            sleeps[thread] = Int(Self.figure("voluntary_ctxt_switches", in: folder + "/task/" + thread))
        }
    }

    func wakes(since before: ProcessFigures) -> Int {
        sleeps.reduce(0) { $0 + $1.value - (before.sleeps[$1.key] ?? 0) }
    }

    private static func figure(_ name: String, in folder: String) -> Double {
        let lines = (try? String(contentsOfFile: folder + "/status", encoding: .utf8))?.split(separator: "\n") ?? []
        guard let line = lines.first(where: { $0.hasPrefix(name + ":") }) else { return 0 }
        return line.split(whereSeparator: { $0 == ":" || $0 == "\t" || $0 == " " }).dropFirst().first.flatMap { Double($0) } ?? 0
    }
}
