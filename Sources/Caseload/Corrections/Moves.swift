/// That an entry belongs to somebody else, and where it stands now.
package struct MovedAway: Hashable, Sendable {
    /// The entry, which is struck here.
    package let target: EntryID
    /// The case to which it belongs.
    package let to: SubjectID
    /// That case's name for people.
    package let code: CaseCode
    /// What it has become there.
    package let becomes: EntryID
    /// Why.
    package let reason: RequiredText

    /// A move to another case.
    package init(target: EntryID, to: SubjectID, code: CaseCode, becomes: EntryID, reason: RequiredText) {
        self.target = target
        self.to = to
        self.code = code
        self.becomes = becomes
        self.reason = reason
    }
}

/// What was entered in somebody else's case, and what it was there.
package struct MovedHere: Hashable, Sendable {
    /// What it says.
    package let fact: Fact
    /// The case in which it was entered in error.
    package let from: SubjectID
    /// That case's name for people.
    package let code: CaseCode
    /// What it was there.
    package let was: EntryID
    /// Why.
    package let reason: RequiredText

    /// A move from another case.
    package init(_ fact: Fact, from: SubjectID, code: CaseCode, was: EntryID, reason: RequiredText) {
        self.fact = fact
        self.from = from
        self.code = code
        self.was = was
        self.reason = reason
    }
}

extension EntryWriter {
    /// The two entries that move what an entry says to the right person's case, to be written together.
    ///
    /// What it says keeps the time at which it happened; who moved it, and when, is on both.
    package mutating func move(
        _ item: TimelineEntry, from: CaseState, to: CaseState, reason: RequiredText, now: Instant
    ) -> [Entry] {
        let here = entry(
            .movedHere(MovedHere(item.entry.fact.content, from: from.subject, code: from.code, was: item.entry.id, reason: reason)),
            about: to.subject, now: now, happened: item.entry.happened)
        let away = entry(
            .movedAway(MovedAway(target: item.entry.id, to: to.subject, code: to.code, becomes: here.id, reason: reason)),
            about: from.subject, now: now)
        return [here, away]
    }
}

extension EntryWriter {
    /// The entries that move a whole screening, begun or finished, to the right person's case, to be written together.
    ///
    /// What it raised is raised anew in the right case, for an alert never moves: in the wrong one it closes by its own rules.
    package mutating func moveScreening(
        _ id: EntryID, from: CaseState, to: CaseState, reason: RequiredText, now: Instant
    ) -> [Entry] {
        guard let start = from.timeline.first(where: { $0.entry.id == id }), from.administration(id) != nil else { return [] }
        var written = move(start, from: from, to: to, reason: reason, now: now)
        guard let begun = written.first else { return [] }
        for item in from.timeline where item.standing.counts {
            guard let fact = item.entry.fact.content.belonging(to: id, as: begun.id) else { continue }
            let moved = MovedHere(fact, from: from.subject, code: from.code, was: item.entry.id, reason: reason)
            let isAlert = if case .alertRaised = fact { true } else { false }
            written.append(
                entry(isAlert ? fact : .movedHere(moved), about: to.subject, now: now, happened: isAlert ? nil : item.entry.happened))
        }
        return written
    }
}

extension Standing {
    /// Neither struck nor replaced.
    fileprivate var counts: Bool { self == .stands }
}

extension Fact {
    /// What belongs to one administration, named anew; nil for anything else.
    fileprivate func belonging(to old: EntryID, as new: EntryID) -> Fact? {
        switch self {
        case .answered(old, let item, let answer): .answered(administration: new, item: item, answer)
        case .circumstance(old, let circumstance): .circumstance(administration: new, circumstance)
        case .administrationFinished(old, let result, let scores):
            .administrationFinished(administration: new, result: result, scores: scores)
        case .alertRaised(let raised) where raised.administration == old:
            .alertRaised(
                AlertRaised(
                    concern: raised.concern, isImmediate: raised.isImmediate, isAcute: raised.isAcute, source: raised.source,
                    statement: raised.statement, actions: raised.actions, administration: new))
        default: nil
        }
    }
}

extension CaseState {
    /// Why the member may not move this entry to another case; nil when they may.
    ///
    /// An alert closes by its own rules only; a booking is the person, and a signature is for this case.
    func moveRefusal(of target: EntryID, to subject: SubjectID, by member: Member) -> Refusal? {
        if let refusal = errorRefusal(of: target, by: member) { return refusal }
        guard subject != self.subject, let item = timeline.first(where: { $0.entry.id == target }), item.entry.fact.content.isMovable else {
            return .notMovable
        }
        return nil
    }
}

extension Fact {
    /// What an amendment puts in the place of the old, or what was moved here; anything else as it is.
    package var content: Fact {
        switch self {
        case .amended(_, let replacement, _): replacement
        case .movedHere(let move): move.fact
        default: self
        }
    }

    /// Whether it may stand in the case to which it was moved: what belongs to a screening comes with it.
    var mayBeMovedHere: Bool {
        switch self {
        case .answered, .circumstance, .administrationFinished: true
        default: isMovable
        }
    }

    /// Whether it says something of the person that means the same in another case. What points at other entries of the case does not.
    fileprivate var isMovable: Bool {
        switch self {
        case .administrationStarted, .urgencySet, .madeSafe, .consented, .elsewhere, .noteAdded, .handoverLine, .outcomeDecided,
            .referralAdded,
            .disposalRecorded, .unavailable,
            .detailsCorrected, .toldAbout, .consentLeftOpen, .capacityAssessed, .needRecorded, .characteristicRecorded, .riskRecorded,
            .chargeRiskRecorded,
            .newInformation, .observationAdvised, .servicesChecked, .cellCardWritten, .cellVisited, .leavingPackGiven, .declined, .missed,
            .taskAdded, .supportMoved, .mentalHealthActMoved, .pathwayMoved, .childDutyDone, .custodyEvent:
            true
        default: false
        }
    }
}

extension MovedAway: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(target, to, code, becomes, reason) }
    package init(from r: inout ByteReader) throws(CodingError) {
        self.init(
            target: try EntryID(from: &r), to: try SubjectID(from: &r), code: try CaseCode(from: &r), becomes: try EntryID(from: &r),
            reason: try RequiredText(from: &r))
    }
}

extension MovedHere: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(fact, from, code, was, reason) }
    package init(from r: inout ByteReader) throws(CodingError) {
        self.init(
            try Fact(from: &r), from: try SubjectID(from: &r), code: try CaseCode(from: &r), was: try EntryID(from: &r),
            reason: try RequiredText(from: &r))
    }
}
