package import Screening

/// One score of a finished administration as numbers, kept beside the words so that later ones can be compared with it.
package struct ScoreResult: Hashable, Sendable {
    /// The score's id in its instrument.
    package let id: ScoreRule.ID
    /// The score in words: `total`.
    package let label: String
    /// The sum of the answers given; nil in a table.
    package let raw: Int?
    /// The total that was shown; nil when there was none.
    package let value: Double?
    /// Whether the total makes up for missing answers.
    package let isProrated: Bool
    /// The band; nil when there was none.
    package let band: BandResult?
    /// The named set of cut-offs that the band comes from; nil when there is only one.
    package let set: CutOffSet.ID?

    /// The band that a score came to.
    package struct BandResult: Hashable, Sendable {
        /// The band's id in its set.
        package let id: Band.ID
        /// The band in words.
        package let label: String
        /// How grave it is: 0 for the lowest band, one more for each above.
        package let level: Int

        /// A band with its place among the others.
        package init(id: Band.ID, label: String, level: Int) {
            self.id = id
            self.label = label
            self.level = level
        }
    }

    /// A score as it was shown.
    package init(
        id: ScoreRule.ID, label: String, raw: Int?, value: Double?, isProrated: Bool, band: BandResult?, set: CutOffSet.ID?
    ) {
        self.id = id
        self.label = label
        self.raw = raw
        self.value = value
        self.isProrated = isProrated
        self.band = band
        self.set = set
    }
}

/// A result of an instrument that was done elsewhere, in words, because what it was made of is not here.
package struct ElsewhereResult: Hashable, Sendable {
    /// The instrument's id; empty when it is none of ours.
    package let instrument: Instrument.ID
    /// The instrument's name as it is spoken of.
    package let name: RequiredText
    /// The total or the band.
    package let result: RequiredText
    /// The day it was done; nil when that is not known.
    package let date: CalendarDate?
    /// Who did it; empty when that is not known.
    package let by: String

    /// A result from elsewhere.
    package init(instrument: Instrument.ID, name: RequiredText, result: RequiredText, date: CalendarDate?, by: String) {
        self.instrument = instrument
        self.name = name
        self.result = result
        self.date = date
        self.by = by
    }
}

/// The version of an instrument to which answers belong.
package struct InstrumentVersion: Hashable, Comparable, Sendable {
    /// The instrument's id.
    package let id: Instrument.ID
    /// The version of its file.
    package let version: String

    /// A version of an instrument.
    package init(id: Instrument.ID, version: String) {
        self.id = id
        self.version = version
    }

    package static func < (a: InstrumentVersion, b: InstrumentVersion) -> Bool { (a.id, a.version) < (b.id, b.version) }
}
