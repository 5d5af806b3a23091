import Caseload
import Foundation
import Testing

/// The list of kinds and fields in the article on the file format is made from the coding itself.
@Suite("The article on the file format")
struct FormatArticleTests {
    private static let article = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/liaise/Documentation.docc/FileFormat.md").standardizedFileURL
    private static let (begins, ends) = ("<!-- kinds begin -->\n", "<!-- kinds end -->\n")

    @Test("It lists every kind with its number and fields, and every value that lies in them, as they are written")
    func kinds() throws {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        let parts = text.components(separatedBy: Self.begins)
        let rest = try #require(parts.last?.components(separatedBy: Self.ends))
        try #require(parts.count == 2 && rest.count == 2)
        let written = Self.list()
        if ProcessInfo.processInfo.environment["LIAISE_WRITE_GOLDEN"] != nil {
            try (parts[0] + Self.begins + written + Self.ends + rest[1]).write(to: Self.article, atomically: true, encoding: .utf8)
        }
        #expect(rest[0] == written)
    }

    /// Two tables: the kinds with their fields, and what lies in these.
    private static func list() -> String {
        var random = SeededGenerator(seed: 1)
        var notes: [FieldWriter.Note] = Entry.envelopeNotes
        var kinds: [String: UInt64] = [:]
        for maker in Fact.makers {
            for _ in 0..<200 {
                let fact = maker(&random)
                guard let kind = fact.kind, let content = fact.content else { continue }
                kinds["\(kind)"] = kind.rawValue
                notes += fieldNotes(content, "\(kind)")
            }
        }
        for detail in (0..<2_000).map({ _ in Detail.some(using: &random) }).joined() {
            notes += FieldWriter.notes(of: detail, named: "Detail")
        }
        let byOwner = Dictionary(grouping: Set(notes), by: \.owner)
        let kindRows = kinds.sorted { $0.value < $1.value }.map { name, number in
            let said = [fields(byOwner[name] ?? [])].filter { !$0.isEmpty } + choices(of: name, byOwner)
            return "| \(number) | \(name) | \(said.isEmpty ? "none" : said.joined(separator: "; ")) |\n"
        }
        let owners = byOwner.keys.filter {
            kinds[String($0.prefix { $0 != " " })] == nil && byOwner[$0]?.contains { $0.number > 0 } == true
        }
        let values = owners.sorted { order($0) < order($1) }.map { "| \($0) | \(fields(byOwner[$0] ?? [])) |\n" }
        let empty = byOwner.keys.filter { owner in
            kinds[String(owner.prefix { $0 != " " })] == nil && owner.contains(" ") && byOwner[owner]?.allSatisfy { $0.number == 0 } == true
        }
        let bare = empty.sorted { order($0) < order($1) }.map { "| \($0) | none |\n" }
        return "| number | kind | fields |\n|---|---|---|\n" + kindRows.joined() + "\n| value | fields |\n|---|---|\n"
            + (values + bare).sorted { order(String($0.dropFirst(2))) < order(String($1.dropFirst(2))) }.joined()
    }

    private static func fieldNotes<Content: FactContent>(_ content: Content, _ name: String) -> [FieldWriter.Note] {
        FieldWriter.notes(of: content, named: name)
    }

    /// The values of a kind that is one of several.
    private static func choices(of kind: String, _ byOwner: [String: [FieldWriter.Note]]) -> [String] {
        byOwner.keys.filter { $0.hasPrefix(kind + " ") }.sorted { order($0) < order($1) }.map { owner in
            let inner = fields(byOwner[owner] ?? [])
            return "\(owner.dropFirst(kind.count + 1))\(inner.isEmpty ? "" : " (\(inner))")"
        }
    }

    private static func fields(_ notes: [FieldWriter.Note]) -> String {
        notes.filter { $0.number > 0 }.sorted { ($0.number, $0.value) < ($1.number, $1.value) }
            .map { "\($0.number) \($0.name): \($0.value)" }.joined(separator: "; ")
    }

    /// By name, then by the number of the choice.
    private static func order(_ owner: String) -> (String, Int) {
        let words = owner.split(separator: " ")
        return (words.first.map { String($0) } ?? "", words.count > 1 ? Int(words[1]) ?? 0 : 0)
    }
}
