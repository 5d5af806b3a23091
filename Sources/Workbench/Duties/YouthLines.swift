import Caseload
import Scene

extension WorkbenchState {
    /// What is owed, what was done about it and when; then what the law says beside it.
    func youthLines(_ state: CaseState) -> [DutyLine] {
        let duties = YouthDuty.owed(to: state.details, on: today, bailRefused: state.custody.isBailRefused)
        var lines = duties.enumerated().map { index, duty in
            DutyLine(key: String(index + 1), label: duty.words, words: [words(state.childDuties[duty])], opens: .youth(duty))
        }
        if !duties.contains(.localAuthority) {
            lines.append(
                DutyLine(
                    label: YouthDuty.localAuthority.words,
                    words: [Line("counts once charged and refused bail: record these under W", .muted)]))
        }
        for (index, note) in clocks(state).childDuties.enumerated() {
            lines.append(
                DutyLine(
                    label: "", words: [Line(DisplayText(note.words + (note.isVerified ? "" : " (UNVERIFIED)")), .muted)],
                    heading: index == 0 ? "What the law says" : ""))
        }
        return lines
    }

    private func words(_ done: YouthDutyDecision?) -> Line {
        guard let done else { return Line("not recorded", .warning) }
        return Line(DisplayText("\(done.record.what.text) (\(by(done.by)))"))
    }

    /// Opens the list for who is under 18 or appears so; else says why it is not there.
    mutating func openYouth() {
        guard let state = open?.state else { return }
        if state.details.isChild(on: today) { return openDuties(.youth) }
        if let age = state.details.age(on: today) {
            say(
                "Aged \(age), so nothing here is owed as to a child. If they appear under 18 without clear evidence otherwise, say so in Details (d)."
            )
        } else {
            say(
                "No age is known. If they are or appear under 18, say so in Details (d): then what is owed to a child stands here.",
                .warning)
        }
    }

    /// What is owed to a child, in a line for the case.
    func youthStanding(_ state: CaseState) -> [Line] {
        let owed = state.childDutiesOwed(on: today)
        let done = state.childDuties.keys.sorted().compactMap { duty in
            state.childDuties[duty].map { "\(duty.words): \($0.record.what.text) (\(zone.clock($0.by.at, seenOn: today)))" }
        }
        var lines = done.map { Line(DisplayText($0)) }
        if !owed.isEmpty { lines.append(Line(DisplayText("not recorded: " + owed.map(\.words).joined(separator: "; ")), .warning)) }
        return lines
    }
}
