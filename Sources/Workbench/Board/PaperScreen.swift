import Caseload
import Scene
import Screening

/// Answers taken on paper, being typed as one line over the screening that they are for.
package struct PaperScreen: Sendable {
    package var input = TextInput()
    /// The append that has to end before this goes.
    package var saving: Int?
    package var complaint: String?
}

extension WorkbenchState {
    mutating func openPaper() -> [Effect] {
        guard let screening = currentScreening else { return [] }
        takeFormerDraft(.board(.paper(instrument: screening.instrument.id)))
        var screen = PaperScreen()
        screen.input.set(drafts[paperDraft(screening)]?.fields[.text] ?? "")
        push(.paper(screen))
        return []
    }

    mutating func paperKey(_ key: Key, _ screen: PaperScreen) -> [Effect] {
        var screen = screen
        screen.complaint = nil
        switch key {
        case .escape:
            keepPaperDraft(screen.input.text)
            pop()
            return []
        case .enter, .control("s"): return keepPaper(screen)
        default: if !screen.input.handle(key) { return meansNothing(key) }
        }
        changeTop { $0 = .paper(screen) }
        return []
    }

    /// What was typed and not kept waits for the next time.
    private mutating func keepPaperDraft(_ text: String) {
        guard let screening = currentScreening else { return }
        setDraft(paperDraft(screening), text.isEmpty ? [:] : [.text: text])
    }

    /// What the line on the screen is kept as.
    var paperDraft: Draft.Key? { currentScreening.map { paperDraft($0) } }

    private func paperDraft(_ screening: ScreeningScreen) -> Draft.Key { draftKey(.board(.paper(instrument: screening.instrument.id))) }

    func paperForm(_ screen: ScreeningScreen) -> PaperForm {
        PaperForm(
            instrument: screen.instrument, context: context(screen), known: answers(screen),
            first: screen.item.flatMap { screen.instrument.item($0) } ?? answerable(screen).first)
    }

    func paperReading(_ screen: PaperScreen, _ screening: ScreeningScreen) -> PaperReading {
        PaperReading(screen.input.text, paperForm(screening), moments: moments, arrived: open?.state.details.arrived)
    }

    // MARK: Keeping

    /// Writes all answers, the alerts they raise and who was told in one go, at the times at which they happened.
    private mutating func keepPaper(_ screen: PaperScreen) -> [Effect] {
        guard var screening = currentScreening, let open, let member, writer != nil else { return [] }
        let reading = paperReading(screen, screening)
        if let why = reading.complaints.first ?? (reading.rows.isEmpty ? "Nothing to keep yet: type the answers." : nil) {
            return refusePaper(screen, why)
        }
        let findings = newFindings(screening, reading.answers).filter { $0.level == .immediate }
        if reading.told?.sharing == .consent, let answer = open.state.consentAnswer(.police), answer != .yes {
            return refusePaper(screen, "Consent to share with police is recorded as \(answer.words): serious harm is the ground.")
        }
        if reading.told != nil, findings.isEmpty {
            return refusePaper(screen, "These answers raise no alert: take \"told\" out. Who was told of other things is logged apart.")
        }
        let happened = reading.asked ?? now
        guard var entries = beginning(&screening, happened: happened), let administration = screening.administration else {
            return refusePaper(screen, Refusal.needsAmendment.sentence)
        }
        for fact in paperFacts(reading, screening, administration) {
            if entries.isEmpty, let refusal = open.state.refusal(of: fact, by: member), refusal != .noSuchAlert,
                screening.amendmentReason == nil
            {
                return refusePaper(screen, refusal.sentence)
            }
            var at = happened
            if let told = fact.as(Told.self) { at = told.at }
            if let entry = writer?.entry(fact, about: open.subject, now: now, happened: at) { entries.append(entry) }
        }
        return hand(entries, screen, screening, answers: reading.answers, untold: reading.told == nil ? findings : [])
    }

    private mutating func refusePaper(_ screen: PaperScreen, _ why: String) -> [Effect] {
        var screen = screen
        screen.complaint = why
        changeTop { $0 = .paper(screen) }
        return []
    }

    private func paperFacts(_ reading: PaperReading, _ screening: ScreeningScreen, _ administration: EntryID) -> [Fact] {
        let findings = newFindings(screening, reading.answers)
        var facts: [Fact] = []
        // When it was asked is not known: said once, so that nobody takes the time of typing for it.
        if open?.state.administration(administration)?.circumstances.given == nil {
            facts.append(.circumstance(administration: administration, .given(.fromPaper)))
        }
        facts += reading.rows.map { Fact.answered(administration: administration, item: $0.item.id, $0.answer) }
        facts += raisedFacts(findings, screening, administration)
        if let told = reading.told, let who = RequiredText(told.who) {
            facts += findings.filter { $0.level == .immediate }.map {
                .told(
                    Told(
                        concern: $0.concern, who: who, ground: told.sharing.ground, personInformed: told.sharing.personInformed, at: told.at
                    ))
            }
        }
        let answers = answers(screening).merging(reading.answers) { $1 }
        let evaluation = screening.instrument.evaluate(answers, isFinished: false, in: context(screening))
        // Complete, it is finished, as leaving it by hand would do.
        if evaluation.isComplete, evaluation.next == nil {
            facts.append(finishedFact(administration, screening, answers, context(screening)))
        }
        return facts
    }

    private mutating func hand(
        _ entries: [Entry], _ screen: PaperScreen, _ screening: ScreeningScreen, answers added: [String: Answer], untold: [AlertFinding]
    ) -> [Effect] {
        var (screen, screening) = (screen, screening)
        let known = answers(screening).merging(added) { $1 }
        screening.item = screening.instrument.firstUnanswered(known, in: context(screening))?.id
        if let administration = screening.administration { lastItems[administration] = screening.item }
        wait(for: untold, &screening)
        guard let saving = append(entries, expecting: [:]) else { return [] }
        screen.saving = saving.token
        screens = screens.map { if case .screening = $0 { .screening(screening) } else { $0 } }
        changeTop { $0 = .paper(screen) }
        return saving.effects
    }

    /// What was kept goes from the line; an alert that nobody was told of opens.
    mutating func paperSaved(_ screen: PaperScreen) -> [Effect] {
        keepPaperDraft("")
        pop()
        if case .screening(var screening) = top {
            screening.savedAt = now
            changeTop { $0 = .screening(screening) }
        }
        say("Kept, with the times as they were.", .success)
        return showAlertAfterLastItem()
    }
}
