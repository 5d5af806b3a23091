package import Screening

extension Fact {
    /// What happened, in words that start in lower case and end without a full stop.
    ///
    /// - Parameters:
    ///   - today: days other than this one are named beside their times.
    ///   - instrumentName: what an instrument is called, from its id.
    package func words(zone: SiteZone, today: CalendarDate, instrumentName: @escaping (Instrument.ID) -> String = { $0 }) -> String {
        FactWords(zone: zone, today: today, instrumentName: instrumentName, state: nil).words(self)
    }
}

extension CaseState {
    /// What an entry of this case's timeline says, with the instruments and entries that it points at named.
    package func words(
        for item: TimelineEntry, zone: SiteZone, today: CalendarDate, instrumentName: @escaping (Instrument.ID) -> String = { $0 }
    ) -> String {
        FactWords(zone: zone, today: today, instrumentName: instrumentName, state: self).words(item.entry.fact)
    }
}

extension Standing {
    /// How the entry stands now: "amended 14:05 by Mina Okafor: wrong person"; nil for one that stands as it was written.
    package func words(zone: SiteZone, today: CalendarDate) -> String? {
        switch self {
        case .stands: nil
        case .amended(let by, let reason): "amended \(zone.clock(by.at, seenOn: today)) by \(by.name): \(reason)"
        case .enteredInError(let by, let reason): "entered in error, marked \(zone.clock(by.at, seenOn: today)) by \(by.name): \(reason)"
        case .undone(let by): "undone \(zone.clock(by.at, seenOn: today)) by \(by.name)"
        }
    }
}

extension Detail {
    /// The value with the name of its field where the value alone would not say what it is: "cell M6", "theft".
    package func phrase(zone: SiteZone, today: CalendarDate) -> String {
        let text = text(zone: zone, today: today)
        switch self {
        case .surname, .forenames, .offence, .sex, .nextEvent: return text
        case .dateOfBirth: return "born " + text
        case .observationLevel: return "observation " + text
        default: return field.nameInSentence + " " + text
        }
    }
}

extension DetailField {
    /// The label as it stands in the middle of a sentence: "custody number".
    package var nameInSentence: String {
        switch self {
        case .statedAge: "age"
        case .mentalHealthAct: "MHA assessment"
        case .nhsNumber: "NHS number"
        default: label.lowercased()
        }
    }
}

/// The wording of facts, with what it needs to name what a fact points at.
private struct FactWords {
    let zone: SiteZone
    let today: CalendarDate
    let instrumentName: (Instrument.ID) -> String
    let state: CaseState?

    func words(_ fact: Fact) -> String {
        switch fact {
        case .memberAdded, .memberDisabled, .sessionOpened, .sessionClosed, .supervises, .instrumentKept: recordWords(fact)
        case .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded, .chargeRiskRecorded,
            .newInformation,
            .observationAdvised, .toldAbout, .servicesChecked, .cellCardWritten, .cellVisited, .leavingPackGiven, .declined, .missed,
            .taskAdded, .taskDone, .supportMoved, .mentalHealthActMoved, .pathwayMoved, .childDutyDone, .custodyEvent, .identityChecked:
            fact.part?.words(Wording(zone: zone, today: today)) ?? ""
        case .bookedIn, .detailsListed, .detailsCorrected, .unavailable, .available, .left: stayWords(fact)
        case .administrationStarted, .answered, .administrationFinished, .circumstance, .elsewhere: screeningWords(fact)
        case .alertRaised, .told, .willDo, .alertConfirmed, .alertDismissed: alertWords(fact)
        case .signed, .countersigned, .amended, .enteredInError, .undone, .redone, .movedAway, .movedHere, .viewed, .unknown:
            signatureWords(fact)
        case .urgencySet, .madeSafe, .consented, .noteAdded, .handoverLine, .outcomeDecided, .referralAdded, .disposalRecorded,
            .enteredInTrustRecord:
            workWords(fact)
        }
    }

    private func recordWords(_ fact: Fact) -> String {
        switch fact {
        case .memberAdded(let member): "member added: \(member.name), \(member.role.rawValue)"
        case .memberDisabled(let id): "member disabled: \(id)"
        case .sessionOpened(let opening): "session opened: \(opening.siteName), \(opening.date.text), \(opening.shift)"
        case .sessionClosed: "session closed"
        case .supervises(let student, let supervisor): "\(supervisor) supervises \(student) on this shift"
        case .instrumentKept(let kept, _): "instrument file kept: \(instrumentName(kept.id)), version \(kept.version)"
        default: ""
        }
    }

    private func stayWords(_ fact: Fact) -> String {
        switch fact {
        case .bookedIn(let booking): return "booked in \(booking.source == .list ? "from a list" : "by hand"): " + booked(booking.details)
        case .detailsListed(let changed, let file): return "the list changed: \(phrases(changed)) (from \(file))"
        case .detailsCorrected(let corrected, let cleared):
            let parts = corrected.map { $0.phrase(zone: zone, today: today) } + cleared.map { "no \($0.nameInSentence)" }
            return "corrected by hand: " + parts.joined(separator: ", ")
        case .unavailable(let reason, let until):
            return "not available: \(reason.text)" + (until.map { ", try again \(clock($0))" } ?? "")
        case .available: return "available again"
        case .left(let departure):
            let destination = departure.destination.isEmpty ? "" : " (\(departure.destination))"
            return "left \(clock(departure.at)): \(departure.how.words)\(destination)"
        default: return ""
        }
    }

