import Caseload

/// The forms of this folder.
package enum CareForm: Hashable, Sendable {
    case none
}

extension WorkbenchState {
    func makeCareForm(_ kind: CareForm) -> Form? {
        nil
    }

    /// Reads a complete form of this folder.
    func careResult(_ kind: CareForm, _ form: Form) throws(FormComplaint) -> FormResult {
        FormResult(facts: [])
    }
}
