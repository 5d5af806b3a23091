package import Caseload

/// One case as plain lines, as `liaise show` prints it: everything that is recorded, the struck and the amended too.
///
/// The lines are not made safe for a terminal yet.
package struct CaseText {
    let state: CaseState
    let now: Instant
    let zone: SiteZone
    let scale: UrgencyScale
    let instrumentName: (String) -> String

    /// - Parameter instrumentName: what an instrument is called, from its id.
    package init(
        _ state: CaseState, now: Instant, zone: SiteZone, scale: UrgencyScale, instrumentName: @escaping (String) -> String = { $0 }
    ) {
        self.state = state
        self.now = now
        self.zone = zone
        self.scale = scale
        self.instrumentName = instrumentName
    }

    /// The case, section by section, with a blank line between them.
    package var lines: [String] {
        let sections: [(String, [String])] = [
            ("Details", detailLines), ("Clocks. Guide: the custody record prevails", clockLines),
            ("What happened in custody", custodyLines), ("Mental Health Act assessment", mentalHealthActLines),
            ("Safeguarding and other pathways", pathwayLines), ("Owed to a child", childLines), ("Urgency", urgencyLines),
            ("Alerts", alertLines), ("Needs", needLines), ("Circumstances", circumstanceLines), ("Risk", riskLines),
            ("Screening", screeningLines), ("Notes", noteLines), ("Outcome", outcomeLines), ("Signature", signatureLines),
            ("Timeline", timelineLines),
        ]
        return heading + sections.filter { !$0.1.isEmpty }.flatMap { ["", $0.0] + $0.1.flatMap(Self.indented) }
    }

    var today: CalendarDate { zone.local(now).date }

    func clock(_ instant: Instant) -> String { zone.clock(instant, seenOn: today) }

    /// "08:26, Mina Okafor", and for a student that they are one.
    func words(_ by: Attribution) -> String {
        "\(clock(by.at)), \(by.name)" + by.role.remark
    }

    /// Every line of a text indented once more, so that a note of several lines stays under its heading.
    static func indented(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { "  " + $0 }
    }

    // MARK: Who and where it stands

    private var heading: [String] {
        [identity, standing] + consentLines + handover + warnings
    }

    private var identity: String {
        let details = state.details
        let born =
            details.dateOfBirth.map { "born \($0.text) (\($0.age(on: today)))" } ?? details.statedAge.map { "about \($0)" }
            ?? "age not known"
        let letter = state.urgency.map { "\($0.urgency.rawValue) \(scale[$0.urgency].word)" } ?? "not triaged"
        let number = details.nhsNumber.map { "NHS \($0.text)" } ?? ""
        return [details.name, born, details.custodyNumber, number, details.place, letter].filter { !$0.isEmpty }.joined(separator: "   ")
    }

    private var standing: String {
        let booking = state.booking
        let added = "added \(words(state.added))"
        let left = state.departure.map { departure in
            "left \(clock(departure.at)) \(departure.how.words)" + (departure.destination.isEmpty ? "" : " (\(departure.destination))")
        }
        let absence = state.absence.map { "not available since \(clock($0.from)): \($0.reason)" }
        return ["Case \(state.code.text)", booking.session.text, added, left ?? absence ?? "here"].joined(separator: "   ")
    }

    private var handover: [String] { state.handover.map { ["Handover: \($0.text) (\(words($0.by)))"] } ?? [] }

    private var warnings: [String] {
        let warnings = [
            (state.isVoid, "ENTERED IN ERROR: this person was never here. What was recorded stays readable below."),
            (!state.openAlerts.isEmpty, "ALERT OPEN: \(state.openAlerts.count)"),
            (state.awaitsCountersignature, "STUDENT – NOT COUNTERSIGNED"),
            (state.isAmendedSinceSigning, "AMENDED SINCE SIGNING: sign again"),
        ]
        return warnings.filter(\.0).map(\.1)
    }

    // MARK: The work

    private var detailLines: [String] {
        state.details.all.map { "\($0.field.label): \($0.text(zone: zone, today: today))" }
            + state.listChanges.filter(\.isKeptByHand).map { change in
                "The list says since \(clock(change.at)): \(change.new.phrase(zone: zone, today: today)); the hand correction stays"
            }
    }

    private var clockLines: [String] {
        state.summary.deadlines.map { deadline in
            "\(clock(deadline.at)) \(deadline.words)" + (deadline.destination.isEmpty ? "" : ", \(deadline.destination)")
        }
    }

    private var urgencyLines: [String] {
        guard let decision = state.urgency else { return ["Not triaged."] }
        let category = scale[decision.urgency]
        let student = state.summary.urgencyByStudent ? ", STUDENT – NOT COUNTERSIGNED" : ""
        let words = [decision.urgency.rawValue, category.word, category.within.isEmpty ? "" : "(\(category.within))"].filter { !$0.isEmpty }
        let lines = ["\(words.joined(separator: " ")): \(decision.reason) (\(self.words(decision.by))\(student))"]
        return lines + (state.madeSafe.map { ["Made safe (\(self.words($0)))"] } ?? [])
    }

    private var screeningLines: [String] {
        state.administrations.flatMap { administration in
            let noted = administration.circumstances.evidence.sorted { itemOrder($0.key, $1.key) }
            return [line(administration)] + noted.map { "  noted at item \($0.key): \($0.value)" }
        } + state.elsewhere.map { "done elsewhere: \($0.result.words) (\(words($0.by)))" }
    }

    private func line(_ administration: Administration) -> String {
        let name = "\(instrumentName(administration.instrument)) (version \(administration.version))"
        if let finished = administration.finished {
            return "\(name), finished \(clock(finished)), \(administration.by.name): \(administration.resultInFull)"
        }
        let given = administration.circumstances.words
        return "\(name), begun \(words(administration.by)), NOT FINISHED: \(administration.answers.count) recorded so far"
            + (given.isEmpty ? "" : "; given: " + given.joined(separator: ", "))
    }

    private var noteLines: [String] {
        state.notes.map { "\(words($0.by)): \($0.text)" }
    }

    private var timelineLines: [String] {
        state.timeline.map { item in
            let entry = item.entry
            let mark = item.standing.words(zone: zone, today: today).map { "  [\($0)]" } ?? ""
            let role = entry.role.remark
            let what = state.words(for: item, zone: zone, today: today, instrumentName: instrumentName)
            return "\(clock(entry.happened)) \(entry.authorName)\(role): \(what)\(mark)"
        }
    }
}
