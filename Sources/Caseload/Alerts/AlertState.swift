/// One concern of a case and what became of it.
///
/// An immediate alert closes only when somebody who can act was told, when that was, and what they will do is known, with a registered member behind it; or when two
/// registered members set it aside with a reason. Undo never removes one.
package struct AlertState: Hashable, Sendable {
    /// What was said or seen, and where it comes from.
    package struct Source: Hashable, Sendable {
        /// "ASQ, item 5".
        package let text: String
        /// In the instrument file's own words.
        package let statement: String
        /// Danger now.
        package let isAcute: Bool
        /// When it was raised.
        package let at: Instant

        fileprivate var instrument: Substring { text.prefix { $0 != "," } }
    }

    /// One person who was told, and by whom.
    package struct Telling: Hashable, Sendable {
        /// Who, when and on what ground.
        package let told: Told
        /// The author of the entry.
        package let by: Attribution
    }

    /// What they said they will do.
    package struct Response: Hashable, Sendable {
        /// In the words of whoever recorded it.
        package let what: String
        /// The author of the entry.
        package let by: Attribution
    }

    /// That two registered members set the alert aside.
    package struct Dismissal: Hashable, Sendable {
        /// Why.
        package let reason: String
        /// The author of the entry.
        package let by: Attribution
        /// The other registered member, who gave their own passphrase.
        package let second: Member.ID
    }

    /// What it is about; a case has one alert a concern.
    package let concern: String
    /// False for a prompt, which only reminds.
    package private(set) var isImmediate: Bool
    /// Danger now was among what was said.
    package private(set) var isAcute: Bool
    /// When this concern was first raised since it was last closed.
    package private(set) var since: Instant
    /// What was said, the newest word of each instrument.
    package private(set) var sources: [Source] = []
    private var administrations: Set<EntryID> = []
    /// What must happen, most pressing first.
    package private(set) var actions: [String] = []
    /// Everybody who was told since it was last opened.
    package private(set) var tellings: [Telling] = []
    /// The last answer; nil while it is awaited.
    package private(set) var response: Response?
    /// The registered member who stands behind what a student did.
    package private(set) var confirmed: Attribution?
    /// Nil unless it was set aside.
    package private(set) var dismissal: Dismissal?

    init(_ raised: AlertRaised, _ by: Attribution) {
        concern = raised.concern
        isImmediate = raised.isImmediate
        isAcute = raised.isAcute
        since = by.at
        add(raised, by)
    }

    /// True while it stands in the way.
    package var isOpen: Bool { isImmediate && !isClosed }

    /// Nothing more is owed: told, answered and a registered member behind it, or set aside by two.
    package var isClosed: Bool {
        if dismissal != nil { return true }
        return isAnswered && hasRegisteredMember
    }

    /// Somebody was told and said what they will do.
    package var isAnswered: Bool { !tellings.isEmpty && response != nil }

    /// Everything that closes it is there but a registered member's word.
    package var awaitsConfirmation: Bool { isOpen && isAnswered && !hasRegisteredMember }

    /// Whether that screening was among what raised it.
    package func wasRaised(by administration: EntryID) -> Bool { administrations.contains(administration) }

    /// A registered member stands behind what was done.
    package var hasRegisteredMember: Bool {
        confirmed != nil || tellings.contains { $0.by.role.isRegistered } || response?.by.role.isRegistered == true
    }

    /// Evidence of the same concern joins it while it is open. Once it is closed, what is said anew opens it again: what was told does not cover it. Only
    /// what the same administration goes on to say changes nothing, unless it is danger now or nobody was ever told.
    mutating func raise(_ raised: AlertRaised, _ by: Attribution) {
        let isSaidAnew = raised.administration.map { !administrations.contains($0) } ?? true
        let opensAgain = raised.isImmediate && (!isImmediate || raised.isAcute || dismissal != nil || isSaidAnew)
        if opensAgain && (isClosed || !isImmediate) {
            since = by.at
            tellings = []
            response = nil
            confirmed = nil
            dismissal = nil
        }
        isImmediate = isImmediate || raised.isImmediate
        isAcute = isAcute || raised.isAcute
        add(raised, by)
    }

    /// The newest word of each instrument stands for what it said before; what must happen is what was said last, but never less than for danger now.
    private mutating func add(_ raised: AlertRaised, _ by: Attribution) {
        if let administration = raised.administration { administrations.insert(administration) }
        let source = Source(text: raised.source, statement: raised.statement, isAcute: raised.isAcute, at: by.at)
        sources.removeAll { $0.instrument == source.instrument }
        sources.append(source)
        if raised.isAcute || !isAcute { actions = raised.actions }
    }

    mutating func add(_ told: Told, _ by: Attribution) { tellings.append(Telling(told: told, by: by)) }
    mutating func answer(_ what: RequiredText, _ by: Attribution) { response = Response(what: what.text, by: by) }

    /// Only a registered member confirms, and only what has been done already.
    mutating func confirm(_ by: Attribution) {
        guard by.role.isRegistered, !tellings.isEmpty else { return }
        confirmed = by
    }

    /// Only a registered member sets an alert aside, and only with somebody else.
    mutating func dismiss(_ reason: RequiredText, second: Member.ID, _ by: Attribution) {
        guard by.role.isRegistered, second != by.member else { return }
        dismissal = Dismissal(reason: reason.text, by: by, second: second)
    }
}
