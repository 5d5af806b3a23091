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
    case newerEntries
    case deciderNotKnown

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
        case .deciderNotKnown:
            "Under 16 nobody agrees before it is recorded who decides: Gillick competent, or whoever holds parental responsibility (c, k)."
        case .newerEntries: "Something here was written by a newer version of Liaise and cannot be read: nobody signs for it with this one."
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
        let asking = Asking(member: member, supervisesSigner: supervisesSigner)
        guard let content = fact.content as? any CaseContent else { return isLocked ? .needsAmendment : nil }
        // Corrections, and what was moved here, are what changes a signed case.
        let isCorrection = content is any CorrectingContent || content is MovedHere
        if isLocked, !isCorrection, content.traits.isSignedFor {
            let part = content as? any ScreeningContent
            guard let part, isOpenedByAmendment(part.administration) else { return .needsAmendment }
        }
        return content.refusal(in: self, asking)
    }
}
