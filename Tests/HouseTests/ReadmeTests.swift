import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
    private let text: String

    init() throws {
        text = try String(contentsOf: House.root.appending(path: "README.md"), encoding: .utf8)
    }

    @Test("It gives the two commands where .ci/run looks for them")
    func givesTheCommands() throws {
        #expect(try command(after: "Open it:").hasSuffix("swift run -c release liaise"))
        #expect(try command(after: "Test it:").hasSuffix("swift test"))
        let check = try String(contentsOf: House.root.appending(path: ".ci/run"), encoding: .utf8)
        #expect(check.contains("/^Test it:/"))
    }

    @Test("It names every status, flag and kind of deadline that the queue's JSON may hold", arguments: ["CaseStatus", "CaseFlag", "Kind"])
    func namesTheClosedLists(type: String) throws {
        let file = type == "Kind" ? "Queue/Deadline.swift" : "Queue/CaseStatus.swift"
        for value in try rawValues(of: type, in: House.folder(of: "Caseload").appending(path: file)) {
            #expect(text.contains("`\(value)`"), "the README does not name \(value)")
        }
    }

    private func command(after marker: String) throws -> String {
        let block = try #require(text.components(separatedBy: "\n\(marker)\n\n```sh\n").dropFirst().first)
        return try #require(block.components(separatedBy: "\n```").first)
    }

    /// The raw values of an enum, read from its cases.
    private func rawValues(of type: String, in file: URL) throws -> [String] {
        let source = try String(contentsOf: file, encoding: .utf8)
        let body = try #require(source.components(separatedBy: "enum \(type): String").dropFirst().first)
        let cases = body.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }.prefix { $0.hasPrefix("case ") }
        return cases.map { line in
            let words = line.dropFirst("case ".count).components(separatedBy: " = ")
            return words[words.count - 1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
    }
}
