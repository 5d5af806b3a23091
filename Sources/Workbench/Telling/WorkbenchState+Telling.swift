import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is told, asked and tried.
    mutating func runTelling(_ id: Command.ID) -> [Effect] {
        switch id {
        case .inform: push(.telling(.inform(InformScreen())))
        case .support: push(.telling(.support(selected: firstSupportLine)))
        case .followUps: push(.telling(.followUps(selected: 0)))
        case .copyText: return openCopyText()
        case .notEntered: push(.telling(.worklist(WorklistScreen(kind: .notEntered))))
        case .allFollowUps: push(.telling(.worklist(WorklistScreen(kind: .followUps))))
        case .declineService: return openForm(.telling(.declined))
        case .cellCard: return openForm(.telling(.cell))
        case .leavingPack: return openForm(.telling(.pack))
        case .known: return openForm(.telling(.known))
        case .trustRecord: return recordQuietly([.enteredInTrustRecord], "Entered in the trust's record at \(zone.local(now).clock).")
        case .mark: markSelected()
        default: break
        }
        return []
    }

    /// The sergeant, as the place calls them.
    var sergeantWords: String { session?.opening.kind == .court ? "court custody officer" : "custody sergeant" }
}
