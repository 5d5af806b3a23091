/// What to do next about an assessment under the Mental Health Act. Prompts only: nobody is held or let go by them.
extension MentalHealthActPath {
    /// An AMHP who has not begun is asked again after an hour (domain section 4.1: escalate hourly).
    package static let escalationMinutes = 60

    /// What is owed now, most pressing first; each one sentence.
    package func prompts(now: Instant) -> [String] {
        [groundsPrompt(now), callPrompt, escalationPrompt(now), bedPrompt(now)].compactMap(\.self)
    }

    /// When to ask again; nil when nothing is awaited.
    package func nextEscalation(now: Instant) -> Instant? {
        guard isOutstanding, started == nil, let since = amhpCalled else { return nil }
        let hours = max(0, now.minutes(since: since)) / Self.escalationMinutes
        return since.adding(minutes: (hours + 1) * Self.escalationMinutes)
    }

    private func groundsPrompt(_ now: Instant) -> String? {
        guard let paceGroundsEnded, isOutstanding || isBedOutstanding else { return nil }
        let age = durationText(minutes: now.minutes(since: paceGroundsEnded))
        return "PACE grounds ended \(age) ago: there is no power to hold anybody for an assessment or a bed. Ask the sergeant about s.136."
    }

    private var callPrompt: String? {
        guard isOutstanding, amhpCalled == nil, started == nil else { return nil }
        return "The assessment is asked for and no AMHP has been called."
    }

    private func escalationPrompt(_ now: Instant) -> String? {
        guard isOutstanding, started == nil, let amhpCalled else { return nil }
        let minutes = now.minutes(since: amhpCalled)
        guard minutes >= Self.escalationMinutes else { return nil }
        return "The AMHP was called \(durationText(minutes: minutes)) ago and has not begun: escalate."
    }

    private func bedPrompt(_ now: Instant) -> String? {
        guard isBedOutstanding, let since = bedAwaited ?? ended else { return nil }
        return "A bed has been awaited for \(durationText(minutes: now.minutes(since: since))): escalate."
    }
}

extension CaseState {
    /// Whether to ask if the grounds to hold the person under PACE have ended.
    package func asksWhetherGroundsEnded(now: Instant) -> Bool {
        departure == nil && GroundsQuestion.isOpen(details, mentalHealthAct, custody, now: now)
    }
}

/// "PACE grounds ended?": asked when they may have.
enum GroundsQuestion {
    /// Held for the police's own purpose, something is awaited under the Mental Health Act, nobody has said that the grounds ended, and a decision that ends
    /// them has been made or is close.
    static func isOpen(_ details: Details, _ path: MentalHealthActPath, _ custody: CustodyHistory, now: Instant) -> Bool {
        guard details.basis == .beforeCharge || details.basis == .charged, path.paceGroundsEnded == nil,
            path.isOutstanding || path.isBedOutstanding
        else { return false }
        if path.isBedOutstanding || custody.endsGrounds { return true }
        guard let event = details.nextEvent else { return false }
        switch event.kind {
        case .releaseDecision, .chargeDecision: return event.at <= now.adding(minutes: QueueOrder.leavingSoonMinutes)
        case .van, .court, .transfer, .hospital, .interview, .unknown: return false
        }
    }
}

/// Where somebody may be kept under s.136 (MHA 1983 ss.135 to 136A; the 2017 regulations on places of safety).
package enum PlaceOfSafetyRule: Hashable, Sendable {
    /// A police station is never a place of safety for anybody under 18.
    case child
    /// Only in exceptional circumstances.
    case adult

    /// The rule for a person of that age; an unknown age counts as an adult's unless they appear younger.
    package init(isChild: Bool) {
        self = isChild ? .child : .adult
    }

    /// The rule in words.
    package var words: String {
        switch self {
        case .child: "Under 18: a police station is never a place of safety under s.136."
        case .adult:
            "A police station is a place of safety for an adult only when an inspector authorises it, with half-hourly checks by a healthcare professional."
        }
    }
}
