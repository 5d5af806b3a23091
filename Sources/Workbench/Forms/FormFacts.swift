import Caseload

/// What a form puts on the record.
struct FormResult {
    var facts: [Fact]
    /// When it happened, where the form asks.
    var happened: Instant?
    /// The facts rest on what the screen showed.
    var expectsNothingNew = false
}

extension WorkbenchState {
    /// Reads a complete form about the open case.
    func result(_ kind: FormKind, _ form: Form, amending target: EntryID?) throws(FormComplaint) -> FormResult {
        var result = try plainResult(kind, form)
        if let reason = RequiredText(form[.amendmentReason]), open?.state.isLocked == true {
            result.facts = result.facts.map {
                .amended(target: amendmentTarget(of: $0, kind, chosen: target), replacement: $0, reason: reason)
            }
        }
        return result
    }

    private func plainResult(_ kind: FormKind, _ form: Form) throws(FormComplaint) -> FormResult {
        switch kind {
        case .urgency:
            guard let urgency = Urgency(rawValue: form[.urgency]) else { throw FormComplaint(field: .urgency, reason: "needed") }
            return FormResult(facts: [.urgencySet(urgency, reason: try required(form, .reason))], expectsNothingNew: true)
        case .consent: return try consentResult(form)
        case .note, .amendNote:
            return FormResult(facts: [.noteAdded(try required(form, .text))], happened: try time(form, .when, .past))
        case .details: return FormResult(facts: try detailFacts(form), expectsNothingNew: true)
        case .madeSafe: return FormResult(facts: [.madeSafe(how: try answer(form, .how, RiskWording.sentence))], expectsNothingNew: true)
        case .outcome: return FormResult(facts: agreedToRefer(form) + [.outcomeDecided(try outcome(form))], expectsNothingNew: true)
        case .referral: return FormResult(facts: agreedToRefer(form) + [.referralAdded(try referral(form))])
        case .disposal:
            guard let authority = Disposal.Authority(rawValue: form[.authority]) else {
                throw FormComplaint(field: .authority, reason: "needed")
            }
            return FormResult(facts: [.disposalRecorded(Disposal(by: authority, what: try required(form, .decision)))])
        case .countersign:
            return FormResult(
                facts: [
                    .identityChecked(try identityCheck(form, before: .countersigning)),
                    .countersigned(sawThePerson: form[.sawThePerson] == "yes", comment: trimmed(form[.comment])),
                ], expectsNothingNew: true)
        case .alert(let concern): return try alertResult(concern, form)
        case .dismissal(let concern):
            let reason = try telling(form, .reason, RiskWording.sentence)
            return FormResult(facts: [.alertDismissed(concern: concern, reason: reason, second: form[.second])])
        case .alertConfirmation(let concern): return FormResult(facts: [.alertConfirmed(concern: concern)], expectsNothingNew: true)
        case .enteredInError(let target): return FormResult(facts: [.enteredInError(target: target, reason: try required(form, .reason))])
        case .elsewhere(let instrument): return try elsewhereResult(instrument, form)
        case .care(let care): return try careResult(care, form)
        case .telling(let telling): return try tellingResult(telling, form)
        case .duty(let duty): return try dutyResult(duty, form)
        case .board(let board): return try boardResult(board, form)
        case .guarded(let guarded): return try guardResult(guarded, form)
        case .evidence, .circumstances, .raise, .screeningAmendment, .newSession, .supervision: return FormResult(facts: [])
        }
    }

    private func outcome(_ form: Form) throws(FormComplaint) -> Caseload.Outcome {
        switch Caseload.Outcome.Kind(rawValue: form[.outcome]) {
        case .diversion: return .diversion(to: try required(form, .decision), why: try required(form, .reason))
        case .referral: return .referral(try referral(form))
        case .noFurtherLDAction: return .noFurtherLDAction(reason: try required(form, .reason))
        case nil: throw FormComplaint(field: .outcome, reason: "needed")
        }
    }

    private func referral(_ form: Form) throws(FormComplaint) -> Referral {
        guard let basis = Referral.Basis(rawValue: form[.basis]) else { throw FormComplaint(field: .basis, reason: "needed") }
        try check(basis, form)
        if basis == .consent, let state = open?.state, isDeciderUnknown(state, for: .referral) {
            throw FormComplaint(field: .basis, reason: "under 16: record who decides first (c, k)")
        }
        return Referral(destination: try required(form, .destination), basis: basis, why: trimmed(form[.why]))
    }

    /// The chosen entry where it says the same kind of thing, else the entry that stands now.
    private func amendmentTarget(of fact: Fact, _ kind: FormKind, chosen: EntryID?) -> EntryID? {
        guard let open, let member else { return nil }
        if let chosen, let trial = RequiredText("trial"),
            open.state.refusal(of: .amended(target: chosen, replacement: fact, reason: trial), by: member) == nil
        {
            return chosen
        }
        if case .amendNote(let entry) = kind { return entry }
        guard let about = fact.traits.about, about.isAmendedInPlace else { return nil }
        return open.state.lastEntry[about]
    }

    /// Words that tell the next reader something; a grade, a figure or "ok" does not.
    func telling(_ form: Form, _ id: FormField.ID, _ whatWouldDo: String) throws(FormComplaint) -> RequiredText {
        let text = try required(form, id)
        guard !RiskWording.saysNothing(text.text) else { throw FormComplaint(field: id, reason: whatWouldDo) }
        return text
    }

    /// What somebody will do, or what something rests on: a nod, a cell or a figure says nothing of it.
    func answer(_ form: Form, _ id: FormField.ID, _ whatWouldDo: String) throws(FormComplaint) -> RequiredText {
        let text = try required(form, id)
        guard !AnswerWording.saysNothing(text.text) else { throw FormComplaint(field: id, reason: whatWouldDo) }
        return text
    }

    func required(_ form: Form, _ id: FormField.ID) throws(FormComplaint) -> RequiredText {
        guard let text = RequiredText(form[id]) else { throw FormComplaint(field: id, reason: "needed") }
        return text
    }
}
