import Caseload

/// The forms of this folder.
package enum BoardForm: Hashable, Sendable {
    case none
}

extension WorkbenchState {
    func makeBoardForm(_ kind: BoardForm) -> Form? {
        nil
    }

    /// Reads a complete form of this folder.
    func boardResult(_ kind: BoardForm, _ form: Form) throws(FormComplaint) -> FormResult {
        FormResult(facts: [])
    }
}
