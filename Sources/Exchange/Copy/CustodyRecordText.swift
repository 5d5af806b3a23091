package import Caseload

/// Five lines for the custody record and no more: risk now, what helps, appropriate adult and adjustments, HCP and observation advice, contact.
///
/// The custody record is disclosable, so that no score, diagnosis, history or account of the alleged offence is ever among them; a line about which nothing is
/// recorded says so.
package struct CustodyRecordText {
    private let state: CaseState
    private let now: Instant
    private let zone: SiteZone
    private let author: Member
    private let siteName: String
    private let wording: CustodyWording

    /// - Parameter instrumentTitles: what an instrument is called, from its id, so that no such name gets into the text.
    package init(
        _ state: CaseState, now: Instant, zone: SiteZone, author: Member, siteName: String, instrumentTitles: (String) -> [String]
    ) {
        self.state = state
        self.now = now
        self.zone = zone
        self.author = author
        self.siteName = siteName
        wording = CustodyWording(state, instrumentTitles: instrumentTitles)
    }

    /// The five lines, in their order.
    package var lines: [String] {
        [
            line("Risk now", risks), line("What helps", help), line("Appropriate adult and adjustments", support),
            line("HCP and observation advice", advice), line("Contact", [contact]),
        ]
    }

    /// Something that is recorded is not in the text, because of what it names.
    package var isWithholding: Bool { lines.contains { $0.contains(CustodyWording.withheld) } }

    private func line(_ title: String, _ parts: [String]) -> String {
        "\(title): \(parts.isEmpty ? "not recorded" : parts.joined(separator: "; "))."
    }

    private func clock(_ at: Instant) -> String { zone.clock(at, seenOn: zone.local(now).date) }

    // MARK: Risk and what helps

    private var risks: [String] {
        let alerts = state.alerts.filter(\.isImmediate).flatMap(\.sources).map { "\(clock($0.at)) \(wording.plain($0.statement))" }
        let recorded = RiskKind.allCases.compactMap { state.risks[$0] }.map(risk)
        let days = state.chargeRisk?.finding.triggers ?? []
        let again =
            days.isEmpty ? [] : ["ask again about self-harm: " + days.map { "\($0.kind.words) \($0.date.text)" }.joined(separator: ", ")]
        return alerts + recorded + again
    }

    /// What was said and seen; what is known from records is history and stays away.
    private func risk(_ risk: RiskDecision) -> String {
        let record = risk.record
        let parts = [("said", record.said), ("seen", record.seen)].filter { !$0.1.isEmpty }.map { "\($0.0): \(wording.plain($0.1))" }
        let when = record.when.isEmpty ? clock(risk.by.at) : "\(wording.plain(record.when)), recorded \(clock(risk.by.at))"
        let basis = parts.isEmpty ? CustodyWording.withheld : parts.joined(separator: "; ")
        return "\(record.kind.words), \(basis) (\(when))"
    }

    private var help: [String] {
        var parts = RiskKind.allCases.compactMap { state.risks[$0] }.map { wording.plain($0.record.plan.text) }
        if let card = state.cellCard {
            if !card.communication.isEmpty { parts.append("communication: \(wording.plain(card.communication))") }
            if let worker = card.preferredWorker { parts.append(worker.words) }
        }
        return parts.enumerated().filter { !parts[..<$0.offset].contains($0.element) }.map(\.element)
    }

    // MARK: Support and advice

    private var support: [String] {
        let rule = state.appropriateAdultRule(on: zone.local(now).date)
        return SupportKind.allCases.map { kind in
            guard let support = state.support[kind] else {
                return kind == .appropriateAdult && rule.isMandatory
                    ? "appropriate adult needed: \(rule == .always ? "under 18" : "appears under 18"); sergeant not told yet"
                    : "\(kind.words) not recorded"
            }
            var words = support.words(now: now, zone: zone)
            for said in [support.why, support.notNeeded] where !said.isEmpty { words = words.replacing(said, with: wording.plain(said)) }
            return words
        }
    }

    private var advice: [String] {
        let told = state.toldLog.last { $0.recipient == .healthcareProfessional }
        let hcp = told.map { "HCP told \(clock($0.at))" } ?? "HCP not recorded as told"
        guard let decision = state.observation else { return [hcp, "observation advice not recorded"] }
        let advice = decision.advice
        return [
            hcp,
            "observation level \(advice.level.words) advised \(clock(decision.by.at)) to \(wording.plain(advice.told.text)): \(wording.plain(advice.why.text))",
        ]
    }

    private var contact: String {
        "\(author.name), \(author.role.rawValue), Liaison and Diversion, \(siteName), \(zone.local(now).date.text) \(zone.local(now).clock)"
    }
}
