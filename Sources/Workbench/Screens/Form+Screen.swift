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
        if let command = CommandTable.command(for: key, in: context), [.dismiss, .confirm].contains(command.id) { return run(command.id) }
        let outcome = screen.form.handle(key)
        if case .newSession = screen.kind { offerShifts(&screen.form) }
        changeTop { $0 = .form(screen) }
        return outcome == .save ? saveForm(screen) : []
    }

    /// What was typed and not saved waits for the next time.
    private mutating func keepDraft(_ screen: FormScreen) {
        let isSecret = screen.form.fields.contains { if case .secret = $0.kind { !$0.value.isEmpty } else { false } }
        guard !isSecret, screen.form.isTouched else { return }
        drafts[draftKey(screen.kind)] = screen.form
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
            case .dismissal where !isTraining:
                return checkSecondMember(screen)
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
        let result = try result(screen.kind, screen.form)
        guard !result.facts.isEmpty else {
            drafts[draftKey(screen.kind)] = nil
            pop()
            say("Nothing was changed.")
            return []
        }
        guard let saving = record(result.facts, happened: result.happened, expectingNothingNew: result.expectsNothingNew) else {
            var screen = screen
            screen.complaint = message?.text
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
        case .addLine(let screen) where screen.saving == token: return lineSaved(screen)
        case .screening(var screen):
            screen.savedAt = now
            changeTop { $0 = .screening(screen) }
        default: break
        }
        return []
    }

    private func savedWords(_ screen: FormScreen) -> String {
        "Saved \(zone.local(now).clockWithSeconds): \(screen.form.title.prefix(1).lowercased() + screen.form.title.dropFirst())."
    }

    private mutating func afterSaving(_ screen: FormScreen) -> [Effect] {
        switch screen.kind {
        case .alert(let concern):
            guard let alert = open?.state.alerts.first(where: { $0.concern == concern }) else { return [] }
            if alert.isOpen {
                say(
                    alert.awaitsConfirmation
                        ? "Saved. A registered member has to confirm it before it closes." : "Saved: told. Open until they have answered.",
                    .success)
                if alert.tellings.count == 1, alert.response == nil { return openForm(.alert(concern: concern)) }
            } else {
                say("Saved. The alert is closed: told, and answered.", .success)
            }
        case .dismissal:
            if case .form(let below) = top, below.isAlert { pop() }
        case .newSession:
            if let session = sessions.first(where: { $0.id == sessionID(screen.form) }) { return enter(session) }
        default: break
        }
        return []
    }

    // MARK: Alerts

    /// The open alert that has waited longest, else the last one of the case.
    mutating func openAlert() -> [Effect] {
        guard let state = open?.state, let alert = state.openAlerts.min(by: { $0.since < $1.since }) ?? state.alerts.last else { return [] }
        return openForm(.alert(concern: alert.concern))
    }

    mutating func openDismissal() -> [Effect] {
        guard case .form(let screen) = top, case .alert(let concern) = screen.kind else { return [] }
        guard !otherRegisteredMembers.isEmpty else {
            say("This needs a second registered member, and there is none in this record.", .warning)
            return []
        }
        return openForm(.dismissal(concern: concern))
    }

    mutating func confirmAlert() -> [Effect] {
        guard case .form(let screen) = top, case .alert(let concern) = screen.kind else { return [] }
        guard let saving = record([.alertConfirmed(concern: concern)]) else { return [] }
        changeTop { top in
            var screen = screen
            screen.saving = saving.token
            top = .form(screen)
        }
        return saving.effects
    }

    private mutating func checkSecondMember(_ screen: FormScreen) -> [Effect] {
        var screen = screen
        screen.saving = 0
        changeTop { $0 = .form(screen) }
        return [.checkPassphrase(staff: screen.form[.second], passphrase: screen.form[.passphrase])]
    }

    mutating func secondMemberChecked(_ isRight: Bool) -> [Effect] {
        guard case .form(var screen) = top, case .dismissal = screen.kind else { return [] }
        screen.saving = nil
        screen.form.set(.passphrase, "")
        guard isRight else {
            screen.form.complain(.passphrase, "not their passphrase")
            screen.form.move(to: .passphrase)
            changeTop { $0 = .form(screen) }
            return []
        }
        changeTop { $0 = .form(screen) }
        return (try? saveFacts(screen)) ?? []
    }

    // MARK: Drawing

    func formScene(_ screen: FormScreen) -> Scene {
        var body: [Node] = []
        if screen.isAlert, let alert = alert(of: screen.kind) { body += alertNodes(alert) }
        if !screen.isAlert { body += [.line(Line(DisplayText(" " + screen.form.title), .heading)), .gap] }
        body += guidance(screen.kind)
        body += screen.form.nodes(width: size.columns, echo: echo)
        if screen.isAlert { body += alertFooter(screen.kind) }
        var bottom: [Node] = []
        if let complaint = screen.complaint {
            bottom.append(.text(Line(DisplayText(" " + complaint), .error), indent: 0))
        } else if screen.saving != nil {
            bottom.append(.line(Line(" Saving…", .muted)))
        }
        return framed(top: aboutCase(screen.kind) ? identityNodes : sessionTop, body: body, bottom: bottom)
    }

    private func aboutCase(_ kind: FormKind) -> Bool {
        switch kind {
        case .newSession, .supervision: false
        default: true
        }
    }

    private func alert(of kind: FormKind) -> AlertState? {
        guard case .alert(let concern) = kind else { return nil }
        return open?.state.alerts.first { $0.concern == concern }
    }

    /// A line or two before the fields, where people go wrong without it.
    private func guidance(_ kind: FormKind) -> [Node] {
        let text: String? =
            switch kind {
            case .outcome: "Our outcome, not the police's or the court's: their decision is recorded apart (p)."
            case .countersign: countersignGuidance
            case .enteredInError: "The entry stays readable, struck through in words, with your reason."
            case .disposal: "Kept apart from our outcome."
            case .details: "Only what you change is recorded as a correction. Guide: the custody record prevails."
            case .left: open.map { $0.state.outcome == nil ? "No outcome is recorded yet; it can be recorded afterwards." : "" }
            case .consent: "Sharing for immediate danger never waits for consent."
            case .dismissal: "Both of you stand behind this. The other member gives their own passphrase."
            default: nil
            }
        var nodes: [Node] = []
        if let text, !text.isEmpty { nodes += [.text(Line(DisplayText(text), .muted), indent: 1), .gap] }
        if kind == .countersign, let state = open?.state {
            nodes.append(
                .text(
                    Line([
                        Span("Is this the right person?  ", .muted),
                        Span(DisplayText(([state.details.name] + identifiers(state)).joined(separator: ", ")), .strong),
                    ]), indent: 1))
            nodes += signedContent(state).map { .text(Line(DisplayText($0)), indent: 3) } + [.gap]
        }
        switch kind {
        case .urgency, .outcome: nodes += heard("What you see", brief?.looks ?? [])
        case .consent: nodes += heard("What they say when asked", (brief?.consent.line).map { [$0] } ?? [])
        case .alert(let concern) where open?.state.alerts.first { $0.concern == concern }?.tellings.isEmpty == false:
            nodes += heard("What you are told", (brief?.whenTold).map { [$0] } ?? [])
        default: break
        }
        return nodes
    }

    private var countersignGuidance: String {
        guard let signature = open?.state.signature else { return "" }
        return "\(signature.by.name) signed at \(zone.clock(signature.by.at, seenOn: today)). Your name will stand beside theirs."
    }
}
