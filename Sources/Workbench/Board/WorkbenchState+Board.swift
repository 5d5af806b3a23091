import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is done with lists and text.
    mutating func runBoard(_ id: Command.ID) -> [Effect] {
        switch id {
        case .handoverLine:
            readyPhrases()
            return openForm(.board(.handover))
        case .reconcile: return openReconcile()
        case .privacy: return switchPrivacy()
        case .paper: return openPaper()
        default: return []
        }
    }

    /// The phrases are read when they are first wanted.
    mutating func readyPhrases() {
        if phrases == nil { phrases = surroundings.loadPhrases() }
    }
}
