import Caseload
import DataFile

/// What a clock is told, written shortly. Friday is 20 November 2026, when London and Greenwich agree.
struct ClockStory {
    var facts = ClockFacts()
    var now: Instant?
    var zone = SiteZone.london
    var rules: ClockRules

    /// Held before charge since Friday 22:15, detention authorised at 22:40: the vector of the brief.
    static func friday() throws -> ClockStory {
        var story = try ClockStory()
        story.facts.basis = .beforeCharge
        story.facts.relevantTime = .fri(22, 15)
        story.facts.authorised = .fri(22, 40)
        return story
    }

    /// Held under s.136 since Friday 22:15 in a police station.
    static func section136() throws -> ClockStory {
        var story = try ClockStory()
        story.facts.basis = .section136
        story.facts.section136 = Section136Facts(start: .fri(22, 15))
        story.facts.isAtPoliceStation = true
        return story
    }

    init() throws {
        rules = try .builtIn()
    }

    var clocks: Clocks { Clocks(facts, rules: rules, zone: zone, now: now) }
    var limits: [String] { clocks.limits.map { "\($0.hours) " + wall($0.at) } }
    var dues: [String] { clocks.reviews.map { wall($0.due) } }
    var words: [String] { ClockWords(clocks, zone: zone).lines.map { $0.label.isEmpty ? $0.text : "\($0.label): \($0.text)" } }
    var warnings: [String] { clocks.warnings.map { $0.sentence(zone: zone, now: now) } }

    /// "Sat 22:15".
    func wall(_ instant: Instant) -> String {
        let local = zone.local(instant)
        return local.date.shortText.prefix(4) + local.clock
    }

    mutating func away(_ from: Instant, _ to: Instant?) { facts.stops.append(ClockStop(.hospital, from: from, to: to)) }
    mutating func bailed(_ from: Instant, _ to: Instant?) { facts.stops.append(ClockStop(.bail, from: from, to: to)) }
}

extension Instant {
    static func fri(_ hour: Int, _ minute: Int = 0) -> Instant { utc(2026, 11, 20, hour, minute) }
    static func sat(_ hour: Int, _ minute: Int = 0) -> Instant { utc(2026, 11, 21, hour, minute) }
    static func sun(_ hour: Int, _ minute: Int = 0) -> Instant { utc(2026, 11, 22, hour, minute) }
    static func mon(_ hour: Int, _ minute: Int = 0) -> Instant { utc(2026, 11, 23, hour, minute) }
    static func tue(_ hour: Int, _ minute: Int = 0) -> Instant { utc(2026, 11, 24, hour, minute) }
}

extension ClockRules {
    /// Rules from a few lines of a file.
    init(yaml: String) throws { try self.init(Document(name: "rules.yaml", text: "id: test\n" + yaml).root) }
}
