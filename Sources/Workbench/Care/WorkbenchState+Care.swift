import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is found about a person.
    mutating func runCare(_ id: Command.ID) -> [Effect] {
        switch id {
        case .needs: return openNeeds()
        case .risk: push(.risk(selected: 0))
        case .capacity: return openCapacity()
        case .agrees, .doesNotAgree, .askLater, .goAhead, .goOn: return runConsentQuestion(id)
        default: break
        }
        return []
    }
}
