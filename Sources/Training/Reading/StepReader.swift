import Caseload
import DataFile
import Screening

/// Reads what the colleague did before the learner came.
struct StepReader {
    private static let kinds = [
        "consent", "urgency", "unavailable", "made-safe", "screening", "told", "will-do", "note", "outcome", "left", "signed",
    ]
    private static let rest = ["at", "answer", "why", "until", "answers", "finished", "who", "what", "to", "basis"]

    let times: ScenarioTimeReader
    let instruments: InstrumentCatalogue

    func read(_ node: DataNode) throws(DataFault) -> Step {
        try node.rejectUnknown(keys: Self.kinds + Self.rest)
        let present = try node.asMap().map(\.key).filter(Self.kinds.contains)
        guard present.count == 1, let kind = present.first else {
            throw node.fault("expected one of " + Self.kinds.joined(separator: ", "))
        }
        return Step(at: try times.past(node.node("at")), action: try action(kind, node))
    }

    private func action(_ kind: String, _ node: DataNode) throws(DataFault) -> Step.Action {
        switch kind {
        case "consent": .consent(try node.choice(kind, of: ConsentPurpose.self), try node.choice("answer", of: ConsentAnswer.self))
        case "urgency": .urgency(try node.choice(kind, of: Urgency.self), try text(node, "why"))
        case "unavailable": .unavailable(try text(node, kind), until: try node.optional("until").map(times.coming))
        case "made-safe": .madeSafe(try text(node, kind))
        case "screening": .screening(try screening(node))
        case "told": .told(concern: try node.string(kind), who: try text(node, "who"))
        case "will-do": .willDo(concern: try node.string(kind), what: try text(node, "what"))
        case "note": .note(try text(node, kind))
        case "outcome": .outcome(try outcome(node))
        case "left": .left(try node.choice(kind, of: Departure.How.self))
        default: .signed
        }
    }

    private func text(_ node: DataNode, _ key: String) throws(DataFault) -> RequiredText {
        guard let text = RequiredText(try node.string(key)) else { throw try node.node(key).fault("expected text") }
        return text
    }

    private func outcome(_ node: DataNode) throws(DataFault) -> Outcome {
        switch try node.choice("outcome", of: Outcome.Kind.self) {
        case .diversion: .diversion(to: try text(node, "to"), why: try text(node, "why"))
        case .referral:
            .referral(
                Referral(
                    destination: try text(node, "to"), basis: try node.choice("basis", of: Referral.Basis.self), why: try node.string("why")
                ))
        case .noFurtherLDAction: .noFurtherLDAction(reason: try text(node, "why"))
        }
    }

    private func screening(_ node: DataNode) throws(DataFault) -> NightScreening {
        let replies = ReplyReader(instruments: instruments)
        let instrument = try replies.instrument(node, "screening")
        let answers = try answers(try replies.tokens(node), to: instrument, at: node)
        let isFinished = try node.bool("finished")
        let found = instrument.evaluate(Dictionary(answers.map { ($0.item, $0.answer) }) { $1 }, isFinished: isFinished)
        return NightScreening(
            instrument: instrument.id, version: instrument.version, answers: answers, result: isFinished ? found.statement : nil,
            scores: isFinished ? ScoreResult.results(of: found, in: instrument) : [],
            findings: found.alerts.map { AlertRaised($0, of: instrument) })
    }

    /// The first answers of a screening, as far as it went.
    private func answers(_ tokens: [String], to instrument: Instrument, at node: DataNode) throws(DataFault) -> [(
        item: Item.ID, answer: Answer
    )] {
        guard tokens.count <= instrument.items.count else { throw node.fault("there are more answers than items") }
        var answers: [(item: Item.ID, answer: Answer)] = []
        for (item, token) in zip(instrument.items, tokens) {
            guard let answer = Answer(token: token), item.accepts(answer) else {
                throw node.fault("item \(item.id) does not take this answer")
            }
            answers.append((item.id, answer))
        }
        return answers
    }
}

extension AlertRaised {
    /// What the screening form would have raised.
    fileprivate init(_ finding: AlertFinding, of instrument: Instrument) {
        let items = finding.items.joined(separator: ", ")
        let source =
            items.isEmpty ? instrument.shortTitle : "\(instrument.shortTitle), \(finding.items.count == 1 ? "item" : "items") \(items)"
        self.init(
            concern: finding.concern, isImmediate: finding.level == .immediate, isAcute: finding.isAcute, source: source,
            statement: finding.statement, actions: finding.actions)
    }
}
