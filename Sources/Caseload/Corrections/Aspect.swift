package import Screening

/// What a fact can be about: something of a case of which there is one value at a time, and so a history; or something that only an amendment of the
/// same takes the place of.
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
    // Without a history of its own.
    /// A correction by hand, of whatever fields.
    case details
    case absence, note, referral, elsewhere, administration
    case answer(EntryID, Item.ID)
    case result(EntryID)
    /// Who was told about a concern.
    case told(String)
    /// What they answered.
    case response(String)
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
                source: item.entry.fact.stated.fieldSource, standing: item.standing)
        }
    }

    private func valueWords(of aspect: Aspect, in item: TimelineEntry, zone: SiteZone, today: CalendarDate) -> String {
        guard case .detail(let field) = aspect else { return words(for: item, zone: zone, today: today) }
        let detail = item.entry.fact.stated.details.last { $0.field == field }
        return detail?.text(zone: zone, today: today) ?? "cleared"
    }
}

/// What gives values to the fields of a person.
protocol DetailContent: FactContent {
    /// The values.
    var details: [Detail] { get }
    /// Fields that have none any more.
    var cleared: [DetailField] { get }
    /// Where the values come from: "booking", the list's name, or nothing for a hand.
    var fieldSource: String { get }
    /// How many values were written by a newer program, which this one cannot read.
    var newerDetails: Int { get }
}

extension DetailContent {
    /// What is said of those behind the others.
    var newerWords: String { newerDetails == 0 ? "" : "; and something that only a newer version of Liaise can read" }
}

extension Fact {
    private var detailContent: (any DetailContent)? { content as? any DetailContent }

    /// The fields to which it gives a value, or none.
    var fields: [DetailField] { detailContent.map { $0.details.map(\.field) + $0.cleared } ?? [] }
    /// Some of its values were written by a newer program.
    var holdsNewerDetails: Bool { detailContent.map { $0.newerDetails > 0 } ?? false }
    fileprivate var details: [Detail] { detailContent?.details ?? [] }
    fileprivate var fieldSource: String { detailContent?.fieldSource ?? "" }
}
