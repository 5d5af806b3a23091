import Caseload
import Scene

extension WorkbenchState {
    /// The open alert that has waited longest, else the last one of the case.
    mutating func openAlert() -> [Effect] {
        guard let state = open?.state, let alert = state.openAlerts.min(by: { $0.since < $1.since }) ?? state.alerts.last else { return [] }
        return openForm(.alert(concern: alert.concern))
    }

    mutating func openDismissal() -> [Effect] {
        guard case .form(let screen) = top, case .alert(let concern) = screen.kind else { return [] }
        guard !otherRegisteredMembers.isEmpty else {
            return refuse("This needs a second registered member, and there is none in this record.")
        }
        return openForm(.dismissal(concern: concern))
    }

    mutating func confirmAlert() -> [Effect] {
        guard case .form(let screen) = top, case .alert(let concern) = screen.kind else { return [] }
        return openForm(.alertConfirmation(concern: concern))
    }

    /// What the student did, in full, above the cell that is to be typed.
    func confirmationNodes(_ concern: String) -> [Node] {
        guard let alert = open?.state.alerts.first(where: { $0.concern == concern }) else { return [] }
        return alertNodes(alert)
    }

    /// Stands for a passphrase that is being checked where else an append is waited for.
    static let checking = 0

    mutating func checkSecondMember(_ screen: FormScreen) -> [Effect] {
        var screen = screen
        screen.saving = Self.checking
        changeTop { $0 = .form(screen) }
        return [.checkPassphrase(staff: screen.form[.second], passphrase: screen.form[.passphrase])]
    }

    mutating func secondMemberChecked(_ id: Member.ID, _ isRight: Bool) -> [Effect] {
        guard case .form(var screen) = top, case .dismissal = screen.kind, screen.form[.second] == id else { return [] }
        screen.saving = nil
        screen.form.set(.passphrase, "")
        guard isRight else {
            screen.form.complain(.passphrase, "not their passphrase")
            screen.form.move(to: .passphrase)
            changeTop { $0 = .form(screen) }
            return []
        }
        changeTop { $0 = .form(screen) }
        return (try? saveFacts(screen)) ?? []
    }
}
