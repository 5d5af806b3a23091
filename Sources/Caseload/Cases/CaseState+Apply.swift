extension CaseState {
    /// Adds what one entry says. Entries that are struck or replaced never come here.
    mutating func apply(_ item: EffectiveEntry) {
        if item.fact.saysOnlyWhoLooked { return }
        lastChange = max(lastChange, item.version.written)
        if item.fact.belongsInTrustRecord { lastContentChange = max(lastContentChange ?? item.version.written, item.version.written) }
        for entry in [item.original, item.version] where !entry.role.isRegistered { studentsInvolved.insert(entry.author) }
        if case .administrationStarted(let instrument, let version) = item.fact {
            startAdministration(item.original.id, instrument, version, item.by)
        } else {
            apply(item.fact, item.by)
        }
    }

    /// Every kind is named: one that is forgotten here would be stored and change nothing.
    private mutating func apply(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .bookedIn, .detailsListed, .detailsCorrected: applyDetails(fact, by)
        case .unavailable, .available, .left: applyPresence(fact, by)
        case .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed: applyAlert(fact, by)
        case .answered, .administrationFinished, .circumstance: applyScreening(fact, by)
        case .urgencySet, .madeSafe, .consented, .elsewhere, .noteAdded, .handoverLine, .outcomeDecided, .referralAdded,
            .disposalRecorded:
            applyWork(fact, by)
        case .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded, .chargeRiskRecorded,
            .newInformation,
            .observationAdvised, .toldAbout, .enteredInTrustRecord, .servicesChecked, .cellCardWritten, .cellVisited, .leavingPackGiven,
            .declined, .missed, .taskAdded, .taskDone, .supportMoved, .mentalHealthActMoved, .pathwayMoved, .childDutyDone, .custodyEvent:
            applyCare(fact, by)
        // Read from the whole list of entries, or about something else than a case.
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept, .administrationStarted,
            .identityChecked, .signed, .countersigned, .amended, .enteredInError, .undone, .redone, .movedAway, .movedHere, .viewed,
            .unknown:
            break
        }
    }

    private mutating func applyDetails(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .bookedIn(let booking):
            details = Details(booking.details)
            if booking.source == .list { listed = Details(booking.details) }
            for detail in booking.details { _ = takenFromList(detail, by) }
        case .detailsListed(let changed, _):
            for detail in changed { applyListed(detail, by) }
        case .detailsCorrected(let corrected, let cleared):
            for detail in corrected {
                details.set(detail)
                takeCorrected(detail, by)
            }
            for field in cleared { details.clear(field) }
            correctedByHand.formUnion(corrected.map(\.field) + cleared)
            unsettledListFields.subtract(corrected.map(\.field) + cleared)
        default: break
        }
    }

    /// A hand correction outlives the list: the list's new value is then kept beside it and shown. So do the steps that we have taken ourselves.
    private mutating func applyListed(_ detail: Detail, _ by: Attribution) {
        let field = detail.field
        guard listed[field] != detail else { return }
        let old = listed[field]
        listed.set(detail)
        var isKept = correctedByHand.contains(field) && details[field] != detail
        if !isKept {
            details.set(takenFromList(detail, by))
            isKept = details[field] != detail
        }
        listChanges.append(ListChange(field: field, old: old, new: detail, isKeptByHand: isKept, at: by.at))
        if isKept { unsettledListFields.insert(field) } else { unsettledListFields.remove(field) }
    }

    private mutating func applyPresence(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .unavailable(let reason, let until):
            endAbsence(by.at)
            absence = Absence(reason: reason.text, from: by.at, until: until)
            attempts.append(Attempt(reason: AttemptReason(reading: reason.text), words: reason.text, until: until, by: by))
        case .available: endAbsence(by.at)
        case .left(let departure):
            endAbsence(departure.at)
            self.departure = departure
            if let reason = departure.how.reassessmentReason { reassessmentReasons.append(ReassessmentDue(reason, at: departure.at)) }
        default: break
        }
    }

    private mutating func endAbsence(_ at: Instant) {
        if let absence { endedAbsences.append(AbsenceSpan(from: absence.from, to: max(absence.from, at))) }
        absence = nil
    }

    private mutating func applyWork(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .urgencySet(let urgency, let reason):
            self.urgency = UrgencyDecision(urgency: urgency, reason: reason.text, by: by)
            madeSafe = nil
            lastEntry[.urgency] = by.entry
        case .madeSafe:
            madeSafe = by
            lastEntry[.madeSafe] = by.entry
        case .consented(let purpose, let answer):
            consent[purpose] = ConsentDecision(answer: answer, by: by)
            if purpose == .seen && (answer == .yes || answer == .lacksCapacity) { noteSeen(by.at) }
            if purpose == .seen { consentLeftOpen = nil }
            if purpose == .seen && answer != .no { declined = nil }
            lastEntry[.consent(purpose)] = by.entry
        case .noteAdded(let text): notes.append(Note(text: text.text, by: by))
        case .handoverLine(let text): handover = Note(text: text.text, by: by)
        case .outcomeDecided(let outcome):
            self.outcome = OutcomeDecision(outcome: outcome, by: by)
            lastEntry[.outcome] = by.entry
        case .referralAdded(let referral): referrals.append(referral)
        case .elsewhere(let result): elsewhere.append(ElsewhereRecord(result: result, by: by))
        case .disposalRecorded(let disposal):
            self.disposal = disposal
            lastEntry[.disposal] = by.entry
        default: break
        }
    }

    mutating func noteSeen(_ at: Instant) {
        firstSeen = min(firstSeen ?? at, at)
        missed = nil
    }

    /// An administration keeps the name of the entry that began it, also when that entry is amended.
    private mutating func startAdministration(_ id: EntryID, _ instrument: String, _ version: String, _ by: Attribution) {
        administrations.append(Administration(id: id, instrument: instrument, version: version, by: by))
        noteSeen(by.at)
    }

    private mutating func applyScreening(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .answered(let id, let item, let answer):
            changeAdministration(id) { administration in
                administration.answers[item] = answer
                administration.answerEntries[item] = by.entry
            }
        case .administrationFinished(let id, let result, let scores):
            changeAdministration(id) { administration in
                administration.finished = by.at
                administration.result = result
                administration.scores = scores
            }
        case .circumstance(let id, let circumstance): changeAdministration(id) { $0.circumstances.add(circumstance, by) }
        default: break
        }
    }

    private mutating func changeAdministration(_ id: EntryID, _ change: (inout Administration) -> Void) {
        guard let index = administrations.firstIndex(where: { $0.id == id }) else { return }
        change(&administrations[index])
    }

    private mutating func applyAlert(_ fact: Fact, _ by: Attribution) {
        switch fact {
        case .alertRaised(let raised):
            if let index = alerts.firstIndex(where: { $0.concern == raised.concern }) {
                alerts[index].raise(raised, by)
            } else {
                alerts.append(AlertState(raised, by))
            }
        case .told(let told):
            changeAlert(told.concern) { $0.add(told, by) }
            toldLog.append(toldLine(told, by))
        case .willDo(let concern, let what): changeAlert(concern) { $0.answer(what, by) }
        case .alertConfirmed(let concern): changeAlert(concern) { $0.confirm(by) }
        case .alertDismissed(let concern, let reason, let second): changeAlert(concern) { $0.dismiss(reason, second: second, by) }
        default: break
        }
    }

    private mutating func changeAlert(_ concern: String, _ change: (inout AlertState) -> Void) {
        guard let index = alerts.firstIndex(where: { $0.concern == concern }) else { return }
        change(&alerts[index])
    }
}
