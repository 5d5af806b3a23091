import Caseload
import Scene

extension FormField.ID {
    /// The name of whoever was told.
    package static let named = Self("named")
}

/// How what was found is shared with whoever is told of an alert, and whether the person knows it. One choice, and never made beforehand.
enum AlertSharing: String, CaseIterable {
    case consent, known, unknown

    var ground: Told.Ground { self == .consent ? .consent : .seriousHarm }
    var personInformed: Bool { self != .unknown }

    var choice: FormField.Choice {
        switch self {
        case .consent: .init(rawValue, "with consent", key: "c")
        case .known: .init(rawValue, "serious harm, the person knows", key: "k")
        case .unknown: .init(rawValue, "serious harm, the person does not know", key: "d")
        }
    }
}

// Who was told of an alert, how it was shared, and what they will do. Nothing of it is filled in beforehand: whoever only presses enter has told nobody.
extension WorkbenchState {
    /// Those who can act at once: their words are what the record says.
    private var alertRecipients: [FormField.Choice] {
        let first: FormField.Choice =
            session?.opening.kind == .court
            ? .init("court custody officer", "court custody officer", key: "c") : .init("custody sergeant", "custody sergeant", key: "s")
        return [
            first, .init("HCP", "HCP", key: "h"), .init("ambulance service", "ambulance service", key: "a"),
            .init("other", "somebody else", key: "o"),
        ]
    }

    func alertForm(_ concern: String) -> Form? {
        guard let alert = open?.state.alerts.first(where: { $0.concern == concern }) else { return nil }
        let isTold = !alert.tellings.isEmpty
        let recipients = alertRecipients
        let told = recipients.map(\.value)
        let closes = member?.role.isRegistered == true || alert.hasRegisteredMember
        var form = Form(
            "Alert",
            [
                FormField(.who, isTold ? "Also told" : "Who was told", .choice(recipients), isRequired: !isTold),
                FormField(.name, "Who", hint: "role and name", when: (.who, ["other"])),
                FormField(.ground, "Shared", .choice(AlertSharing.allCases.map(\.choice)), when: (.who, told)),
                FormField(.when, "When", .past, isRequired: false, value: "now"),
                FormField(.response, "What they will do", isRequired: false, hint: "in words; may follow"),
                FormField(.named, "Name", isRequired: false, hint: "Sgt Hale; may stay empty", when: (.who, told.filter { $0 != "other" })),
            ] + confirmation(closes ? "the alert closes" : "you answer for it; a registered member closes it", when: (.response, [])),
            enterSaves: true)
        if isTold { form.move(to: .response) }
        return form
    }

    func alertResult(_ concern: String, _ form: Form) throws(FormComplaint) -> FormResult {
        var facts: [Fact] = []
        let at = try time(form, .when, .past) ?? now
        if let alert = open?.state.alerts.first(where: { $0.concern == concern }), at < earliestTelling(of: alert) {
            throw FormComplaint(field: .when, reason: "before the alert was raised, at \(zone.clock(alert.since, seenOn: today))")
        }
        if let who = try whoWasTold(form) {
            guard let sharing = AlertSharing(rawValue: form[.ground]) else { throw FormComplaint(field: .ground, reason: "needed") }
            if sharing == .consent, let answer = open?.state.consentAnswer(.police), answer != .yes {
                throw FormComplaint(
                    field: .ground, reason: "consent to share with police is recorded as \(answer.words): serious harm is the ground")
            }
            if sharing == .consent, let state = open?.state, isDeciderUnknown(state, for: .police) {
                throw FormComplaint(field: .ground, reason: "under 16, and who decides is not recorded: serious harm is the ground")
            }
            facts.append(
                .told(Told(concern: concern, who: who, ground: sharing.ground, personInformed: sharing.personInformed, at: at)))
        }
        if !form[.response].allSatisfy(\.isWhitespace) {
            let what = try answer(form, .response, "say who does what: \"level 4 watch now, HCP called\"")
            facts.append(.willDo(concern: concern, what: what))
        }
        guard !facts.isEmpty else { throw FormComplaint(field: .response, reason: "say what they will do, or who else was told") }
        return FormResult(facts: facts, happened: at)
    }

    /// Nobody is told of what has not been said yet. What was typed in from paper may have been said, and told, up to an hour before; times are kept to the
    /// minute.
    private func earliestTelling(of alert: AlertState) -> Instant {
        let isFromPaper =
            open?.state.administrations.contains { alert.wasRaised(by: $0.id) && $0.circumstances.given == .fromPaper } ?? false
        return alert.since.adding(minutes: isFromPaper ? -60 : -1)
    }

    private func whoWasTold(_ form: Form) throws(FormComplaint) -> RequiredText? {
        guard !form[.who].isEmpty else { return nil }
        if form[.who] == "other" { return try telling(form, .name, "say who: role and name") }
        let name = trimmed(form[.named])
        return RequiredText(name.isEmpty ? form[.who] : "\(name) (\(form[.who]))")
    }

    /// What was logged, in full, and what is still owed.
    func alertSavedWords(_ concern: String) -> String? {
        guard let state = open?.state, let member, let alert = state.alerts.first(where: { $0.concern == concern }),
            let last = state.lastTelling(by: member)
        else { return nil }
        // Who was told and what they answered is often one act.
        let act = state.timeline.filter {
            $0.entry.fact.isTelling && $0.entry.author == member.id && $0.entry.written == last.entry.written
        }
        let owed =
            alert.isClosed
            ? "The alert is closed: told, and answered."
            : alert.awaitsConfirmation
                ? "A registered member has to confirm it before it closes." : "Open until they have answered."
        return "Logged: \(act.map { timelineWords($0) }.joined(separator: "; ")). \(owed) u on the case corrects it."
    }

    /// On whose word and on what an alert has closed, in full.
    func alertConfirmedWords(_ concern: String) -> String? {
        guard let alert = open?.state.alerts.first(where: { $0.concern == concern }), let telling = alert.tellings.last else { return nil }
        let told = "told \(telling.told.who.text) \(zone.clock(telling.told.at, seenOn: today)) (\(telling.by.name))"
        let answer = alert.response.map { "; they will: \($0.what)" } ?? ""
        return "Confirmed: \(told)\(answer). The alert is closed on your word."
    }

    func dismissalForm() -> Form {
        let others = otherRegisteredMembers.map { ($0.id, $0.name) }
        var fields = [FormField(.reason, "Reason"), FormField(.second, "Second member", FormField.choices(others))]
        if !isTraining { fields.append(FormField(.passphrase, "Their passphrase", .secret)) }
        return Form("Close without telling", fields + confirmation("the alert closes untold"))
    }
}
