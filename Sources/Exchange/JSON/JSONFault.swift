/// What is wrong in a JSON text, and exactly where.
package struct JSONFault: Error, Hashable, Sendable {
    /// The line, counted from 1; nil where the fault is not on any one line.
    package let line: Int?
    /// The way to the value, such as `item[3].answerOption[1]`, list places counted from 1; empty for the whole text.
    package let path: String
    /// What was expected, in plain words and without a full stop.
    package let reason: String

    /// A fault that was found outside the reader itself.
    package init(line: Int?, path: String, reason: String) {
        self.line = line
        self.path = path
        self.reason = reason
    }
}

extension JSONFault: CustomStringConvertible {
    /// The fault on one line: `line 12: item[3].type: expected text`.
    package var description: String {
        [line.map { "line \($0)" }, path.isEmpty ? nil : path, reason].compactMap(\.self).joined(separator: ": ")
    }
}
