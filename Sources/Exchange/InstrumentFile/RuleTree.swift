internal import Screening

/// The rules of an instrument as values of its file.
struct RuleTree {
    private let places: [Item.ID: Int]

    /// - Parameter items: the items in the order of the form, by which a list of items is written as a range.
    init(items: [Item.ID]) {
        places = Dictionary(items.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    func condition(_ condition: Condition) -> FileNode {
        switch condition {
        case .items(let tallies, let least):
            if tallies.count == 1, let tally = tallies.first {
                return .map(self.tally(tally).entries + FileNode.map(["at-least": least == 1 ? nil : .number(least)]).entries)
            }
            return .map(["at-least": .number(least), "of": .list(tallies.map(tally))])
        case .score(let id, let from, let to):
            return .map(["score": .text(id), "from": from.map(FileNode.number), "to": to.map(FileNode.number)])
        case .band(let id, let bands): return .map(["score": .text(id), "bands": .texts(bands)])
        case .age(let range): return .map(["age": InstrumentTree.ages(range)])
        case .sex(let sex, let orUnknown): return .map(["sex": .text(sex.rawValue + (orUnknown ? " or unknown" : ""))])
        case .all(let parts): return .map(["all": .list(parts.map(self.condition))])
        case .any(let parts): return .map(["any": .list(parts.map(self.condition))])
        case .not(let part): return .map(["not": self.condition(part)])
        }
    }

    func tally(_ tally: Condition.Tally) -> FileNode {
        .map(["items": items(tally.items), "answers": .list(tally.answers.map(answer))])
    }

    private func answer(_ match: AnswerMatch) -> FileNode {
        switch match {
        case .option(let code): .number(code)
        case .atLeast(let least): .word("\(least)+")
        case .atMost(let most): .word("\(most)-")
        case .text(let text): .quoted(text)
        case .answered: .word("answered")
        case .blank: .word("blank")
        case .declined: .word("declined")
        case .unable: .word("unable")
        case .notAsked: .word("not-asked")
        }
    }

    /// `1 to 9` for three items or more that follow each other in the form, else a list.
    func items(_ ids: [Item.ID]) -> FileNode {
        let numbers = ids.compactMap { places[$0] }
        let isRun = numbers.count == ids.count && ids.count > 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
        if isRun, let first = ids.first, let last = ids.last { return .text("\(first) to \(last)") }
        return .list(ids.map { FileText.isWord($0) ? .word($0) : .text($0) })
    }

    func gate(_ gate: Item.Gate) -> FileNode {
        .map([
            "when": condition(gate.condition), "reason": .text(gate.reason), "hidden-weight": gate.hiddenWeight.map(FileNode.number),
        ])
    }
}

extension RuleTree {
    func score(_ rule: ScoreRule) -> FileNode {
        let start: FileNode = .map([
            "id": .text(rule.id), "label": .text(rule.label), "loinc": rule.loinc.map(FileNode.text), "sum": sum(rule.method),
            "count": count(rule.method), "times": times(rule.transform), "mean-times": meanTimes(rule.transform),
            "early": InstrumentTree.list(rule.early) { .map(["when": condition($0.condition), "band": .text($0.band)]) },
        ])
        return .map(start.entries + [sets(rule)])
    }

    private func sum(_ method: ScoreRule.Method) -> FileNode? {
        if case .sum(let ids) = method { items(ids) } else { nil }
    }

    private func count(_ method: ScoreRule.Method) -> FileNode? {
        if case .count(let tallies) = method { .list(tallies.map(tally)) } else { nil }
    }

    private func times(_ transform: ScoreRule.Transform) -> FileNode? {
        if case .times(let factor) = transform { .number(factor) } else { nil }
    }

    private func meanTimes(_ transform: ScoreRule.Transform) -> FileNode? {
        if case .meanTimes(let factor) = transform { .number(factor) } else { nil }
    }

    private func sets(_ rule: ScoreRule) -> FileNode.Entry {
        if rule.sets.count == 1, let only = rule.sets.first, !only.isForSome, only.isVerified, only.id == "standard",
            only.label == "standard"
        {
            return .init(key: "bands", value: .list(only.bands.map(band)))
        }
        return .init(key: "sets", value: .list(rule.sets.map(set)))
    }

    private func set(_ set: CutOffSet) -> FileNode {
        .map([
            "id": .text(set.id), "label": .text(set.label), "sex": set.sex.map { .text($0.rawValue) },
            "ages": set.ages.map(InstrumentTree.ages), "when": set.condition.map(condition),
            "verified": set.isVerified ? nil : .truth(false), "bands": .list(set.bands.map(band)),
        ])
    }

    private func band(_ band: Band) -> FileNode {
        .map([
            "id": .text(band.id), "from": (band.range?.lowerBound).map(FileNode.number),
            "to": (band.range?.upperBound).map(FileNode.number),
            "when": band.condition.map(condition), "label": .text(band.label), "action": .text(band.action),
        ])
    }

    func alert(_ rule: AlertRule) -> FileNode {
        .map([
            "id": .text(rule.id), "when": condition(rule.condition), "concern": .text(rule.concern), "level": .text(rule.level.rawValue),
            "acute": rule.isAcute ? .truth(true) : nil, "verified": rule.isVerified ? nil : .truth(false),
            "awaits": rule.awaits.isEmpty ? nil : items(rule.awaits), "statement": .text(rule.statement), "actions": .texts(rule.actions),
        ])
    }

    func suggestion(_ rule: SuggestionRule) -> FileNode {
        .map(["instrument": .text(rule.instrument), "when": rule.condition.map(condition), "reason": .text(rule.reason)])
    }

    func remark(_ rule: RemarkRule) -> FileNode {
        .map(["when": condition(rule.condition), "text": .text(rule.text)])
    }
}
