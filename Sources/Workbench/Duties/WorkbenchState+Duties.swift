import Caseload
import Scene

extension WorkbenchState {
    /// Does a command about what is owed to a person, and about clocks.
    mutating func runDuties(_ id: Command.ID) -> [Effect] {
        if let event = Self.custodyForms[id] { return openForm(.duty(.custody(event))) }
        switch id {
        case .calendar: openCalendar()
        case .clocks: openDuties(.clocks)
        case .mentalHealthAct: openDuties(.mentalHealthAct)
        case .safeguarding: openPathways()
        case .youth: openYouth()
        case .acknowledgeClock: acknowledgeClock()
        default: break
        }
        return []
    }

    private static let custodyForms: [Command.ID: CustodyForm] = [
        .reviewDone: .reviewed, .detentionExtended: .extended, .charged: .charged, .bailed: .bailed, .bailRefused: .bailRefused,
        .backFromBail: .backFromBail, .toHospital: .toHospital, .backFromHospital: .backFromHospital, .section136Began: .section136Began,
        .section136Extended: .section136Extended, .section136Checked: .section136Checked,
    ]

    /// Whether what happened can have happened, given what is recorded.
    func mayRecord(_ id: Command.ID, _ state: CaseState) -> Bool {
        switch id {
        case .backFromBail: state.custody.isOnBail
        case .bailed: !state.custody.isOnBail
        case .backFromHospital: state.custody.isAtHospital
        case .toHospital: !state.custody.isAtHospital
        case .section136Began: state.custody.section136Began == nil
        case .section136Extended, .section136Checked: clocks(state).section136 != nil
        default: true
        }
    }
}
