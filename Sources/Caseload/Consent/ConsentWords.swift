/// What a person has agreed to, in one line: "seen yes, police no, GP not asked".
package struct ConsentWords: Hashable, Sendable {
    private let answers: [ConsentPurpose: ConsentAnswer]
    private let leftOpen: ConsentLeftOpen?

    /// The answers as they stand, and what was done where nobody has asked whether the person agrees to be seen.
    package init(_ answers: [ConsentPurpose: ConsentAnswer], leftOpen: ConsentLeftOpen? = nil) {
        self.answers = answers
        self.leftOpen = answers[.seen] == nil ? leftOpen : nil
    }

    /// One line, in the order of the purposes.
    ///
    /// - Parameter named: purposes that are named also when nobody has asked about them.
    package func line(naming named: Set<ConsentPurpose> = [.seen, .police, .gp]) -> String {
        ConsentPurpose.allCases.filter { answers[$0] != nil || named.contains($0) }.map(part).joined(separator: ", ")
    }

    /// "police no", "seen later (asleep)".
    package func part(_ purpose: ConsentPurpose) -> String {
        if purpose == .seen, let leftOpen { return "\(purpose.name) \(leftOpen.name) (\(leftOpen.reason))" }
        return "\(purpose.name) \(answers[purpose]?.words ?? "not asked")"
    }
}

extension CaseState {
    /// The answer that counts for a purpose now: a lack of capacity found since stands in place of what was said before.
    package func consentAnswer(_ purpose: ConsentPurpose) -> ConsentAnswer? {
        lacksCapacity(for: purpose) ? .lacksCapacity : consent[purpose]?.answer
    }

    /// The person cannot decide about this purpose now.
    package func lacksCapacity(for purpose: ConsentPurpose) -> Bool {
        if let found = capacity[purpose] { return found.finding.isLacking }
        return consent[purpose]?.answer == .lacksCapacity
    }

    /// The answers that count now; a purpose that nobody asked about is missing.
    package var consentAnswers: [ConsentPurpose: ConsentAnswer] {
        var answers: [ConsentPurpose: ConsentAnswer] = [:]
        for purpose in ConsentPurpose.allCases { answers[purpose] = consentAnswer(purpose) }
        return answers
    }

    /// What the person has agreed to, in words.
    package var consentWords: ConsentWords { ConsentWords(consentAnswers, leftOpen: consentLeftOpen?.what) }
}

extension CaseSummary {
    /// What the person has agreed to, in words.
    package var consentWords: ConsentWords { ConsentWords(consentAnswers, leftOpen: care.consentLeftOpen) }
}
