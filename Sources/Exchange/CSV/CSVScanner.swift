/// Reads rows one after the other, and goes back to the next line where a quotation mark went wrong.
struct CSVScanner {
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let space = UInt8(ascii: " ")

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1
    /// Rows that begin before this place may be parts of a value that was never closed.
    private var suspectUntil = 0

    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    /// The next row, also one of which something is wrong; nil at the end of the file.
    mutating func nextRow() -> CSVTable.Row? {
        guard position < bytes.count else { return nil }
        let start = position
        let startLine = line
        let isSuspect = start < suspectUntil
        var values: [String] = []
        while true {
            do throws(CSVTable.Fault) {
                values.append(try value(column: values.count))
                if values.count > CSVTable.columnLimit { throw CSVTable.Fault.tooManyValues }
            } catch {
                suspectUntil = max(suspectUntil, position)
                position = start
                line = startLine
                skipLine()
                return CSVTable.Row(line: startLine, values: values, fault: error, isSuspect: isSuspect)
            }
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        takeLineEnd()
        return CSVTable.Row(line: startLine, values: values, fault: nil, isSuspect: isSuspect)
    }

    /// One value; stops before the delimiter, the end of the line or the end of the file.
    private mutating func value(column: Int) throws(CSVTable.Fault) -> String {
        let start = position
        while position < bytes.count, bytes[position] == Self.space, delimiter != Self.space { position += 1 }
        if position < bytes.count, bytes[position] == Self.quote { return try quotedValue(column: column) }
        position = start
        while position < bytes.count, !endsValue(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedValue(column: Int) throws(CSVTable.Fault) -> String {
        position += 1
        var value: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.quote {
                position += 1
                guard position < bytes.count, bytes[position] == Self.quote else {
                    try takeSpaceAfterQuote(column: column)
                    return String(decoding: value, as: UTF8.self)
                }
            } else if endsLine(byte) {
                countLine(at: position)
            }
            value.append(byte)
            position += 1
        }
        throw .unclosedQuote(column: column)
    }

    private mutating func takeSpaceAfterQuote(column: Int) throws(CSVTable.Fault) {
        while position < bytes.count, bytes[position] == Self.space { position += 1 }
        guard position == bytes.count || endsValue(bytes[position]) else { throw .textAfterQuote(column: column) }
    }

    private func endsLine(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }
    private func endsValue(_ byte: UInt8) -> Bool { byte == delimiter || endsLine(byte) }

    /// CR and LF together are one line break, counted at the LF.
    private mutating func countLine(at index: Int) {
        let isFirstOfPair = bytes[index] == Self.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
        if !isFirstOfPair { line += 1 }
    }

    private mutating func takeLineEnd() {
        while position < bytes.count, endsLine(bytes[position]) {
            let isEnd = bytes[position] == Self.lineFeed || position + 1 >= bytes.count || bytes[position + 1] != Self.lineFeed
            position += 1
            if isEnd {
                line += 1
                return
            }
        }
    }

    private mutating func skipLine() {
        while position < bytes.count, !endsLine(bytes[position]) { position += 1 }
        takeLineEnd()
    }
}
