import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is done with lists and text.
    mutating func runBoard(_ id: Command.ID) -> [Effect] {
        []
    }
}
