package import Caseload

/// What a practice session came to, beside a draft reference: for learning, and not to be scored by.
///
/// Whom the colleague had already settled or signed does not count: there was nothing left to decide.
package struct Debrief: Sendable {
    /// One for each person who counts, those with the most urgent reference first.
    package let rows: [Row]
    /// The same in words. The first says what the references are worth.
    package let sentences: [String]

    /// The debrief of a session as it stands now.
    ///
    /// - Parameter states: the cases of the session; those that the learner added are passed over, for there is nothing to compare them with.
    package init(session: TrainingSession, states: [CaseState], now: Instant) {
        let reading = CaseReading(session: session, now: now)
        let rows = states.compactMap { state -> Row? in
            guard let person = session.person(state.code), !reading.wasDoneBefore(state) else { return nil }
            return reading.row(state, person)
        }
        self.rows = rows.sorted { ($0.reference, $0.name, $0.code) < ($1.reference, $1.name, $1.code) }
        sentences = DebriefWords(rows: self.rows, session: session).sentences
    }
}

extension Debrief {
    /// One person of the session.
    package struct Row: Hashable, Sendable {
        /// How the letter that stands compares with the reference.
        package enum Comparison: String, CaseIterable, Sendable {
            case same
            /// More urgent than the reference: the safer error.
            case higher
            /// Less urgent than the reference: the one that leaves people waiting.
            case lower
            case notTriaged = "not-triaged"
        }

        package let code: CaseCode
        package let name: String
        package let place: String
        /// The letter that the learner gave, if it stands.
        package let own: Urgency?
        /// The colleague's letter, where the learner left it.
        package let inherited: Urgency?
        package let reference: Urgency
        /// Why the draft has it so. Begins with "Draft:".
        package let rationale: String
        package let comparison: Comparison
        /// Minutes from when the person could first be seen until the learner first spoke to them; nil when that never was.
        package let minutesToFirstContact: Int?
        /// The colleague had seen them already.
        package let wasSeenBefore: Bool
        /// What each missed alert was about, and what was missing.
        package let missedAlerts: [MissedAlert]
        package let missedWarningSigns: [String]

        /// "C", "C (colleague)" or "none".
        package var ownText: String {
            own.map(\.rawValue) ?? inherited.map { $0.rawValue + " (colleague)" } ?? "none"
        }
    }

    /// An alert that should have come up and been passed on.
    package struct MissedAlert: Hashable, Sendable {
        /// In words: "suicide or self-harm".
        package let concern: String
        /// It came up, and nobody was told.
        package let wasRaised: Bool

        /// "suicide or self-harm: raised, nobody told".
        package var text: String { concern + (wasRaised ? ": raised, nobody told" : ": not raised") }
    }
}
