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

    /// The phrases of the use in the order of the files; with a filter, all in which every word stands, those of the use first.
    func shownPhrases(_ screen: PhraseScreen) -> [Phrase] {
        let all = phrases?.usable.phrases ?? []
        let own = screen.use.map { use in all.filter { $0.use == use } } ?? all
        let words = screen.filter.text.lowercased().split(separator: " ")
        guard !words.isEmpty else { return own }
        let others = all.filter { phrase in screen.use != nil && phrase.use != screen.use }
        return (own + others).filter { phrase in
            let text = "\(phrase.key) \(phrase.text) \(phrase.use.words)".lowercased()
            return words.allSatisfy { text.contains($0) }
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
        case .enter: return takePhrase(shown, screen.selected)
        case .character(let character) where character.isASCII && character.isNumber:
            return takePhrase(shown, (character.wholeNumberValue ?? 0) - 1)
        case .up: screen.selected = max(0, screen.selected - 1)
        case .down: screen.selected = min(max(0, shown.count - 1), screen.selected + 1)
        default:
            guard screen.filter.handle(key) else { return meansNothing(key) }
            screen.selected = 0
        }
        changeTop { $0 = .phrases(screen) }
        return []
    }

    /// Goes back to the form with the phrase put in where the insertion point is.
    private mutating func takePhrase(_ shown: [Phrase], _ index: Int) -> [Effect] {
        guard shown.indices.contains(index) else {
            say("There is no phrase of that figure here.", .warning)
            return []
        }
        let text = filled(shown[index])
        pop()
        changeTop { top in
            guard case .form(var screen) = top, var field = screen.form.focused else { return }
            let before = field.input.text.prefix(field.input.cursor)
            field.input.insert((before.last?.isWhitespace ?? true) ? text : " " + text)
            screen.form.replace(field.input, in: field.id)
            top = .form(screen)
        }
        return []
    }

    private var formBelow: FormScreen? {
        screens.reversed().lazy.compactMap { if case .form(let screen) = $0 { screen } else { nil } }.first
    }

    /// The phrase with the open case and the time in it.
    func filled(_ phrase: Phrase) -> String {
        let details = open?.state.details
        return phrase.filled(cell: details?.place ?? "", name: details?.firstName ?? "", time: zone.local(now).clock)
    }

    func phrasesScene(_ screen: PhraseScreen) -> Scene {
        let shown = shownPhrases(screen)
        let selected = min(screen.selected, max(0, shown.count - 1))
        let title = screen.use.map { "Phrases: \($0.words)" } ?? "Phrases"
        var top = formBelow.map { $0.kind.isAboutCase } == true ? identityNodes : sessionTop
        top += [.line(Line(DisplayText(" " + title), .heading))]
        if !screen.filter.text.isEmpty { top.append(.line(Line([Span(" Find ", .muted), Span(DisplayText(screen.filter.text))]))) }
        for fault in phrases?.faults ?? [] {
            top.append(.text(Line(DisplayText("Left out, because of a fault: \(fault)"), .warning), indent: 1))
        }
        let isOfOne = screen.filter.text.isEmpty && screen.use != nil
        let keyRoom = isOfOne ? 11 : 22
        let table = Table(
            columns: [
                .init("", minimum: 1, maximum: 1), .init("", minimum: 20, maximum: .max),
                .init("", minimum: keyRoom, maximum: keyRoom, priority: 1),
            ],
            count: shown.count, selected: shown.isEmpty ? nil : selected, showsHeading: false,
            emptyText: "No phrase has these words. Backspace takes letters back; esc shows all."
        ) { index in
            let phrase = shown[index]
            return .init([
                Span(DisplayText(index < 9 ? String(index + 1) : ""), .accent), Span(DisplayText(filled(phrase))),
                Span(DisplayText(isOfOne ? phrase.key : "\(phrase.key), \(phrase.use.words)"), .muted),
            ])
        }
        let whole = shown.indices.contains(selected) ? filled(shown[selected]) : ""
        return framed(top: top, body: [.table(table)], bottom: [.rule, .text(Line(DisplayText(whole)), indent: 1)])
    }
}
