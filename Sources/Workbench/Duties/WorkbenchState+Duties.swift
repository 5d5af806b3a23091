import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is owed and corrected.
    mutating func runDuties(_ id: Command.ID) -> [Effect] {
        []
    }
}
