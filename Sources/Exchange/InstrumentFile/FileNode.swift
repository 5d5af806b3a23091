internal import DataFile

/// One value of an instrument file that is being written.
enum FileNode: Hashable, Sendable {
    /// A word that stands as it is: a number, yes or no, an answer that a condition looks for.
    case word(String)
    /// Text, put in quotes where it could be taken for something else.
    case text(String)
    /// Text that always stands in quotes, because a condition tells it from a word by them.
    case quoted(String)
    /// Values one after the other.
    case list([FileNode])
    /// Keys with their values, in the order of the file.
    case map([Entry])
    /// Nothing: takes a key away where it stands for the part that FHIR cannot say.
    case nothing

    /// A key with its value.
    struct Entry: Hashable, Sendable {
        let key: String
        let value: FileNode
    }

    /// The value under a key of a map.
    subscript(key: String) -> FileNode? {
        entries.first { $0.key == key }?.value
    }

    /// The keys and values of a map; none of anything else.
    var entries: [Entry] {
        if case .map(let entries) = self { entries } else { [] }
    }

    /// The values of a list; none of anything else.
    var values: [FileNode] {
        if case .list(let values) = self { values } else { [] }
    }

    /// What is written here, of a word or text.
    var string: String? {
        switch self {
        case .word(let text), .text(let text), .quoted(let text): text
        case .list, .map, .nothing: nil
        }
    }
}

extension FileNode {
    static func number(_ number: Int) -> FileNode { .word(String(number)) }

    static func truth(_ truth: Bool) -> FileNode { .word(truth ? "yes" : "no") }

    /// A number without the decimals that it does not need, and never with an exponent.
    static func number(_ number: Double) -> FileNode {
        if let whole = Int(exactly: number) { return .number(whole) }
        return .word(DecimalText.plain(String(number)) ?? String(number))
    }

    static func texts(_ texts: [String]) -> FileNode { .list(texts.map(FileNode.text)) }

    /// A map of the values that are there.
    static func map(_ entries: KeyValuePairs<String, FileNode?>) -> FileNode {
        .map(entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } })
    }

    /// The map with another value under a key, in its place if there was one; nil takes it away.
    func with(_ key: String, _ value: FileNode?) -> FileNode {
        var entries = entries
        if let index = entries.firstIndex(where: { $0.key == key }) {
            if let value { entries[index] = Entry(key: key, value: value) } else { entries.remove(at: index) }
        } else if let value {
            entries.append(Entry(key: key, value: value))
        }
        return .map(entries)
    }
}

extension FileNode {
    /// A value that was read from a file.
    init(_ node: DataNode) {
        switch node.content {
        case .nothing: self = .nothing
        case .text(let text, let isPlain): self = !isPlain ? .quoted(text) : FileText.isWord(text) ? .word(text) : .text(text)
        case .list(let nodes): self = .list(nodes.map(FileNode.init))
        case .map(let entries): self = .map(entries.map { Entry(key: $0.key, value: FileNode($0.value)) })
        }
    }

    /// Whether two values say the same, however their texts are quoted.
    func says(_ other: FileNode?) -> Bool {
        guard let other else { return false }
        if let text = string { return text == other.string }
        switch (self, other) {
        case (.list(let mine), .list(let theirs)):
            return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.says($1) }
        case (.map(let mine), .map(let theirs)):
            return mine.count == theirs.count && mine.allSatisfy { $0.value.says(other[$0.key]) } && theirs.count == mine.count
        case (.nothing, .nothing): return true
        default: return false
        }
    }
}

/// Decimal numbers as text.
enum DecimalText {
    /// The number without an exponent, when it can be written so in at most 40 characters: `1e3` is `1000`.
    static func plain(_ literal: String) -> String? {
        let parts = literal.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let exponent = Int(parts[1]), abs(exponent) < 40 else { return parts.count == 1 ? literal : nil }
        let isNegative = parts[0].hasPrefix("-")
        let halves = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let digits = halves.joined()
        let point = (halves.first?.count ?? 0) + exponent
        let padded = String(repeating: "0", count: max(0, 1 - point)) + digits + String(repeating: "0", count: max(0, point - digits.count))
        let place = padded.index(padded.startIndex, offsetBy: max(point, 1))
        let decimals = padded[place...]
        return (isNegative ? "-" : "") + padded[..<place] + (decimals.isEmpty ? "" : "." + decimals)
    }
}
