/// Whom or what a person needs so that they can understand and be understood.
package enum SupportKind: String, CaseIterable, Comparable, Sendable {
    case appropriateAdult = "appropriate-adult"
    case interpreter
    case adjustments

    /// The support in words.
    package var words: String { self == .appropriateAdult ? "appropriate adult" : rawValue }

    package static func < (a: SupportKind, b: SupportKind) -> Bool { a.rawValue < b.rawValue }
}

/// One step of arranging it. The time is when the entry says it happened.
package enum SupportStep: Hashable, Sendable {
    /// It is needed, and why: the language, what the person cannot follow, what has to be done differently.
    case needed(why: RequiredText)
    /// Somebody was asked to come, or to bring it.
    case requested(from: RequiredText)
    case toldSergeant(who: RequiredText)
    /// It is there; who came, which may be empty.
    case arrived(who: String)
    /// Not needed after all, and who says so.
    case notNeeded(why: RequiredText)

    /// The step in words.
    package var words: String {
        switch self {
        case .needed(let why): "needed: \(why.text)"
        case .requested(let who): "requested from \(who.text)"
        case .toldSergeant(let who): "told to \(who.text)"
        case .arrived(let who): "here" + (who.isEmpty ? "" : " (\(who))")
        case .notNeeded(let why): "not needed: \(why.text)"
        }
    }
}

/// A step about one kind of support.
package struct SupportMove: Hashable, Sendable {
    /// Which.
    package let kind: SupportKind
    /// What happened.
    package let step: SupportStep

    /// A step.
    package init(_ kind: SupportKind, _ step: SupportStep) {
        self.kind = kind
        self.step = step
    }
}

extension SupportMove: RecordedPart {
    func words(_ wording: Wording) -> String { "\(kind.words) \(step.words)" }

    package func write(to writer: inout ByteWriter) { writer.put(kind, step) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try SupportKind(from: &reader), try SupportStep(from: &reader))
    }
}

extension SupportKind: ByteCodable {}

extension SupportStep: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .needed(let why): writer.put(tag: 1, why)
        case .requested(let who): writer.put(tag: 2, who)
        case .toldSergeant(let who): writer.put(tag: 3, who)
        case .arrived(let who): writer.put(tag: 4, who)
        case .notNeeded(let why): writer.put(tag: 5, why)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .needed(why: try RequiredText(from: &r))
        case 2: self = .requested(from: try RequiredText(from: &r))
        case 3: self = .toldSergeant(who: try RequiredText(from: &r))
        case 4: self = .arrived(who: try r.text())
        case 5: self = .notNeeded(why: try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}
