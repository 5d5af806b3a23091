internal import Screening

/// Takes the items of a response one after the other: as answers, as totals, or as nothing known.
struct ResponseTaker {
    private let instrument: Instrument
    private let reader: AnswerReader
    private let byLinkID: [String: Item]
    private let byLOINC: [String: Item]
    private let places: [String: ScoreRule]
    private var seen: Set<Item.ID> = []
    private(set) var answers: [Item.ID: Answer] = [:]
    private(set) var totals: [StoredTotal] = []
    /// What leaves open what was answered: the place and the reason.
    private(set) var doubts: [(place: String, reason: String)] = []

    /// A total as a response carries it.
    struct StoredTotal {
        let rule: ScoreRule
        let linkID: String
        let value: Double
    }

    init(_ instrument: Instrument) {
        self.instrument = instrument
        reader = AnswerReader(instrument: instrument)
        byLinkID = Dictionary(instrument.items.map { (Trace.linkID($0), $0) }) { first, _ in first }
        byLOINC = Dictionary(instrument.items.compactMap { item in item.loinc.map { ($0, item) } }) { first, _ in first }
        places = Self.places(Trace.kept(instrument.fhir)?.list("item") ?? [], instrument)
    }

    /// The scores for whose totals an imported form has items, which are not asked and so kept whole.
    private static func places(_ nodes: [JSONValue], _ instrument: Instrument) -> [String: ScoreRule] {
        var places: [String: ScoreRule] = [:]
        for node in nodes {
            if let linkID = node["linkId"]?.string, node["type"] != nil, node["type"]?.string != "group" {
                places[linkID] = ScorePlaces.rule(linkID: linkID, loinc: FormHeader.loinc(node), in: instrument)
            }
            places.merge(self.places(node.list("item"), instrument)) { first, _ in first }
        }
        return places
    }

    mutating func take(_ response: ResponseItem, _ findings: inout FindingList) {
        if let item = item(of: response) {
            guard response.isAnswered else { return }
            take(response, as: item, &findings)
        } else if let rule = rule(of: response) {
            take(response, as: rule, &findings)
        } else if response.isAnswered {
            findings.warn(response.path, "is no item of \(instrument.shortTitle): its answer is not taken")
        }
    }

    private mutating func take(_ response: ResponseItem, as item: Item, _ findings: inout FindingList) {
        let answer: Answer
        do throws(AnswerDoubt) {
            answer = try reader.answer(response, to: item, &findings)
        } catch {
            doubts.append((response.path, error.reason))
            return
        }
        guard seen.insert(item.id).inserted else {
            if answers[item.id] != answer { doubts.append((response.path, "is answered twice, and not alike")) }
            return
        }
        answers[item.id] = answer
    }

    private func item(of response: ResponseItem) -> Item? {
        if let item = byLinkID[response.linkID] { return item }
        let definition = response.json["definition"]?.string
        let codes = [response.linkID, definition].compactMap { $0?.split { $0 == "/" || $0 == "#" }.last.map(String.init) }
        return codes.compactMap { byLOINC[$0] }.first
    }

    private func rule(of response: ResponseItem) -> ScoreRule? {
        if let rule = ScorePlaces.rule(linkID: response.linkID, loinc: nil, in: instrument) { return rule }
        if let rule = places[response.linkID] { return rule }
        // A number under a name such as "total" stands for the only total that there is.
        let numbers = instrument.scores.filter { $0.method != .table }
        guard response.number != nil, numbers.count == 1 else { return nil }
        let words = (response.linkID + " " + (response.json["text"]?.string ?? "")).lowercased()
        return words.contains("total") || words.contains("score") ? numbers.first : nil
    }

    private mutating func take(_ response: ResponseItem, as rule: ScoreRule, _ findings: inout FindingList) {
        guard response.isAnswered else { return }
        guard let number = response.number else {
            doubts.append((response.path, "should hold the score \(rule.label) as one number, and does not"))
            return
        }
        totals.append(StoredTotal(rule: rule, linkID: response.linkID, value: number))
    }
}

/// Compares totals that a response carries with what its answers come to.
struct StoredTotals {
    private let instrument: Instrument
    private let answers: [Item.ID: Answer]
    private let isFinished: Bool
    private let context: ScoringContext

    init(_ instrument: Instrument, _ answers: [Item.ID: Answer], isFinished: Bool, context: ScoringContext) {
        self.instrument = instrument
        self.answers = answers
        self.isFinished = isFinished
        self.context = context
    }

    func compare(_ totals: [ResponseTaker.StoredTotal]) -> [ResponseReport.Total] {
        let base = values(coding: nil)
        return totals.map { total in
            let value = base[total.rule.id]
            let others = instrument.codings.dropFirst().map(\.id)
            let coding =
                value.map { abs($0 - total.value) < 0.05 } ?? true
                ? nil
                : others.first { id in
                    values(coding: id)[total.rule.id].map { abs($0 - total.value) < 0.05 } ?? false
                }
            return ResponseReport.Total(
                score: total.rule.id, linkID: total.linkID, stored: total.value, recomputed: value.map { ($0 * 10).rounded() / 10 },
                coding: coding)
        }
    }

    private func values(coding: Coding.ID?) -> [ScoreRule.ID: Double] {
        var context = context
        context.coding = coding
        let scores = instrument.evaluate(answers, isFinished: isFinished, in: context).scores
        return Dictionary(scores.compactMap { score in score.value.map { (score.id, $0) } }) { first, _ in first }
    }
}
