import Caseload
import Scene

extension WorkbenchState {
    /// The lines of the case screen about what this folder's commands record.
    func tellingParts(_ state: CaseState) -> [CasePart] {
        []
    }
}
