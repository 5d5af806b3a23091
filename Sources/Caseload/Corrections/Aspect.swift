/// Something of a case of which there is one value at a time, and so a history.
package enum Aspect: Hashable, Sendable {
    case detail(DetailField)
    case urgency, madeSafe
    case consent(ConsentPurpose)
    case capacity(ConsentPurpose)
    case need(String)
    case characteristic(String)
    case risk(RiskKind)
    case chargeRisk, observation, services, cellCard, leavingPack
    case support(SupportKind)
    case mentalHealthAct
    case pathway(Pathway)
    case childDuty(YouthDuty)
    case outcome, disposal, departure, declined, missed, handover
}

extension Fact {
    /// What the fact gives a value to.
    package var aspects: [Aspect] {
        switch content {
        case .bookedIn(let booking): booking.details.map { .detail($0.field) }
        case .detailsListed(let details, _): details.map { .detail($0.field) }
        case .detailsCorrected(let details, let cleared): (details.map(\.field) + cleared).map { .detail($0) }
        default: content.aspect.map { [$0] } ?? []
        }
    }

    /// The one thing that the fact is about; nil where it is about several, or none with a value of its own.
    var aspect: Aspect? {
        switch self {
        case .urgencySet: .urgency
        case .madeSafe: .madeSafe
        case .consented(let purpose, _): .consent(purpose)
        case .consentLeftOpen: .consent(.seen)
        case .capacityAssessed(let assessment): .capacity(assessment.decision)
        case .needRecorded(let record): .need(record.need.code)
        case .characteristicRecorded(let characteristic): .characteristic(characteristic.list.code)
        case .riskRecorded(let record): .risk(record.kind)
        case .chargeRiskRecorded: .chargeRisk
        case .observationAdvised: .observation
        case .servicesChecked: .services
        case .cellCardWritten: .cellCard
        case .leavingPackGiven: .leavingPack
        case .supportMoved(let move): .support(move.kind)
        case .mentalHealthActMoved: .mentalHealthAct
        case .pathwayMoved(let move): .pathway(move.pathway)
        case .childDutyDone(let record): .childDuty(record.duty)
        case .outcomeDecided: .outcome
        case .disposalRecorded: .disposal
        case .left: .departure
        case .declined: .declined
        case .missed: .missed
        case .handoverLine: .handover
        default: nil
        }
    }
}

/// One value that something had.
package struct HistoryLine: Hashable, Sendable {
    /// The value, in words.
    package let words: String
    /// Who gave it, and when.
    package let by: Attribution
    /// Where it comes from: the list's name for a value of a list, "booking", else empty.
    package let source: String
    /// Whether the entry stands, or what became of it.
    package let standing: Standing
}

extension CaseState {
    /// Every value that something had, oldest first, with those that were struck.
    package func history(of aspect: Aspect, zone: SiteZone, today: CalendarDate) -> [HistoryLine] {
        timeline.compactMap { item in
            guard item.entry.fact.aspects.contains(aspect) else { return nil }
            return HistoryLine(
                words: valueWords(of: aspect, in: item, zone: zone, today: today), by: Attribution(item.entry),
                source: item.entry.fact.content.listSource, standing: item.standing)
        }
    }

    private func valueWords(of aspect: Aspect, in item: TimelineEntry, zone: SiteZone, today: CalendarDate) -> String {
        guard case .detail(let field) = aspect else { return words(for: item, zone: zone, today: today) }
        let detail = item.entry.fact.content.details.last { $0.field == field }
        return detail?.text(zone: zone, today: today) ?? "cleared"
    }
}

extension Fact {
    fileprivate var details: [Detail] {
        switch self {
        case .bookedIn(let booking): booking.details
        case .detailsListed(let details, _), .detailsCorrected(let details, _): details
        default: []
        }
    }

    fileprivate var listSource: String {
        switch self {
        case .bookedIn: "booking"
        case .detailsListed(_, let source): source
        default: ""
        }
    }
}
