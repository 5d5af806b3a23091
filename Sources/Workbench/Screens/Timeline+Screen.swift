import Caseload
import Scene
import Screening

extension WorkbenchState {
    private var timelineEntries: [TimelineEntry] { open?.state.timeline ?? [] }

    mutating func openTimeline() -> [Effect] {
        push(.timeline(selected: max(0, timelineEntries.count - 1)))
        // The items of older answers are named by their own version.
        return readyCatalogue() == nil ? [] : loadOlderVersions()
    }

    mutating func timelineKey(_ key: Key, _ selected: Int) -> [Effect] {
        if let place = walked(selected, by: key, among: timelineEntries.count) {
            changeTop { $0 = .timeline(selected: place) }
            return []
        }
        guard let command = CommandTable.command(for: key, in: .timeline) else { return meansNothing(key) }
        switch command.id {
        case .amend: return amend(selected)
        case .enterInError: return enterInError(selected)
        case .move: return timelineEntries.indices.contains(selected) ? beginMove(timelineEntries[selected]) : []
        case .openScreening: return openScreening(selected)
        default: return run(command.id)
        }
    }

    private mutating func amend(_ selected: Int) -> [Effect] {
        guard timelineEntries.indices.contains(selected), open?.state.isLocked == true else {
            return refuse("Nothing here is signed yet: change it as usual; both versions stay in the timeline.", .info)
        }
        let item = timelineEntries[selected]
        guard item.standing == .stands else {
            return refuse("This entry no longer stands. Amend the one that replaced it.")
        }
        guard let form = amendingForm(item) else {
            return refuse("Mark this as entered in error (x), with a reason, and record it anew.", .info)
        }
        // The form of a note takes what it amends with it.
        if case .amendNote = form { return openForm(form) }
        return openForm(form, amending: item.entry.id)
    }

    /// The form in which an entry is amended; nil where there is none.
    private func amendingForm(_ item: TimelineEntry) -> FormKind? {
        let fact = item.entry.fact.stated
        switch fact.kind {
        case .noteAdded: return .amendNote(item.entry.id)
        case .urgencySet: return .urgency
        case .consented: return .consent
        case .madeSafe: return .madeSafe
        case .outcomeDecided: return .outcome
        default: return careForm(of: fact).map { .care($0) }
        }
    }

    /// Shows the screening that the entry belongs to.
    private mutating func openScreening(_ selected: Int) -> [Effect] {
        guard timelineEntries.indices.contains(selected), let id = timelineEntries[selected].screening,
            let administration = open?.state.administration(id)
        else {
            return refuse("This entry belongs to no screening.", .info)
        }
        guard let instrument = instrument(of: administration) else {
            say(
                "Version \(administration.version) of \(instrumentName(administration.instrument)) is not at hand, nor kept in this record.",
                .warning)
            return []
        }
        push(.screening(screeningScreen(of: administration, instrument)))
        return []
    }

    /// What an entry says; an answer with its item and option in the version in which it was given.
    func timelineWords(_ item: TimelineEntry) -> String {
        guard let answered = item.entry.fact.stated.as(Answered.self),
            let administration = open?.state.administration(answered.administration), let instrument = instrument(of: administration),
            let asked = instrument.item(answered.item)
        else { return open?.state.words(for: item, zone: zone, today: today, instrumentName: { instrumentName($0) }) ?? "" }
        let (itemID, answer) = (answered.item, answered.answer)
        let offset = instrument.coding(administration.circumstances.coding).offset
        let words = asked.token(for: answer, offset: offset) + " " + asked.words(for: answer, offset: offset)
        let said = "\(instrument.shortTitle) \(itemID), \(asked.label): \(answer.code == nil ? asked.words(for: answer) : words)"
        guard let move = item.entry.fact.as(MovedHere.self) else { return said }
        return "\(said) (moved here from case \(move.code.text)). Reason: \(move.reason.text)"
    }

    /// Written later than it happened, which the time beside it does not say.
    private func isLate(_ entry: Entry) -> Bool { entry.written.minutes(since: entry.happened) >= 2 }

    private mutating func enterInError(_ selected: Int) -> [Effect] {
        guard timelineEntries.indices.contains(selected) else { return [] }
        let item = timelineEntries[selected]
        guard let member, let trial = RequiredText("trial") else { return [] }
        if let refusal = open?.state.refusal(of: .enteredInError(target: item.entry.id, reason: trial), by: member) {
            return refuse(refusal.sentence)
        }
        return openForm(.enteredInError(item.entry.id))
    }

    func timelineScene(_ selected: Int) -> Scene {
        let entries = timelineEntries
        let (zone, today) = (zone, today)
        let table = Table(
            columns: [
                .init("When", minimum: 9, maximum: 12), .init("Who", minimum: 10, maximum: 20, priority: 1),
                .init("Entry", minimum: 20, maximum: .max),
            ],
            count: entries.count, selected: entries.isEmpty ? nil : min(selected, entries.count - 1)
        ) { index in
            let item = entries[index]
            let isStruck = item.standing != .stands
            let words = timelineWords(item)
            let late = isLate(item.entry) ? "[late, written \(zone.clock(item.entry.written, seenOn: today))] " : ""
            return .init(
                [
                    Span(DisplayText(zone.clock(item.entry.happened, seenOn: today)), .muted),
                    Span(DisplayText(item.entry.authorName + item.entry.role.remark), .muted),
                    Span(DisplayText(item.standing.mark + late + words), isStruck ? .disabled : .text),
                ])
        }
        return framed(top: identityNodes, body: [.table(table)], bottom: selectedEntryNodes(entries, selected))
    }

    /// The whole text of the selected entry, and what became of it.
    private func selectedEntryNodes(_ entries: [TimelineEntry], _ selected: Int) -> [Node] {
        guard entries.indices.contains(selected) else { return [] }
        let item = entries[selected]
        let entry = item.entry
        var nodes: [Node] = [.rule] + Self.paragraphs(timelineWords(item)).map { .text(Line(DisplayText($0)), indent: 1) }
        let late = isLate(entry) ? ", late entry: written \(zone.clock(entry.written, seenOn: today))" : ""
        nodes.append(
            .text(
                Line(
                    DisplayText(
                        "\(entry.authorName), \(entry.role.rawValue), \(zone.clock(entry.happened, seenOn: today))\(late). Entry \(entry.id.short)."
                    ), .muted), indent: 1))
        if let words = item.standing.words(zone: zone, today: today) { nodes.append(.text(Line(DisplayText(words), .warning), indent: 1)) }
        return nodes
    }
}

extension TimelineEntry {
    /// The administration that the entry begins or belongs to.
    fileprivate var screening: EntryID? {
        entry.fact.stated.kind == .administrationStarted ? entry.id : entry.fact.administration
    }
}
