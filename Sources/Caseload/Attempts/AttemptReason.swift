/// Why somebody could not be seen just then. The reason stands in words in the entry that says the person is not available, with more behind a colon.
package enum AttemptReason: String, CaseIterable, Sendable {
    case asleep
    case inInterview = "in interview"
    case withSolicitor = "with solicitor"
    case intoxicated
    case refused
    case unsafe
    case atHospital = "at hospital"

    /// The reason that a text begins with; nil for another reason.
    package init?(reading text: String) {
        let plain = text.lowercased()
        let found = Self.allCases.first { reason in
            guard plain.hasPrefix(reason.rawValue) else { return false }
            return plain.dropFirst(reason.rawValue.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
        guard let found else { return nil }
        self = found
    }

    /// The fact that this attempt came to nothing.
    ///
    /// - Parameters:
    ///   - words: more about it; may be empty.
    ///   - until: when to try again, which brings the person back in the queue.
    package func fact(words: String = "", until: Instant?) -> Fact? {
        let more = trimmed(words)
        return RequiredText(more.isEmpty ? rawValue : "\(rawValue): \(more)").map { .unavailable(reason: $0, until: until) }
    }
}

/// One attempt to see a person that came to nothing.
package struct Attempt: Hashable, Sendable {
    /// Nil for a reason that is none of the list's.
    package let reason: AttemptReason?
    /// The reason in the words of whoever tried.
    package let words: String
    /// When to try again; nil when nobody said.
    package let until: Instant?
    /// Who and when.
    package let by: Attribution
}
