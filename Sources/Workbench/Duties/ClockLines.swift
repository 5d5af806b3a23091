import Caseload
import Scene

extension WorkbenchState {
    /// The rules of this workstation, in force at the site.
    var clockLaws: ClockLaws { ClockLaws(surroundings.clockRules, zone: zone) }

    /// The clocks as they are now; of somebody who has left, as they were then.
    func clocks(_ state: CaseState) -> Clocks {
        Clocks(state.summary.clockFacts(on: today), laws: clockLaws, now: min(now, state.departure?.at ?? now))
    }

    /// Every limit, review and warning, in the order of the rules' own words.
    func clockLines(_ state: CaseState) -> [DutyLine] {
        var lines = shownClockLines(clocks(state)).map { line in
            DutyLine(label: line.label, words: [Line(DisplayText(clockWords(line)), role(line))], opens: form(for: line))
        }
        if lines.isEmpty {
            lines = [DutyLine(label: "No clock", words: [Line(DisplayText(noClockWords(state)), .muted)])]
        }
        return lines
    }

    /// Without what is said of every clock once.
    func shownClockLines(_ clocks: Clocks) -> [ClockLine] {
        ClockWords(clocks, zone: zone).lines.filter { $0.kind != .guide }
    }

    func clockWords(_ line: ClockLine) -> String { line.text + (line.isNext ? " (next)" : "") }

    private func role(_ line: ClockLine) -> Role {
        if line.kind == .warning || line.isPassed { return .warning }
        return line.isNext ? .strong : .text
    }

    /// Why nothing is shown.
    func noClockWords(_ state: CaseState) -> String {
        let details = state.details
        if details.basis == nil, state.booking.siteKind == .custody { return "detention basis not known, so no limit is shown (d)" }
        return "nothing is known from which a clock would count (d)"
    }

    /// What enter records on a line of the clocks.
    private func form(for line: ClockLine) -> DutyForm? {
        switch line.kind {
        case .limit: .custody(.extended)
        case .review: .custody(.reviewed)
        case .section136: .custody(line.label == "s.136 check" ? .section136Checked : .section136Extended)
        case .warning, .counted, .note, .duty, .guide: nil
        }
    }

    /// The keys that record what happened, as far as it can have happened: more than the hint bar has room for.
    var custodyKeys: [Line] {
        let commands = CommandTable.custodyEvents.filter { $0.contexts == [.clocks] && isEnabled($0.id) }
        let spans = commands.flatMap { [Span(DisplayText("  \($0.keyText)"), .strong), Span(DisplayText(" " + $0.title), .muted)] }
        return [Line([Span("Record:", .muted)] + spans)]
    }

    func nextClockLine(_ state: CaseState) -> Int { shownClockLines(clocks(state)).firstIndex(where: \.isNext) ?? 0 }

    /// What has happened in custody so far, oldest first.
    func custodyLines(_ state: CaseState) -> [DutyLine] {
        let lines = state.custodyRecords.map { record in
            let entry = record.entry
            let late = entry.written.minutes(since: entry.happened) >= 2 ? ", written \(zone.clock(entry.written, seenOn: today))" : ""
            let words = "\(record.event.words(zone: zone, today: today)) (\(entry.authorName)\(late))"
            return DutyLine(label: zone.clock(entry.happened, seenOn: today), words: [Line(DisplayText(words))])
        }
        let shown = lines.isEmpty ? [DutyLine(label: "So far", words: [Line("nothing recorded", .muted)])] : lines
        return shown.enumerated().map { index, line in
            var line = line
            if index == 0 { line.heading = "What happened in custody" }
            return line
        }
    }
}
