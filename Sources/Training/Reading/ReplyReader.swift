import Caseload
import DataFile
import Screening

/// Reads what a person says when asked.
struct ReplyReader {
    let instruments: InstrumentCatalogue

    func consent(_ node: DataNode) throws(DataFault) -> ConsentReply {
        try node.rejectUnknown(keys: ["seen", "police", "line"])
        return ConsentReply(
            seen: try node.choice("seen", of: ConsentAnswer.self), police: try node.choice("police", of: ConsentAnswer.self),
            line: try node.string("line"))
    }

    func read(_ node: DataNode) throws(DataFault) -> [Reply] {
        var replies: [Reply] = []
        for child in try node.optionalList("says") { replies.append(try reply(child)) }
        return replies
    }

    private func reply(_ node: DataNode) throws(DataFault) -> Reply {
        try node.rejectUnknown(keys: ["instrument", "line", "answers"])
        let instrument = try instrument(node, "instrument")
        let answers = try answers(to: instrument, node)
        let items = instrument.items.compactMap { item in
            answers[item.id].map { ItemReply(item: item.id, label: item.label, words: item.words(for: $0), answer: $0) }
        }
        return Reply(instrument: instrument.id, title: instrument.shortTitle, line: try node.string("line"), answers: items)
    }

    private func answers(to instrument: Instrument, _ node: DataNode) throws(DataFault) -> [Item.ID: Answer] {
        let tokens = try tokens(node)
        do throws(ScreeningError) {
            return try instrument.answers(fromTokens: tokens)
        } catch {
            throw node.fault("answers: \(error)")
        }
    }

    func instrument(_ node: DataNode, _ key: String) throws(DataFault) -> Instrument {
        let id = try node.string(key)
        guard let instrument = instruments[id] else {
            throw try node.node(key).fault("there is no instrument \(id)")
        }
        return instrument
    }

    func tokens(_ node: DataNode) throws(DataFault) -> [String] {
        try node.optionalStrings("answers")
    }

    /// The alerts that a person is said to raise follow from their answers, and no immediate one is left out. Prompts may be.
    func check(_ alerts: [String], of replies: [Reply], at node: DataNode) throws(DataFault) {
        let findings = replies.flatMap(findings)
        if let idle = alerts.first(where: { alert in !findings.contains { $0.concern == alert } }) {
            throw node.fault("no answer raises an alert about \(idle)")
        }
        if let silent = findings.first(where: { $0.level == .immediate && !alerts.contains($0.concern) }) {
            throw node.fault("the answers raise an alert about \(silent.concern), which is not listed under alerts")
        }
    }

    private func findings(_ reply: Reply) -> [AlertFinding] {
        guard let instrument = instruments[reply.instrument] else { return [] }
        let answers = Dictionary(reply.answers.map { ($0.item, $0.answer) }) { $1 }
        return instrument.evaluate(answers, isFinished: true).alerts
    }
}
