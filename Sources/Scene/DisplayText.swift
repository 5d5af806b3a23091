/// Text that is safe to show: the only kind that can be drawn, printed or sent to a terminal.
///
/// Making one neutralises what could act on a terminal or mislead a reader: control characters, line separators, direction
/// controls, tags, noncharacters and whatever terminals do not agree on the width of. Such a character is replaced and not
/// deleted, so that it shows that something stood there.
package struct DisplayText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The neutralised text.
    package let string: String
    /// How many columns it takes on a terminal.
    package let width: Int
    /// Whether every character is printable ASCII, one byte and one column each.
    let isASCII: Bool

    /// Neutralises `raw`; text that is plain already is kept as it is.
    package init(_ raw: String) {
        let utf8 = raw.utf8
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            self.init(trusted: raw, width: utf8.count, isASCII: true)
        } else {
            let clean = Neutraliser.neutralise(raw)
            self.init(
                trusted: clean, width: clean.unicodeScalars.reduce(0) { $0 + $1.columns },
                isASCII: clean.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// Takes text that is known to be clean and whose width is known.
    init(trusted string: String, width: Int, isASCII: Bool) {
        self.string = string
        self.width = width
        self.isASCII = isASCII
    }

    /// No text at all.
    package static let empty = DisplayText(trusted: "", width: 0, isASCII: true)

    /// So many blanks; none when `count` is negative.
    package static func blank(_ count: Int) -> DisplayText {
        let count = max(0, count)
        return DisplayText(trusted: String(repeating: " ", count: count), width: count, isASCII: true)
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { string.isEmpty }

    /// One text after the other.
    package static func + (left: DisplayText, right: DisplayText) -> DisplayText {
        // A mark at the start of the right one would join the left one's last character; the columns stay the same.
        DisplayText(trusted: left.string + right.string, width: left.width + right.width, isASCII: left.isASCII && right.isASCII)
    }

    /// Appends `other`.
    package static func += (left: inout DisplayText, right: DisplayText) {
        left = left + right
    }

    /// The same text for a terminal or file without UTF-8: dashes, quotes and arrows by their ASCII twins, letters without their
    /// accents where that is plain, `?` for the rest.
    package var asciiOnly: DisplayText {
        guard !isASCII else { return self }
        return DisplayText(string.map { ASCIITwin.twin(of: $0) }.joined())
    }

    /// How many characters, as a person counts them.
    package var count: Int { isASCII ? width : string.count }
}

extension Sequence<DisplayText> {
    /// The texts in a row with `separator` between them.
    package func joined(separator: DisplayText = "") -> DisplayText {
        var result = DisplayText.empty
        var isFirst = true
        for text in self {
            if !isFirst { result += separator }
            result += text
            isFirst = false
        }
        return result
    }
}

extension Unicode.Scalar {
    /// How many columns the scalar takes: 0, 1 or 2.
    var columns: Int {
        if value < 0x300 { return 1 }
        if WidthTable.zero.holds(value) { return 0 }
        return WidthTable.double.holds(value) ? 2 : 1
    }
}

extension Character {
    /// How many columns the character takes.
    package var columns: Int {
        unicodeScalars.reduce(0) { $0 + $1.columns }
    }
}

extension [ClosedRange<UInt32>] {
    /// Whether one of the ranges, which are in ascending order, holds `value`.
    fileprivate func holds(_ value: UInt32) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].lowerBound <= value
    }
}
