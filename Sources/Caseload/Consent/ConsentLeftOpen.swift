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

extension ConsentLeftOpen: RecordedPart {
    func words(_ wording: Wording) -> String { "consent to be seen: " + words(zone: wording.zone, today: wording.today) }

    package func write(to writer: inout ByteWriter) {
        switch self {
        case .later(let why, let until): writer.put(tag: 1, why, until)
        case .wentAhead(let ground): writer.put(tag: 2, ground)
        }
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        switch try r.unsigned() {
        case 1: self = .later(why: try RequiredText(from: &r), until: try Instant?(from: &r))
        case 2: self = .wentAhead(ground: try RequiredText(from: &r))
        default: throw CodingError()
        }
    }
}
