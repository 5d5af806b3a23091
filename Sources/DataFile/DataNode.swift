/// One value of a data file, which remembers where it stands.
///
/// Nothing is guessed from how a value looks: text stays as it was written (`no`, `1.10` and `0123` are text until a number or a
/// yes or no is asked for).
package struct DataNode: Sendable {
    /// A value as written.
    package enum Content: Sendable {
        /// Nothing: no value, `~` or `null`.
        case nothing
        /// Text; `isPlain` is false when it stood in quotes or in a block, so that it can only be text.
        case text(String, isPlain: Bool)
        /// A list.
        case list([DataNode])
        /// Keys with their values, in the order of the file.
        case map([Entry])
    }

    /// A key with its value.
    package struct Entry: Sendable {
        /// The key as written.
        package let key: String
        /// The value.
        package let value: DataNode
    }

    /// The name of the file.
    package let file: String
    /// The line where the value starts, counted from 1; of a value under a key, the line of the key.
    package let line: Int
    /// The way to the value from the top of the file.
    package let keyPath: String
    /// What is written there.
    package let content: Content

    /// A value at its place.
    package init(file: String, line: Int, keyPath: String, content: Content) {
        self.file = file
        self.line = line
        self.keyPath = keyPath
        self.content = content
    }

    /// A complaint about this value.
    package func fault(_ reason: String) -> DataFault {
        DataFault(file: file, line: line, keyPath: keyPath, reason: reason)
    }

    /// Whether nothing is written here.
    package var isNothing: Bool {
        if case .nothing = content { true } else { false }
    }

    /// Whether text stands here in quotes or in a block, so that it can only be text.
    package var isQuoted: Bool {
        if case .text(_, isPlain: false) = content { true } else { false }
    }

    /// Whether this is a list.
    package var isList: Bool {
        if case .list = content { true } else { false }
    }

    /// Whether this has keys of its own.
    package var isMap: Bool {
        if case .map = content { true } else { false }
    }
}
