package import Caseload

/// Everything of a case as plain text for the health record: section by section, without indentation, so that it can be pasted as it is.
package struct HealthRecordText {
    let state: CaseState
    let now: Instant
    let zone: SiteZone
    let scale: UrgencyScale
    let author: Member
    let siteName: String
    let instrumentName: (String) -> String

    /// - Parameter instrumentName: what an instrument is called, from its id.
    package init(
        _ state: CaseState, now: Instant, zone: SiteZone, scale: UrgencyScale, author: Member, siteName: String,
        instrumentName: @escaping (String) -> String
    ) {
        self.state = state
        self.now = now
        self.zone = zone
        self.scale = scale
        self.author = author
        self.siteName = siteName
        self.instrumentName = instrumentName
    }

    /// Headings in capitals, each with its lines, and an empty line between the sections.
    package var lines: [String] {
        let sections: [(String, [String])] = [
            ("CONSENT AND CAPACITY", consentLines), ("CONTACT", contactLines), ("URGENCY", urgencyLines), ("RISK", riskLines),
            ("ALERTS", alertLines), ("SCREENING", screeningLines), ("NEEDS AND CIRCUMSTANCES", needLines), ("SUPPORT", supportLines),
            ("MENTAL HEALTH ACT, SAFEGUARDING AND OTHER PATHWAYS", pathwayLines), ("TOLD", toldLines), ("NOTES", noteLines),
            ("OUTCOME", outcomeLines), ("FOLLOW-UP", followUpLines), ("SIGNATURE", signatureLines),
        ]
        let lines = heading + sections.flatMap { ["", $0.0] + ($0.1.isEmpty ? ["Not recorded."] : $0.1) }
        // A note may have paragraphs of its own.
        return lines.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) }
    }

    var today: CalendarDate { zone.local(now).date }

    func clock(_ at: Instant) -> String { zone.clock(at, seenOn: today) }

    /// "08:26, Mina Okafor", and for a student that they are one.
    func words(_ by: Attribution) -> String { "\(clock(by.at)), \(by.name)" + by.role.remark }

    private var heading: [String] {
        let details = state.details
        let born = details.dateOfBirth.map { "born \($0.text)" } ?? details.statedAge.map { "about \($0)" } ?? "age not known"
        let number = details.nhsNumber.map { "NHS number \($0.text)" } ?? "NHS number not recorded"
        let person = [details.name, born, number, details.custodyNumber].filter { !$0.isEmpty }.joined(separator: ", ")
        return [
            "Liaison and Diversion, \(siteName), \(today.text) \(zone.local(now).clock), written by \(author.name), \(author.role.rawValue)",
            person,
        ]
    }

    // MARK: Consent and contact

    private var consentLines: [String] {
        let line = state.consentWords.line(naming: Set(ConsentPurpose.allCases))
        let capacity = ConsentPurpose.allCases.compactMap { purpose in
            state.capacity[purpose].map {
                "Capacity for consent \(purpose.words): \($0.finding.words(zone: zone, today: today)) (\(words($0.by)))"
            }
        }
        return [line.prefix(1).uppercased() + line.dropFirst()] + capacity
    }

    private var contactLines: [String] {
        var lines = [state.firstSeen.map { "First seen \(clock($0))" } ?? "Not seen"]
        lines.append(
            "Known to services: \(state.services.map { "\($0.result.words) (\(words($0.by)))" } ?? KnownToServices.notCheckedWords)")
        lines += state.attempts.map { "Attempt \(words($0.by)): \($0.words)" }
        lines += state.visits.map { visit in
            "Visited" + (visit.visit.place.isEmpty ? "" : " \(visit.visit.place)")
                + " \(words(visit.by)), also present: \(visit.visit.present.text)"
        }
        if let declined = state.declined { lines.append("Declined: \(declined.reason.text)") }
        if let missed = state.missed {
            lines.append("Left before seen: \(missed.how.words)" + (missed.why.isEmpty ? "" : ", \(missed.why)"))
        }
        return lines
    }

    private var urgencyLines: [String] {
        guard let decision = state.urgency else { return [] }
        let safe = state.madeSafe.map { ["Made safe (\(words($0)))"] } ?? []
        return ["\(decision.urgency.rawValue) \(scale[decision.urgency].word): \(decision.reason) (\(words(decision.by)))"] + safe
    }

    // MARK: Risk and screening

    private var riskLines: [String] {
        let recorded = Dictionary(uniqueKeysWithValues: RiskKind.allCases.map { ($0, state.risks[$0]) })
        var lines = RiskKind.allCases.map { kind in
            (recorded[kind] ?? nil).map { "\(capital($0.record.words)) (\(words($0.by)))" } ?? "\(capital(kind.words)): not recorded"
        }
        if let charge = state.chargeRisk {
            lines.append("Charge-related suicide risk: \(charge.finding.summaryWords) (\(words(charge.by)))")
        }
        if let observation = state.observation {
            let advice = observation.advice
            lines.append(
                "Observation level \(advice.level.words) advised to \(advice.told.text): \(advice.why.text) (\(words(observation.by)))")
        }
        return lines + state.newInformation.map { "New information: \($0.text) (\(words($0.by)))" }
    }

    private var alertLines: [String] {
        let lines = state.alerts.flatMap { alert -> [String] in
            let standing = alert.isOpen ? "OPEN" : alert.isImmediate ? "closed" : "prompt"
            let tellings = alert.tellings.map { "told \($0.told.who.text) \(clock($0.told.at)), \($0.told.ground.words)" }
            let response = alert.response.map { ["they will: \($0.what)"] } ?? []
            return alert.sources.map { "\(clock($0.at)) \($0.text): \($0.statement) (\(standing))" } + tellings + response
        }
        return lines.isEmpty ? ["None raised."] : lines
    }

    private var screeningLines: [String] {
        let done = state.administrations.map { administration -> String in
            let name = instrumentName(administration.instrument)
            guard administration.finished != nil else { return "\(name): not finished (\(words(administration.by)))" }
            return "\(name): \(administration.resultInFull) (\(words(administration.by)))"
        }
        return done + state.elsewhere.map { "Elsewhere: \($0.result.words) (\(words($0.by)))" }
    }

    private var needLines: [String] {
        let needs = state.needs.values.sorted { $0.record.need.code < $1.record.need.code }
        let circumstances = state.characteristics.values.sorted { $0.characteristic.list.code < $1.characteristic.list.code }
        return needs.map { "\(capital($0.record.words)) (\(words($0.by)))" }
            + circumstances.map { "\(capital($0.characteristic.words)) (\(words($0.by)))" }
    }

    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
