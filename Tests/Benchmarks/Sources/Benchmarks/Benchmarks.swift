import Foundation

/// Drives the release program through a terminal of its own and prints how fast it is, as a Markdown table.
@main
enum Benchmarks {
    static func main() {
        do {
            let options = try Options(CommandLine.arguments.dropFirst())
            let program = try Program.built(options)
            let machine = Machine()
            var report = Report()
            // What was measured before something went wrong is worth seeing.
            defer { print(machine.text(program), report.table, separator: "\n\n") }
            try measure(program, options, into: &report)
        } catch {
            announce("\(error)")
            exit(1)
        }
    }

    private static func measure(_ program: Program, _ options: Options, into report: inout Report) throws {
        let empty = try Workplace(program, named: "empty", people: 0)
        defer { empty.remove() }
        try EngineBenchmark().run(into: &report)
        try CommandBenchmark(workplace: empty).run(into: &report)
        guard !options.isOfInstruments else { return }
        try ShiftBenchmark(workplace: empty).run(into: &report)
        guard !options.isOfShift else { return }
        let full = try Workplace(program, named: "full", people: options.people)
        defer { full.remove() }
        try StartBenchmark(empty: empty, full: full).run(into: &report)
        try KeyBenchmark(empty: empty, full: full).run(into: &report)
        try MemoryBenchmark(empty: empty, full: full).run(into: &report)
        let small = try Workplace(program, named: "small", people: 14)
        defer { small.remove() }
        try DurabilityBenchmark(workplace: small).runAnswers(into: &report)
        try DurabilityBenchmark(workplace: full).runAnswers(into: &report)
        try DurabilityBenchmark(workplace: full).runImport(into: &report)
    }
}

/// Why no figures could be made, in one sentence.
struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Says on standard error what is being measured, since it takes minutes.
func announce(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}
