import Caseload

// An attempt to see a person that came to nothing, and when to try again.
extension WorkbenchState {
    /// What is offered where a person may be seen again soon.
    private static let soon = "+30m"
    private static let other = "other"

    var attemptForm: Form {
        let keys: [(AttemptReason, Character)] = [
            (.asleep, "a"), (.inInterview, "i"), (.withSolicitor, "s"), (.intoxicated, "x"), (.refused, "r"), (.unsafe, "u"),
            (.atHospital, "h"),
        ]
        let choices = keys.map { FormField.Choice($0.0.rawValue, $0.0.rawValue, key: $0.1) }
        return Form(
            "Not available",
            [
                FormField(.reason, "Why", .choice(choices + [FormField.Choice(Self.other, "other", key: "o")])),
                FormField(
                    .until, "Try again at", .moment(.moment(.coming), orUnknown: true), isRequired: false, value: Self.soon,
                    hint: "08:45; may stay empty"),
                FormField(.text, "In words", isRequired: false, hint: "may stay empty"),
                FormField(.when, "Since", .past, isRequired: false, value: "now"),
            ], enterSaves: true)
    }

    /// Nobody knows how long a hospital or an interview takes.
    func offerRetry(_ form: inout Form) {
        let reason = AttemptReason(rawValue: form[.reason])
        let isOpenEnded = reason == .atHospital || reason == .inInterview
        if isOpenEnded, form[.until] == Self.soon { form.set(.until, "") }
        if !isOpenEnded, form[.until].isEmpty { form.set(.until, Self.soon) }
        if form[.reason] == Self.other { form.move(to: .text) }
    }

    func attemptResult(_ form: Form) throws(FormComplaint) -> FormResult {
        let until = try time(form, .until, .coming)
        let since = try time(form, .when, .past)
        if let reason = AttemptReason(rawValue: form[.reason]), let fact = reason.fact(words: form[.text], until: until) {
            return FormResult(facts: [fact], happened: since)
        }
        return FormResult(facts: [.unavailable(reason: try required(form, .text), until: until)], happened: since)
    }
}
