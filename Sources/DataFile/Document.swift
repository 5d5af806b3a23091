internal import Yams

/// One data file, read and ready to be asked for its values.
package struct Document: Sendable {
    /// The name of the file, without its folder: what complaints begin with.
    package let name: String
    /// The value at the top of the file.
    package let root: DataNode

    /// The largest file that is read, in bytes.
    package static let largestSize = 1 << 20
    /// How deep lists and maps may stand in each other.
    package static let deepestNesting = 32

    /// Reads a file's bytes, which must be UTF-8.
    package init(name: String, bytes: [UInt8]) throws(DataFault) {
        guard bytes.count <= Self.largestSize else { throw Self.fault(name, nil, "the file is larger than 1 MiB") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Self.fault(name, nil, "the file is not UTF-8 text")
        }
        try self.init(name: name, text: text)
    }

    /// Reads a file's text.
    package init(name: String, text: String) throws(DataFault) {
        guard text.utf8.count <= Self.largestSize else { throw Self.fault(name, nil, "the file is larger than 1 MiB") }
        if let line = AliasScan(text).line {
            throw Self.fault(name, line, "anchors and aliases are not read here: write the value out")
        }
        guard let node = try Self.compose(name: name, text: text) else { throw Self.fault(name, nil, "the file is empty") }
        self.name = name
        root = try NodeReader(file: name).read(node, line: 1, keyPath: "", depth: 0)
    }

    // The basic resolver leaves every value as the text it is, and spends no time on guessing types.
    private static func compose(name: String, text: String) throws(DataFault) -> Node? {
        do {
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw YamlComplaint(error).fault(in: name)
        } catch {
            throw fault(name, nil, "the file cannot be read as YAML")
        }
    }

    private static func fault(_ name: String, _ line: Int?, _ reason: String) -> DataFault {
        DataFault(file: name, line: line, keyPath: "", reason: reason)
    }
}
