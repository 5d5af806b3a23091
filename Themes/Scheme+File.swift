/// Why a scheme file cannot be read; lines count from 1.
package enum SchemeError: Error, Hashable {
    case notUTF8
    /// The line is no `key: "value"`.
    case notAKeyAndValue(line: Int)
    /// The colour is not six hexadecimal digits.
    case notAColour(line: Int, key: String)
    case missing(key: String)
}

extension Scheme {
    /// Reads a base16 scheme as its files are written: a `key: "value"` a line, the colours at the top or under `palette:`.
    ///
    /// This is no YAML reader: it is for the built-in schemes, so that starting needs none.
    package init(id: String, yaml: [UInt8]) throws(SchemeError) {
        guard let text = String(validating: yaml, as: UTF8.self) else { throw .notUTF8 }
        var values: [String: (line: Int, value: String)] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let (key, value) = try Self.entry(line, number: index + 1) else { continue }
            values[key] = (index + 1, value)
        }
        var colours: [Colour] = []
        for key in Self.keys {
            guard let entry = values[key] else { throw .missing(key: key) }
            guard let colour = Colour(hex: entry.value) else { throw .notAColour(line: entry.line, key: key) }
            colours.append(colour)
        }
        self.init(
            id: id, name: values["name"]?.value ?? values["scheme"]?.value ?? id, colours: colours,
            contrast: values["contrast"].flatMap { Double($0.value) } ?? 4.5)
    }

    /// The names of the sixteen colours.
    package static let keys = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }

    /// The key and value of a line; nothing for an empty line, a comment, or the start of the palette.
    private static func entry(_ line: Substring, number: Int) throws(SchemeError) -> (key: String, value: String)? {
        let text = line.trimmed
        if text.isEmpty || text.first == "#" || text == "---" || text == "palette:" { return nil }
        guard let colon = text.firstIndex(of: ":") else { throw .notAKeyAndValue(line: number) }
        let key = text[..<colon].trimmed
        let value = text[text.index(after: colon)...].trimmed
        guard !key.isEmpty, let unquoted = value.unquoted else { throw .notAKeyAndValue(line: number) }
        return (String(key), String(unquoted))
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let rest = drop { $0.isWhitespace }
        return rest.lastIndex { !$0.isWhitespace }.map { rest[...$0] } ?? ""
    }

    /// What stands between two quotes of a kind; the text itself when it has none, nothing when they do not match.
    fileprivate var unquoted: Substring? {
        guard let first, first == "\"" || first == "'" else { return self }
        guard let end = dropFirst().firstIndex(of: first) else { return nil }
        let rest = self[index(after: end)...].trimmed
        return rest.isEmpty || rest.first == "#" ? self[index(after: startIndex)..<end] : nil
    }
}
