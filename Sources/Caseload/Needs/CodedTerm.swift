/// A code of a data file with the label that it had when it was recorded, so that the record reads the same whatever becomes of the file.
package struct CodedTerm: Hashable, Sendable {
    /// The code.
    package let code: String
    /// What it meant when it was recorded.
    package let label: RequiredText

    /// A code with its label.
    package init(_ code: String, _ label: RequiredText) {
        self.code = code
        self.label = label
    }
}

extension CodedTerm: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(code, label) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try reader.text(), try RequiredText(from: &reader))
    }
}
