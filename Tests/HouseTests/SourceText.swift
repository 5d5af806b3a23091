import Foundation

/// The texts in quotes of a Swift source, with `…` for whatever is put into them.
struct QuotedTexts {
    private(set) var texts: [String] = []
    private var rest: Substring

    init(_ source: some StringProtocol) {
        rest = Substring(source)
        while let character = rest.popFirst() {
            if character == "/", rest.first == "/" {
                rest = rest.drop { $0 != "\n" }
            } else if character == "\"" {
                texts.append(readText())
            }
        }
    }

    // What follows an opening quotation mark, up to the closing one.
    private mutating func readText() -> String {
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\", let escaped = rest.popFirst() else {
                text.append(character)
                continue
            }
            if escaped == "(" {
                skipValue()
                text.append("…")
            } else {
                text.append(escaped)
            }
        }
        return text
    }

    private mutating func skipValue() {
        var depth = 1
        while depth > 0, let character = rest.popFirst() {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"": _ = readText()
            default: break
            }
        }
    }
}

extension String {
    /// What stands between the opening bracket at the end of a marker and the bracket that closes it, at each place where the marker stands.
    func bracketed(after marker: String) -> [Substring] {
        var found: [Substring] = []
        var from = startIndex
        while let range = self[from...].firstRange(of: marker) {
            from = range.upperBound
            var depth = 1
            let end = self[from...].firstIndex { character in
                if "([{".contains(character) { depth += 1 }
                if ")]}".contains(character) { depth -= 1 }
                return depth == 0
            }
            found.append(self[from..<(end ?? endIndex)])
        }
        return found
    }
}

/// An article of the documentation.
struct ArticleText {
    let lines: [String]

    init(_ name: String) throws {
        let file = House.folder(of: "liaise").appending(path: "Documentation.docc/\(name).md")
        lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The tables with this word at the head of the first column: of each row the cells.
    func tables(headed word: String) -> [[[String]]] {
        var tables: [[[String]]] = []
        var isInside = false
        for line in lines {
            guard line.hasPrefix("|") else {
                isInside = false
                continue
            }
            let cells = Self.cells(line)
            if cells.first == word {
                tables.append([])
                isInside = true
            } else if isInside, let first = cells.first, !first.hasPrefix("---") {
                tables[tables.count - 1].append(cells)
            }
        }
        return tables
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// What stands between backquotes.
    static func code(in text: String) -> [String] {
        text.components(separatedBy: "`").enumerated().compactMap { $0.offset.isMultiple(of: 2) ? nil : $0.element }
    }
}
