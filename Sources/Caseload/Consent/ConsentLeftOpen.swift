/// That nobody has asked whether the person agrees to be seen, and what was done about it. A real answer takes its place.
package enum ConsentLeftOpen: Hashable, Sendable {
    /// They cannot be asked just now: drunk, asleep.
    case later(why: RequiredText, until: Instant?)
    /// The work went on without it, on a ground in words.
    case wentAhead(ground: RequiredText)

    /// Whether it is still to be asked on the way; whoever went ahead has said why it was not.
    package var isStillToAsk: Bool {
        switch self {
        case .later: true
        case .wentAhead: false
        }
    }

    /// "later", as it stands in the place of an answer.
    package var name: String {
        switch self {
        case .later: "later"
        case .wentAhead: "went ahead without it"
        }
    }

    /// Why it was not asked, in the words of whoever did not.
    package var reason: String {
        switch self {
        case .later(let why, _): why.text
        case .wentAhead(let ground): ground.text
        }
    }

    /// What was done about it, without what it is about: "to be asked later, asleep, try again 09:30".
    package func words(zone: SiteZone, today: CalendarDate) -> String {
        switch self {
        case .later(let why, let until):
            "to be asked later, \(why.text)" + (until.map { ", try again \(zone.clock($0, seenOn: today))" } ?? "")
        case .wentAhead(let ground): "went ahead without it, \(ground.text)"
        }
    }
}

/// What was done about consent that nobody asked for, by whom and when.
package struct ConsentLeftOpenDecision: Hashable, Sendable {
    /// What was done about it.
    package let what: ConsentLeftOpen
    /// Who and when.
    package let by: Attribution
}

extension CaseState {
    /// Whether consent to be seen is still to be asked for: there is no answer, and nobody has said on what ground the work goes on without one.
    package var isConsentToAsk: Bool {
        consentAnswer(.seen) == nil && consentLeftOpen?.what.isStillToAsk ?? true
    }

    /// Gone before anybody of the service saw them, so that nobody can ask.
    package var wasNeverSeenHere: Bool { !isSeen && (hasLeft || missed != nil) }
}

extension CaseSummary {
    /// Whether consent to be seen is still to be asked for.
    package var isConsentToAsk: Bool { seenConsent == nil && care.consentLeftOpen?.isStillToAsk ?? true }
}

extension ConsentLeftOpen: CaseContent {
    package static let kind = FactKind.consentLeftOpen

    package var traits: FactTraits {
        FactTraits(
            about: .consent(.seen), isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "consent to be seen: " + words(zone: wording.zone, today: wording.today) }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.consentLeftOpen = ConsentLeftOpenDecision(what: self, by: item.by)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        switch self {
        case .later(let why, let until):
            fields.choose(1, "later")
            fields.put(1, "why", why)
            fields.put(2, "until", until)
        case .wentAhead(let ground):
            fields.choose(2, "went ahead")
            fields.put(1, "ground", ground)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .later(why: try fields.take(1), until: try fields.optional(2))
        case 2: self = .wentAhead(ground: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// Nobody has asked whether the person agrees to be seen, and what was done about it.
    package static func consentLeftOpen(_ what: ConsentLeftOpen) -> Fact { Fact(what) }
}
