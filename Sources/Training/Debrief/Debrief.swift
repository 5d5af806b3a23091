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
    /// - Parameter states: the cases of the session. Those that the learner added are passed over: there is nothing to compare them with.
    package init(session: TrainingSession, states: [CaseState], now: Instant) {
        let reading = CaseReading(session: session, now: now)
        let rows = states.compactMap { state -> Row? in
            guard let person = session.person(state.code), !reading.wasDoneBefore(state) else { return nil }
            return reading.row(state, person)
        }
        self.rows = rows.sorted { ($0.reference, $0.name, $0.code) < ($1.reference, $1.name, $1.code) }
        sentences = DebriefWords(rows: self.rows).sentences
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

            /// For a narrow column.
            package var words: String {
                switch self {
                case .same: "same"
                case .higher: "higher"
                case .lower: "lower"
                case .notTriaged: "not triaged"
                }
            }
        }

        /// The case.
        package let code: CaseCode
        /// The name as the record has it at the end.
        package let name: String
        /// The cell.
        package let place: String
        /// The letter that the learner gave, if it stands.
        package let own: Urgency?
        /// The colleague's letter, where the learner left it.
        package let inherited: Urgency?
        /// The draft's letter.
        package let reference: Urgency
        /// Why the draft has it so. Begins with "Draft:".
        package let rationale: String
        /// The learner's letter, or else the colleague's, beside the draft's.
        package let comparison: Comparison
        /// Minutes from when the person could first be seen until the learner first spoke to them; nil when that never was.
        package let minutesToFirstContact: Int?
        /// The colleague had seen them already.
        package let wasSeenBefore: Bool
        /// The warning signs that were not acted on, in the scenario's words.
        package let missedWarningSigns: [String]
        let alertShortfalls: [AlertShortfall]

        /// The alerts that never came up, or of which nobody was told.
        package var missedAlerts: [AlertShortfall] {
            alertShortfalls.filter { $0.kind != .notAnswered }
        }

        /// "C", "C (colleague)" or "none".
        package var ownText: String {
            own.map(\.rawValue) ?? inherited.map { $0.rawValue + " (colleague)" } ?? "none"
        }
    }
}

/// What is missing about an alert that the scenario holds.
package struct AlertShortfall: Hashable, Sendable {
    enum Kind: CaseIterable {
        case notRaised, notTold
        /// Somebody was told, and what they will do is not recorded: not missed, but still open.
        case notAnswered

        var words: String {
            switch self {
            case .notRaised: "not raised"
            case .notTold: "raised, nobody told"
            case .notAnswered: "told, and the answer not recorded"
            }
        }
    }

    /// What the alert is about, in words: "suicide or self-harm".
    package let concern: String
    let kind: Kind

    /// "suicide or self-harm: not raised".
    package var text: String { concern + ": " + kind.words }
}
