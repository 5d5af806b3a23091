import Caseload

/// Something of a case that others may have to know, in the words in which it is logged.
struct Tellable: Hashable {
    let words: String
    /// When it was found.
    let at: Instant
    /// The support that the sergeant is to be told of; nil when it is about something else.
    let support: SupportKind?
    /// Somebody was told this already.
    let isTold: Bool
    /// A finding about health, which is told outside health care only when it is chosen.
    var isClinical = false
}

extension WorkbenchState {
    /// What there is to tell, most pressing first: support of which the sergeant does not know, then what nobody was told of, newest first, then the rest.
    var tellables: [Tellable] {
        guard let state = open?.state else { return [] }
        let supports = SupportKind.allCases.filter(isSergeantUntold).map { kind in
            Tellable(words: supportNeedWords(kind), at: now, support: kind, isTold: false)
        }
        let found = findings(state).map { words, at, isClinical in
            Tellable(
                words: words, at: at, support: nil, isTold: state.toldLog.contains { $0.what == words }, isClinical: isClinical)
        }
        let (told, untold) = (found.filter(\.isTold), found.filter { !$0.isTold })
        return Array((supports + untold.sorted { $0.at > $1.at } + told.sorted { $0.at > $1.at }).prefix(9))
    }

    /// What was found last of each kind, with when.
    private func findings(_ state: CaseState) -> [(String, Instant, Bool)] {
        var found = state.risks.values.map { ($0.record.wordsForOthers, $0.by.at, false) }
        if let advice = state.observation {
            found.append(("observation level \(advice.advice.level.words) advised: \(advice.advice.why.text)", advice.by.at, false))
        }
        if let urgency = state.urgency {
            let word = surroundings.scale[urgency.urgency].word
            found.append(("urgency \(urgency.urgency.rawValue) \(word): \(urgency.reason)", urgency.by.at, false))
        }
        found += state.needs.values.filter(\.record.isCurrent).map { ($0.record.words, $0.by.at, true) }
        if let outcome = state.outcome { found.append(("outcome: \(outcome.outcome.words)", outcome.by.at, false)) }
        return found
    }

    /// The ground on which one key logs that somebody was told; nil where the practitioner has to give one.
    func readyGround(_ recipient: Recipient) -> SharingGround? {
        guard let state = open?.state else { return nil }
        if let purpose = recipient.purpose { return state.sharing(for: purpose) == .byConsent ? .consent : nil }
        return recipient == .healthcareProfessional || recipient == .amhp ? .directCare : nil
    }

    /// Consent, or what stands in its place, beside a recipient.
    func groundWords(_ recipient: Recipient) -> String {
        guard let state = open?.state, let purpose = recipient.purpose else {
            return readyGround(recipient) == nil ? isNarrow ? "asks why" : "asks on what ground" : "direct care"
        }
        let answer = state.consentWords.part(purpose)
        return readyGround(recipient) == nil && !isNarrow ? "\(answer): asks basis and reason" : answer
    }

    /// The log of who was told what, in the order of time, with what the sergeant was told of support.
    func toldLines(_ state: CaseState) -> [String] {
        let told = state.toldLog.map { ($0.at, "\($0.who): \($0.what) (\($0.ground)), by \($0.by.name)") }
        let supports = state.support.values.compactMap { support in
            support.toldSergeant.map { ($0, "\(sergeantWords): \(support.kind.words) needed") }
        }
        return (told + supports).sorted { $0.0 < $1.0 }.map { "\(zone.clock($0.0, seenOn: today)) \($0.1)" }
    }
}

extension Recipient {
    /// The key that logs it; nil for one that this program does not know.
    var key: Character? {
        switch self {
        case .custodySergeant: "s"
        case .healthcareProfessional: "h"
        case .amhp: "m"
        case .solicitor: "l"
        case .appropriateAdult: "a"
        case .court: "c"
        case .probation: "p"
        case .prison: "r"
        case .gp: "g"
        case .family: "f"
        case .other: "o"
        case .unknown: nil
        }
    }
}
