import Caseload
import Training

extension WorkbenchState {
    /// Opens a form about the open case, or about the session; what was typed into it before and left is still there.
    mutating func openForm(_ kind: FormKind, amending target: EntryID? = nil) -> [Effect] {
        guard var form = makeForm(kind) else { return [] }
        if needsAmendment(kind) { form.add(FormField(.amendmentReason, "Reason for amendment")) }
        takeFormerDraft(kind)
        if let draft = drafts[draftKey(kind)] {
            // Only what was typed comes back, over what is known now: a colleague's change since then stays.
            form.bringBack(draft.fields)
            // "now" was the time at which it was typed.
            let meant = now.minutes(since: draft.typed) > 0 ? form.holdNow(at: zone.local(draft.typed), today: today) : nil
            say("What you had typed here is back." + (meant.map { " \($0), when it was typed." } ?? ""))
        }
        push(.form(FormScreen(kind: kind, form: form, base: open?.lastStored, target: target)))
        return []
    }

    func draftKey(_ kind: FormKind) -> Draft.Key {
        switch kind {
        case .newSession, .supervision, .telling(.leftTogether), .guarded(.listPath): Draft.Key(kind, nil)
        default: Draft.Key(kind, open?.subject)
        }
    }

    /// Once a case is signed, what was said in it changes only with a reason.
    private func needsAmendment(_ kind: FormKind) -> Bool {
        guard open?.state.isLocked == true else { return false }
        switch kind {
        case .urgency, .consent, .note, .madeSafe, .outcome, .referral, .elsewhere, .telling(.declined): return true
        case .care(let form): return form.needsAmendment
        default: return false
        }
    }

    private func makeForm(_ kind: FormKind) -> Form? {
        switch kind {
        case .urgency: urgencyForm
        case .consent: consentForm
        case .note: noteForm
        case .details: detailsForm
        case .madeSafe:
            Form(
                "Made safe",
                [FormField(.how, "How", hint: "what keeps the person safe now, and who knows")] + confirmation("made safe"))
        case .outcome: outcomeForm
        case .referral: Form("Further referral", referralFields(when: nil))
        case .disposal: disposalForm
        case .countersign: countersignForm
        case .alert(let concern): alertForm(concern)
        case .dismissal: dismissalForm()
        case .alertConfirmation: Form("Confirm what was done", confirmation("the alert closes on your word"), enterSaves: true)
        case .enteredInError: Form("Entered in error", [FormField(.reason, "Reason")] + confirmation("entered in error"))
        case .amendNote(let entry): amendNoteForm(entry)
        case .evidence(_, let item): evidenceForm(item)
        case .circumstances: circumstancesForm
        case .raise: raiseForm
        case .elsewhere(let instrument): elsewhereForm(instrument)
        case .screeningAmendment: Form("Screen after signing", [FormField(.amendmentReason, "Reason for amendment")])
        case .newSession: newSessionForm
        case .supervision: supervisionForm
        case .care(let form): makeCareForm(form)
        case .telling(let form): makeTellingForm(form)
        case .duty(let form): makeDutyForm(form)
        case .board(let form): makeBoardForm(form)
        case .guarded(let form): makeGuardForm(form)
        }
    }

    private var urgencyForm: Form {
        let choices = Urgency.allCases.map { urgency in
            let category = surroundings.scale[urgency]
            let within = category.within.isEmpty ? "" : " (\(category.within))"
            return FormField.Choice(urgency.rawValue, category.word + within, key: Character(urgency.rawValue))
        }
        return Form(
            "Triage",
            [FormField(.urgency, "Urgency", .choice(choices)), FormField(.reason, "Reason", hint: "what you saw and heard")])
    }

    private var outcomeForm: Form {
        let kinds = FormField.choices([
            ("diversion", "diversion"), ("referral", "referral"), ("no-further-ld-action", "no further L&D action"),
        ])
        var fields = [
            FormField(.outcome, "Outcome", kinds),
            FormField(.decision, "Diverted to", .text(suggestions: site?.services ?? []), when: (.outcome, ["diversion"])),
        ]
        fields += referralFields(when: (.outcome, ["referral"]))
        fields.append(FormField(.reason, "Why", when: (.outcome, ["diversion", "no-further-ld-action"])))
        return Form("Outcome", fields)
    }

    private func referralFields(when condition: (FormField.ID, [String])?) -> [FormField] {
        [
            FormField(.destination, "Refer to", .text(suggestions: site?.services ?? []), when: condition),
            FormField(
                .basis, "Consent to refer", FormField.choices(Referral.Basis.allCases.map { ($0.rawValue, $0.words) }), when: condition),
            FormField(.why, "Why", isRequired: false, when: condition),
        ]
    }

    private var disposalForm: Form {
        let suggestions = [
            "no further action (police)", "charged", "bail", "released under investigation", "community resolution", "caution", "remanded",
        ]
        return Form(
            "Police or court decision",
            [
                FormField(.authority, "Decided by", FormField.choices([("police", "police"), ("court", "court")])),
                FormField(.decision, "Decision", .text(suggestions: suggestions)),
            ])
    }

    private var countersignForm: Form {
        Form(
            "Countersign",
            identityFields + [
                FormField(
                    .sawThePerson, "The person",
                    .choice([.init("yes", "I saw the person", key: "1"), .init("no", "I did not see the person", key: "2")])),
                FormField(.comment, "Comment", isRequired: false),
            ] + confirmation("countersigning"))
    }

    var otherRegisteredMembers: [Member] {
        let known = training.map(\.members) ?? members.filter { !$0.isDisabled }.map(\.member)
        return known.filter { $0.role.isRegistered && $0.id != member?.id }
    }

    private func amendNoteForm(_ entry: EntryID) -> Form? {
        guard let item = open?.state.timeline.first(where: { $0.entry.id == entry }) else { return nil }
        let fact = item.entry.fact
        guard let note = (fact.as(Amended.self)?.replacement ?? fact).as(NoteAdded.self) else { return nil }
        return Form(
            "Amend the note",
            [FormField(.text, "Note", .prose, value: note.text.text), FormField(.amendmentReason, "Reason for amendment")])
    }

    private var newSessionForm: Form {
        let sites = surroundings.sites.sites
        let shifts = sites.first?.shifts ?? []
        let running = sites.first.flatMap { $0.shift(at: surroundings.zone($0.zoneName).local(now)) }
        return Form(
            "New session",
            [
                FormField(.site, "Site", FormField.choices(sites.map { ($0.id, $0.name) }), value: sites.first?.id ?? ""),
                FormField(.date, "Date", .moment(.date(.any)), value: running?.date.iso ?? today.iso, hint: "2026-11-23"),
                FormField(.shift, "Shift", FormField.choices(shifts.map { ($0.id, $0.id) }), value: running?.shift.id ?? ""),
            ])
    }

    private var supervisionForm: Form? {
        let students = members.filter { $0.member.role == .student && !$0.isDisabled }.map { ($0.member.id, $0.member.name) }
        let registered = members.filter { $0.member.role.isRegistered && !$0.isDisabled }.map { ($0.member.id, $0.member.name) }
        guard !students.isEmpty else { return nil }
        return Form(
            "Who supervises whom on this shift",
            [
                FormField(.student, "Student", FormField.choices(students)),
                FormField(.supervisor, "Supervised by", FormField.choices(registered)),
            ])
    }
}
