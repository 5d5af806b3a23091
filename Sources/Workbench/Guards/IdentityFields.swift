import Caseload
import Scene

// Two identifiers, before anything that must not be done to the wrong person: a form puts these fields first and reads the check back.
extension WorkbenchState {
    /// The fields in which two identifiers of the open case's person are ticked off, one key each; where fewer are recorded, how the person is
    /// known has to be said.
    var identityFields: [FormField] {
        guard let details = open?.state.details else { return [] }
        let known = details.identifiers
        // The keys are always the same, whatever is recorded.
        let keys = zip(Identifier.allCases, "12345")
        let choices = keys.compactMap { identifier, key -> FormField.Choice? in
            guard let value = details.text(of: identifier) else { return nil }
            return FormField.Choice(identifier.rawValue, "\(identifier.words): \(value)", key: key)
        }
        var fields: [FormField] = []
        if !choices.isEmpty {
            fields.append(
                FormField(.identity, "Compared", .ticks(choices, enough: min(IdentityCheck.needed, choices.count))))
        }
        if known.count < IdentityCheck.needed {
            fields.append(FormField(.knownBy, "How do you know", hint: "who told you that this is the person"))
        }
        return fields
    }

    /// What the fields say.
    func identityCheck(_ form: Form, before purpose: IdentityCheck.Purpose) throws(FormComplaint) -> IdentityCheck {
        let ticked = form.fields.first { $0.id == .identity }?.ticked ?? []
        if !trimmed(form[.knownBy]).isEmpty { _ = try answer(form, .knownBy, "say who told you, or what you compared") }
        let checked = Set(ticked.compactMap(Identifier.init))
        guard let check = IdentityCheck(before: purpose, checked: checked, reason: RequiredText(form[.knownBy])) else {
            throw FormComplaint(field: .identity, reason: "compare two with the person, or with what you were given, and press their keys")
        }
        return check
    }

    /// What stands before the fields: the question, and what is missing to answer it.
    var identityWords: [Node] {
        guard let details = open?.state.details else { return [] }
        let known = details.identifiers
        var nodes: [Node] = [.text(Line("Is this the right person? Compare two; a cell does not count.", .strong), indent: 1)]
        guard known.count < IdentityCheck.needed else { return nodes }
        let words = known.first.map { "Only the \($0.words) is recorded" } ?? "Nothing is recorded that tells this person from another"
        nodes.append(
            .text(
                Line(
                    DisplayText("\(words): date of birth and custody number are best put in first (d). Else say how you know who this is."),
                    .warning), indent: 1))
        return nodes
    }
}
