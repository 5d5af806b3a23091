extension Instrument {
    /// Reads the answers of an administration: a token for each item in the order of the form.
    ///
    /// With as many tokens as there are items, each stands for its item, whether it is asked or not: what was said is never dropped, though
    /// no score looks at a hidden item. With fewer they stand for the items asked, in order; unscored items at the end may be left out.
    ///
    /// - parameter context: the coding in which the tokens are written.
    /// - parameter isFinished: whether every scored item must have its token.
    package func answers(fromTokens tokens: [String], in context: ScoringContext = ScoringContext(), isFinished: Bool = true)
        throws(ScreeningError) -> [Item.ID: Answer]
    {
        let order = items.filter(\.isAnswerable)
        let tokens = tokens.map(\.trimmingBlanks)
        guard tokens.count <= order.count else { throw .tooMany(given: tokens.count, items: order.count) }
        return tokens.count == order.count
            ? try answers(tokens, itemByItem: order, in: context)
            : try answers(tokens, overAskedIn: context, isFinished: isFinished)
    }

    private func answers(_ tokens: [String], itemByItem order: [Item], in context: ScoringContext) throws(ScreeningError) -> [Item.ID:
        Answer]
    {
        var answers: [Item.ID: Answer] = [:]
        for (item, token) in zip(order, tokens) { answers[item.id] = try answer(token, for: item, in: context) }
        let asked = Set(askedItems(answers, in: context).map(\.id))
        return answers.filter { asked.contains($0.key) || $0.value != .notAsked }
    }

    private func answers(_ tokens: [String], overAskedIn context: ScoringContext, isFinished: Bool) throws(ScreeningError) -> [Item.ID:
        Answer]
    {
        var answers: [Item.ID: Answer] = [:]
        for token in tokens {
            guard let item = firstUnanswered(answers, in: context) else {
                throw .tooMany(given: tokens.count, items: answers.count)
            }
            answers[item.id] = try answer(token, for: item, in: context)
        }
        if isFinished, let item = askedItems(answers, in: context).first(where: { $0.isScored && answers[$0.id] == nil }) {
            throw .missing(item: item.id)
        }
        return answers
    }

    private func answer(_ token: String, for item: Item, in context: ScoringContext) throws(ScreeningError) -> Answer {
        let offset = coding(context.coding).offset
        if let answer = Answer(token: token) {
            let based = answer.code.map { Answer.option($0 - offset) } ?? answer
            if item.accepts(based) { return based }
        }
        if let answer = item.answer(typed: token, offset: offset) { return answer }
        if let expected = item.kind.expectation { throw .notOfItsKind(item: item.id, token: String(token.prefix(12)), expected: expected) }
        throw .notAnAnswer(
            item: item.id, token: String(token.prefix(12)), allowed: item.options.map { String($0.code + offset) } + ["-", "d", "u"])
    }
}
