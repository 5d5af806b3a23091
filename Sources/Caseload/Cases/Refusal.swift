/// Why a fact may not be added to a case now.
package enum Refusal: Error, Hashable, Sendable, CaseIterable {
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
    case noSuchEntry
    case notAmendable
    case alertStays
    case notFinished
    case finishedAlready
    case onlyRaises
    case sharingNeedsBasis
    case bestInterestsNeedsLack
    case lacksCapacity
    case otherCapacityLaw
    case nothingToWithdraw
    case alwaysForChildren
    case mayNotRefer
    case seenAlready
    case noSuchTask
    case notAtHospital
    case notOnBail
    case awayAlready
    case notRedoable
    case notMovable

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
        case .noSuchEntry: "That entry is not here any more. Look at the timeline and choose again."
        case .notAmendable: "An amendment replaces an entry by another of the same kind, and never a signature, an alert or a correction."
        case .notFinished: "A result is raised once there is one: finish the screening first."
        case .finishedAlready: "This screening is finished. Undo its end first (u on the case), or screen again."
        case .onlyRaises: "A result can only be raised, never lowered. What you think of it beside that belongs in a note (n)."
        case .sharingNeedsBasis: "The person has not agreed to share this: give the basis for sharing it all the same, and the reason."
        case .bestInterestsNeedsLack:
            "Best interests is a basis only for somebody who lacks capacity: assess capacity first, or give another basis."
        case .lacksCapacity: "The person is recorded as lacking capacity for this decision. Assess capacity anew before they decide."
        case .otherCapacityLaw:
            "Under 16 it is Gillick competence or who holds parental responsibility; from 16 it is the Mental Capacity Act."
        case .nothingToWithdraw: "There is no yes to withdraw. Record a no."
        case .alwaysForChildren: "Under 18, or appearing so, an appropriate adult is always needed (PACE Code C 1.5)."
        case .mayNotRefer: "The trust may not refer to the NRM: tell the police or the local authority, and record who referred."
        case .seenAlready: "This person has been seen, so they were not missed."
        case .noSuchTask: "That follow-up is not open. Look at the list and choose again."
        case .notAtHospital: "The person is not recorded as being at hospital: record when they went first."
        case .notOnBail: "The person is not recorded as being on bail: record when they were bailed first."
        case .awayAlready: "The person is recorded as away already: record when they came back first."
        case .notRedoable: "There is nothing of yours to redo here."
        case .notMovable:
            "An arrival, a signature and an alert do not move to another case, and a screening moves as a whole, from its beginning."
        case .alertStays:
            "An alert closes when somebody was told and said what they will do (g), or when two registered members set it aside."
        }
    }
}

extension CaseState {
    /// Why the member may not add the fact now; nil when they may.
    ///
    /// - Parameter supervisesSigner: whether the member supervises the student who signed, on this shift.
    package func refusal(of fact: Fact, by member: Member, supervisesSigner: Bool = false) -> Refusal? {
        switch fact {
        case .amended(let target, let replacement, _): amendmentRefusal(of: target, to: replacement, by: member)
        case .enteredInError(let target, _): errorRefusal(of: target, by: member)
        case .undone(let target): undoRefusal(of: target, by: member)
        case .redone(let target): redoRefusal(of: target, by: member)
        case .movedAway(let move): moveRefusal(of: move.target, to: move.to, by: member)
        case .movedHere(let move): move.fact.mayBeMovedHere ? contentRefusal(of: move.fact, by: member) : .notMovable
        case .signed: signingRefusal
        case .countersigned: countersigningRefusal(by: member, supervisesSigner: supervisesSigner)
        case .answered(let administration, _, _), .administrationFinished(let administration, _, _):
            isLocked && !isOpenedByAmendment(administration) ? .needsAmendment : nil
        case .circumstance(let administration, let circumstance): refusal(of: circumstance, administration)
        default: isLocked && fact.needsAmendment ? .needsAmendment : contentRefusal(of: fact, by: member)
        }
    }

    /// What stands in the way of the content, signed or not.
    private func contentRefusal(of fact: Fact, by member: Member) -> Refusal? {
        switch fact {
        case .left: openAlerts.isEmpty ? (hasLeft ? .alreadyLeft : nil) : .alertOpen
        case .told(let told): openAlert(told.concern) == nil ? .noSuchAlert : nil
        case .willDo(let concern, _): openAlert(concern) == nil ? .noSuchAlert : nil
        case .alertConfirmed(let concern): confirmationRefusal(of: concern, by: member)
        case .alertDismissed(let concern, _, let second): dismissalRefusal(of: concern, by: member, second: second)
        default: careRefusal(of: fact)
        }
    }

    /// What a result was worked out with does not change under it, and a result goes only up.
    private func refusal(of circumstance: Circumstance, _ id: EntryID) -> Refusal? {
        if isLocked && !isOpenedByAmendment(id) { return .needsAmendment }
        guard let administration = administration(id) else { return .noSuchEntry }
        let isFinished = administration.finished != nil
        guard case .raised(let raise) = circumstance else {
            return isFinished && circumstance.decidesResult ? .finishedAlready : nil
        }
        guard isFinished else { return .notFinished }
        guard let level = administration.level(of: raise.score) else { return nil }
        return raise.level > level ? nil : .onlyRaises
    }

    private func openAlert(_ concern: String) -> AlertState? { alerts.first { $0.concern == concern && $0.isOpen } }

    /// A word for what was done needs something that was done.
    private func confirmationRefusal(of concern: String, by member: Member) -> Refusal? {
        guard let alert = openAlert(concern) else { return .noSuchAlert }
        if !member.role.isRegistered { return .needsRegisteredMember }
        return alert.tellings.isEmpty ? .alertOpen : nil
    }

    private func dismissalRefusal(of concern: String, by member: Member, second: Member.ID) -> Refusal? {
        guard openAlert(concern) != nil else { return .noSuchAlert }
        if !member.role.isRegistered { return .needsRegisteredMember }
        return second == member.id ? .secondMemberIsTheSame : nil
    }
}

// MARK: Signatures

extension CaseState {
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
}

extension Fact {
    /// What changes a signed case only by an amendment. Where the person is, what the police tell us and what becomes of an alert go on after signing.
    fileprivate var needsAmendment: Bool {
        switch self {
        case .viewed, .detailsListed, .detailsCorrected, .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed, .left,
            .disposalRecorded,
            .unavailable, .available, .handoverLine, .newInformation, .observationAdvised, .toldAbout, .enteredInTrustRecord,
            .servicesChecked,
            .cellCardWritten, .cellVisited, .leavingPackGiven, .missed, .taskAdded, .taskDone, .supportMoved, .mentalHealthActMoved,
            .pathwayMoved, .childDutyDone, .custodyEvent, .identityChecked:
            false
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .bookedIn, .urgencySet,
            .madeSafe, .consented, .administrationStarted, .answered, .administrationFinished, .circumstance, .elsewhere, .noteAdded,
            .outcomeDecided, .referralAdded, .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded,
            .chargeRiskRecorded, .declined, .signed, .countersigned, .amended, .enteredInError, .undone, .redone, .movedAway, .movedHere,
            .unknown:
            true
        }
    }
}
