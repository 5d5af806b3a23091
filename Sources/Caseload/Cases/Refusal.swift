/// Why a fact may not be added to a case now.
package enum Refusal: Error, Hashable, Sendable {
    case alertOpen
    case noOutcome
    case alreadySigned
    case notSigned
    case needsAmendment
    case needsRegisteredMember
    case secondMemberIsTheSame
    case ownSignature
    case notTheirSupervisor
    case nothingToCountersign
    case noSuchAlert
    case notUndoable
    case signedSince
    case alreadyLeft

    /// One sentence that says what to do.
    package var sentence: String {
        switch self {
        case .alertOpen: "An alert is open. Record who was told and what they will do first (g)."
        case .noOutcome: "Decide the outcome first (o)."
        case .alreadySigned: "This case is signed already."
        case .notSigned: "Nobody has signed this yet."
        case .needsAmendment: "This case is signed: it changes only by an amendment, with a reason."
        case .needsRegisteredMember: "This needs a registered member of staff."
        case .secondMemberIsTheSame: "The second member has to be somebody else."
        case .ownSignature: "Nobody countersigns what they signed themselves."
        case .notTheirSupervisor: "Countersigning is for a supervisor, or for whoever supervises this student on the shift."
        case .nothingToCountersign: "Nothing here waits for a countersignature."
        case .noSuchAlert: "There is no open alert about this."
        case .notUndoable: "There is nothing of yours to undo here. Alerts, tellings and signatures are never undone."
        case .signedSince: "It has been signed since: amend it, or mark it as entered in error, with a reason."
        case .alreadyLeft: "This person has left already."
        }
    }
}

extension CaseState {
    /// Why the member may not add the fact now; nil when they may.
    ///
    /// - Parameter supervises: whether the member supervises the student who signed, on this shift.
    package func refusal(of fact: Fact, by member: Member, supervisesSigner: Bool = false) -> Refusal? {
        switch fact {
        case .amended(_, let replacement, _): return isLocked ? contentRefusal(of: replacement, by: member) : .notSigned
        case .enteredInError, .viewed, .detailsListed, .alertRaised: return nil
        case .told(let told): return hasOpenAlert(told.concern) ? nil : .noSuchAlert
        case .willDo(let concern, _): return hasOpenAlert(concern) ? nil : .noSuchAlert
        case .alertConfirmed(let concern):
            return !member.role.isRegistered ? .needsRegisteredMember : hasOpenAlert(concern) ? nil : .noSuchAlert
        case .signed: return signingRefusal
        case .countersigned: return countersigningRefusal(by: member, supervisesSigner: supervisesSigner)
        case .undone(let target): return undoRefusal(of: target, by: member)
        case .left, .disposalRecorded, .unavailable, .available, .detailsCorrected: return contentRefusal(of: fact, by: member)
        case .alertDismissed: return contentRefusal(of: fact, by: member)
        case .answered(let administration, _, _), .administrationFinished(let administration, _):
            return isLocked && !isOpenedByAmendment(administration) ? .needsAmendment : nil
        default: return isLocked ? .needsAmendment : contentRefusal(of: fact, by: member)
        }
    }

    private func contentRefusal(of fact: Fact, by member: Member) -> Refusal? {
        switch fact {
        case .left: return openAlerts.isEmpty ? (hasLeft ? .alreadyLeft : nil) : .alertOpen
        case .alertDismissed(let concern, _, let second):
            if !member.role.isRegistered { return .needsRegisteredMember }
            if second == member.id { return .secondMemberIsTheSame }
            return hasOpenAlert(concern) ? nil : .noSuchAlert
        default: return nil
        }
    }

    private func hasOpenAlert(_ concern: String) -> Bool { alerts.contains { $0.concern == concern && $0.isOpen } }

    private func isOpenedByAmendment(_ administration: EntryID) -> Bool {
        timeline.contains { item in
            guard item.entry.id == administration, case .amended = item.entry.fact else { return false }
            return true
        }
    }

    private var signingRefusal: Refusal? {
        if !openAlerts.isEmpty { return .alertOpen }
        if outcome == nil { return .noOutcome }
        return signature != nil && !isAmendedSinceSigning ? .alreadySigned : nil
    }

    private func countersigningRefusal(by member: Member, supervisesSigner: Bool) -> Refusal? {
        guard awaitsCountersignature, let signature else { return .nothingToCountersign }
        if !member.role.isRegistered { return .needsRegisteredMember }
        if signature.by.member == member.id { return .ownSignature }
        return member.role == .supervisor || supervisesSigner ? nil : .notTheirSupervisor
    }

    private func undoRefusal(of target: EntryID, by member: Member) -> Refusal? {
        guard let item = timeline.first(where: { $0.entry.id == target }), item.standing == .stands, item.entry.author == member.id else {
            return .notUndoable
        }
        guard item.entry.fact.isUndoable else { return .notUndoable }
        return isSignedSince(item) ? .signedSince : nil
    }

    private func isSignedSince(_ item: TimelineEntry) -> Bool {
        timeline.contains { later in
            guard later.position > item.position, later.standing == .stands else { return false }
            if case .signed = later.entry.fact { return true }
            return false
        }
    }

    /// The member's last entry that undo would take back, if there is one.
    package func lastUndoable(by member: Member) -> TimelineEntry? {
        timeline.last { undoRefusal(of: $0.entry.id, by: member) == nil }
    }
}

extension Fact {
    /// Alerts, tellings, signatures and corrections are never undone.
    var isUndoable: Bool {
        switch self {
        case .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed, .signed, .countersigned, .enteredInError, .undone, .viewed,
            .unknown,
            .detailsListed, .administrationFinished:
            false
        case .amended(_, let replacement, _): replacement.isUndoable
        default: true
        }
    }
}
