/// Writes values as the YAML that instrument files are written in.
struct FileText {
    private var text = ""

    /// The file's text, with a line break at its end.
    static func text(_ root: FileNode) -> String {
        var writer = FileText()
        writer.writeBlock(root.entries, indent: 0)
        return writer.text
    }

    /// How long a map or a list may be to stand on one line.
    private static let widestLine = 130

    private mutating func writeBlock(_ entries: [FileNode.Entry], indent: Int, isAfterDash: Bool = false) {
        for (index, entry) in entries.enumerated() {
            if index > 0 || !isAfterDash { text += String(repeating: " ", count: indent) }
            text += Self.key(entry.key) + ":"
            write(entry.value, after: entry.key.utf8.count + 1, indent: indent)
        }
    }

    /// Writes what stands after a colon, on its line or below.
    private mutating func write(_ value: FileNode, after width: Int, indent: Int) {
        if let line = Self.line(value, width: Self.widestLine - indent - width) {
            text += " " + line + "\n"
            return
        }
        text += "\n"
        switch value {
        case .map(let entries): writeBlock(entries, indent: indent + 2)
        case .list(let values): writeList(values, indent: indent + 2)
        case .word, .text, .quoted, .nothing: break
        }
    }

    private mutating func writeList(_ values: [FileNode], indent: Int) {
        for value in values {
            text += String(repeating: " ", count: indent) + "- "
            if let line = Self.line(value, width: Self.widestLine - indent - 2) {
                text += line + "\n"
            } else if case .map(let entries) = value {
                writeBlock(entries, indent: indent + 2, isAfterDash: true)
            } else {
                // A list in a list stands below its dash.
                text += "\n"
                writeList(value.values, indent: indent + 2)
            }
        }
    }

    /// The value on one line; nil for a map or a list that is too wide for it or holds more than one of its own.
    private static func line(_ value: FileNode, width: Int) -> String? {
        switch value {
        case .word(let word): return word
        case .text(let text): return scalar(text)
        case .quoted(let text): return quoted(text)
        case .nothing: return "~"
        case .list(let values):
            return parts(values, width) { line($0, width: width) }.flatMap { fitting("[" + $0.joined(separator: ", ") + "]", width) }
        case .map(let entries):
            let parts = parts(entries, width) { entry in line(entry.value, width: width).map { key(entry.key) + ": " + $0 } }
            return parts.flatMap { fitting($0.isEmpty ? "{}" : "{ " + $0.joined(separator: ", ") + " }", width) }
        }
    }

    /// The parts of a list or a map, each on one line; nil as soon as they are too wide together.
    private static func parts<Element>(_ elements: [Element], _ width: Int, _ text: (Element) -> String?) -> [String]? {
        var parts: [String] = []
        var left = width
        for element in elements {
            guard left > 0, let part = text(element) else { return nil }
            left -= part.utf8.count + 2
            parts.append(part)
        }
        return parts
    }

    private static func fitting(_ text: String, _ width: Int) -> String? {
        text.utf8.count <= width && !text.contains("\n") ? text : nil
    }
}

extension FileText {
    /// Whether a plain word needs no quotes and means something: a number, yes or no, or an answer that a condition looks for.
    static func isWord(_ text: String) -> Bool {
        if ["yes", "no", "true", "false", "answered", "blank", "declined", "unable", "not-asked"].contains(text) { return true }
        let body = text.hasSuffix("+") || (text.hasSuffix("-") && text.utf8.count > 1) ? text.dropLast() : text[...]
        let digits = body.drop { $0 == "-" }
        return !digits.isEmpty && digits.utf8.count <= 20 && digits.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    }

    private static func key(_ key: String) -> String { scalar(key) }

    /// Text as it stands when nobody can take it for anything else, else in quotes.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Letters, digits and a few signs that mean nothing to YAML, beginning with a letter, and no word that some reader takes for a value.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.last != UInt8(ascii: " "), text.utf8.count <= 400 else {
            return false
        }
        let words: Set<String> = ["yes", "no", "true", "false", "on", "off", "y", "n", "null", "nan", "inf"]
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || plainSigns.contains($0) } && !words.contains(text.lowercased())
    }

    private static let plainSigns = Set(" -_./()+;=%".utf8)

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Text in quotes: single ones where nothing has to be escaped, else double ones.
    static func quoted(_ text: String) -> String {
        let mustEscape = text.unicodeScalars.contains { escape(for: $0) != nil }
        if !mustEscape, text.contains("\"") || text.contains("\\") { return "'" + doubled(text) + "'" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default: if let escaped = escape(for: scalar) { result += escaped } else { result.unicodeScalars.append(scalar) }
            }
        }
        return result + "\""
    }

    private static func doubled(_ text: String) -> String {
        text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    }

    /// How a scalar is written in double quotes when it cannot stand for itself; an asterisk too, since the reader of files looks for aliases.
    private static func escape(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        case "*": return "\\x2A"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let width = scalar.value > 0xFFFF ? 8 : 4
            return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        default:
            return nil
        }
    }
}
