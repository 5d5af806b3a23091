import Caseload
import Scene
import Training

extension WorkbenchState {
    mutating func formKey(_ key: Key, _ screen: FormScreen) -> [Effect] {
        var screen = screen
        screen.complaint = nil
        if key == .escape {
            keepDraft(screen)
            pop()
            return []
        }
        if let command = CommandTable.command(for: key, in: context),
            [.dismiss, .confirm, .calendar, .capacity, .valueHistory, .palette, .help].contains(command.id)
        {
            return run(command.id)
        }
        if key == .control("p") {
            screen.form.goOnFromChoice()
            changeTop { $0 = .form(screen) }
            return openPhrases(screen)
        }
        screen.form.columns = size.columns
        let before = screen.form
        let outcome = screen.form.handle(key, isTypedOn: isTypedOn)
        if case .newSession = screen.kind { offerShifts(&screen.form) }
        if case .telling(let kind) = screen.kind { offerWhatFits(kind, before: before, &screen.form) }
        changeTop { $0 = .form(screen) }
        switch outcome {
        case .none: return []
        case .notHandled: return meansNothing(key)
        case .refused:
            // What is wrong stands beside the field.
            hasRefused = true
            return []
        case .save: return saveForm(screen)
        }
    }

    /// What was typed and not saved waits for the next time; never a secret, nor half a signature.
    private mutating func keepDraft(_ screen: FormScreen) {
        if mayBeKept(screen) { setDraft(draftKey(screen.kind), screen.form.changes) }
    }

    private mutating func saveForm(_ screen: FormScreen) -> [Effect] {
        var screen = screen
        guard screen.form.isComplete() else {
            screen.complaint = "Not saved yet: what is marked is needed."
            changeTop { $0 = .form(screen) }
            return []
        }
        do throws(FormComplaint) {
            switch screen.kind {
            case .newSession: return try saveNewSession(screen.form)
            case .supervision: return saveSupervision(screen)
            case .screeningAmendment(let instrument):
                pop()
                return beginScreening(instrument, amendmentReason: screen.form[.amendmentReason])
            case .evidence, .circumstances, .raise: return try saveCircumstances(screen)
            case .telling(.leftTogether(let subjects)): return try saveLeftTogether(screen, subjects)
            case .dismissal where !isTraining:
                return checkSecondMember(screen)
            case .guarded(let guarded): return try saveGuarded(guarded, screen)
            default: return try saveFacts(screen)
            }
        } catch {
            screen.form.complain(error.field, error.reason)
            screen.form.move(to: error.field)
            screen.complaint = "Not saved yet."
            changeTop { $0 = .form(screen) }
            return []
        }
    }

    mutating func saveFacts(_ screen: FormScreen) throws(FormComplaint) -> [Effect] {
        let result = try result(screen.kind, screen.form, amending: screen.target)
        guard !result.facts.isEmpty else {
            drafts[draftKey(screen.kind)] = nil
            pop()
            say("Nothing was changed.")
            return []
        }
        guard
            let saving = record(
                result.facts, happened: result.happened, since: result.expectsNothingNew ? screen.base ?? open?.lastStored : nil)
        else {
            var screen = screen
            screen.complaint = message?.text
            message = nil
            changeTop { $0 = .form(screen) }
            return []
        }
        changeTop { top in
            var screen = screen
            screen.saving = saving.token
            top = .form(screen)
        }
        return saving.effects
    }

    /// The form goes once its facts are on the disk, and not before.
    mutating func settleSaving(_ token: Int) -> [Effect] {
        switch top {
        case .form(let screen) where screen.saving == token:
            drafts[draftKey(screen.kind)] = nil
            pop()
            say(savedWords(screen), .success)
            return afterSaving(screen)
        case .consentQuestion(let question) where question.saving == token: return goOn(from: question)
        case .addLine(let screen) where screen.saving == token: return lineSaved(screen)
        case .importing(let screen) where screen.saving == token: return listImported(screen)
        case .paper(let screen) where screen.saving == token: return paperSaved(screen)
        case .reconcile(let screen) where screen.saving?.token == token: return stepSaved(screen)
        case .screening(var screen):
            screen.savedAt = now
            changeTop { $0 = .screening(screen) }
        default: break
        }
        return []
    }

    private func savedWords(_ screen: FormScreen) -> String {
        if case .guarded(let guarded) = screen.kind, let words = guardedWords(guarded) { return words }
        if case .alertConfirmation(let concern) = screen.kind, let words = alertConfirmedWords(concern) { return words }
        return "Saved \(zone.local(now).clockWithSeconds): \(withinSentence(screen.form.title))."
    }

    private mutating func afterSaving(_ screen: FormScreen) -> [Effect] {
        switch screen.kind {
        case .alert(let concern):
            guard let alert = open?.state.alerts.first(where: { $0.concern == concern }) else { return [] }
            let effects =
                alert.isOpen && alert.tellings.count == 1 && alert.response == nil ? openForm(.alert(concern: concern)) : []
            if let words = alertSavedWords(concern) { say(words, .success) }
            return effects
        case .duty: moveToNextDuty()
        case .dismissal:
            if case .form(let below) = top, below.isAlert { pop() }
        case .alertConfirmation:
            if case .form(let below) = top, below.isAlert { pop() }
        case .circumstances: return showAlertAfterLastItem()
        case .telling(let kind): tellingSaved(kind, screen.form)
        case .care(let form): return careSaved(form)
        case .consent: return consentFormSaved(.consent)
        case .board(.gone(let how)): goneSaved(how)
        case .newSession:
            if let session = sessions.first(where: { $0.id == sessionID(screen.form) }) { return enter(session) }
        default: break
        }
        return []
    }
}
