/// What a person has agreed to, in one line: "seen yes, police no, GP not asked".
package struct ConsentWords: Hashable, Sendable {
    private let answers: [ConsentPurpose: ConsentAnswer]

    /// The answers as they stand.
    package init(_ answers: [ConsentPurpose: ConsentAnswer]) {
        self.answers = answers
    }

    /// One line, in the order of the purposes.
    ///
    /// - Parameter named: purposes that are named also when nobody has asked about them.
    package func line(naming named: Set<ConsentPurpose> = [.seen, .police, .gp]) -> String {
        ConsentPurpose.allCases.filter { answers[$0] != nil || named.contains($0) }.map(part).joined(separator: ", ")
    }

    /// "police no".
    package func part(_ purpose: ConsentPurpose) -> String {
        "\(purpose.name) \(answers[purpose]?.words ?? "not asked")"
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
    package var consentWords: ConsentWords { ConsentWords(consentAnswers) }
}

extension CaseSummary {
    /// What the person has agreed to, in words.
    package var consentWords: ConsentWords { ConsentWords(consentAnswers) }
}
