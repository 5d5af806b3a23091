extension AnswerState {
    func score(_ rule: ScoreRule) -> Score {
        switch rule.method {
        case .sum(let items): sum(rule, over: Set(items))
        case .table: table(rule)
        }
    }

    private func sum(_ rule: ScoreRule, over ids: Set<Item.ID>) -> Score {
        let items = asked.filter { ids.contains($0.id) }
        let weights = items.compactMap { answers[$0.id]?.weight }
        let raw = weights.reduce(0, +)
        if weights.count == items.count {
            return total(rule, raw: raw, value: raw, isProrated: false)
        }
        guard isFinished else { return Score(rule) }
        guard mayProrate(items), !weights.isEmpty else { return Score(rule, raw: raw) }
        return total(rule, raw: raw, value: Self.prorated(raw, answered: weights.count, of: items.count), isProrated: true)
    }

    private func mayProrate(_ items: [Item]) -> Bool {
        let missing = items.filter { answers[$0.id]?.weight == nil }
        return missing.count <= instrument.missing.proratesUpTo
            && missing.allSatisfy { answers[$0.id] == .declined || answers[$0.id] == .unable }
    }

    private func total(_ rule: ScoreRule, raw: Int, value: Int, isProrated: Bool) -> Score {
        let band = rule.band(of: value)
        let rawBand = rule.band(of: raw)
        return Score(
            id: rule.id, label: rule.label, raw: raw, value: Double(value), isProrated: isProrated, band: band,
            alternativeBand: rawBand == band ? nil : rawBand)
    }

    // The first band that certainly applies, provided that none above it might.
    private func table(_ rule: ScoreRule) -> Score {
        let sheet = sheet
        for band in rule.bands {
            switch band.condition?.truth(in: sheet) {
            case .yes: return Score(rule, band: band)
            case .unknown: return Score(rule)
            case .no, nil: continue
            }
        }
        return Score(rule)
    }

    /// The mean of the answers given put in the place of each missing one, rounded to the nearest whole number, halves up.
    static func prorated(_ raw: Int, answered: Int, of items: Int) -> Int {
        (2 * raw * items + answered) / (2 * answered)
    }
}

extension Score {
    fileprivate init(_ rule: ScoreRule, raw: Int? = nil, band: Band? = nil) {
        self.init(id: rule.id, label: rule.label, raw: raw, value: nil, isProrated: false, band: band, alternativeBand: nil)
    }
}
