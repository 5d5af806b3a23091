import Caseload
import Scene

// A referral shares what was found, so it asks for consent as everything that shares does. Its basis is older than the grounds of sharing and keeps its own words.
extension WorkbenchState {
    /// The answers that count, beside a form that refers on.
    func sharingGuidance(_ screen: FormScreen) -> [Node] {
        isReferring(screen) && !isShort ? sharingWords(for: .referral) + [.gap] : []
    }

    /// On a short screen the warning stays in sight above the fields.
    func pinnedSharing(_ screen: FormScreen) -> [Node] { isReferring(screen) ? pinnedSharing(.referral) : [] }

    private func isReferring(_ screen: FormScreen) -> Bool {
        let sharing = [Caseload.Outcome.Kind.referral, .diversion].map(\.rawValue)
        return screen.kind == .referral || screen.kind == .outcome && sharing.contains(screen.form[.outcome])
    }

    /// Against what the person said, or without having asked, there has to be a reason; and nobody agrees who has said no.
    func check(_ basis: Referral.Basis, _ form: Form) throws(FormComplaint) {
        guard let state = open?.state else { return }
        if basis == .consent, form[.destination].lowercased().split(whereSeparator: { !$0.isLetter }).contains("gp"),
            let answer = state.consentAnswer(.gp), answer != .yes
        {
            throw FormComplaint(field: .basis, reason: "GP \(answer.words): record their new answer first (c), or another basis")
        }
        switch (basis, state.sharing(for: .referral)) {
        case (.consent, .onlyWithBasis(.lacksCapacity)):
            throw FormComplaint(field: .basis, reason: Refusal.lacksCapacity.sentence)
        case (.consent, .onlyWithBasis(.no)), (.consent, .onlyWithBasis(.withdrawn)):
            throw FormComplaint(field: .basis, reason: "they said no to this: record their new answer first (c), or another basis")
        case (.bestInterests, let sharing) where sharing != .onlyWithBasis(.lacksCapacity):
            throw FormComplaint(field: .basis, reason: "only for somebody who lacks capacity to decide: record that first (c, then k)")
        case (.bestInterests, _), (.safeguarding, .onlyWithBasis):
            if trimmed(form[.why]).isEmpty { throw FormComplaint(field: .why, reason: "needed: why without their consent") }
        default: break
        }
    }

    /// Whoever agreed to this referral has answered the question.
    func agreedToRefer(_ form: Form) -> [Fact] {
        guard form[.basis] == Referral.Basis.consent.rawValue, form.visible.contains(where: { $0.id == .basis }),
            open?.state.consentAnswer(.referral) == nil
        else { return [] }
        return [.consented(.referral, .yes)]
    }
}
