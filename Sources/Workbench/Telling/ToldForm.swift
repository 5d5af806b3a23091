import Caseload

// Somebody was told something that one key does not say: a name, other words, another time, or a ground beside consent.
extension WorkbenchState {
    func toldForm(_ recipient: Recipient, what: String) -> Form {
        let fields = [
            FormField(.toldWhat, "What", value: what, hint: "what they were told"),
            FormField(.toldName, "Name", isRequired: false, hint: "of the \(recipient.words)"),
            FormField(.when, "When", .past, isRequired: false, value: "now"),
        ]
        var form = Form("Told: \(recipient.words)", fields + sharingFields(for: recipient.purpose))
        if !what.isEmpty { form.move(to: .toldName) }
        return form
    }

    func toldResult(_ recipient: Recipient, _ form: Form) throws(FormComplaint) -> FormResult {
        let at = try time(form, .when, .past) ?? now
        let telling = Telling(
            recipient, name: trimmed(form[.toldName]), what: try required(form, .toldWhat),
            ground: try sharingGround(form, for: recipient.purpose), at: at)
        return FormResult(facts: [.toldAbout(telling)], happened: at)
    }

    /// Without consent the ground is recorded before the text is shown.
    func custodyTextTold(_ form: Form) throws(FormComplaint) -> Fact {
        guard let what = RequiredText("the five lines for the custody record") else {
            throw FormComplaint(field: .toldWhat, reason: "needed")
        }
        return .toldAbout(Telling(.custodySergeant, what: what, ground: try sharingGround(form, for: .police), at: now))
    }
}
