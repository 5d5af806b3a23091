import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is found about a person.
    mutating func runCare(_ id: Command.ID) -> [Effect] {
        []
    }
}
