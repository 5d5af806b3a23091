package import Caseload

/// One case as `liaise show --json` prints it.
package struct CaseJSON {
    let state: CaseState
    let now: Instant
    let zone: SiteZone
    let instrumentName: (String) -> String

    /// - Parameter instrumentName: what an instrument is called, from its id.
    package init(_ state: CaseState, now: Instant, zone: SiteZone, instrumentName: @escaping (String) -> String = { $0 }) {
        self.state = state
        self.now = now
        self.zone = zone
        self.instrumentName = instrumentName
    }

    /// An object; what is not known or not decided is null, times are ISO 8601 with the site's offset.
    package var value: JSONValue {
        .object(recorded.map { .init($0.key, $0.value) } + careMembers + [.init("timeline", .array(state.timeline.map(timelineEntry)))])
    }

    private var recorded: KeyValuePairs<String, JSONValue> {
        let summary = state.summary
        return [
            "case": .string(state.code.text),
            "session": .string(state.booking.session.text),
            "site": .string(state.booking.siteID),
            "date": .string(state.booking.date.iso),
            "status": .string(CaseStatus(summary).rawValue),
            "enteredInError": .bool(state.isVoid),
            "added": .object(members(state.added)),
            "identity": identity,
            "details": .object(state.details.all.map { .init($0.field.key, .string($0.text(zone: zone, today: today))) }),
            "deadlines": .array(summary.deadlines.map { ["kind": .string($0.kind.rawValue), "at": time($0.at)] }),
            "custody": .array(state.custodyRecords.map(custody)),
            "mentalHealthAct": mentalHealthAct,
            "pathways": .array(pathways),
            "childDuties": .array(childDuties),
            "urgency": state.urgency.map { urgency($0, byStudent: summary.urgencyByStudent) } ?? .null,
            "madeSafe": state.madeSafe.map { .object(members($0)) } ?? .null,
            "consent": .object(ConsentPurpose.allCases.map { .init($0.rawValue, state.consent[$0].map(consent) ?? .null) }),
            "consentLeftOpen": state.consentLeftOpen.map(leftOpen) ?? .null,
            "unavailable": state.absence.map(absence) ?? .null,
            "alerts": .array(state.alerts.map(alert)),
            "screening": .array(state.administrations.map(administration)),
            "elsewhere": .array(state.elsewhere.map(elsewhere)),
            "handover": state.handover.map { .object(members($0.by) + [.init("text", .string($0.text))]) } ?? .null,
            "notes": .array(state.notes.map { .object(members($0.by) + [.init("text", .string($0.text))]) }),
            "outcome": state.outcome.map { .object(members($0.by) + outcome($0.outcome)) } ?? .null,
            "referrals": .array(state.referrals.map { .object(members($0)) }),
            "disposal": state.disposal.map { ["by": .string($0.by.rawValue), "what": .string($0.what.text)] } ?? .null,
            "left": state.departure.map(departure) ?? .null,
            "signature": state.signature.map(signature) ?? .null,
        ]
    }

    var today: CalendarDate { zone.local(now).date }

    func time(_ instant: Instant) -> JSONValue { .string(zone.iso(instant)) }

    func members(_ by: Attribution) -> [JSONValue.Member] {
        [.init("at", time(by.at)), .init("by", .string(by.name)), .init("role", .string(by.role.rawValue))]
    }

    private var identity: JSONValue {
        let details = state.details
        return [
            "name": .string(details.name),
            "dateOfBirth": .optional(details.dateOfBirth?.iso),
            "age": .optional(details.age(on: today)),
            "custodyNumber": .optional(details.custodyNumber),
            "cell": .optional(details.place),
            "nhsNumber": .optional(details.nhsNumber?.digits),
            "alsoKnownAs": .optional(details.aliases),
            "phone": details.phone.map { ["number": .string($0.number), "safe": $0.isSafe.map { .bool($0) } ?? .null] } ?? .null,
            "address": .optional(details.address?.text),
            "noFixedAbode": .bool(details.address == .noFixedAbode),
            "appearsUnder18": details[.appearsUnder18] == nil ? .null : .bool(details.appearsUnder18),
        ]
    }

    private func urgency(_ decision: UrgencyDecision, byStudent: Bool) -> JSONValue {
        .object(
            members(decision.by) + [
                .init("letter", .string(decision.urgency.rawValue)), .init("reason", .string(decision.reason)),
                .init("notCountersigned", .bool(byStudent)),
            ])
    }

    private func consent(_ decision: ConsentDecision) -> JSONValue {
        .object(members(decision.by) + [.init("answer", .string(decision.answer.rawValue))])
    }

    private func leftOpen(_ decision: ConsentLeftOpenDecision) -> JSONValue {
        let (kind, until): (String, Instant?) =
            switch decision.what {
            case .later(_, let until): ("later", until)
            case .wentAhead: ("went-ahead", nil)
            }
        return .object(
            members(decision.by) + [
                .init("kind", .string(kind)), .init("reason", .string(decision.what.reason)), .init("until", until.map(time) ?? .null),
            ])
    }

    private func absence(_ absence: Absence) -> JSONValue {
        ["reason": .string(absence.reason), "from": time(absence.from), "until": absence.until.map(time) ?? .null]
    }

    private func departure(_ departure: Departure) -> JSONValue {
        ["how": .string(departure.how.rawValue), "at": time(departure.at), "destination": .optional(departure.destination)]
    }

    private func administration(_ administration: Administration) -> JSONValue {
        .object(
            members(administration.by) + [
                .init("instrument", .string(administration.instrument)), .init("version", .string(administration.version)),
                .init("finished", administration.finished.map(time) ?? .null),
                .init("result", .optional(administration.finished == nil ? "" : administration.resultInFull)),
                .init("circumstances", circumstances(administration)),
                .init("answers", .object(administration.answersInOrder.map { .init($0.item, .string($0.answer)) })),
            ])
    }

    private func circumstances(_ administration: Administration) -> JSONValue {
        let given = administration.circumstances
        let evidence = given.evidence.sorted { itemOrder($0.key, $1.key) }
        return [
            "interpreter": .optional(given.interpreter), "intoxication": .optional(given.intoxication),
            "informant": .optional(given.informant), "given": .optional(given.given?.rawValue), "coding": .optional(given.coding),
            "cutOffs": .optional(given.cutOffs),
            "notDone": given.notDone.map { ["kind": .string($0.kind.rawValue), "reason": .string($0.reason.text)] } ?? .null,
            "evidence": .object(evidence.map { .init($0.key, .string($0.value)) }),
            "raised": .array(administration.scores.compactMap { score in administration.raise(of: score.id).map { raised(score.id, $0) } }),
        ]
    }

    private func raised(_ score: String, _ raise: Circumstances.Raise) -> JSONValue {
        .object(
            members(raise.by) + [
                .init("score", .string(score)), .init("band", .string(raise.result.label)),
                .init("reason", .string(raise.result.reason.text)),
            ])
    }

    private func elsewhere(_ record: ElsewhereRecord) -> JSONValue {
        let result = record.result
        return .object(
            members(record.by) + [
                .init("instrument", .optional(result.instrument)), .init("name", .string(result.name.text)),
                .init("result", .string(result.result.text)), .init("date", .optional(result.date?.iso)),
                .init("doneBy", .optional(result.by)),
            ])
    }

    private func timelineEntry(_ item: TimelineEntry) -> JSONValue {
        let entry = item.entry
        return [
            "position": .number(Int(item.position)),
            "entry": .string(entry.id.short),
            "happened": time(entry.happened),
            "written": time(entry.written),
            "by": .string(entry.authorName),
            "role": .string(entry.role.rawValue),
            "what": .string(state.words(for: item, zone: zone, today: today, instrumentName: instrumentName)),
            "standing": .string(item.standing.key),
            "correction": .optional(item.standing.words(zone: zone, today: today)),
        ]
    }
}

extension Administration {
    /// The answers in words, by item; items that are numbers in the order of numbers.
    fileprivate var answersInOrder: [(item: String, answer: String)] {
        answers.map { (item: $0.key, answer: $0.value.words) }.sorted { a, b in
            itemOrder(a.item, b.item)
        }
    }
}

/// Items whose ids are numbers in the order of numbers, the others after them.
func itemOrder(_ a: String, _ b: String) -> Bool { (Int(a) ?? .max, a) < (Int(b) ?? .max, b) }

extension Standing {
    /// One word of a closed list: stands, amended, entered-in-error, undone.
    fileprivate var key: String {
        switch self {
        case .stands: "stands"
        case .amended: "amended"
        case .enteredInError: "entered-in-error"
        case .undone: "undone"
        }
    }
}

extension DetailField {
    /// The label as a key: "custodyNumber".
    fileprivate var key: String {
        let words = nameInSentence.lowercased().split { !$0.isLetter }
        return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
    }
}
