/// Turns the bytes of a list file into text.
enum ListText {
    /// A day's custody list is some kilobytes; what is larger than this is something else.
    static let sizeLimit = 16 << 20

    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The text as UTF-8: from UTF-8 with or without a byte-order mark, or else from Windows-1252, which is what Excel writes as "CSV".
    ///
    /// - Throws: why the file cannot be a list.
    static func utf8(_ bytes: [UInt8]) throws(ListRefusal) -> [UInt8] {
        guard bytes.count <= sizeLimit else { throw .tooLarge }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        // A zero byte in the first row is UTF-16 without its mark, or no text at all.
        if bytes.prefix(64).contains(0) { throw .notText }
        let isMarked = bytes.starts(with: utf8Mark)
        let text = isMarked ? Array(bytes.dropFirst(utf8Mark.count)) : bytes
        if String(validating: text, as: UTF8.self) != nil { return text }
        if isMarked { throw .damagedUTF8 }
        return Windows1252.utf8(text)
    }
}
