/// A stretch of time in which the person was not in police detention.
package struct ClockStop: Hashable, Sendable {
    /// Where the person was.
    package enum Kind: String, CaseIterable, Sendable {
        /// At hospital, or on the way, without being questioned.
        case hospital
        case bail

        /// "at hospital".
        package var words: String {
            switch self {
            case .hospital: "at hospital"
            case .bail: "on bail"
            }
        }
    }

    /// Where the person was.
    package let kind: Kind
    /// When they went.
    package let from: Instant
    /// When they came back; nil while they are away.
    package let to: Instant?

    /// A stretch of time, as somebody said it: that it ends after it begins is looked at later.
    package init(_ kind: Kind, from: Instant, to: Instant?) {
        self.kind = kind
        self.from = from
        self.to = to
    }
}

/// What is known of a detention under s.136 of the Mental Health Act.
package struct Section136Facts: Hashable, Sendable {
    /// Whether somebody besides the doctor has approved that it is extended, which a police station needs.
    package enum Approval: String, CaseIterable, Sendable {
        case approved
        case refused
    }

    /// A doctor's decision that it may last longer.
    package struct Extension: Hashable, Sendable {
        /// When the doctor decided; nil when it is not known.
        package let authorised: Instant?
        /// How much longer; nil for all that the law allows.
        package let minutes: Int?
        /// Nil when it is not known.
        package let approval: Approval?

        /// A decision.
        package init(authorised: Instant? = nil, minutes: Int? = nil, approval: Approval? = nil) {
            self.authorised = authorised
            self.minutes = minutes
            self.approval = approval
        }
    }

    /// When the person arrived at the place of safety, or a constable decided to keep them there.
    package var start: Instant
    /// Nil when it was not extended.
    package var extending: Extension?
    /// When a healthcare professional last checked; nil when nobody has.
    package var lastCheck: Instant?

    /// A detention that began at a time.
    package init(start: Instant, extending: Extension? = nil, lastCheck: Instant? = nil) {
        self.start = start
        self.extending = extending
        self.lastCheck = lastCheck
    }
}

/// All that is known of one detention and that a clock depends on.
package struct ClockFacts: Hashable, Sendable {
    /// Why the person is held; nil when it is not known.
    package var basis: DetentionBasis?
    /// From when detention without charge counts (PACE 1984 s.41(2)).
    package var relevantTime: Instant?
    /// When detention was first authorised, from which reviews count.
    package var authorised: Instant?
    /// When the person arrived here.
    package var arrived: Instant?
    /// Hospital and bail, in any order.
    package var stops: [ClockStop] = []
    /// Minutes of an earlier detention for the same matter, where they count and its times are not known here.
    package var minutesSpentBefore = 0
    /// When reviews were done, in any order.
    package var reviewsDone: [Instant] = []
    /// Up to how many hours detention has been authorised: 36, 72 or 96 by the law of today.
    package var extendedHours: Int?
    /// When the person was charged.
    package var charged: Instant?
    /// Nil when s.136 is not in question.
    package var section136: Section136Facts?
    /// Years completed; nil when not known.
    package var age: Int?
    /// They appear to be under 18 and nothing clearly shows otherwise (PACE Code C 1.5).
    package var appearsUnder18 = false
    /// Nil when not known.
    package var sex: Sex?
    /// Whether the place is a police station; nil when not known.
    package var isAtPoliceStation: Bool?

    /// Nothing is known.
    package init() {}

    /// Under 18, or to be treated so.
    package var isChild: Bool { age.map { $0 < 18 } ?? appearsUnder18 }

    /// The basis that decides which clocks exist. Without one, a relevant time means before charge (design section 4); a charge ends that.
    package var effectiveBasis: DetentionBasis? {
        let given = basis ?? impliedBasis
        return given == .beforeCharge && charged != nil ? .charged : given
    }

    private var impliedBasis: DetentionBasis? {
        if relevantTime != nil { return .beforeCharge }
        return section136 == nil ? nil : .section136
    }
}
