/// Which set of cut-offs stands for a person.
struct CutOffChoice {
    /// The set used.
    let set: CutOffSet?
    /// Why it is used though it is not known that it fits.
    let note: String?
    /// The other sets that are chosen by name.
    let others: [CutOffSet]

    init(_ rule: ScoreRule, _ sheet: AnswerSheet) {
        let chosen = Self.choose(rule.sets, sheet)
        set = chosen.set
        note = chosen.note
        others = rule.sets.filter { !$0.isForSome && $0.id != chosen.set?.id }
    }

    private static func choose(_ sets: [CutOffSet], _ sheet: AnswerSheet) -> (set: CutOffSet?, note: String?) {
        if let name = sheet.context.set, let named = sets.first(where: { $0.id == name }) { return (named, nil) }
        let forSome = sets.filter(\.isForSome).map { (set: $0, fit: $0.fit(sheet)) }
        if let fitting = forSome.first(where: { $0.fit == .yes }) { return (fitting.set, nil) }
        let general = sets.first { !$0.isForSome }
        let open = forSome.filter { $0.fit == .unknown }.map(\.set)
        guard !open.isEmpty else { return (general ?? sets.first, nil) }
        // It is not known which one fits, so the lower cut-off stands: it misses nobody whom another would find.
        let candidates = open + [general].compactMap(\.self)
        guard let lowest = candidates.min(by: { ($0.cutOff ?? .max) < ($1.cutOff ?? .max) }) else { return (nil, nil) }
        let cut = lowest.cutOff.map { ", from \($0)" } ?? ""
        return (lowest, "\(unknown(of: open, sheet)): the lower cut-off (\(lowest.label)\(cut)) is used")
    }

    private static func unknown(of sets: [CutOffSet], _ sheet: AnswerSheet) -> String {
        if sheet.context.sex == nil, sets.contains(where: { $0.sex != nil }) { return "sex not recorded as female or male" }
        if sheet.context.age == nil, sets.contains(where: { $0.ages != nil }) { return "age not known" }
        return "not known which cut-off fits"
    }
}

extension CutOffSet {
    fileprivate func fit(_ sheet: AnswerSheet) -> Truth {
        let bySex = sex.map { Condition.sex($0, orUnknown: false).truth(in: sheet) } ?? .yes
        let byAge = ages.map { Condition.age($0).truth(in: sheet) } ?? .yes
        return Truth.all([bySex, byAge, condition?.truth(in: sheet) ?? .yes])
    }
}
