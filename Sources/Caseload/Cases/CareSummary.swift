/// What the queue and the lists need of consent, risk, support, follow-ups and custody: facts, never conclusions that depend on the time.
package struct CareSummary: Hashable, Sendable {
    /// The answers that count now; a purpose that nobody asked about is missing.
    package var consent: [ConsentPurpose: ConsentAnswer] = [:]
    /// What was done where nobody has asked whether the person agrees to be seen; nil when nothing was.
    package var consentLeftOpen: ConsentLeftOpen?
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
        consentLeftOpen = state.consentLeftOpen?.what
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

    /// Gone, and nobody saw them, was told no, or has said yet how they were missed.
    package var isLeftUnexplained: Bool { hasLeft && firstSeen == nil && !hasDeclined && care.missed == nil }

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
    /// Most cases of years ago say little here, and thousands are read at once: only what says something is written.
    package func write(to writer: inout ByteWriter) {
        var parts = SparseWriter()
        parts.put(ConsentPurpose.allCases.map { consent[$0] }, unless: ConsentPurpose.allCases.map { _ in nil })
        parts.put(lastRiskRecord, unless: nil)
        parts.put(reassessments, unless: [])
        parts.put(triggers, unless: [])
        parts.put(observation, unless: nil)
        parts.put(attempts, unless: 0)
        parts.put(declinedReason, unless: "")
        parts.put(missed, unless: nil)
        parts.put(tasks, unless: [])
        parts.put(supportOutstanding, unless: [])
        parts.put(sergeantUntold, unless: [])
        parts.put(mentalHealthAct, unless: MentalHealthActPath())
        parts.put(undecidedPathways, unless: [])
        parts.put(childDutiesDone, unless: [])
        parts.put(custody, unless: CustodyHistory())
        parts.put(services, unless: nil)
        parts.put(cellCard, unless: nil)
        parts.put(trustRecordAt, unless: nil)
        parts.put(isMissingFromTrustRecord, unless: false)
        parts.put(hasLeavingPack, unless: false)
        parts.put(consentLeftOpen, unless: nil)
        parts.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        var parts = try SparseReader(&reader)
        let answers: [ConsentAnswer?] = try parts.take(&reader, or: [])
        for (purpose, answer) in zip(ConsentPurpose.allCases, answers) { consent[purpose] = answer }
        lastRiskRecord = try parts.take(&reader, or: nil)
        reassessments = try parts.take(&reader, or: [])
        triggers = try parts.take(&reader, or: [])
        observation = try parts.take(&reader, or: nil)
        attempts = try parts.take(&reader, or: 0)
        declinedReason = try parts.take(&reader, or: "")
        missed = try parts.take(&reader, or: nil)
        tasks = try parts.take(&reader, or: [])
        supportOutstanding = try parts.take(&reader, or: [])
        sergeantUntold = try parts.take(&reader, or: [])
        mentalHealthAct = try parts.take(&reader, or: MentalHealthActPath())
        undecidedPathways = try parts.take(&reader, or: [])
        childDutiesDone = try parts.take(&reader, or: [])
        custody = try parts.take(&reader, or: CustodyHistory())
        services = try parts.take(&reader, or: nil)
        cellCard = try parts.take(&reader, or: nil)
        trustRecordAt = try parts.take(&reader, or: nil)
        isMissingFromTrustRecord = try parts.take(&reader, or: false)
        hasLeavingPack = try parts.take(&reader, or: false)
        consentLeftOpen = try parts.take(&reader, or: nil)
    }
}
