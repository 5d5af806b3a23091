/// What the queue and the lists need of consent, risk, support, follow-ups and custody: facts, never conclusions that depend on the time.
package struct CareSummary: Hashable, Sendable {
    /// The answers that count now; a purpose that nobody asked about is missing.
    package var consent: [ConsentPurpose: ConsentAnswer] = [:]
    /// When any risk was recorded last; nil when none was.
    package var lastRiskRecord: Instant?
    /// Why risk is to be looked at anew, first come first.
    package var reassessments: [ReassessmentDue] = []
    /// Days around which a charge-related risk is asked about again.
    package var triggers: [RiskTrigger] = []
    /// The observation level that we advised last.
    package var observation: ObservationLevel?
    /// Attempts to see the person that came to nothing.
    package var attempts = 0
    /// Why the person declined; empty when they did not.
    package var declinedReason = ""
    /// How the person was missed; nil when they were not.
    package var missed: Missed.How?
    /// Follow-ups still to be done, the first due first.
    package var tasks: [OpenTask] = []
    /// Support that is needed and not there.
    package var supportOutstanding: [SupportKind] = []
    /// Support of which nobody has told the sergeant.
    package var sergeantUntold: [SupportKind] = []
    /// How far an assessment under the Mental Health Act has come.
    package var mentalHealthAct = MentalHealthActPath()
    /// Pathways that somebody thought of and nobody has decided.
    package var undecidedPathways: [Pathway] = []
    /// What was done for a child.
    package var childDutiesDone: [YouthDuty] = []
    /// What has happened in custody, as far as the clocks depend on it.
    package var custody = CustodyHistory()
    /// Nil when nobody has looked the person up.
    package var services: KnownToServices?
    /// What is to be known before a visit; nil when nobody has asked.
    package var cellCard: CellCard?
    /// When the case was last entered in the trust's record.
    package var trustRecordAt: Instant?
    /// Something was written since that belongs there.
    package var isMissingFromTrustRecord = false
    /// The person was given something on leaving.
    package var hasLeavingPack = false

    init() {}
}

extension CareSummary {
    init(_ state: CaseState) {
        consent = state.consentAnswers
        lastRiskRecord = state.lastRiskRecord
        reassessments = state.reassessmentsDue
        triggers = state.chargeRisk?.finding.triggers ?? []
        observation = state.observation?.advice.level
        attempts = state.attempts.count
        declinedReason = state.declined?.reason.text ?? ""
        missed = state.missed?.how
        tasks = state.openTasks.map { OpenTask(id: $0.id, what: $0.followUp.what.text, due: $0.followUp.due) }
        supportOutstanding = state.support.values.filter(\.isOutstanding).map(\.kind).sorted()
        sergeantUntold = state.support.values.filter(\.isSergeantUntold).map(\.kind).sorted()
        mentalHealthAct = state.mentalHealthAct
        undecidedPathways = state.pathways.filter(\.value.isUndecided).map(\.key).sorted()
        childDutiesDone = state.childDuties.keys.sorted()
        custody = state.custody
        services = state.services?.result
        cellCard = state.cellCard
        trustRecordAt = state.trustRecord?.at
        isMissingFromTrustRecord = state.isMissingFromTrustRecord
        hasLeavingPack = state.leavingPack != nil
    }
}

extension CaseSummary {
    /// The answers that count now; a purpose that nobody asked about is missing.
    package var consentAnswers: [ConsentPurpose: ConsentAnswer] { care.consent }

    /// Whether something may be shared for a purpose.
    package func sharing(for purpose: ConsentPurpose) -> Sharing { Sharing(care.consent[purpose]) }

    /// Duties to a child about which nothing is recorded; none for an adult.
    package func childDutiesOwed(on date: CalendarDate) -> [YouthDuty] {
        YouthDuty.owed(to: details, on: date, bailRefused: care.custody.isBailRefused).filter { !care.childDutiesDone.contains($0) }
    }

    /// Whether to ask if the grounds to hold the person under PACE have ended.
    package func asksWhetherGroundsEnded(now: Instant) -> Bool {
        !hasLeft && GroundsQuestion.isOpen(details, care.mentalHealthAct, care.custody, now: now)
    }

    /// "known to services" in words, also where nobody has looked.
    package var servicesWords: String { care.services?.words ?? KnownToServices.notCheckedWords }
}

extension CareSummary: ByteCodable {
    /// Most cases of years ago say little here: one byte says that there is nothing.
    package func write(to writer: inout ByteWriter) {
        let isEmpty = self == CareSummary()
        isEmpty.write(to: &writer)
        if isEmpty { return }
        for purpose in ConsentPurpose.allCases { consent[purpose].write(to: &writer) }
        writer.put(lastRiskRecord, reassessments, triggers, observation, attempts, declinedReason, missed, tasks)
        writer.put(supportOutstanding, sergeantUntold, mentalHealthAct, undecidedPathways, childDutiesDone, custody, services, cellCard)
        writer.put(trustRecordAt, isMissingFromTrustRecord, hasLeavingPack)
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        if try Bool(from: &r) { return }
        for purpose in ConsentPurpose.allCases { consent[purpose] = try ConsentAnswer?(from: &r) }
        lastRiskRecord = try Instant?(from: &r)
        reassessments = try [ReassessmentDue](from: &r)
        triggers = try [RiskTrigger](from: &r)
        observation = try ObservationLevel?(from: &r)
        attempts = try Int(from: &r)
        declinedReason = try r.text()
        missed = try Missed.How?(from: &r)
        tasks = try [OpenTask](from: &r)
        supportOutstanding = try [SupportKind](from: &r)
        sergeantUntold = try [SupportKind](from: &r)
        mentalHealthAct = try MentalHealthActPath(from: &r)
        undecidedPathways = try [Pathway](from: &r)
        childDutiesDone = try [YouthDuty](from: &r)
        custody = try CustodyHistory(from: &r)
        services = try KnownToServices?(from: &r)
        cellCard = try CellCard?(from: &r)
        trustRecordAt = try Instant?(from: &r)
        isMissingFromTrustRecord = try Bool(from: &r)
        hasLeavingPack = try Bool(from: &r)
    }
}
