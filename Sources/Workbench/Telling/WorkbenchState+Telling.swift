import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is told, asked and tried.
    mutating func runTelling(_ id: Command.ID) -> [Effect] {
        []
    }
}
