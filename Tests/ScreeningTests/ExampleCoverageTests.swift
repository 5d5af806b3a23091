import DataFile
import InstrumentLibrary
import Screening
import Testing

/// The examples in the instrument files are the table of tests of each instrument: they are worked out, and nothing of note is left without one.
@Suite("The worked examples of the built-in instruments")
struct ExampleCoverageTests {
    static let files = InstrumentLibrary.files.map(\.name)

    @Test("Every file is without a fault, and its examples come out", arguments: files)
    func comeOut(name: String) throws {
        let file = try #require(InstrumentLibrary.files.first { $0.name == name })
        let faults = Instrument.faults(in: try Document(name: name, bytes: file.bytes))
        #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test("Each band edge, alert, missing-item rule, gate, early decision, suggestion and remark has its example", arguments: files)
    func coverEverything(name: String) throws {
        let instrument = try builtIn(String(name.dropLast(".yaml".count)))
        #expect(ExampleCoverage(instrument).gaps == [])
    }
}

/// What the examples of an instrument show, and what they leave out.
private struct ExampleCoverage {
    private let instrument: Instrument
    private let worked: [(example: Example, evaluation: Evaluation)]

    init(_ instrument: Instrument) {
        self.instrument = instrument
        worked = instrument.examples.compactMap { example in
            let answers = try? instrument.answers(fromTokens: example.tokens, in: example.context, isFinished: example.isFinished)
            return answers.map { (example, instrument.evaluate($0, isFinished: example.isFinished, in: example.context)) }
        }
    }

    var gaps: [String] {
        bandGaps + alertGaps + gateGaps + missingGaps + earlyGaps + suggestionGaps + remarkGaps
            + (claims ? [] : ["no example says what it expects"])
    }

    // An example without an expectation would cover without testing.
    private var claims: Bool {
        instrument.examples.allSatisfy {
            !$0.scores.isEmpty || $0.alerts != nil || $0.hidden != nil || $0.suggested != nil || $0.remarks != nil
        }
    }

    private var bandGaps: [String] {
        instrument.scores.flatMap { rule in
            rule.sets.flatMap { set in set.bands.flatMap { gaps(of: $0, in: set, rule) } }
        }
    }

    private func gaps(of band: Band, in set: CutOffSet, _ rule: ScoreRule) -> [String] {
        let name = "\(rule.id) \(set.id) \(band.id)"
        let inBand = worked.filter { worked in
            worked.example.scores.contains { $0.id == rule.id && $0.band == .exactly(band.id) }
                && worked.evaluation.scores.contains { $0.id == rule.id && $0.band?.id == band.id && ($0.set ?? set).id == set.id }
        }
        guard let range = band.range else { return inBand.isEmpty ? ["\(name): never"] : [] }
        let totals = Set(inBand.compactMap { shown in shown.evaluation.scores.first { $0.id == rule.id }?.value })
        let possible = ReachableTotals(rule, instrument).totals.filter { range.contains($0) }
        guard let lowest = possible.min(), let highest = possible.max() else { return inBand.isEmpty ? ["\(name): never"] : [] }
        // Totals of another coding are shifted; the edges are those of the first one.
        return [lowest, highest].filter { !totals.contains(Double($0)) }.map { "\(name): not at \($0)" }
    }

    private var alertGaps: [String] {
        let raised = Set(
            worked.flatMap { worked in worked.example.alerts == nil ? [] : worked.evaluation.alerts.map(\.id) })
        return instrument.alerts.map { "\(instrument.id).\($0.id)" }.filter { !raised.contains($0) }.map { "\($0): never raised" }
    }

    private var gateGaps: [String] {
        instrument.items.filter { $0.gate != nil }.flatMap { item in
            let hidden = worked.contains { $0.evaluation.hidden[item.id] != nil }
            let open = worked.contains { $0.evaluation.hidden[item.id] == nil }
            return (hidden ? [] : ["item \(item.id): never hidden"]) + (open ? [] : ["item \(item.id): never asked"])
        }
    }

