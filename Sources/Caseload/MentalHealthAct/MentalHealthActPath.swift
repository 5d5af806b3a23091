/// How far an assessment under the Mental Health Act has come, and since when.
package struct MentalHealthActPath: Hashable, Sendable {
    /// When it was asked for.
    package private(set) var requested: Instant?
    /// When the AMHP was called last.
    package private(set) var amhpCalled: Instant?
    /// When the doctors were called last.
    package private(set) var doctorsCalled: Instant?
    /// When it began.
    package private(set) var started: Instant?
    /// When it ended.
    package private(set) var ended: Instant?
    /// How it ended.
    package private(set) var outcome: MentalHealthActOutcome?
    /// Since when a bed is awaited; nil when none is.
    package private(set) var bedAwaited: Instant?
    /// When a bed was found.
    package private(set) var bedFound: Instant?
    /// When the grounds to hold the person under PACE ended; nil when nobody has said so.
    package private(set) var paceGroundsEnded: Instant?
    /// When somebody said that it is not needed any more.
    package private(set) var notNeeded: Instant?

    /// Somebody of the service has taken a step: a list then adds to it, and takes nothing away.
    private var isOurs = false

    init() {}

    /// The assessment is asked for, or under way, and not over.
    package var isOutstanding: Bool { notNeeded == nil && ended == nil && hasBegun }

    /// Admission was decided, and there is no bed.
    package var isBedOutstanding: Bool { bedFound == nil && (bedAwaited != nil || outcome?.needsBed == true) && notNeeded == nil }

    private var hasBegun: Bool { (requested ?? amhpCalled ?? doctorsCalled ?? started) != nil }

    mutating func take(_ step: MentalHealthActStep, at: Instant) {
        isOurs = true
        if notNeeded != nil || ended != nil, step.beginsAnew { self = afterGroundsOnly }
        switch step {
        case .requested: requested = at
        case .amhpCalled: amhpCalled = at
        case .doctorsCalled: doctorsCalled = at
        case .started: started = at
        case .ended(let outcome, _):
            ended = at
            self.outcome = outcome
        case .bedAwaited:
            bedAwaited = at
            bedFound = nil
        case .bedFound: bedFound = at
        case .paceGroundsEnded: paceGroundsEnded = at
        case .notNeeded: notNeeded = at
        }
    }

    /// What the list says. Where the service has taken a step, a list that says less, or that it is not needed, is only shown beside it.
    mutating func takeListed(_ listed: MentalHealthActAssessment, at: Instant) {
        if !(isOurs && (listed == .requested || listed == .notNeeded)) { take(listed, at: at) }
    }

    /// What somebody of the service has written into the field of the list.
    mutating func take(_ listed: MentalHealthActAssessment, at: Instant) {
        switch listed {
        case .requested:
            if notNeeded != nil || ended != nil { self = afterGroundsOnly }
            requested = requested ?? at
        case .started: started = started ?? at
        case .done: ended = ended ?? at
        case .notNeeded: notNeeded = notNeeded ?? at
        }
    }

    private var afterGroundsOnly: MentalHealthActPath {
        var path = MentalHealthActPath()
        path.paceGroundsEnded = paceGroundsEnded
        path.isOurs = isOurs
        return path
    }

    /// How the list would put it; nil when there was never a question of it.
    var asListed: MentalHealthActAssessment? {
        if notNeeded != nil { return .notNeeded }
        if ended != nil { return .done }
        if started != nil { return .started }
        return hasBegun ? .requested : nil
    }
}

extension MentalHealthActStep {
    fileprivate var beginsAnew: Bool {
        switch self {
        case .requested, .amhpCalled, .doctorsCalled, .started: true
        case .ended, .bedAwaited, .bedFound, .paceGroundsEnded, .notNeeded: false
        }
    }
}

extension MentalHealthActPath: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        writer.put(
            requested, amhpCalled, doctorsCalled, started, ended, outcome, bedAwaited, bedFound, paceGroundsEnded, notNeeded, isOurs)
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        requested = try Instant?(from: &r)
        amhpCalled = try Instant?(from: &r)
        doctorsCalled = try Instant?(from: &r)
        started = try Instant?(from: &r)
        ended = try Instant?(from: &r)
        outcome = try MentalHealthActOutcome?(from: &r)
        bedAwaited = try Instant?(from: &r)
        bedFound = try Instant?(from: &r)
        paceGroundsEnded = try Instant?(from: &r)
        notNeeded = try Instant?(from: &r)
        isOurs = try Bool(from: &r)
    }
}
