/// Where a finding comes from.
package enum EvidenceSource: Hashable, Sendable {
    case person, practitioner, police, healthRecord, family, instrument
    case other(RequiredText)

    /// The sources that need no more words.
    package static let named: [EvidenceSource] = [.person, .practitioner, .police, .healthRecord, .family, .instrument]

    /// The source in words.
    package var words: String {
        switch self {
        case .person: "the person"
        case .practitioner: "seen by the practitioner"
        case .police: "police"
        case .healthRecord: "health record"
        case .family: "family or carer"
        case .instrument: "screening"
        case .other(let text): text.text
        }
    }
}

/// How a need stands. Not having been asked is the absence of a finding, never "none found".
package enum NeedStatus: String, CaseIterable, Sendable {
    case presentNow = "present-now"
    case historic, suspected, diagnosed

    /// The status in words.
    package var words: String { self == .presentNow ? "present now" : rawValue }
}

/// What was found about one vulnerability.
package struct NeedRecord: Hashable, Sendable {
    /// What was found.
    package enum Finding: Hashable, Sendable {
        /// Somebody asked or looked, and found nothing.
        case noneFound
        /// Something was found: never a bare tick, but what it rests on.
        case found(NeedStatus, evidence: RequiredText)
    }

    /// The vulnerability.
    package let need: CodedTerm
    /// What was found.
    package let finding: Finding
    /// Where that comes from.
    package let source: EvidenceSource

    /// A finding.
    package init(_ need: CodedTerm, _ finding: Finding, source: EvidenceSource) {
        self.need = need
        self.finding = finding
        self.source = source
    }

    /// Something that was found and is not over.
    package var isCurrent: Bool {
        switch finding {
        case .noneFound, .found(.historic, _): false
        case .found: true
        }
    }

    /// "housing: present now, slept rough since May (the person)".
    package var words: String {
        switch finding {
        case .noneFound: "\(need.label.text): none found (\(source.words))"
        case .found(let status, let evidence): "\(need.label.text): \(status.words), \(evidence.text) (\(source.words))"
        }
    }
}

/// The finding about a vulnerability that stands, and who recorded it.
package struct NeedDecision: Hashable, Sendable {
    /// What was found.
    package let record: NeedRecord
    /// Who and when.
    package let by: Attribution
}

extension NeedRecord: CaseContent {
    package static let kind = FactKind.needRecorded

    package var traits: FactTraits {
        FactTraits(
            about: .need(need.code), isAmendable: true, isSignedFor: true, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "need, " + words }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.needs[need.code] = NeedDecision(record: self, by: item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "need", need)
        fields.put(2, "finding", finding)
        fields.put(3, "source", source)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2), source: try fields.take(3))
    }
}

extension NeedStatus: CodedWord {}

extension NeedRecord.Finding: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .noneFound: fields.choose(1, "none found")
        case .found(let status, let evidence):
            fields.choose(2, "found")
            fields.put(1, "status", status)
            fields.put(2, "evidence", evidence)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .noneFound
        case 2: self = .found(try fields.take(1), evidence: try fields.take(2))
        default: throw CodingError()
        }
    }
}

extension EvidenceSource: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .person: fields.choose(1, "the person")
        case .practitioner: fields.choose(2, "practitioner")
        case .police: fields.choose(3, "police")
        case .healthRecord: fields.choose(4, "health record")
        case .family: fields.choose(5, "family")
        case .instrument: fields.choose(6, "instrument")
        case .other(let text):
            fields.choose(7, "other")
            fields.put(1, "who", text)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .person
        case 2: self = .practitioner
        case 3: self = .police
        case 4: self = .healthRecord
        case 5: self = .family
        case 6: self = .instrument
        case 7: self = .other(try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// What was found about a vulnerability.
    package static func needRecorded(_ record: NeedRecord) -> Fact { Fact(record) }
}
