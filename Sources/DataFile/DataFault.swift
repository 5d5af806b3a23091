/// What is wrong in a data file, and exactly where.
package struct DataFault: Error, Hashable, Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// The line, counted from 1; nil where the fault is not on any one line.
    package let line: Int?
    /// The way to the value, such as `items[3].weight`, list places counted from 1; empty for the whole file.
    package let keyPath: String
    /// What was expected, in plain words and without a full stop.
    package let reason: String

    /// A fault that a rule found outside the reader itself.
    package init(file: String, line: Int?, keyPath: String, reason: String) {
        self.file = file
        self.line = line
        self.keyPath = keyPath
        self.reason = reason
    }
}

extension DataFault: CustomStringConvertible {
    /// The fault on one line: `phq-9.yaml:12: items[3].weight: expected a whole number`.
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return keyPath.isEmpty ? "\(place): \(reason)" : "\(place): \(keyPath): \(reason)"
    }
}

extension DataFault: Comparable {
    /// In the order in which a person meets them when reading the file from the top.
    package static func < (left: DataFault, right: DataFault) -> Bool {
        (left.file, left.line ?? 0, left.keyPath, left.reason) < (right.file, right.line ?? 0, right.keyPath, right.reason)
    }
}
