import Foundation

/// Where and when the figures were made.
struct Machine {
    private let started = Date()
    private let load = Self.lines("/proc/loadavg").first?.split(separator: " ").prefix(1).joined() ?? "?"

    /// A paragraph that stands above the figures.
    func text(_ program: Program) -> String {
        var system = utsname()
        uname(&system)
        let kernel = withUnsafeBytes(of: system.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let date = started.formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false).timeZone(separator: .omitted))
        return """
            \(date), \(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores, \(memory) of memory, Linux \(kernel), \
            \(fileSystem) under the record. Load average \(load) when it began and \
            \(Self.lines("/proc/loadavg").first?.split(separator: " ").prefix(1).joined() ?? "?") when it ended: \
            on a busy machine the slowest figures are the machine's. Release build, \(program.megabytes.short) MB. \
            Times are medians unless they say otherwise, from a terminal of 80x24 unless it is named; a frame has ended when \
            \(Int(PseudoTerminal.silence)) ms pass without a byte, which are not counted.
            """
    }

    private var processor: String {
        let line = Self.lines("/proc/cpuinfo").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
    }

    private var memory: String {
        let kilobytes = Self.lines("/proc/meminfo").first.flatMap { Double($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        return (kilobytes / 1_048_576).short + " GB"
    }

    /// The kind of file system that the workplaces lie on.
    private var fileSystem: String {
        let path = Folders.package.path
        let mounts = Self.lines("/proc/mounts").map { $0.split(separator: " ").map(String.init) }.filter { $0.count > 2 }
        let holding = mounts.filter { path.hasPrefix($0[1]) }.max { $0[1].count < $1[1].count }
        return holding?[2] ?? "unknown file system"
    }

    private static func lines(_ path: String) -> [String] {
        (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? []
    }
}
