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

extension NeedRecord: RecordedPart {
    func words(_ wording: Wording) -> String { "need, " + words }

    package func write(to writer: inout ByteWriter) { writer.put(need, finding, source) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try CodedTerm(from: &reader), try Finding(from: &reader), source: try EvidenceSource(from: &reader))
    }
}

extension NeedStatus: ByteCodable {}

extension NeedRecord.Finding: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .noneFound: writer.put(tag: 1)
        case .found(let status, let evidence): writer.put(tag: 2, status, evidence)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .noneFound
        case 2: self = .found(try NeedStatus(from: &r), evidence: try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}

extension EvidenceSource: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .person: writer.put(tag: 1)
        case .practitioner: writer.put(tag: 2)
        case .police: writer.put(tag: 3)
        case .healthRecord: writer.put(tag: 4)
        case .family: writer.put(tag: 5)
        case .instrument: writer.put(tag: 6)
        case .other(let text): writer.put(tag: 7, text)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .person
        case 2: self = .practitioner
        case 3: self = .police
        case 4: self = .healthRecord
        case 5: self = .family
        case 6: self = .instrument
        case 7: self = .other(try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}
