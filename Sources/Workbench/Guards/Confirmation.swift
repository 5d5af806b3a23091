import Caseload

extension FormField.ID {
    /// The word that is typed before something grave is saved.
    package static let confirmation = Self("confirmation")
}

extension Details {
    /// What is typed to confirm something grave about the person: the cell, at court the number on the list; nil where neither is known.
    func place(at kind: Site.Kind) -> String? {
        let place = kind == .court ? listNumber : cell
        return place.isEmpty ? nil : place
    }
}

// What is grave reads back name and place, and is confirmed by typing the place: no key that a hand presses out of habit does it.
extension WorkbenchState {
    /// The field for the open case: "Type M6", with what that does and for whom beside it. Who has no place yet, or shares it, is confirmed by the code of
    /// their case.
    func confirmation(_ what: String, when condition: (FormField.ID, [String])? = nil) -> [FormField] {
        guard let state = open?.state else { return [] }
        return confirmation(what, of: state, by: place(state), when: condition)
    }

    /// What moves is confirmed by the place of whom it goes to; where both are in one place, by the code of the case.
    var moveConfirmation: [FormField] {
        guard let from = open?.state, let to = moveTarget?.state else { return confirmation("entered in error here") }
        return confirmation("moves to", of: to, by: place(to) == place(from) ? to.code.text : place(to))
    }

    /// The place, where it tells the person from everybody else who is here; else the code of the case.
    private func place(_ state: CaseState) -> String {
        guard let place = state.details.place(at: state.booking.siteKind) else { return state.code.text }
        return occupants(of: place, besides: state.subject).isEmpty ? place : state.code.text
    }

    /// Who else is here and in that place.
    func occupants(of place: String, besides subject: SubjectID? = nil) -> [CaseSummary] {
        caseSummaries.filter { other in
            other.subject != subject && !other.hasLeft && !other.isVoid && session?.shows(other) == true
                && other.details.place(at: other.siteKind)?.lowercased() == place.lowercased()
        }
    }

    private func confirmation(
        _ what: String, of state: CaseState, by word: String, when condition: (FormField.ID, [String])? = nil
    ) -> [FormField] {
        [FormField(.confirmation, "Type \(word)", .confirmation(word), hint: "\(what): \(listName(state.details))", when: condition)]
    }
}
