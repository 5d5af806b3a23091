import Caseload
import Scene

// Initials and cell only, for a screen that others can see.
extension WorkbenchState {
    mutating func switchPrivacy() -> [Effect] {
        showsInitialsOnly.toggle()
        say(showsInitialsOnly ? "Lists show initials and cell only. P shows names again." : "Lists show names again.")
        return []
    }

    /// What stands for the person on lists.
    func listAge(_ details: Details) -> String { showsInitialsOnly ? "" : details.ageText(on: today) }

    func listName(_ details: Details) -> String { showsInitialsOnly ? details.initials : details.name }

    /// On a case, where the name stands all the same.
    var privacyOnCaseSpan: [Span] { showsInitialsOnly ? [Span(" INITIALS IN LISTS ", .warning)] : [] }

    /// Stands on every other screen while the switch is on.
    var privacySpan: [Span] { showsInitialsOnly ? [Span(" INITIALS ONLY ", .warning)] : [] }
}

extension Details {
    /// "C.D.", forename first; a name that is not known says so.
    var initials: String {
        let letters = (forenames.split(separator: " ").prefix(1) + surname.split(separator: " ").prefix(1)).compactMap(\.first)
        return letters.isEmpty ? name : letters.map { $0.uppercased() + "." }.joined()
    }
}
