// Who may correct what. A correction that is refused here would leave the case as it is, or hide what others need to see.

extension CaseState {
    /// An alert closes by its own rules only, and a student strikes nothing that a registered member wrote.
    func errorRefusal(of target: EntryID, by member: Member) -> Refusal? {
        guard let item = timeline.first(where: { $0.entry.id == target }), item.standing.mayBeCorrected else { return .noSuchEntry }
        if item.entry.fact.raisesImmediateAlert { return .alertStays }
        if item.entry.role.isRegistered && !member.role.isRegistered { return .needsRegisteredMember }
        if item.entry.fact.kind == .bookedIn, !openAlerts.isEmpty { return .alertOpen }
        // What waits for a countersignature is not taken away by whoever may not give it.
        let waits = item.entry.fact.isSignature && !item.entry.role.isRegistered && awaitsCountersignature
        if waits, member.id != item.entry.author, member.role != .supervisor { return .notTheirSupervisor }
        return nil
    }

    /// Undo is for one's own work that nobody has signed since.
    func undoRefusal(of target: EntryID, by member: Member) -> Refusal? {
        guard let item = timeline.first(where: { $0.entry.id == target }), item.standing == .stands, item.entry.author == member.id,
            item.entry.fact.traits.undoing == .freely || item.entry.fact.isGraveToUndo
        else { return .notUndoable }
        if item.entry.fact.kind == .bookedIn {
            if !openAlerts.isEmpty { return .alertOpen }
            // Once anything else was written of the person, also what was taken back, only "entered in error" with a reason takes them away.
            if timeline.contains(where: { $0.entry.id != target && !$0.entry.fact.saysOnlyWhoLooked }) { return .notUndoable }
        }
        if belongsToFinishedAdministration(item.entry) { return .notUndoable }
        return isSignedSince(item) ? .signedSince : nil
    }

    /// A finished result rests on its answers: the end of the screening is undone before them.
    private func belongsToFinishedAdministration(_ entry: Entry) -> Bool {
        let fact = entry.fact.stated
        if fact.kind == .administrationStarted { return administration(entry.id)?.finished != nil }
        if let noted = fact.as(CircumstanceNoted.self), !noted.circumstance.decidesResult { return false }
        // The end itself is what is undone first.
        guard fact.kind != .administrationFinished, let part = fact.content as? any ScreeningContent else { return false }
        return administration(part.administration)?.finished != nil
    }

    private func isSignedSince(_ item: TimelineEntry) -> Bool {
        timeline.contains { $0.position > item.position && $0.standing == .stands && $0.entry.fact.isSignature }
    }

    /// The member's last entry, if undo would take it back. It never reaches past an alert, a telling or a signature for something that lies before.
    package func lastUndoable(by member: Member) -> TimelineEntry? {
        lastOwn(by: member).flatMap { undoRefusal(of: $0.entry.id, by: member) == nil ? $0 : nil }
    }

    /// The member's last entry where it says who was told or what they answered: it is not undone, but can be marked as entered in error, with a reason.
    package func lastTelling(by member: Member) -> TimelineEntry? {
        lastOwn(by: member).flatMap { $0.entry.fact.isTelling ? $0 : nil }
    }

    /// The last that the member did themselves, without looks and corrections.
    private func lastOwn(by member: Member) -> TimelineEntry? {
        timeline.last { item in
            item.entry.author == member.id && item.standing == .stands && item.entry.fact.traits.step == .own
        }
    }

    func isOpenedByAmendment(_ administration: EntryID) -> Bool {
        timeline.contains { $0.entry.id == administration && $0.entry.fact.kind == .amended }
    }
}
