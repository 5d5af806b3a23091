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
            .movedHere(MovedHere(item.entry.fact.stated, from: from.subject, code: from.code, was: item.entry.id, reason: reason)),
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
            guard let fact = item.entry.fact.stated.belonging(to: id, as: begun.id) else { continue }
            let moved = MovedHere(fact, from: from.subject, code: from.code, was: item.entry.id, reason: reason)
            let isAlert = fact.kind == .alertRaised
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
        if let part = content as? any ScreeningContent, part.administration == old { return Fact(part.belonging(to: new)) }
        guard let raised = self.as(AlertRaised.self), raised.administration == old else { return nil }
        return .alertRaised(raised.belonging(to: new))
    }
}

extension CaseState {
    /// Why the member may not move this entry to another case; nil when they may.
    ///
    /// An alert closes by its own rules only; a booking is the person, and a signature is for this case.
    func moveRefusal(of target: EntryID, to subject: SubjectID, by member: Member) -> Refusal? {
        if let refusal = errorRefusal(of: target, by: member) { return refusal }
        guard subject != self.subject, let item = timeline.first(where: { $0.entry.id == target }),
            item.entry.fact.stated.traits.moving == .alone
        else {
            return .notMovable
        }
        return nil
    }
}

extension MovedAway: CorrectingContent {
    package static let kind = FactKind.movedAway
    package var traits: FactTraits { .strike }

    package func words(_ wording: FactWording) -> String {
        "entered in error, moved to case \(code.text): \(wording.entry(target)). Reason: \(reason.text)"
    }

    var corrects: EntryID? { target }
    var replaces: Bool { false }
    func standing(by: Attribution) -> Standing { .enteredInError(by: by, reason: "moved to case \(code.text), \(reason.text)") }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.moveRefusal(of: target, to: to, by: asking.member) }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "target", target)
        fields.put(2, "to", to)
        fields.put(3, "code", code)
        fields.put(4, "becomes", becomes)
        fields.put(5, "reason", reason)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            target: try fields.take(1), to: try fields.take(2), code: try fields.take(3), becomes: try fields.take(4),
            reason: try fields.take(5))
    }
}

extension MovedHere: CaseContent {
    package static let kind = FactKind.movedHere

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: true, undoing: .never, moving: .never, isForTrustRecord: false,
            disclosure: fact.traits.disclosure)
    }

    package func words(_ wording: FactWording) -> String {
        "\(fact.words(wording)) (moved here from case \(code.text)). Reason: \(reason.text)"
    }

    /// What was moved is applied itself.
    func apply(to state: inout CaseState, as item: EffectiveEntry) {}

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard let content = fact.content as? any CaseContent else { return .notMovable }
        switch fact.traits.moving {
        case .never: return .notMovable
        // What belongs to a screening comes with it.
        case .withItsScreening: return nil
        case .alone:
            var moving = asking
            moving.addition = .moved
            return content.refusal(in: state, moving)
        }
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "fact", fact)
        fields.put(2, "from", from)
        fields.put(3, "code", code)
        fields.put(4, "was", was)
        fields.put(5, "reason", reason)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            try fields.take(1), from: try fields.take(2), code: try fields.take(3), was: try fields.take(4), reason: try fields.take(5))
    }
}

extension Fact {
    /// It belongs to somebody else, and stands in their case from now on.
    package static func movedAway(_ move: MovedAway) -> Fact { Fact(move) }
    /// What was entered in somebody else's case and belongs here.
    package static func movedHere(_ move: MovedHere) -> Fact { Fact(move) }
}
