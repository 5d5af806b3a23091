/// What is known of one characteristic or circumstance. That nobody asked is the absence of one, and never a "no".
package struct Characteristic: Hashable, Sendable {
    /// What the person said.
    package enum Value: Hashable, Sendable {
        /// A national code, with words where the code leaves something open: the language, the practice.
        case code(CodedTerm, words: String)
        /// Asked, and the person did not say.
        case notStated
    }

    /// The code list.
    package let list: CodedTerm
    /// What is known.
    package let value: Value

    /// A characteristic.
    package init(_ list: CodedTerm, _ value: Value) {
        self.list = list
        self.value = value
    }

    /// "accommodation: rough sleeper (HM01)".
    package var words: String {
        switch value {
        case .notStated: "\(list.label.text): asked, not stated"
        case .code(let chosen, let words):
            "\(list.label.text): \(chosen.label.text) (\(chosen.code))" + (words.isEmpty ? "" : ", \(words)")
        }
    }
}

/// The characteristic that stands, and who recorded it.
package struct CharacteristicDecision: Hashable, Sendable {
    /// What is known.
    package let characteristic: Characteristic
    /// Who and when.
    package let by: Attribution
}

extension Characteristic: RecordedPart {
    func words(_ wording: Wording) -> String { words }

    package func write(to writer: inout ByteWriter) { writer.put(list, value) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try CodedTerm(from: &reader), try Value(from: &reader))
    }
}

extension Characteristic.Value: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .code(let chosen, let words): writer.put(tag: 1, chosen, words)
        case .notStated: writer.put(tag: 2)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .code(try CodedTerm(from: &r), words: try r.text())
        case 2: self = .notStated
        default: throw CodingError()
        }
    }
}
