/// Writes strings as JSON that is safe to show on a terminal.
enum JSONText {
    /// The text in quotation marks, with everything escaped that JSON, a terminal or a reader could take for something else.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars { write(scalar, to: &result) }
        return result + "\""
    }

    private static func write(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        default:
            if mustEscape(scalar) {
                for unit in UTF16.encode(scalar).map(Array.init) ?? [] { result += "\\u" + hexadecimal(unit) }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Control and format characters (C0, DEL, C1, bidi marks and isolates, joiners, byte-order marks, tags), line and paragraph separators.
    private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
