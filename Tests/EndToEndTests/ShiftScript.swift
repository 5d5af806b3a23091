import Foundation

/// A whole shift as keys, read from a text that people can read too.
///
/// A line names keys, parted by blanks, with typed text in quotation marks, and after `=>` words that the screen shows then. `@` begins a task: its name,
/// and after `|` the most keys that it may take. `#` begins a remark.
struct ShiftScript {
    /// Keys that are pressed together, and what is waited for then.
    struct Step {
        let line: Int
        /// Names as hints use them, or `"typed text"` without its marks.
        let keys: [Press]
        let words: String?
    }

    /// One press of a key, or text that is typed.
    enum Press: Equatable {
        case key(String)
        case text(String)

        /// How many keys it takes.
        var count: Int {
            switch self {
            case .key: 1
            case .text(let text): text.count
            }
        }
    }

    /// A stretch of the shift that is counted, or the way between two of them.
    struct Task {
        /// Empty for what is on the way.
        let name: String
        let budget: Int?
        var steps: [Step] = []

        var keys: Int { steps.flatMap(\.keys).map(\.count).reduce(0, +) }
    }

    struct Fault: Error { let line: Int }

    let tasks: [Task]

    init(_ text: String) throws {
        var tasks = [Task(name: "", budget: nil)]
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("@") {
                let parts = line.dropFirst().split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                tasks.append(Task(name: parts.first ?? "", budget: parts.count > 1 ? Int(parts[1]) : nil))
                continue
            }
            tasks[tasks.count - 1].steps.append(try Self.step(line, number: index + 1))
        }
        self.tasks = tasks
    }

    private static func step(_ line: String, number: Int) throws -> Step {
        let halves = line.split(separator: "=>", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        let keys = line.hasPrefix("=>") ? "" : halves.first ?? ""
        let words = line.hasPrefix("=>") ? halves.first : halves.count > 1 ? halves[1] : nil
        return Step(line: number, keys: try presses(keys, line: number), words: words)
    }

    private static func presses(_ keys: String, line: Int) throws -> [Press] {
        var presses: [Press] = []
        for (index, part) in keys.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) {
                presses += part.split(separator: " ").map { .key(String($0)) }
            } else {
                presses.append(.text(String(part)))
            }
        }
        guard keys.count(where: { $0 == "\"" }).isMultiple(of: 2) else { throw Fault(line: line) }
        return presses
    }
}
