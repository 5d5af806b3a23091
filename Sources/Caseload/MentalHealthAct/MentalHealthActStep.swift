/// How an assessment under the Mental Health Act 1983 ended.
package enum MentalHealthActOutcome: String, CaseIterable, Sendable {
    case section2 = "s2"
    case section3 = "s3"
    case section4 = "s4"
    case informal
    case recalled
    case community
    case notDetained = "not-detained"

    /// The outcome in words.
    package var words: String {
        switch self {
        case .section2: "detained under s.2"
        case .section3: "detained under s.3"
        case .section4: "detained under s.4"
        case .informal: "informal admission"
        case .recalled: "recalled to hospital"
        case .community: "not admitted, community team follows"
        case .notDetained: "not detained"
        }
    }

    /// A bed is needed for it.
    package var needsBed: Bool {
        switch self {
        case .section2, .section3, .section4, .informal, .recalled: true
        case .community, .notDetained: false
        }
    }
}

/// One step on the way through an assessment. The time is when the entry says it happened.
package enum MentalHealthActStep: Hashable, Sendable {
    case requested(why: RequiredText)
    case amhpCalled(who: RequiredText)
    case doctorsCalled(who: RequiredText)
    case started
    case ended(MentalHealthActOutcome, words: String)
    case bedAwaited(from: RequiredText)
    case bedFound(where: RequiredText)
    /// From then on there is no power under PACE to hold the person.
    case paceGroundsEnded(who: RequiredText)
    /// Not needed any more, and why.
    case notNeeded(why: RequiredText)

    /// The step in words.
    package var words: String {
        switch self {
        case .requested(let why): "requested: \(why.text)"
        case .amhpCalled(let who): "AMHP called (\(who.text))"
        case .doctorsCalled(let who): "doctors called (\(who.text))"
        case .started: "started"
        case .ended(let outcome, let words): "ended: \(outcome.words)" + (words.isEmpty ? "" : ", \(words)")
        case .bedAwaited(let source): "bed awaited from \(source.text)"
        case .bedFound(let place): "bed found: \(place.text)"
        case .paceGroundsEnded(let who): "PACE grounds ended, says \(who.text)"
        case .notNeeded(let why): "no longer needed: \(why.text)"
        }
    }
}

extension MentalHealthActStep: RecordedPart {
    func words(_ wording: Wording) -> String { "MHA assessment: " + words }

    package func write(to writer: inout ByteWriter) {
        switch self {
        case .requested(let why): writer.put(tag: 1, why)
        case .amhpCalled(let who): writer.put(tag: 2, who)
        case .doctorsCalled(let who): writer.put(tag: 3, who)
        case .started: writer.put(tag: 4)
        case .ended(let outcome, let words): writer.put(tag: 5, outcome, words)
        case .bedAwaited(let source): writer.put(tag: 6, source)
        case .bedFound(let place): writer.put(tag: 7, place)
        case .paceGroundsEnded(let who): writer.put(tag: 8, who)
        case .notNeeded(let why): writer.put(tag: 9, why)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .requested(why: try RequiredText(from: &r))
        case 2: self = .amhpCalled(who: try RequiredText(from: &r))
        case 3: self = .doctorsCalled(who: try RequiredText(from: &r))
        case 4: self = .started
        case 5: self = .ended(try MentalHealthActOutcome(from: &r), words: try r.text())
        case 6: self = .bedAwaited(from: try RequiredText(from: &r))
        case 7: self = .bedFound(where: try RequiredText(from: &r))
        case 8: self = .paceGroundsEnded(who: try RequiredText(from: &r))
        case 9: self = .notNeeded(why: try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}

extension MentalHealthActOutcome: ByteCodable {}
