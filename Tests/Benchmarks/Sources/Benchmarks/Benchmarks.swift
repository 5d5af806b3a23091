import Foundation

/// Drives the release program through a terminal of its own and prints how fast it is, as a Markdown table.
@main
enum Benchmarks {
    static func main() {
        do {
            let options = try Options(CommandLine.arguments.dropFirst())
            let program = try Program.built(options)
            let machine = Machine()
            let report = try measure(program, options)
            print(machine.text(program))
            print("")
            print(report.table)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func measure(_ program: Program, _ options: Options) throws -> Report {
        var report = Report()
        let empty = try Workplace(program, named: "empty", people: 0)
        let full = try Workplace(program, named: "full", people: options.people)
        defer { [empty, full].forEach { $0.remove() } }
        try StartBenchmark(empty: empty, full: full).run(into: &report)
        try KeyBenchmark(empty: empty, full: full).run(into: &report)
        try MemoryBenchmark(empty: empty, full: full).run(into: &report)
        try DurabilityBenchmark(workplace: full).run(into: &report)
        return report
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
