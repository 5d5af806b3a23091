/// Who may be told something.
package enum Recipient: String, CaseIterable, Sendable {
    case custodySergeant = "custody-sergeant"
    case healthcareProfessional = "hcp"
    case amhp, solicitor
    case appropriateAdult = "appropriate-adult"
    case court, probation, prison, gp, family, other

    /// The recipient in words.
    package var words: String {
        switch self {
        case .custodySergeant: "custody sergeant"
        case .healthcareProfessional: "HCP"
        case .amhp: "AMHP"
        case .appropriateAdult: "appropriate adult"
        case .gp: "GP"
        case .solicitor, .court, .probation, .prison, .family, .other: rawValue
        }
    }

    /// They care for the person's health, or assess it.
    package var givesCare: Bool {
        switch self {
        case .healthcareProfessional, .amhp, .gp: true
        default: false
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
        case .healthcareProfessional, .amhp, .solicitor, .appropriateAdult, .other: nil
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

extension Telling: RecordedPart {
    func words(_ wording: Wording) -> String { "told \(who) \(wording.clock(at)): \(what.text) (\(ground.words))" }

    package func write(to writer: inout ByteWriter) { writer.put(recipient, name, what, ground, at) }
    package init(from r: inout ByteReader) throws(CodingError) {
        self.init(
            try Recipient(from: &r), name: try r.text(), what: try RequiredText(from: &r), ground: try SharingGround(from: &r),
            at: try Instant(from: &r))
    }
}

extension Recipient: ByteCodable {}
