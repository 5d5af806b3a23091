/// Finds an alias (`*name`) whose anchor (`&name`) stands before it in the text.
///
/// A few lines of aliases to aliases can stand for more values than any machine holds, and the parser follows them before anyone
/// can count; so they are refused before it starts. An ampersand or asterisk in ordinary text has no such pair.
struct AliasScan {
    /// The line of the first such alias, counted from 1.
    let line: Int?

    init(_ text: String) {
        line = text.utf8.contains(UInt8(ascii: "*")) ? Self.firstAlias(in: text.utf8) : nil
    }

    private static func firstAlias(in text: String.UTF8View) -> Int? {
        var anchors: Set<[UInt8]> = []
        var line = 1
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index = text.index(after: index)
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
            let name = Array(text[index...].prefix(while: isOfName))
            if name.isEmpty { continue }
            if byte == UInt8(ascii: "&") {
                anchors.insert(name)
            } else if anchors.contains(name) {
                return line
            }
        }
        return nil
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
