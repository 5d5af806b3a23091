// Redo takes back an undo of one's own, as long as nothing was done since. It never brings back what is refused now.

extension CaseState {
    /// The member's last undo that redo would take back; nil when there is none, or when they have gone on since.
    package func lastRedoable(by member: Member) -> TimelineEntry? {
        for item in timeline.reversed() where item.entry.author == member.id {
            switch item.entry.fact.traits.step {
            case .looking, .listed: continue
            case .own, .takingBack: break
            }
            if item.entry.fact.kind == .redone { continue }
            guard item.standing == .stands else { continue }
            let isUndo = item.entry.fact.kind == .undone
            return isUndo && redoRefusal(of: item.entry.id, by: member) == nil ? item : nil
        }
        return nil
    }

    /// What redo would bring back, as it stands in the timeline.
    package func undoneEntry(of undo: TimelineEntry) -> TimelineEntry? {
        guard let target = undo.entry.fact.as(Undone.self)?.target else { return nil }
        return timeline.first { $0.entry.id == target }
    }

    func redoRefusal(of target: EntryID, by member: Member) -> Refusal? {
        guard let undo = timeline.first(where: { $0.entry.id == target }), undo.standing == .stands, undo.entry.author == member.id,
            let item = undoneEntry(of: undo)
        else { return .notRedoable }
        let isSignedSince = timeline.contains { $0.position > undo.position && $0.standing == .stands && $0.entry.fact.isSignature }
        if isSignedSince { return .signedSince }
        if item.entry.fact.kind == .bookedIn { return nil }
        return refusal(of: item.entry.fact, by: member)
    }
}
