// What consent, needs, risk, tellings, support and custody events come to. Each kind keeps its own rules in its own folder.

extension CaseState {
    mutating func applyCare(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .consentLeftOpen(let what):
            consentLeftOpen = ConsentLeftOpenDecision(what: what, by: by)
            lastEntry[.consent(.seen)] = by.entry
        case .capacityAssessed(let assessment): applyCapacity(assessment, by)
        case .needRecorded(let record): needs[record.need.code] = NeedDecision(record: record, by: by)
        case .characteristicRecorded(let characteristic):
            characteristics[characteristic.list.code] = CharacteristicDecision(characteristic: characteristic, by: by)
        case .riskRecorded, .chargeRiskRecorded, .newInformation, .observationAdvised: applyRisk(fact, by)
        case .declined, .missed, .taskAdded, .taskDone: applyFollowUp(fact, by)
        case .supportMoved, .mentalHealthActMoved, .pathwayMoved, .childDutyDone, .custodyEvent: applyPath(fact, by)
        default: applyTelling(fact, by)
        }
    }

    private mutating func applyCapacity(_ assessment: CapacityAssessment, _ by: Attribution) {
        capacity[assessment.decision] = CapacityDecision(finding: assessment.finding, by: by)
        guard assessment.decision == .seen, case .lacks(_, .bestInterests) = assessment.finding else { return }
        // Who is seen in their best interests has been seen.
        noteSeen(by.at)
    }

    private mutating func applyRisk(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .riskRecorded(let record):
            risks[record.kind] = RiskDecision(record: record, by: by)
            lastRiskRecord = max(lastRiskRecord ?? by.at, by.at)
        case .chargeRiskRecorded(let finding):
            chargeRisk = ChargeRiskDecision(finding: finding, by: by)
            setByStep(.chargeRisk(finding.isPresent))
        case .newInformation(let information):
            newInformation.append(Note(text: information.what.text, by: by))
            reassessmentReasons.append(ReassessmentDue(.newInformation, at: by.at))
        case .observationAdvised(let advice): observation = ObservationDecision(advice: advice, by: by)
        default: break
        }
    }

    private mutating func applyTelling(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .toldAbout(let telling): toldLog.append(toldLine(telling, by))
        case .enteredInTrustRecord: trustRecord = by
        case .servicesChecked(let result): services = ServicesCheck(result: result, by: by)
        case .cellCardWritten(let card): cellCard = card.over(cellCard)
        case .cellVisited(let visit): visits.append(VisitRecord(visit: visit, by: by))
        case .leavingPackGiven(let pack): leavingPack = LeavingPackRecord(pack: pack, by: by)
        default: break
        }
    }

    private mutating func applyFollowUp(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .declined(let declined):
            self.declined = declined
            consent[.seen] = ConsentDecision(answer: .no, by: by)
            consentLeftOpen = nil
            lastEntry[.consent(.seen)] = by.entry
            addTask(declined.followUp, by)
        case .missed(let missed):
            if firstSeen == nil { self.missed = missed }
            addTask(missed.followUp, by)
        case .taskAdded(let followUp): addTask(followUp, by)
        case .taskDone(let done):
            guard let index = tasks.firstIndex(where: { $0.id == done.task }) else { return }
            tasks[index].done = FollowUpTask.Done(how: done.how, by: by)
        default: break
        }
    }

    private mutating func addTask(_ followUp: FollowUp, _ by: Attribution) {
        tasks.append(FollowUpTask(id: by.entry, followUp: followUp, by: by))
    }

    private mutating func applyPath(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .supportMoved(let move): applySupport(move, by)
        case .mentalHealthActMoved(let step):
            mentalHealthAct.take(step, at: by.at)
            if let listed = mentalHealthAct.asListed { setByStep(.mentalHealthAct(listed)) }
        case .pathwayMoved(let move): pathways[move.pathway, default: PathwayState()].take(move.step, by)
        case .childDutyDone(let record): childDuties[record.duty] = YouthDutyDecision(record: record, by: by)
        case .custodyEvent(let event):
            custody.take(event, at: by.at)
            if let reason = event.reassessmentReason { reassessmentReasons.append(ReassessmentDue(reason, at: by.at)) }
        default: break
        }
    }

    /// The field of the list follows our steps, so that everything that looks at it sees them.
    private mutating func applySupport(_ move: SupportMove, _ by: Attribution) {
        support[move.kind, default: SupportState(move.kind)].take(move.step, at: by.at)
        if move.kind == .appropriateAdult, let state = support[.appropriateAdult] { setByStep(.appropriateAdult(state.asListed)) }
    }

    /// Whoever takes a step has looked at what the list says.
    private mutating func setByStep(_ detail: Detail) {
        details.set(detail)
        unsettledListFields.remove(detail.field)
    }

    /// What a correction by hand says about the appropriate adult or an assessment moves it on, as our own steps do.
    mutating func takeCorrected(_ detail: Detail, _ by: Attribution) {
        switch detail {
        case .appropriateAdult(let adult): support[.appropriateAdult, default: SupportState(.appropriateAdult)].take(adult, at: by.at)
        case .mentalHealthAct(let listed): mentalHealthAct.take(listed, at: by.at)
        default: break
        }
    }

    /// What a list says moves these on too, and what stands then in its field.
    mutating func takenFromList(_ detail: Detail, _ by: Attribution) -> Detail {
        switch detail {
        case .appropriateAdult(let adult):
            var state = support[.appropriateAdult] ?? SupportState(.appropriateAdult)
            state.takeListed(adult, at: by.at)
            support[.appropriateAdult] = state
            return .appropriateAdult(state.asListed)
        case .mentalHealthAct(let listed):
            mentalHealthAct.takeListed(listed, at: by.at)
            return .mentalHealthAct(mentalHealthAct.asListed ?? listed)
        case .chargeRisk:
            // A practitioner's finding stands against what a list says.
            return chargeRisk.map { .chargeRisk($0.finding.isPresent) } ?? detail
        default: return detail
        }
    }
}

