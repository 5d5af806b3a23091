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

extension CodedTerm: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "code", code)
        fields.put(2, "label", label)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2))
    }
}
