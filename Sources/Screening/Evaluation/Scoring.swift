/// Works out the scores of an instrument, one after the other, so that later ones and rules can look at earlier ones.
struct Scoring {
    let state: AnswerState
    private(set) var scores: [Score] = []
    /// What tables and rules see: the answers, and the scores so far.
    private(set) var sheet: AnswerSheet

    init(_ state: AnswerState) {
        self.state = state
        sheet = state.sheet
        for rule in state.instrument.scores {
            let parts = ScoreParts(rule, state)
            let score = score(rule, parts)
            scores.append(score)
            note(score, of: rule, parts)
        }
    }

    /// Whether a rule about the result certainly holds.
    func holds(_ condition: Condition) -> Bool {
        condition.truth(in: sheet) == .yes
    }

    private mutating func note(_ score: Score, of rule: ScoreRule, _ parts: ScoreParts) {
        if let value = parts.value {
            sheet.bounds[rule.id] = value...value
        } else if let bounds = parts.bounds {
            sheet.bounds[rule.id] = bounds
        }
        if score.isAvailable { sheet.results[rule.id] = [score.band, score.alternativeBand].compactMap(\.self).map(\.id) }
    }

    private func score(_ rule: ScoreRule, _ parts: ScoreParts) -> Score {
        var score = Score(rule)
        switch rule.method {
        case .table: score.band = table(rule)
        case .sum, .count: fill(&score, by: rule, parts)
        }
        if let decision = rule.early.first(where: { holds($0.condition) }) {
            score.band = rule.sets.first?.bands.first { $0.id == decision.band }
            score.alternativeBand = nil
            score.decidedBy = decision.condition.matchingItems(in: sheet)
        }
        let isWithoutTotal = rule.method != .table && score.value == nil && score.decidedBy.isEmpty
        if !score.isAvailable || isWithoutTotal { score.obstacle = state.obstacle(of: rule) }
        return score
    }

    private func fill(_ score: inout Score, by rule: ScoreRule, _ parts: ScoreParts) {
        let offset = rule.transform == .none ? state.instrument.coding(state.context.coding).offset : 0
        score.range = rule.range.map { $0.lowerBound + offset * parts.all...$0.upperBound + offset * parts.all }
        score.raw = parts.shownRaw.map { $0 + offset * parts.counted }
        guard let value = parts.value else {
            score.band = parts.certainBand(in: rule.sets.first?.bands ?? [])
            return
        }
        score.value = value + Double(offset * parts.all)
        score.isProrated = parts.isProrated
        let choice = CutOffChoice(rule, sheet)
        score.band = choice.set?.band(of: value)
        let asAnswered = parts.asAnswered.flatMap { choice.set?.band(of: $0) }
        score.alternativeBand = asAnswered == score.band ? nil : asAnswered
        guard rule.sets.count > 1 else { return }
        score.set = choice.set
        score.setNote = choice.note
        score.otherSets = choice.others.compactMap { set in
            set.band(of: value).flatMap { $0.id == score.band?.id ? nil : Score.OtherSet(set: set, band: $0) }
        }
    }

    // The first band that certainly applies, provided that none above it might. The last, which says that nothing was met, waits for the
    // end even where it is certain before: it is not for a glance at a form half asked.
    private func table(_ rule: ScoreRule) -> Band? {
        for band in rule.bands {
            switch band.condition?.truth(in: sheet) {
            case .yes: return band.id == rule.bands.last?.id && !state.isFinished && !state.isComplete ? nil : band
            case .unknown: return nil
            case .no, nil: continue
            }
        }
        return nil
    }
}
