import Foundation
import Testing

@Suite("The README's table of instruments")
struct InstrumentTableTests {
    private let text: String
    private let files: [InstrumentFacts]

    init() throws {
        text = try String(contentsOf: House.root.appending(path: "README.md"), encoding: .utf8)
        files = try InstrumentFacts.builtIn()
    }

    @Test("It has every instrument of the catalogue in its topic, with its class, where it was verified and where not")
    func tableIsTheCatalogue() throws {
        let topics = try Topics()
        var rows = ["| Topic | Verified | Not verified, or not in all parts |", "|---|---|---|"]
        let inOrder = files.map(\.topic).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        for topic in inOrder {
            let own = files.filter { $0.topic == topic }
            let cells = [true, false].map { isVerified in
                own.filter { $0.isVerified == isVerified }.map { "\($0.shortTitle) (\($0.licence))" }.joined(separator: ", ")
            }
            rows.append("| \(topics.words(for: topic)) | \(cells[0]) | \(cells[1]) |".replacingOccurrences(of: "|  |", with: "| |"))
        }
        let table = rows.joined(separator: "\n")
        // Not within the expectation, which would print the whole README.
        let isThere = text.contains(table)
        #expect(isThere, "the README should have:\n\(table)")
    }

    @Test("It counts the instruments and their worked examples")
    func countsAreTrue() {
        let elsewhere = files.filter { $0.licence == "D" }.count
        let examples = files.filter { $0.licence != "D" }.map(\.examples).sorted()
        let sentence = """
            \(files.count) instruments, \(elsewhere) of them only recorded as done elsewhere. The others have \(examples.reduce(0, +)) worked \
            examples, \(examples.first ?? 0) to \(examples.last ?? 0) each, half of them \(examples[examples.count / 2]) or more
            """
        let isThere = text.replacingOccurrences(of: "\n", with: " ").contains(sentence)
        #expect(isThere, "the README should say: \(sentence)")
    }
}

/// What an instrument file says of itself, read as text.
private struct InstrumentFacts {
    let topic: String
    let shortTitle: String
    let licence: String
    let isVerified: Bool
    let examples: Int

    init(_ text: String) throws {
        topic = try Self.value("topic", text)
        shortTitle = try Self.value("short-title", text)
        isVerified = try Self.value("verified", text) == "yes"
        licence = String(try #require(text.components(separatedBy: "class: ").dropFirst().first).prefix { $0.isLetter })
        examples = text.components(separatedBy: "\n").count { $0.hasPrefix("  - { answers:") }
    }

    /// In the order of the menu.
    static func builtIn() throws -> [InstrumentFacts] {
        let folder = House.folder(of: "InstrumentLibrary")
        let list = try String(contentsOf: folder.appending(path: "InstrumentLibrary.swift"), encoding: .utf8)
        let names = QuotedTexts(list).texts.filter { $0.hasSuffix(".yaml") }
        #expect(names.count > 50)
        return try names.map { name in
            try InstrumentFacts(String(contentsOf: folder.appending(path: "Instruments/\(name)"), encoding: .utf8))
        }
    }

    private static func value(_ key: String, _ text: String) throws -> String {
        let line = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix(key + ": ") })
        return line.dropFirst(key.count + 2).components(separatedBy: " #")[0].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
}

/// The words for the topics, read from their definition.
private struct Topics {
    private let words: [String: String]

    init() throws {
        let source = try #require(SourceFile.named("Instrument.swift").first)
        let body = try #require(source.text.bracketed(after: "enum Topic: String, CaseIterable, Hashable, Sendable {").first)
        var names: [String: String] = [:]
        var words: [String: String] = [:]
        for line in body.components(separatedBy: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) where line.hasPrefix("case ") {
            let texts = QuotedTexts(line).texts
            let ids = line.dropFirst(5).components(separatedBy: CharacterSet(charactersIn: " ,.:=\"")).filter { !$0.isEmpty }
            if line.hasPrefix("case .") {
                words[names[ids[0]] ?? ids[0]] = texts.first
            } else if let raw = texts.first {
                names[ids[0]] = raw
            }
        }
        self.words = words
    }

    func words(for topic: String) -> String { words[topic] ?? topic }
}
