/// What one kind of fact says, in one place: its numbered fields, its words, what it does to a case, what stands in its way, and its traits.
///
/// There are no default implementations, so that nothing is forgotten.
package protocol FactContent: FieldCodable {
    /// The kind, by which the file knows it.
    static var kind: FactKind { get }
    /// What follows from its being written.
    var traits: FactTraits { get }
    /// What happened, in words that start in lower case and end without a full stop.
    func words(_ wording: FactWording) -> String
}

/// What can be written about a case.
protocol CaseContent: FactContent {
    /// What it makes of the case. It is never asked for what was struck or replaced.
    func apply(to state: inout CaseState, as item: EffectiveEntry)
    /// What stands in its way, signed or not; nil when nothing does.
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal?
}

/// What can be written about a session.
protocol SessionContent: FactContent {
    /// What it makes of the session.
    func apply(to session: inout SessionSummary)
}

/// What belongs to one administration of an instrument, and goes where it goes.
protocol ScreeningContent: CaseContent {
    /// The administration.
    var administration: EntryID { get }
    /// The same of another administration.
    func belonging(to administration: EntryID) -> Self
}

/// What strikes or replaces an older entry of a case. It does nothing to the case itself: it decides what counts.
protocol CorrectingContent: CaseContent {
    /// The entry that it strikes or replaces; nil when it adds to what was signed.
    var corrects: EntryID? { get }
    /// How that entry stands then.
    func standing(by: Attribution) -> Standing
    /// It takes the entry's place, and does not only strike it.
    var replaces: Bool { get }
}

extension CorrectingContent {
    func apply(to state: inout CaseState, as item: EffectiveEntry) {}
}

/// Who would add a fact to a case, and how.
struct Asking {
    /// How it would be added.
    enum Addition: Equatable {
        /// As an entry of its own.
        case new
        /// As an amendment, in the place of an entry or beside what was signed.
        case amendment(of: EntryID?)
        /// Brought here from another case.
        case moved
    }

    let member: Member
    /// The member supervises the student who signed, on this shift.
    var supervisesSigner = false
    var addition = Addition.new
}

/// What follows from a fact's being written.
package struct FactTraits: Hashable, Sendable {
    /// What undo does with it.
    package enum Undoing: Sendable {
        /// It is never undone.
        case never
        /// It says who was told or what they answered: it is not undone, but can be marked as entered in error, with a reason.
        case withReason
        case freely
        /// Somebody relies on it at once: who is still here and at what place in the queue, what may be done or shared, what is planned. One asks first.
        case whenAsked
    }

    /// Whether it can be moved to another case.
    package enum Moving: Sendable {
        case never
        /// It says something of the person that means the same in another case.
        case alone
        /// Only with the screening to which it belongs.
        case withItsScreening
    }

    /// What sort of step it is for whoever wrote it.
    package enum Step: Sendable {
        /// Something that they did.
        case own
        /// They looked or made sure, and said nothing of the person.
        case looking
        /// A list said it.
        case listed
        /// It takes something back.
        case takingBack
    }

    /// Who may read it outside the service.
    package enum Disclosure: Sendable {
        /// Nobody: it is about the service's own work, not about the person.
        case staffOnly
        /// Those who give care, and the person.
        case care
        /// The police and whoever has the person next, as far as safety needs it.
        case safety
    }

    /// The one thing that it is about; nil where it is about several, or none with a value of its own.
    package let about: Aspect?
    /// An amendment may take its place; what takes it is about the same.
    package let isAmendable: Bool
    /// A signature stands for it: it changes what was signed only as an amendment. Alerts have rules of their own; what the police tell us and
    /// where the person is go on after a signature.
    package let isSignedFor: Bool
    package let undoing: Undoing
    package let moving: Moving
    /// A note of it belongs in the trust's own record: what was done with the person, not where they were or who looked.
    package let isForTrustRecord: Bool
    package let disclosure: Disclosure
    package let step: Step

    init(
        about: Aspect?, isAmendable: Bool, isSignedFor: Bool, undoing: Undoing, moving: Moving, isForTrustRecord: Bool,
        disclosure: Disclosure, step: Step = .own
    ) {
        self.about = about
        self.isAmendable = isAmendable
        self.isSignedFor = isSignedFor
        self.undoing = undoing
        self.moving = moving
        self.isForTrustRecord = isForTrustRecord
        self.disclosure = disclosure
        self.step = step
    }
}

extension FactTraits {
    /// What says nothing of a person: the record's own, its members and sessions.
    static let ofTheRecord = FactTraits(
        about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false, disclosure: .staffOnly
    )
    /// What strikes an entry.
    static let strike = FactTraits(
        about: nil, isAmendable: false, isSignedFor: true, undoing: .never, moving: .never, isForTrustRecord: false, disclosure: .staffOnly,
        step: .takingBack)
    /// What somebody looked at or made sure of.
    static let look = FactTraits(
        about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false,
        disclosure: .staffOnly,
        step: .looking)
}
