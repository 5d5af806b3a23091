extension Instrument {
    /// Reads the answers of a finished administration: one token for each scored item in order, then, if wanted, for unscored ones.
    ///
    /// An item that the answers before it hide may be left out at the end.
    package func answers(fromTokens tokens: [String]) throws(ScreeningError) -> [Item.ID: Answer] {
        let order = items.filter(\.isScored) + items.filter { !$0.isScored }
        guard tokens.count <= order.count else { throw .tooMany(given: tokens.count, items: order.count) }
        var answers: [Item.ID: Answer] = [:]
        for (item, token) in zip(order, tokens) {
            answers[item.id] = try Self.answer(token.trimmed, for: item)
        }
        let absent = order.dropFirst(tokens.count)
        if let item = askedItems(answers).first(where: { $0.isScored && absent.contains($0) }) { throw .missing(item: item.id) }
        return answers
    }

    private static func answer(_ token: String, for item: Item) throws(ScreeningError) -> Answer {
        guard let answer = Answer(token: token), item.accepts(answer) else {
            throw .notAnAnswer(
                item: item.id, token: String(token.prefix(12)), allowed: item.options.map { String($0.weight) } + ["-", "d", "u"])
        }
        return answer
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
