import Foundation
import Testing

/// The article for whoever writes instrument files is compared with the reader's sources, as text: it can leave nothing out.
@Suite("The reference of instrument files")
struct InstrumentReferenceTests {
    private let article: ArticleText
    private static let readers = SourceFile.inFolders(["Screening/Reading", "Screening/Check"]) + SourceFile.named("Wording.swift")

    init() throws {
        article = try ArticleText("AddingAnInstrument")
    }

    @Test("It has a table of exactly the keys that each part of a file may have")
    func tablesHaveTheKeys() throws {
        let documented = Set(article.tables(headed: "key").map { rows in Set(rows.compactMap { ArticleText.code(in: $0[0]).first }) })
        let read = Set(Self.readers.filter { !Self.readsConditions($0) }.flatMap(Self.keySets))
        #expect(read.count > 15)
        #expect(read.subtracting(documented).isEmpty, "not in the article: \(Self.words(read.subtracting(documented)))")
        #expect(documented.subtracting(read).isEmpty, "not read: \(Self.words(documented.subtracting(read)))")
    }

    @Test("It shows every form of a condition, and no key that conditions do not have")
    func tablesHaveTheConditions() throws {
        let rows = try #require(article.tables(headed: "condition").first)
        let documented = Set(rows.flatMap { ArticleText.code(in: $0[0]).flatMap(Self.keys(inFlow:)) })
        let sources = Self.readers.filter(Self.readsConditions)
        let choices = sources.flatMap { $0.text.bracketed(after: "switch keys.first {").flatMap { QuotedTexts($0).texts } }
        let ages: Set = ["from", "to"]
        #expect(documented == sources.flatMap(Self.keySets).reduce(into: ages.union(choices)) { $0.formUnion($1) })
    }

    @Test("It shows every way in which a condition looks for an answer")
    func tableHasTheAnswers() throws {
        let rows = try #require(article.tables(headed: "answer").first)
        let documented = Set(rows.flatMap { ArticleText.code(in: $0[0]) })
        let source = try #require(Self.readers.first { $0.path.hasSuffix("TallyReader.swift") })
        let words = source.text.bracketed(after: "switch text {").flatMap { QuotedTexts($0).texts }
        #expect(words.count == 5)
        for word in words { #expect(documented.contains(word)) }
        #expect(documented.subtracting(words) == ["2", "2+", "2-", "\"2026-11-23\""])
    }

    @Test("It names every topic, class, level and thing to ask for")
    func namesTheChoices() throws {
        let named = Set(article.lines.flatMap(ArticleText.code))
        for (type, file) in [("Topic", "Instrument.swift"), ("Class", "Licence.swift"), ("AlertLevel", "AlertRule.swift")] {
            let source = try #require(SourceFile.named(file).first)
            let body = try #require(source.text.bracketed(after: "enum \(type): String, CaseIterable, Hashable, Sendable {").first)
            let values = Self.rawValues(body)
            #expect(values.count > 1)
            for value in values { #expect(named.contains(value), "\(value) of \(type) is not named") }
        }
        let reader = try #require(SourceFile.named("ItemReader.swift").first)
        let asked = try #require(reader.text.bracketed(after: "enum Asked: String, CaseIterable {").first)
        for value in Self.rawValues(asked.prefix(upTo: asked.firstRange(of: "var kind")?.lowerBound ?? asked.endIndex)) {
            #expect(named.contains(value), "\(value) is not named")
        }
    }

    @Test("It says what to do about every fault that may be named")
    func namesTheFaults() {
        let text = article.lines.joined(separator: " ")
        let files = Self.readers.filter { !$0.path.hasSuffix("ExampleCheck.swift") } + SourceFile.inFolders(["DataFile"])
        for file in files {
            for fault in QuotedTexts(file.text).texts where Self.isSentence(fault) {
                let words = fault.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
                let isNamed = text.contains(words)
                #expect(isNamed, "\(file.path): \"\(words)\" is not in the article")
            }
        }
    }

    // MARK: Sources

    private static func readsConditions(_ file: SourceFile) -> Bool {
        file.path.hasSuffix("ConditionReader.swift") || file.path.hasSuffix("TallyReader.swift")
    }

    /// The keys that each part of a file may have: every call that rejects others names them, or a list of its file.
    private static func keySets(_ file: SourceFile) -> [Set<String>] {
        let listed = ["keys", "alertKeys"].map { name in
            (name, file.text.bracketed(after: "static let \(name) = [").flatMap { QuotedTexts($0).texts })
        }
        return file.text.bracketed(after: "rejectUnknown(").compactMap { call in
            let named = listed.filter { call.hasSuffix("Self.\($0.0)") }.flatMap(\.1)
            let keys = Set(QuotedTexts(call).texts + named)
            return keys.isEmpty ? nil : keys
        }
    }

    /// `{ at-least: 5, of: [{ items: [9] }] }` has at-least, of and items.
    private static func keys(inFlow text: String) -> [String] {
        text.components(separatedBy: ":").dropLast().compactMap { part in
            part.split { !($0.isLetter || $0 == "-") }.last.map(String.init)
        }
    }

    private static func rawValues(_ body: some StringProtocol) -> [String] {
        let cases = body.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("case ") }
        return cases.flatMap { $0.dropFirst("case ".count).components(separatedBy: ", ") }.filter { !$0.hasPrefix(".") }.map { value in
            QuotedTexts(value).texts.first ?? value.trimmingCharacters(in: CharacterSet(charactersIn: "`"))
        }
    }

    // A fault is at least three words; what is put between others (`1 to 4`) is none.
    private static func isSentence(_ text: String) -> Bool {
        text.count { $0 == " " } >= 2 && text.contains { $0.isLetter } && text.trimmingCharacters(in: .whitespaces).count > 3
            && text != "… to …" && !text.hasPrefix("…: ")
    }

    private static func words(_ sets: Set<Set<String>>) -> String {
        sets.map { $0.sorted().joined(separator: ", ") }.sorted().joined(separator: "; ")
    }
}

extension SourceFile {
    var text: String { lines.joined(separator: "\n") }

    /// The files of folders of `Sources`.
    static func inFolders(_ folders: [String]) -> [SourceFile] {
        let modules = Set(folders.compactMap { $0.split(separator: "/").first.map(String.init) })
        let all = modules.sorted().flatMap { (try? SourceFile.all(of: $0)) ?? [] }
        return all.filter { file in folders.contains { file.path.hasPrefix($0 + "/") } }
    }

    /// The file of `Screening` with a name.
    static func named(_ name: String) -> [SourceFile] {
        inFolders(["Screening"]).filter { $0.path.hasSuffix("/" + name) }
    }
}
