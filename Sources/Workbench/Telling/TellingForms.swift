import Caseload

/// The forms of this folder.
package enum TellingForm: Hashable, Sendable {
    case none
}

extension WorkbenchState {
    func makeTellingForm(_ kind: TellingForm) -> Form? {
        nil
    }

    /// Reads a complete form of this folder.
    func tellingResult(_ kind: TellingForm, _ form: Form) throws(FormComplaint) -> FormResult {
        FormResult(facts: [])
    }
}
