import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// Saves what a form says about the screening below it. The screening is begun by it where nothing was answered yet.
    mutating func saveCircumstances(_ form: FormScreen) throws(FormComplaint) -> [Effect] {
        guard let index = screens.lastIndex(where: { if case .screening = $0 { true } else { false } }),
            case .screening(var screen) = screens[index], let open, let member
        else { return [] }
        let said = try circumstances(form, screen)
        guard !said.isEmpty else {
            drafts[draftKey(form.kind)] = nil
            pop()
            say("Nothing was changed.")
            return []
        }
        guard var entries = beginning(&screen), let administration = screen.administration else { return [] }
        let wasBegun = entries.isEmpty
        let facts = facts(said, screen, administration)
        for fact in facts {
            if wasBegun, screen.amendmentReason == nil, let refusal = open.state.refusal(of: fact, by: member), !isEnding(said) {
                return complain(form, refusal)
            }
            if let entry = writer?.entry(fact, about: open.subject, now: now) { entries.append(entry) }
        }
        if isEnding(said) {
            screen.item = nil
            wait(forAlertsOf: facts, &screen)
        }
        screens[index] = .screening(screen)
        return hand(entries, form)
    }

    private func isEnding(_ said: [Circumstance]) -> Bool {
        said.contains { if case .notDone = $0 { true } else { false } }
    }

    private mutating func complain(_ form: FormScreen, _ refusal: Refusal) -> [Effect] {
        var form = form
        form.complaint = refusal.sentence
        changeTop { $0 = .form(form) }
        return []
    }

    private mutating func hand(_ entries: [Entry], _ form: FormScreen) -> [Effect] {
        guard let saving = append(entries, expecting: [:]) else { return [] }
        var form = form
        form.saving = saving.token
        changeTop { $0 = .form(form) }
        return saving.effects
    }

    /// The facts, with a refusal of the whole spelt out item by item.
    private func facts(_ said: [Circumstance], _ screen: ScreeningScreen, _ administration: EntryID) -> [Fact] {
        said.flatMap { circumstance -> [Fact] in
            if case .notDone(let refusal) = circumstance {
                return refusalFacts(refusal, screen, administration, chosen(said, context(screen)))
            }
            return [.circumstance(administration: administration, circumstance)]
        }
    }

    /// The scoring as the same form has just chosen it.
    private func chosen(_ said: [Circumstance], _ context: ScoringContext) -> ScoringContext {
        said.reduce(into: context) { context, circumstance in
            switch circumstance {
            case .coding(let id): context.coding = id
            case .cutOffs(let id): context.set = id
            default: break
            }
        }
    }

    /// Only what was changed is said now.
    private func circumstances(_ form: FormScreen, _ screen: ScreeningScreen) throws(FormComplaint) -> [Circumstance] {
        switch form.kind {
        case .evidence(_, let item):
            let words = trimmed(form.form[.text])
            let known = administration(screen)?.circumstances.evidence[item] ?? ""
            return words == known ? [] : [.evidence(item: item, words)]
        case .raise: return [try raised(form.form, screen)]
        default: return try howGiven(form.form, screen)
        }
    }

    private func raised(_ form: Form, _ screen: ScreeningScreen) throws(FormComplaint) -> Circumstance {
        guard let chosen = raisable(screen).first(where: { $0.key == form[.band] }) else {
            throw FormComplaint(field: .band, reason: "needed")
        }
        guard let reason = RequiredText(form[.reason]) else { throw FormComplaint(field: .reason, reason: "needed") }
        return .raised(
            RaisedResult(score: chosen.score, band: chosen.band.id, label: chosen.band.label, level: chosen.level, reason: reason))
    }

    private func howGiven(_ form: Form, _ screen: ScreeningScreen) throws(FormComplaint) -> [Circumstance] {
        let known = administration(screen)?.circumstances
        var said: [Circumstance] = []
        if trimmed(form[.interpreter]) != known?.interpreter ?? "" { said.append(.interpreter(trimmed(form[.interpreter]))) }
        if trimmed(form[.intoxication]) != known?.intoxication ?? "" { said.append(.intoxication(trimmed(form[.intoxication]))) }
        if trimmed(form[.informant]) != known?.informant ?? "" { said.append(.informant(trimmed(form[.informant]))) }
        if let given = HowGiven(rawValue: form[.given]), given != known?.given { said.append(.given(given)) }
        guard !isFinished(screen) else { return said }
        if let first = screen.instrument.codings.first?.id, !form[.coding].isEmpty, form[.coding] != known?.coding ?? first {
            said.append(.coding(form[.coding] == first ? nil : form[.coding]))
        }
        if form.fields.contains(where: { $0.id == .cutOffs }), form[.cutOffs] != known?.cutOffs ?? "" {
            said.append(.cutOffs(form[.cutOffs].isEmpty ? nil : form[.cutOffs]))
        }
        if let kind = WholeRefusal.Kind(rawValue: form[.notDone]) {
            guard let reason = RequiredText(form[.reason]) else { throw FormComplaint(field: .reason, reason: "needed") }
            said.append(.notDone(WholeRefusal(kind: kind, reason: reason)))
        }
        return said
    }
}
