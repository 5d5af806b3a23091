package import Caseload

/// The forms that guard against the wrong person.
package enum GuardForm: Hashable, Sendable {
    case sign
    /// The entry, and the case to which it belongs.
    case move(EntryID, to: SubjectID)
    /// Where the list is that is to be brought in.
    case listPath
}

extension FormField.ID {
    /// What of the person was compared.
    package static let identity = Self("identity")
    /// How the person is known when too little is recorded to compare.
    package static let knownBy = Self("knownBy")
    package static let nhsNumber = Self("nhsNumber")
    package static let aliases = Self("aliases")
    package static let detailPhone = Self("phone")
    package static let homeAddress = Self("address")
    package static let appearsUnder18 = Self("appearsUnder18")
}

extension WorkbenchState {
    func makeGuardForm(_ kind: GuardForm) -> Form? {
        switch kind {
        case .sign: signForm
        case .move:
            Form(
                "Move to the right person",
                [FormField(.reason, "Reason", hint: "how it came to be entered here")] + moveConfirmation)
        case .listPath:
            Form(
                "Import a list",
                [FormField(.path, "File", hint: "the path of a CSV file, such as ~/Downloads/list.csv")], enterSaves: true)
        }
    }

    /// Reads a complete form whose facts are about the open case alone.
    func guardResult(_ kind: GuardForm, _ form: Form) throws(FormComplaint) -> FormResult {
        switch kind {
        case .sign:
            return FormResult(facts: [.identityChecked(try identityCheck(form, before: .signing)), .signed], expectsNothingNew: true)
        case .move, .listPath: return FormResult(facts: [])
        }
    }

    /// A form that does more than add facts to the open case.
    mutating func saveGuarded(_ kind: GuardForm, _ screen: FormScreen) throws(FormComplaint) -> [Effect] {
        switch kind {
        case .sign: try saveFacts(screen)
        case .move(let entry, let subject): moveEntry(entry, to: subject, screen)
        case .listPath: readList(screen)
        }
    }

    func guardedWords(_ kind: GuardForm) -> String? {
        switch kind {
        case .sign:
            if member?.role == .student {
                "Signed. It awaits a countersignature."
            } else {
                open?.state.awaitsCountersignature == true
                    ? "Signed. What the student signed still waits for a countersignature (C)." : "Signed."
            }
        case .move: movedWords
        case .listPath: nil
        }
    }
}