    private func booked(_ all: [Detail]) -> String {
        let details = Details(all)
        let rest = details.all.filter { $0.field != .surname && $0.field != .forenames }
        return ([details.name] + rest.map { $0.phrase(zone: zone, today: today) }).joined(separator: ", ")
    }

    private func phrases(_ details: [Detail]) -> String {
        details.map { $0.phrase(zone: zone, today: today) }.joined(separator: ", ")
    }

    private func workWords(_ fact: Fact) -> String {
        switch fact {
        case .urgencySet(let urgency, let reason): "urgency \(urgency.rawValue): \(reason.text)"
        case .madeSafe(let how): "made safe: \(how.text)"
        case .consented(let purpose, let answer): "consent \(purpose.words): \(answer.words)"
        case .noteAdded(let text): "note: \(text.text)"
        case .handoverLine(let text): "handover: \(text.text)"
        case .outcomeDecided(let outcome): "outcome: \(outcome.words)"
        case .referralAdded(let referral): "referral \(referral.words)"
        case .disposalRecorded(let disposal): "\(disposal.by.rawValue) disposal: \(disposal.what.text)"
        case .enteredInTrustRecord: "entered in the trust's record"
        default: ""
        }
    }

    private func screeningWords(_ fact: Fact) -> String {
        switch fact {
        case .administrationStarted(let instrument, let version): "\(instrumentName(instrument)) begun (version \(version))"
        case .answered(let administration, let item, let answer): "\(name(of: administration)) item \(item): \(answer.words)"
        case .administrationFinished(let administration, let result, _): "\(name(of: administration)) finished: \(result)"
        case .circumstance(let administration, let circumstance): "\(name(of: administration)) \(circumstance.words)"
        case .elsewhere(let result): "done elsewhere: \(result.words)"
        default: ""
        }
    }

    private func name(of administration: EntryID) -> String {
        state?.administration(administration).map { instrumentName($0.instrument) } ?? "screening"
    }

    private func alertWords(_ fact: Fact) -> String {
        switch fact {
        case .alertRaised(let alert): "\(alert.isImmediate ? "ALERT" : "prompt"), \(alert.source): \(alert.statement)"
        case .told(let told):
            "told \(told.who.text) \(clock(told.at)) (\(told.ground.words); person \(told.personInformed ? "informed" : "not informed"))"
        case .willDo(_, let what): "answer to the alert: \(what.text)"
        case .alertConfirmed: "stands behind what was done about the alert"
        case .alertDismissed(_, let reason, let second): "alert set aside, with \(second): \(reason.text)"
        default: ""
        }
    }

    private func signatureWords(_ fact: Fact) -> String {
        switch fact {
        case .signed: return "signed"
        case .countersigned(let saw, let comment):
            return "countersigned, \(saw ? "saw the person" : "did not see the person")" + (comment.isEmpty ? "" : ": \(comment)")
        case .amended(let target, let replacement, let reason):
            return "\(target == nil ? "added after signing" : "amended"): \(words(replacement)). Reason: \(reason.text)"
        case .enteredInError(let target, let reason): return "entered in error: \(entryWords(target)). Reason: \(reason.text)"
        case .undone(let target): return "undone: \(entryWords(target))"
        case .redone(let target): return "redone: \(undoneWords(target))"
        case .movedAway(let move):
            return "entered in error, moved to case \(move.code.text): \(entryWords(move.target)). Reason: \(move.reason.text)"
        case .movedHere(let move):
            return "\(words(move.fact)) (moved here from case \(move.code.text)). Reason: \(move.reason.text)"
        case .viewed: return "looked at"
        case .unknown: return "written by a newer version of Liaise, kept as it is"
        default: return ""
        }
    }

    /// What a correction points at: in its words where the case is known, else by its short name.
    private func entryWords(_ target: EntryID) -> String {
        guard let item = state?.timeline.first(where: { $0.entry.id == target }) else { return "entry \(target.short)" }
        switch item.entry.fact {
        // Corrections of corrections are not followed further, so that entries that name each other cannot go round in circles.
        case .enteredInError, .undone, .redone, .movedAway: return "the correction \(target.short)"
        default: return words(item.entry.fact)
        }
    }

    /// What an undo took back, by name.
    private func undoneWords(_ undo: EntryID) -> String {
        guard case .undone(let target)? = state?.timeline.first(where: { $0.entry.id == undo })?.entry.fact else {
            return "entry \(undo.short)"
        }
        return entryWords(target)
    }

    private func clock(_ instant: Instant) -> String { zone.clock(instant, seenOn: today) }
}

extension Outcome {
    /// The outcome with what belongs to it: "referral to the crisis team (the person agreed), low mood".
    package var words: String {
        switch self {
        case .diversion(let destination, let why): "\(kind.words) to \(destination.text), \(why.text)"
        case .referral(let referral): "\(kind.words) \(referral.words)"
        case .noFurtherLDAction(let reason): "\(kind.words): \(reason.text)"
        }
    }
}

extension Referral {
    /// "to the crisis team (the person agreed), low mood".
    package var words: String {
        "to \(destination.text) (\(basis.words))" + (why.isEmpty ? "" : ", \(why)")
    }
}

extension Answer {
    /// The answer in words; an option is told by its code, because the wording belongs to the form.
    package var words: String {
        switch self {
        case .option(let code): String(code)
        case .text(let text): text
        case .notAsked: "not asked"
        case .declined: "declined"
        case .unable: "unable"
        }
    }
}
