/// Which law says whether a person can decide for themselves.
package enum CapacityLaw: Hashable, Sendable {
    /// Mental Capacity Act 2005, from 18.
    case adult
    /// Mental Capacity Act 2005, s.2(5): it begins at 16.
    case aged16Or17
    /// Gillick v West Norfolk and Wisbech AHA [1986] AC 112: below 16.
    case under16

    /// The law for somebody of that age.
    package init(age: Int) {
        self = age < 16 ? .under16 : age < 18 ? .aged16Or17 : .adult
    }

    /// What to bear in mind beside the question.
    package var words: String {
        switch self {
        case .adult: "Mental Capacity Act: capacity is assumed unless it is shown to be lacking"
        case .aged16Or17: "16 or 17: the Mental Capacity Act counts, as for an adult"
        case .under16: "Under 16: Gillick competent for this decision, or whoever holds parental responsibility decides"
        }
    }
}

/// Whether a person can make one decision now, and on what that rests.
package enum CapacityFinding: Hashable, Sendable {
    /// Nothing gives reason to doubt it.
    case notDoubted
    /// It was doubted, and the person has it.
    case has(why: RequiredText)
    /// The person lacks it now.
    case lacks(why: RequiredText, LackingStep)
    /// Under 16, and understands enough to decide.
    case gillickCompetent(why: RequiredText)
    /// Under 16, and does not: who holds parental responsibility decides.
    case parentDecides(holder: RequiredText, why: RequiredText)

    /// No answer to consent counts now. Where a parent decides, the answer recorded is theirs.
    package var isLacking: Bool {
        switch self {
        case .lacks: true
        case .notDoubted, .has, .gillickCompetent, .parentDecides: false
        }
    }

    /// Whether the finding is one that this law knows.
    package func fits(_ law: CapacityLaw) -> Bool {
        switch self {
        case .notDoubted: true
        case .has, .lacks: law != .under16
        case .gillickCompetent, .parentDecides: law == .under16
        }
    }

    /// The finding in words.
    package func words(zone: SiteZone, today: CalendarDate) -> String {
        switch self {
        case .notDoubted: "not doubted"
        case .has(let why): "has capacity: \(why.text)"
        case .lacks(let why, let step): "lacks capacity: \(why.text); \(step.words(zone: zone, today: today))"
        case .gillickCompetent(let why): "Gillick competent: \(why.text)"
        case .parentDecides(let holder, let why): "not Gillick competent: \(why.text); \(holder.text) holds parental responsibility"
        }
    }
}

/// What follows from a lack of capacity: the decision waits, or is made in the person's best interests (MCA 2005 ss.3 and 4).
package enum LackingStep: Hashable, Sendable {
    /// Capacity may return, as when the person is sober.
    case wait(for: RequiredText, until: Instant?)
    /// It cannot wait.
    case bestInterests(by: RequiredText)

    func words(zone: SiteZone, today: CalendarDate) -> String {
        switch self {
        case .wait(let event, let until):
            "can wait: \(event.text)" + (until.map { ", ask again \(zone.clock($0, seenOn: today))" } ?? "")
        case .bestInterests(let who): "best interests, decided by \(who.text)"
        }
    }
}

/// Capacity for one decision.
package struct CapacityAssessment: Hashable, Sendable {
    /// The decision.
    package let decision: ConsentPurpose
    /// What was found.
    package let finding: CapacityFinding

    /// An assessment.
    package init(_ decision: ConsentPurpose, _ finding: CapacityFinding) {
        self.decision = decision
        self.finding = finding
    }
}

/// The finding that stands for a decision.
package struct CapacityDecision: Hashable, Sendable {
    /// What was found.
    package let finding: CapacityFinding
    /// Who and when.
    package let by: Attribution
}

extension CapacityAssessment: CaseContent {
    package static let kind = FactKind.capacityAssessed

    package var traits: FactTraits {
        FactTraits(
            about: .capacity(decision), isAmendable: true, isSignedFor: true, undoing: .whenAsked, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String {
        "capacity for consent \(decision.words): \(finding.words(zone: wording.zone, today: wording.today))"
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.capacity[decision] = CapacityDecision(finding: finding, by: item.by)
        guard decision == .seen, case .lacks(_, .bestInterests) = finding else { return }
        // Who is seen in their best interests has been seen.
        state.noteSeen(item.by.at)
    }

    /// The age is that of the day of the session, and where it is not known either law may count.
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard let age = state.details.age(on: state.booking.date) else { return nil }
        return finding.fits(CapacityLaw(age: age)) ? nil : .otherCapacityLaw
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "decision", decision)
        fields.put(2, "finding", finding)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(try fields.take(1), try fields.take(2))
    }
}

extension CapacityFinding: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .notDoubted: fields.choose(1, "not doubted")
        case .has(let why):
            fields.choose(2, "has capacity")
            fields.put(1, "why", why)
        case .lacks(let why, let step):
            fields.choose(3, "lacks capacity")
            fields.put(1, "why", why)
            fields.put(2, "step", step)
        case .gillickCompetent(let why):
            fields.choose(4, "Gillick competent")
            fields.put(1, "why", why)
        case .parentDecides(let holder, let why):
            fields.choose(5, "parent decides")
            fields.put(1, "holder", holder)
            fields.put(2, "why", why)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .notDoubted
        case 2: self = .has(why: try fields.take(1))
        case 3: self = .lacks(why: try fields.take(1), try fields.take(2))
        case 4: self = .gillickCompetent(why: try fields.take(1))
        case 5: self = .parentDecides(holder: try fields.take(1), why: try fields.take(2))
        default: throw CodingError()
        }
    }
}

extension LackingStep: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .wait(let event, let until):
            fields.choose(1, "wait")
            fields.put(1, "for", event)
            fields.put(2, "until", until)
        case .bestInterests(let who):
            fields.choose(2, "best interests")
            fields.put(1, "by", who)
        }
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        switch try fields.choice() {
        case 1: self = .wait(for: try fields.take(1), until: try fields.optional(2))
        case 2: self = .bestInterests(by: try fields.take(1))
        default: throw CodingError()
        }
    }
}

extension Fact {
    /// Capacity for one decision was assessed.
    package static func capacityAssessed(_ assessment: CapacityAssessment) -> Fact { Fact(assessment) }
}

extension CapacityFinding {
    /// Whether it says who decides for somebody under 16.
    package var saysWhoDecides: Bool {
        switch self {
        case .gillickCompetent, .parentDecides: true
        case .notDoubted, .has, .lacks: false
        }
    }
}

extension CaseState {
    /// Under 16, and nobody has recorded whether they are competent to agree, or who agrees for them.
    var isDeciderUnknown: Bool {
        guard let age = details.age(on: booking.date), CapacityLaw(age: age) == .under16 else { return false }
        return capacity[.seen]?.finding.saysWhoDecides != true
    }
}
