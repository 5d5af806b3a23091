/// Who may be told something.
package enum Recipient: Hashable, Sendable {
    case custodySergeant, healthcareProfessional, amhp, solicitor, appropriateAdult, court, probation, prison, gp, family, other
    /// A recipient of a newer program.
    case unknown(String)

    /// The recipient in words.
    package var words: String {
        switch self {
        case .custodySergeant: "custody sergeant"
        case .healthcareProfessional: "HCP"
        case .amhp: "AMHP"
        case .appropriateAdult: "appropriate adult"
        case .gp: "GP"
        case .solicitor, .court, .probation, .prison, .family, .other: rawValue
        case .unknown: "\"\(rawValue)\" (not known to this version)"
        }
    }

    /// They care for the person's health, or assess it.
    package var givesCare: Bool {
        switch self {
        case .healthcareProfessional, .amhp, .gp: true
        case .custodySergeant, .solicitor, .appropriateAdult, .court, .probation, .prison, .family, .other, .unknown: false
        }
    }

    /// The consent that telling them falls under; nil where there is none of its own.
    package var purpose: ConsentPurpose? {
        switch self {
        case .custodySergeant: .police
        case .court: .court
        case .probation: .probation
        case .prison: .prison
        case .gp: .gp
        case .family: .family
        case .healthcareProfessional, .amhp, .solicitor, .appropriateAdult, .other, .unknown: nil
        }
    }
}

/// That somebody was told something: what, when, and on what ground. What is said about an alert is told in the alert.
package struct Telling: Hashable, Sendable {
    /// Who, by their part.
    package let recipient: Recipient
    /// Their name; empty when it is not known.
    package let name: String
    /// What they were told.
    package let what: RequiredText
    /// On what ground.
    package let ground: SharingGround
    /// When.
    package let at: Instant

    /// A telling.
    package init(_ recipient: Recipient, name: String = "", what: RequiredText, ground: SharingGround, at: Instant) {
        self.recipient = recipient
        self.name = name
        self.what = what
        self.ground = ground
        self.at = at
    }

    /// "custody sergeant (Sgt Hale)".
    package var who: String { recipient.words + (name.isEmpty ? "" : " (\(name))") }
}

/// One line of the log of who was told what.
package struct ToldLine: Hashable, Sendable {
    /// Who was told.
    package let who: String
    /// Their part; nil where an alert was told, which names only the person.
    package let recipient: Recipient?
    /// What they were told.
    package let what: String
    /// On what ground, in words.
    package let ground: String
    /// When they were told.
    package let at: Instant
    /// The author of the entry.
    package let by: Attribution
}

extension Telling: CaseContent {
    package static let kind = FactKind.toldAbout

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .withReason, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "told \(who) \(wording.clock(at)): \(what.text) (\(ground.words))" }
    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.toldLog.append(state.toldLine(self, item.by)) }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard let purpose = recipient.purpose else {
            if ground == .consent, state.isDeciderUnknown { return .deciderNotKnown }
            guard case .against(.bestInterests, _) = ground else { return nil }
            return state.capacity.values.contains { $0.finding.isLacking } ? nil : .bestInterestsNeedsLack
        }
        // Only those who give care are told for the person's care.
        if ground == .directCare && purpose != .gp { return .sharingNeedsBasis }
        return state.sharing(for: purpose).refusal(of: ground)
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "recipient", recipient)
        fields.put(2, "name", name)
        fields.put(3, "what", what)
        fields.put(4, "ground", ground)
        fields.put(5, "at", at)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            try fields.take(1), name: try fields.take(2), what: try fields.take(3), ground: try fields.take(4), at: try fields.take(5))
    }
}

extension Recipient: GrowingWord {
    package static let allCases: [Recipient] = [
        .custodySergeant, .healthcareProfessional, .amhp, .solicitor, .appropriateAdult, .court, .probation, .prison, .gp, .family, .other,
    ]

    package var rawValue: String {
        switch self {
        case .custodySergeant: "custody-sergeant"
        case .healthcareProfessional: "hcp"
        case .amhp: "amhp"
        case .solicitor: "solicitor"
        case .appropriateAdult: "appropriate-adult"
        case .court: "court"
        case .probation: "probation"
        case .prison: "prison"
        case .gp: "gp"
        case .family: "family"
        case .other: "other"
        case .unknown(let word): word
        }
    }
}

extension Fact {
    /// Somebody was told something that is not about an alert.
    package static func toldAbout(_ telling: Telling) -> Fact { Fact(telling) }
}

extension CaseState {
    fileprivate func toldLine(_ telling: Telling, _ by: Attribution) -> ToldLine {
        ToldLine(
            who: telling.who, recipient: telling.recipient, what: telling.what.text, ground: telling.ground.words, at: telling.at, by: by)
    }

    /// What was told about an alert is what the alert says.
    func toldLine(_ told: Told, _ by: Attribution) -> ToldLine {
        let alert = alerts.first { $0.concern == told.concern }
        let source = alert?.sources.last.map { "\($0.text): \($0.statement)" }
        return ToldLine(
            who: told.who.text, recipient: nil, what: source ?? told.concern, ground: told.ground.words, at: told.at, by: by)
    }
}
