package import Screening

/// What one finished instrument came to, as far as later ones are compared with it: its first score.
package struct FinishedAdministration: Hashable, Sendable {
    /// The instrument and the version of its file.
    package let instrument: InstrumentVersion
    /// When it was finished.
    package let at: Instant
    /// The total that was shown; nil when there was none.
    package let value: Double?
    /// Whether the total makes up for missing answers.
    package let isProrated: Bool
    /// The band in words, as raised where it was, and then it says so; empty when there was none.
    package let band: String
    /// The coding in which the total was shown; nil for the instrument's first.
    package let coding: Coding.ID?

    /// What an instrument came to.
    package init(instrument: InstrumentVersion, at: Instant, value: Double?, isProrated: Bool, band: String, coding: Coding.ID?) {
        self.instrument = instrument
        self.at = at
        self.value = value
        self.isProrated = isProrated
        self.band = band
        self.coding = coding
    }

    /// Whether totals of both mean the same: the same version of the file, in the same coding, and a total in each.
    package func isComparable(with other: FinishedAdministration) -> Bool {
        instrument == other.instrument && coding == other.coding && value != nil && other.value != nil
    }
}

extension Administration {
    /// What it came to; nil while it is not finished.
    package var asFinished: FinishedAdministration? {
        guard let finished else { return nil }
        let score = scores.first
        let raised = score.flatMap { raise(of: $0.id) }.map { "\($0.result.label), raised" }
        let band = raised ?? score?.band?.label ?? ""
        return FinishedAdministration(
            instrument: InstrumentVersion(id: instrument, version: version), at: finished, value: score?.value,
            isProrated: score?.isProrated ?? false, band: band, coding: circumstances.coding)
    }
}

extension CaseState {
    /// What was finished in this case, in the order of finishing.
    package var finishedAdministrations: [FinishedAdministration] {
        administrations.compactMap(\.asFinished).sorted { $0.at < $1.at }
    }
}
