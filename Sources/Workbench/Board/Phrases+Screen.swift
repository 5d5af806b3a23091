import Caseload
import Scene

extension WorkbenchState {
    /// Opens the list for the field that has the focus.
    mutating func openPhrases(_ screen: FormScreen) -> [Effect] {
        switch screen.form.focused?.kind {
        case .text, .prose: break
        default:
            say("A phrase goes into a field for words: tab goes to one.", .warning)
            return []
        }
        readyPhrases()
        push(.phrases(PhraseScreen(use: phraseUse(screen))))
        return []
    }

    /// What the field is for: as it says itself, else by the form that it stands in.
    private func phraseUse(_ screen: FormScreen) -> PhraseUse? {
        guard let field = screen.form.focused else { return nil }
        if let use = field.phrases { return use }
        switch (screen.kind, field.id) {
        case (.urgency, .reason): return .triage
        case (.note, .text), (.amendNote, .text): return .note
        case (.telling(.attempt), .text): return .attempt
        case (.care(.risk), .riskPlan): return .riskPlan
        case (.telling(.told), .toldWhat): return .told
        default: return nil
        }
    }

    /// The phrases of the use in the order of the files; with a filter, all that it finds, the best first, and of equals those of the use first.
    func shownPhrases(_ screen: PhraseScreen) -> [Phrase] {
        let all = phrases?.usable.phrases ?? []
        let own = screen.use.map { use in all.filter { $0.use == use } } ?? all
        guard screen.figure == nil, !screen.filter.text.allSatisfy(\.isWhitespace) else { return own }
        let others = all.filter { phrase in screen.use != nil && phrase.use != screen.use }
        return RankedSearch.find(screen.filter.text, in: own + others) {
            .init(names: [$0.key], topics: [$0.text, $0.use.words])
        }
    }

    mutating func phrasesKey(_ key: Key, _ screen: PhraseScreen) -> [Effect] {
        var screen = screen
        let shown = shownPhrases(screen)
        switch key {
        case .escape where !screen.filter.text.isEmpty: screen = PhraseScreen(use: screen.use)
        case .escape, .control("p"):
            pop()
            return []
        case .enter: return takePhrase(shown, screen, goesOn: screen.figure != nil)
        case .tab: return takePhrase(shown, screen, goesOn: false)
        case .up, .down:
            if screen.figure != nil { screen.filter = TextInput() }
            screen.selected = min(max(0, screen.selected + (key == .up ? -1 : 1)), max(0, shown.count - 1))
        default:
            guard screen.filter.handle(key) else { return meansNothing(key) }
            screen.selected = screen.figure.map { $0 - 1 } ?? 0
            sayWhereNone(shown.count, screen)
        }
        changeTop { $0 = .phrases(screen) }
        return []
    }

    private mutating func sayWhereNone(_ count: Int, _ screen: PhraseScreen) {
        if let figure = screen.figure, !(1...max(1, min(9, count))).contains(figure) {
            say("There is no phrase of that figure here.", .warning)
        }
    }

    /// Goes back to the form with the phrase put in where the insertion point is, or at the gap that it has.
    ///
    /// - Parameter goesOn: enter also means what it means in the field, where that is one line and nothing is left to fill in.
    private mutating func takePhrase(_ shown: [Phrase], _ screen: PhraseScreen, goesOn: Bool) -> [Effect] {
        guard shown.indices.contains(screen.selected) else {
            say("There is no phrase of that figure here.", .warning)
            return []
        }
        let text = filled(shown[screen.selected])
        pop()
        guard case .form(var screen) = top, var input = screen.form.typedInput else { return [] }
        let before = input.text.prefix(input.cursor)
        input.insert((before.last?.isWhitespace ?? true) ? text : " " + text)
        if input.refusal == nil { input.moveToGap() }
        screen.form.typedInput = input
        changeTop { $0 = .form(screen) }
        sayRefusal()
        guard goesOn, input.refusal == nil, input.gaps.isEmpty, !screen.form.isInProse else { return [] }
        return formKey(.enter, screen)
    }

    private var formBelow: FormScreen? {
        screens.reversed().lazy.compactMap { if case .form(let screen) = $0 { screen } else { nil } }.first
    }

    /// The phrase with the open case and the time in it.
    func filled(_ phrase: Phrase) -> String {
        let details = open?.state.details
        return phrase.filled(cell: details?.place ?? "", name: details?.firstName ?? "", time: zone.local(now).clock)
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    func phrasesScene(_ screen: PhraseScreen) -> Scene {
        let shown = shownPhrases(screen)
        let selected = shown.indices.contains(screen.selected) ? screen.selected : nil
        let title = screen.use.map { "Phrases: \($0.words)" } ?? "Phrases"
        var top = formBelow.map { $0.kind.isAboutCase } == true ? identityNodes : sessionTop
        top += [.line(Line(DisplayText(" " + title), .heading))]
        if !screen.filter.text.isEmpty, screen.figure == nil {
            top.append(.line(Line([Span(" Find ", .muted), Span(DisplayText(screen.filter.text))])))
        }
        for fault in phrases?.faults ?? [] {
            top.append(.text(Line(DisplayText("Left out, because of a fault: \(fault)"), .warning), indent: 1))
        }
        let hasFigures = screen.filter.text.isEmpty || screen.figure != nil
        let isOfOne = hasFigures && screen.use != nil
        let keyRoom = isOfOne ? 11 : 22
        let table = Table(
            columns: [
                .init("", minimum: 1, maximum: 1), .init("", minimum: 20, maximum: .max),
                .init("", minimum: keyRoom, maximum: keyRoom, priority: 1),
            ],
            count: shown.count, selected: selected, showsHeading: false,
            emptyText: "No phrase has these words. Backspace takes letters back; esc shows all."
        ) { index in
            let phrase = shown[index]
            return .init([
                Span(DisplayText(hasFigures && index < 9 ? String(index + 1) : ""), .accent), Span(DisplayText(filled(phrase))),
                Span(DisplayText(isOfOne ? phrase.key : "\(phrase.key), \(phrase.use.words)"), .muted),
            ])
        }
        let whole = selected.map { filled(shown[$0]) } ?? ""
        var bottom: [Node] = [.rule, .text(Line(DisplayText(whole)), indent: 1)]
        if screen.figure != nil, !whole.isEmpty {
            bottom.append(.text(Line("enter puts it in and goes on; tab puts it in, to write on", .muted), indent: 1))
        }
        return framed(top: top, body: [.table(table)], bottom: bottom)
    }
}
