import Caseload

/// The forms of this folder.
package enum DutyForm: Hashable, Sendable {
    case none
}

extension WorkbenchState {
    func makeDutyForm(_ kind: DutyForm) -> Form? {
        nil
    }

    /// Reads a complete form of this folder.
    func dutyResult(_ kind: DutyForm, _ form: Form) throws(FormComplaint) -> FormResult {
        FormResult(facts: [])
    }
}
