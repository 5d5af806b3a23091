import Caseload

/// One value of a list, as it is read: on one line, without what cannot be seen.
struct ListValue: Hashable, Sendable {
    /// Without white space at its ends and with single spaces within, also where the file has line breaks.
    let text: String
    /// There is a character in it that no keyboard writes.
    let hasControlCharacter: Bool

    init(raw: String) {
        var scalars = String.UnicodeScalarView()
        var hasControlCharacter = false
        var owesSpace = false
        for scalar in raw.unicodeScalars {
            if scalar.properties.isWhitespace {
                owesSpace = true
            } else if scalar.properties.generalCategory == .control {
                hasControlCharacter = true
            } else if scalar.properties.generalCategory != .format {
                if owesSpace && !scalars.isEmpty { scalars.append(" ") }
                owesSpace = false
                scalars.append(scalar)
            }
        }
        text = String(scalars)
        self.hasControlCharacter = hasControlCharacter
    }

    /// A heading or a name as it is compared: in lower case, letters and figures only.
    static func key(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// A number or code as it is compared: its groups of letters and figures, however they are parted.
    static func codeKey(_ text: String) -> String {
        text.uppercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "/")
    }
}
