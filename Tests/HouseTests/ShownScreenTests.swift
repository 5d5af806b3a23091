import Foundation
import Testing

@Suite("Screens in the documentation")
struct ShownScreenTests {
    @Test(
        "Every screen of screening that is shown is one that the workbench draws",
        arguments: [("README.md", "## Screening", 3), ("Sources/liaise/Documentation.docc/AddingAnInstrument.md", "### Into use", 2)])
    func screensAreDrawn(file: String, heading: String, count: Int) throws {
        let text = try String(contentsOf: House.root.appending(path: file), encoding: .utf8)
        let part = try #require(text.components(separatedBy: "\n\(heading)\n").last?.components(separatedBy: "\n## ").first)
        let shown = part.components(separatedBy: "```text\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
        #expect(shown.count == count)
        let drawn = try Self.drawn()
        for screen in shown {
            let isDrawn = drawn.contains { $0.contains(Self.trimmed(screen)) }
            #expect(isDrawn, "no golden file has:\n\(screen)")
        }
    }

    /// The golden screens, without the bars at the beginnings of their rows.
    private static func drawn() throws -> [String] {
        let folder = House.root.appending(path: "Tests/WorkbenchTests/Golden")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return trimmed(("\n" + text).replacingOccurrences(of: "\n|", with: "\n"))
        }
    }

    private static func trimmed(_ text: String) -> String {
        text.components(separatedBy: "\n").map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }
}
