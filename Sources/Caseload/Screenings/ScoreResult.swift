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

extension ScoreResult: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "score", id)
        fields.put(2, "label", label)
        fields.put(3, "raw", raw)
        fields.put(4, "value", value)
        fields.put(5, "prorated", isProrated)
        fields.put(6, "band", band)
        fields.put(7, "cut-off set", set)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            id: try fields.take(1), label: try fields.take(2), raw: try fields.optional(3), value: try fields.optional(4),
            isProrated: try fields.take(5), band: try fields.optional(6), set: try fields.optional(7))
    }
}

extension ScoreResult.BandResult: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "band", id)
        fields.put(2, "label", label)
        fields.put(3, "level", level)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(id: try fields.take(1), label: try fields.take(2), level: try fields.take(3))
    }
}