    private var missingGaps: [String] {
        guard instrument.scores.contains(where: { $0.method != .table }) else { return [] }
        let untotalled = worked.filter { worked in
            let scores = zip(instrument.scores, worked.evaluation.scores)
            return worked.example.isFinished && scores.contains { $0.method != .table && $1.value == nil && $1.decidedBy.isEmpty }
        }
        let refusal = untotalled.contains { worked in worked.example.tokens.contains { $0 == "d" || $0 == "u" } }
        let passed = untotalled.contains { $0.example.tokens.contains("-") }
        var gaps = refusal ? [] : ["no total is refused for declined or unable items"]
        if !passed { gaps.append("no total is refused for an item that was not asked") }
        if instrument.missing.proratesUpTo > 0, !worked.contains(where: { $0.evaluation.scores.contains(where: \.isProrated) }) {
            gaps.append("nothing is prorated")
        }
        return gaps
    }

    private var earlyGaps: [String] {
        instrument.scores.filter { !$0.early.isEmpty }.flatMap { rule in
            let bands = Set(
                worked.flatMap(\.evaluation.scores).filter { $0.id == rule.id && !$0.decidedBy.isEmpty }.compactMap { $0.band?.id })
            return Set(rule.early.map(\.band)).subtracting(bands).map { "\(rule.id): never decided early as \($0)" }
        }
    }

    private var remarkGaps: [String] {
        instrument.remarks.indices.flatMap { place in
            let said = instrument.examples.compactMap(\.remarks)
            return (said.contains { $0.contains(place + 1) } ? [] : ["remark \(place + 1): never made"])
                + (said.contains { !$0.contains(place + 1) } ? [] : ["remark \(place + 1): always made"])
        }
    }

    private var suggestionGaps: [String] {
        instrument.suggestions.flatMap { rule in
            let finished = worked.filter { $0.example.isFinished && $0.example.suggested != nil }
            let isOffered = finished.contains { $0.evaluation.suggestions.contains(rule) }
            let isHeldBack = rule.condition == nil || finished.contains { !$0.evaluation.suggestions.contains(rule) }
            return (isOffered ? [] : ["\(rule.instrument): never suggested (\(rule.reason))"])
                + (isHeldBack ? [] : ["\(rule.instrument): always suggested"])
        }
    }
}

/// The totals that can occur: by trying all answers where they are few, else those that the weights can add up to.
private struct ReachableTotals {
    let totals: Set<Int>

    private static let mostTries = 2_000

    init(_ rule: ScoreRule, _ instrument: Instrument) {
        switch (rule.method, rule.transform) {
        case (.table, _), (_, .meanTimes): totals = []
        case (.count(let tallies), _): totals = Set(0...tallies.reduce(0) { $0 + $1.items.count })
        case (.sum(let ids), let transform):
            let items = ids.compactMap { instrument.item($0) }
            let tries = items.reduce(1) { min(Self.mostTries + 1, $0 * max(1, $1.options.count)) }
            let isGated = items.contains { $0.gate != nil }
            if isGated, tries <= Self.mostTries, items.count == instrument.items.count {
                totals = Self.tried(items[...], [:], rule, instrument)
            } else {
                totals = Self.added(items, transform)
            }
        }
    }

    private static func tried(_ items: ArraySlice<Item>, _ answers: [Item.ID: Answer], _ rule: ScoreRule, _ instrument: Instrument) -> Set<
        Int
    > {
        guard let item = items.first else {
            let score = instrument.evaluate(answers, isFinished: false).scores.first { $0.id == rule.id }
            return Set([score?.total].compactMap(\.self))
        }
        return Set(
            item.options.flatMap { option in
                tried(items.dropFirst(), answers.merging([item.id: .option(option.code)]) { $1 }, rule, instrument)
            })
    }

    private static func added(_ items: [Item], _ transform: ScoreRule.Transform) -> Set<Int> {
        var sums: Set<Int> = [0]
        for item in items where !item.options.isEmpty {
            let hidden = item.gate.map { [$0.hiddenWeight ?? 0] } ?? []
            let own = Set(item.options.map { $0.weight * item.multiplier } + hidden)
            sums = Set(sums.flatMap { sum in own.map { sum + $0 } })
        }
        guard case .times(let factor) = transform else { return sums }
        return Set(sums.map { $0 * factor })
    }
}
