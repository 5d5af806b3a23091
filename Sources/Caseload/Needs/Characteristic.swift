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

extension Characteristic: CaseContent {
    package static let kind = FactKind.characteristicRecorded

    package var traits: FactTraits {
        FactTraits(
            about: .characteristic(list.code), isAmendable: true, isSignedFor: true, undoing: .freely, moving: .alone,
            isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { words }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.characteristics[list.code] = CharacteristicDecision(characteristic: self, by: item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "list", list)
        fields.put(2, "value", value)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2))
    }
}

extension Characteristic.Value: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .code(let chosen, let words):
            fields.choose(1, "code")
            fields.put(1, "code", chosen)
            fields.put(2, "words", words)
        case .notStated: fields.choose(2, "not stated")
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .code(try fields.take(1), words: try fields.take(2))
        case 2: self = .notStated
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// What is known of a characteristic.
    package static func characteristicRecorded(_ characteristic: Characteristic) -> Fact { Fact(characteristic) }
}
