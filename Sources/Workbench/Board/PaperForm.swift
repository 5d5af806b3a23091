import Caseload
import Screening

/// The instrument that answers from paper are for, and what is answered of it already.
struct PaperForm {
    let instrument: Instrument
    let context: ScoringContext
    let known: [Screening.Item.ID: Answer]
    /// The item that the first answer is for.
    let first: Screening.Item?

    private var offset: Int { instrument.coding(context.coding).offset }

    /// The item after those that were read.
    func next(after rows: [PaperReading.Row]) -> Screening.Item? {
        let answers = known.merging(rows.map { ($0.item.id, $0.answer) }) { $1 }
        guard let last = rows.last?.item else { return first }
        return instrument.nextItem(after: last.id, answers: answers, in: context)
    }

    /// Whether several figures are one answer to the item.
    func takesWhole(_ text: String, _ item: Screening.Item) -> Bool {
        item.isWritten || answer(text, item) != nil && item.options.contains { String($0.code + offset).count > 1 }
    }

    func answer(_ text: String, _ item: Screening.Item) -> Answer? {
        if text.count == 1, let key = text.lowercased().first, let answer = item.answer(forKey: key, offset: offset) { return answer }
        return item.answer(typed: text, offset: offset)
    }

    /// Whether the line can be read answer by answer over the items that are asked.
    func isInOrder(_ tokens: [PaperParts.Token]) -> Bool {
        var rows: [PaperReading.Row] = []
        for token in tokens {
            guard let item = next(after: rows), let answer = answer(token.text, item) else { return false }
            rows.append(PaperReading.Row(item: item, answer: answer))
        }
        return true
    }

    func expectation(_ item: Screening.Item) -> String {
        if let words = item.kind.expectation { return "expected \(words), or d, u, -" }
        return "choose \(item.options.map { String($0.code + offset) }.joined(separator: ", ")), d, u or -"
    }

    func words(_ row: PaperReading.Row) -> String {
        let words = row.item.words(for: row.answer, offset: offset)
        return row.answer.code == nil ? words : "\(row.item.token(for: row.answer, offset: offset))  \(words)"
    }
}
