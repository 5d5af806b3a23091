/// How far one kind of support has come.
package struct SupportState: Hashable, Sendable {
    /// Which.
    package let kind: SupportKind
    /// Why it is needed; empty when nobody said.
    package private(set) var why = ""
    /// When somebody said that it is needed.
    package private(set) var needed: Instant?
    /// When it was asked for.
    package private(set) var requested: Instant?
    /// When the sergeant was told.
    package private(set) var toldSergeant: Instant?
    /// When it came.
    package private(set) var arrived: Instant?
    /// Why it is not needed; empty while it is.
    package private(set) var notNeeded = ""

    /// Somebody of the service has taken a step: a list then adds to it, and takes nothing away.
    private var isOurs = false

    init(_ kind: SupportKind) {
        self.kind = kind
    }

    /// It is needed and not there.
    package var isOutstanding: Bool { notNeeded.isEmpty && arrived == nil && (needed ?? requested ?? toldSergeant) != nil }

    /// It is needed, and nobody has told the sergeant.
    package var isSergeantUntold: Bool { isOutstanding && toldSergeant == nil }

    /// Minutes from when it was asked for, or else needed, until it came or until now; nil when it was never needed.
    package func delayMinutes(now: Instant) -> Int? {
        guard notNeeded.isEmpty, let since = requested ?? toldSergeant ?? needed else { return nil }
        return max(0, (arrived ?? now).minutes(since: since))
    }

    mutating func take(_ step: SupportStep, at: Instant) {
        defer { isOurs = true }
        switch step {
        case .needed(let why):
            if arrived != nil || !notNeeded.isEmpty { self = SupportState(kind) }
            self.why = why.text
            needed = needed ?? at
        case .requested:
            reopen()
            requested = at
        case .toldSergeant:
            reopen()
            toldSergeant = at
        case .arrived:
            reopen()
            arrived = at
        case .notNeeded(let why): notNeeded = why.text
        }
    }

    private mutating func reopen() {
        if !notNeeded.isEmpty { self = SupportState(kind) }
    }

    /// What the police list says of the appropriate adult. Where the service has taken a step, a list that says less, or that none is needed, is only shown
    /// beside it.
    mutating func takeListed(_ listed: AppropriateAdult, at: Instant) {
        let saysLess = listed == .policeSayNotNeeded || listed == .needed && notNeeded.isEmpty
        if !(isOurs && saysLess) { take(listed, at: at) }
    }

    /// What somebody of the service has written into the field of the list.
    mutating func take(_ listed: AppropriateAdult, at: Instant) {
        switch listed {
        case .needed:
            if arrived != nil || !notNeeded.isEmpty { self = SupportState(kind) }
            needed = needed ?? at
        case .told:
            reopen()
            needed = needed ?? at
            toldSergeant = toldSergeant ?? at
        case .came:
            reopen()
            arrived = arrived ?? at
        case .policeSayNotNeeded: notNeeded = "police say so"
        }
    }

    /// How the list would put it, so that what looks at the list's field sees our steps too.
    var asListed: AppropriateAdult {
        if !notNeeded.isEmpty { return .policeSayNotNeeded }
        if arrived != nil { return .came }
        return toldSergeant == nil ? .needed : .told
    }

    /// "needed: cannot read; requested 09:10; sergeant not told yet; delay 1:05".
    package func words(now: Instant, zone: SiteZone) -> String {
        let today = zone.local(now).date
        if !notNeeded.isEmpty { return "\(kind.words) not needed: \(notNeeded)" }
        func clock(_ word: String, _ at: Instant?) -> String? { at.map { "\(word) \(zone.clock($0, seenOn: today))" } }
        let told = arrived == nil && toldSergeant == nil ? "sergeant not told yet" : clock("sergeant told", toldSergeant)
        let parts = [
            why.isEmpty ? "needed" : "needed: \(why)", clock("requested", requested), told, clock("came", arrived),
            delayMinutes(now: now).map { "delay \(durationText(minutes: $0))" },
        ]
        return "\(kind.words) " + parts.compactMap(\.self).joined(separator: "; ")
    }
}