extension CaseState {
    func toldLine(_ telling: Telling, _ by: Attribution) -> ToldLine {
        ToldLine(
            who: telling.who, recipient: telling.recipient, what: telling.what.text, ground: telling.ground.words, at: telling.at, by: by)
    }

    /// What was told about an alert is what the alert says.
    func toldLine(_ told: Told, _ by: Attribution) -> ToldLine {
        let alert = alerts.first { $0.concern == told.concern }
        let source = alert?.sources.last.map { "\($0.text): \($0.statement)" }
        return ToldLine(
            who: told.who.text, recipient: nil, what: source ?? told.concern, ground: told.ground.words, at: told.at, by: by)
    }

    /// Risk is to be looked at anew: what has happened since any risk was recorded, first come first. None before anybody saw the person or wrote of a risk.
    package var reassessmentsDue: [ReassessmentDue] {
        guard isSeen || lastRiskRecord != nil else { return [] }
        return reassessmentReasons.filter { reason in lastRiskRecord.map { $0 < reason.at } ?? true }.sorted { $0.at < $1.at }
    }

    /// Follow-ups still to be done, the first due first.
    package var openTasks: [FollowUpTask] {
        tasks.filter { $0.done == nil }.sorted { ($0.followUp.due, $0.id) < ($1.followUp.due, $1.id) }
    }

    /// Nobody has entered the case in the trust's record since something was last written that belongs there.
    package var isMissingFromTrustRecord: Bool {
        guard let lastContentChange else { return false }
        return trustRecord.map { $0.at < lastContentChange } ?? true
    }

    /// Whether an appropriate adult has to be there whatever anybody thinks.
    package func appropriateAdultRule(on date: CalendarDate) -> AppropriateAdultRule { AppropriateAdultRule(details, on: date) }
}

extension Departure.How {
    var reassessmentReason: ReassessmentReason? {
        switch self {
        case .released: .release
        case .court, .prison, .transferred: .transfer
        case .hospital, .other: nil
        }
    }
}

extension Fact {
    /// Whether a note of it belongs in the trust's own record: what was done with the person, not where they were or who looked.
    var belongsInTrustRecord: Bool {
        switch self {
        case .urgencySet, .madeSafe, .consented, .administrationFinished, .elsewhere, .noteAdded, .outcomeDecided, .referralAdded,
            .disposalRecorded, .told, .willDo, .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded,
            .chargeRiskRecorded, .newInformation, .observationAdvised, .toldAbout, .leavingPackGiven, .declined, .missed, .supportMoved,
            .mentalHealthActMoved, .pathwayMoved, .childDutyDone:
            true
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .bookedIn, .detailsListed,
            .detailsCorrected, .unavailable, .available, .left, .administrationStarted, .answered, .circumstance, .handoverLine,
            .enteredInTrustRecord, .servicesChecked, .cellCardWritten, .cellVisited, .taskAdded, .taskDone, .custodyEvent,
            .identityChecked, .alertRaised, .alertConfirmed, .alertDismissed, .signed, .countersigned, .amended, .enteredInError, .undone,
            .redone, .movedAway, .movedHere, .viewed, .unknown:
            false
        }
    }
}
