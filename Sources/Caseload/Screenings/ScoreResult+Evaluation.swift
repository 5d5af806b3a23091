package import Screening

extension ScoreResult {
    /// What is kept of each score of an evaluation, in the instrument's order.
    package static func results(of evaluation: Evaluation, in instrument: Instrument) -> [ScoreResult] {
        evaluation.scores.compactMap { score in instrument.scores.first { $0.id == score.id }.map { ScoreResult(score, $0) } }
    }

    private init(_ score: Score, _ rule: ScoreRule) {
        self.init(
            id: score.id, label: score.label, raw: score.raw, value: score.value, isProrated: score.isProrated,
            band: score.band.map { BandResult(id: $0.id, label: $0.label, level: rule.level(of: $0, in: score.set)) }, set: score.set?.id)
    }
}

extension ScoreRule {
    /// The bands from the lowest to the gravest: those of the set, or of the only one.
    package func ranking(in set: CutOffSet?) -> [Band] {
        let bands = (set ?? sets.first)?.bands ?? []
        // A table lists its gravest first.
        return method == .table ? bands.reversed() : bands
    }

    /// How grave a band is: 0 for the lowest.
    package func level(of band: Band, in set: CutOffSet?) -> Int {
        ranking(in: set).firstIndex { $0.id == band.id } ?? 0
    }
}
