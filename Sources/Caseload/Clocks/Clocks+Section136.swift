/// Detention at a place of safety under s.136 of the Mental Health Act.
package struct Section136Clock: Hashable, Sendable {
    /// Checks that a police station needs.
    package struct Checks: Hashable, Sendable {
        /// At least once in so many minutes.
        package let everyMinutes: Int
        /// By whom, in words.
        package let by: String
        /// When the next one is due at the latest.
        package let due: Instant
    }

    /// From when it counts.
    package let start: Instant
    /// When it ends at the latest.
    package let expires: Instant
    /// It was extended, and that counts.
    package let isExtended: Bool
    /// How many hours more there could be, by the law and a doctor's decision; 0 where it is extended or cannot be.
    package let extensibleHours: Int
    /// What an extension needs, in words; empty where there is none.
    package let extensionNeeds: String
    /// What holding an adult at a police station needs, in words; empty for a child, and elsewhere than at a police station.
    package let policeStationNeeds: String
    /// Nil for a child, who may not be there, and elsewhere than at a police station.
    package let checks: Checks?
    /// The Act and regulations.
    package let source: String
    /// The rule was compared with the wording as published.
    package let isVerified: Bool
}

extension Clocks {
    /// Nil when the person is not held under s.136, or no rule for it was in force.
    package var section136: Section136Clock? {
        guard let start = facts.section136Start, let rule = section136Rule, let time = section136Time else { return nil }
        let station = mayBeAtPoliceStation ? rule.policeStation : nil
        return Section136Clock(
            start: start, expires: time.expires, isExtended: time.isExtended,
            extensibleHours: time.isExtended ? 0 : rule.extending?.hours ?? 0, extensionNeeds: rule.extending.map(needs) ?? "",
            policeStationNeeds: station.map { "the authority of \($0.authority), \($0.condition)" } ?? "",
            checks: station.map { checks($0, from: start) }, source: rule.origin.source, isVerified: rule.origin.isVerified)
    }

    /// When it ends, after how many hours, and whether that is with an extension.
    var section136Time: (expires: Instant, hours: Int, isExtended: Bool)? {
        guard let start = facts.section136Start, let rule = section136Rule else { return nil }
        let longer = rule.extending.flatMap(extensionMinutes)
        let minutes = rule.hours * 60 + (longer ?? 0)
        return (start.adding(minutes: minutes), minutes / 60, longer != nil)
    }

    /// The extension does not count, because somebody had to approve it and has not.
    var isExtensionRefused: Bool {
        facts.section136?.extending?.approval == .refused && needsApproval
    }

    /// At a police station somebody besides the doctor must approve an extension.
    var needsApproval: Bool {
        facts.isAtPoliceStation == true && section136Rule?.extending?.approvedAtPoliceStationBy.isEmpty == false
    }

    /// The doctor decided when the usual time was already over.
    var isExtensionTooLate: Bool {
        guard let start = facts.section136Start, let rule = section136Rule, let at = facts.section136?.extending?.authorised else {
            return false
        }
        return at >= start.adding(minutes: rule.hours * 60)
    }

    /// A police station is no place of safety for this person.
    var isExcludedFromPoliceStations: Bool {
        switch section136Rule?.excluded {
        case .everybody: true
        case .children: facts.isChild
        case .nobody, nil: false
        }
    }

    private var mayBeAtPoliceStation: Bool { facts.isAtPoliceStation != false && !isExcludedFromPoliceStations }

    /// How much longer it may last; nil when it was not extended, or that does not count.
    private func extensionMinutes(_ rule: ClockRules.Section136Rule.Extension) -> Int? {
        guard let given = facts.section136?.extending, !isExtensionRefused, !isExtensionTooLate else { return nil }
        let minutes = min(given.minutes ?? rule.hours * 60, rule.hours * 60)
        return minutes > 0 ? minutes : nil
    }

    private func needs(_ rule: ClockRules.Section136Rule.Extension) -> String {
        let approval = rule.approvedAtPoliceStationBy
        let atStation = approval.isEmpty || facts.isAtPoliceStation == false ? "" : "; at a police station, approved by \(approval)"
        return "by \(rule.by), \(rule.condition)\(atStation)"
    }

    private func checks(_ station: ClockRules.Section136Rule.PoliceStation, from start: Instant) -> Section136Clock.Checks {
        let last = facts.section136?.lastCheck.flatMap { $0.isPossible ? max($0, start) : nil } ?? start
        return .init(everyMinutes: station.checkMinutes, by: station.checksBy, due: last.adding(minutes: station.checkMinutes))
    }
}
