package import Caseload

extension FormField.ID {
    /// The answer for one purpose.
    package static func consent(_ purpose: ConsentPurpose) -> Self { Self("consent." + purpose.rawValue) }
}

extension ConsentPurpose {
    /// In the order in which they are asked: the two of every first visit, then the others.
    static let asked: [ConsentPurpose] = [.seen, .police] + allCases.filter { $0 != .seen && $0 != .police }

    /// What is agreed to, as the label of a line: "share with police".
    var label: String { words.hasPrefix("to ") ? String(words.dropFirst(3)) : words }

    init?(_ field: FormField.ID) {
        guard let purpose = Self.allCases.first(where: { .consent($0) == field }) else { return nil }
        self = purpose
    }
}

extension WorkbenchState {
    /// Every purpose with one key for its answer, which moves on; enter saves from anywhere. An empty line changes nothing.
    var consentForm: Form {
        let answers: FormField.Kind = .choice([
            .init(ConsentAnswer.yes.rawValue, "yes", key: "y"), .init(ConsentAnswer.no.rawValue, "no", key: "n"),
            .init(ConsentAnswer.withdrawn.rawValue, "withdrawn", key: "w"),
        ])
        let purposes = ConsentPurpose.asked.map { FormField(.consent($0), $0.label, answers, isRequired: false) }
        return Form(
            "Consent", purposes + [FormField(.when, "When asked", .past, isRequired: false, value: "now", hint: "now")], enterSaves: true)
    }

    /// Only what was changed is an answer given now.
    func consentResult(_ form: Form) throws(FormComplaint) -> FormResult {
        guard let state = open?.state, let member else { return FormResult(facts: []) }
        var facts: [Fact] = []
        for purpose in ConsentPurpose.asked {
            guard let answer = ConsentAnswer(rawValue: form[.consent(purpose)]), answer != state.consent[purpose]?.answer else { continue }
            if answer == .yes, isDeciderUnknown(state, for: purpose) {
                throw FormComplaint(field: .consent(purpose), reason: "under 16: record who decides first (k)")
            }
            let fact = Fact.consented(purpose, answer)
            // Whoever signed is asked for an amendment, and that is refused elsewhere if at all.
            if !state.isLocked, let refusal = state.refusal(of: fact, by: member) {
                throw FormComplaint(field: .consent(purpose), reason: refusal.sentence)
            }
            facts.append(fact)
        }
        return FormResult(facts: facts, happened: try time(form, .when, .past))
    }
}
