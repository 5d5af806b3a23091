import Foundation
import Testing

@Suite("The article on adding an instrument")
struct AddingAnInstrumentTests {
    @Test("Its files, written down in order, make its commands print what it shows")
    func printsWhatItShows() throws {
        let workplace = try Workplace()
        let folder = URL(filePath: Workplace.program).deletingLastPathComponent().path
        workplace.environment["PATH"] = folder + ":/usr/bin:/bin"
        let steps = try Article("AddingAnInstrument").steps
        for step in steps {
            switch step {
            case .file(let name, let text):
                // A file goes on where it ended, whether the article or a command wrote it.
                let before = (try? workplace.text(of: name)) ?? ""
                try workplace.write(before.isEmpty ? text : before + "\n" + text, to: name)
            case .command(let command, let shown):
                let ran = try workplace.run("/bin/sh", ["-c", command])
                #expect(ran.output + ran.errors == shown, "$ \(command)")
            }
        }
        #expect(steps.count(where: \.isCommand) >= 10)
        #expect(steps.count(where: { !$0.isCommand }) >= 5)
    }
}

/// An article with what a reader does in it.
private struct Article {
    /// What a reader does.
    enum Step {
        /// Adds to a file.
        case file(name: String, text: String)
        /// Gives a command, and sees what is shown.
        case command(String, shown: String)

        var isCommand: Bool { if case .command = self { true } else { false } }
    }

    private let lines: [String]

    init(_ name: String) throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "Sources/liaise/Documentation.docc/\(name).md"), encoding: .utf8)
        lines = text.components(separatedBy: "\n")
    }

    /// Files are fenced as YAML, with their names in a comment on the first line, or as JSON, with their names before; commands as `console`.
    var steps: [Step] {
        var steps: [Step] = []
        var rest = lines[...]
        var before = ""
        while let line = rest.popFirst() {
            guard line.hasPrefix("```"), line.count > 3 else {
                if !line.isEmpty { before = line }
                continue
            }
            let body = Array(rest.prefix { $0 != "```" })
            rest = rest.dropFirst(body.count + 1)
            switch line {
            case "```yaml": steps += file(body, named: Self.name(in: body.first ?? ""))
            case "```json": steps += file(body, named: Self.quoted(in: before))
            case "```console": steps += Self.commands(body)
            default: break
            }
        }
        return steps
    }

    private func file(_ body: [String], named name: String?) -> [Step] {
        name.map { [.file(name: $0, text: body.joined(separator: "\n") + "\n")] } ?? []
    }

    // `# settling-in.yaml, continued`
    private static func name(in comment: String) -> String? {
        guard comment.hasPrefix("# ") else { return nil }
        let name = comment.dropFirst(2).split(separator: ",").first.map(String.init)
        return name.flatMap { $0.hasSuffix(".yaml") ? $0 : nil }
    }

    private static func quoted(in line: String) -> String? {
        let parts = line.components(separatedBy: "`")
        return parts.count > 1 ? parts[parts.count - 2] : nil
    }

    private static func commands(_ body: [String]) -> [Step] {
        var steps: [Step] = []
        var rest = body[...]
        while let line = rest.popFirst() {
            guard line.hasPrefix("$ ") else { continue }
            let shown = rest.prefix { !$0.hasPrefix("$ ") }
            rest = rest.dropFirst(shown.count)
            steps.append(.command(String(line.dropFirst(2)), shown: shown.map { $0 + "\n" }.joined()))
        }
        return steps
    }
}
