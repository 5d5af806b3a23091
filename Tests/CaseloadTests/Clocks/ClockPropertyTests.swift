import Caseload
import Testing

@Suite("What is true of every clock")
struct ClockPropertyTests {
    private static let seeds = Array(0..<300 as Range<UInt64>)
    private let rules: ClockRules

    init() throws {
        rules = try .builtIn()
    }

    private func clocks(_ facts: ClockFacts, now: Instant? = nil) -> Clocks { Clocks(facts, rules: rules, zone: .london, now: now) }

    @Test("No limit lies before the relevant time, and each lies after the one before", arguments: seeds)
    func limitsInOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let facts = ClockFacts.random(using: &random)
        let limits = clocks(facts, now: random.maybe { .random(using: &$0) }).limits
        #expect(limits.allSatisfy { $0.at >= facts.relevantTime ?? $0.at })
        // Where more was spent before than a limit allows, several are over as detention begins.
        #expect(zip(limits, limits.dropFirst()).allSatisfy { $0.at <= $1.at })
        #expect(limits.isEmpty || limits.count { $0.isNext } == 1)
        if facts.minutesSpentBefore == 0 {
            #expect(limits.allSatisfy { $0.at >= (facts.relevantTime ?? $0.at).adding(minutes: $0.hours * 60) })
        }
    }

    @Test("More time at hospital never brings a limit nearer, and alone moves it by no more than that time", arguments: seeds)
    func hospitalOnlyDelays(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var facts = ClockFacts.random(using: &random)
        let before = clocks(facts).limits
        let (from, minutes) = (Instant.random(using: &random), random.pick(0...600))
        facts.stops.append(ClockStop(.hospital, from: from, to: from + minutes))
        let after = clocks(facts).limits
        #expect(before.count == after.count)
        #expect(zip(before, after).allSatisfy { $0.at <= $1.at })
        // A limit that is moved may come to lie after another stretch, and moves by that as well.
        if facts.stops.count == 1 {
            #expect(zip(before, after).allSatisfy { $1.at.minutes(since: $0.at) <= minutes })
        }
    }

    @Test("Reviews come one after the other, numbered from one, and no further apart than nine hours that count", arguments: seeds)
    func reviewsInOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let facts = ClockFacts.random(using: &random)
        let reviews = clocks(facts).reviews
        #expect(reviews.map(\.number) == Array(0..<reviews.count).map { $0 + 1 })
        #expect(zip(reviews, reviews.dropFirst()).allSatisfy { $0.due < $1.due })
        #expect(reviews.count < 100 + facts.reviewsDone.count)
        if !facts.stops.contains(where: { $0.kind == .bail }) {
            #expect(zip(reviews, reviews.dropFirst()).allSatisfy { $1.due.minutes(since: $0.due) <= 540 })
        }
    }

    @Test("Putting off a review that is late already moves none", arguments: seeds)
    func lateReviewsMoveNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var facts = ClockFacts()
        facts.basis = .beforeCharge
        facts.relevantTime = .random(using: &random)
        facts.authorised = facts.relevantTime
        let dues = clocks(facts).reviews.map(\.due)
        facts.reviewsDone = [(dues.first ?? .nine) + random.pick(0...500)]
        #expect(clocks(facts).reviews.map(\.due) == dues)
    }

    @Test("Held longer never means that less was spent", arguments: seeds)
    func spentOnlyGrows(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var facts = ClockFacts.random(using: &random)
        // Of a stay at hospital that goes on it is not known how long it is.
        facts.stops.removeAll { $0.to == nil }
        let now = Instant.random(using: &random)
        let (early, late) = (clocks(facts, now: now).minutesSpent, clocks(facts, now: now + random.pick(0...3_000)).minutesSpent)
        if let early, let late { #expect(early <= late) }
    }

    @Test("Whatever is told, there are words for it, and the last says that all is a guide", arguments: seeds)
    func alwaysWords(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let clocks = clocks(.random(using: &random), now: random.maybe { .random(using: &$0) })
        let lines = ClockWords(clocks, zone: .london).lines
        #expect(lines.last?.text == "Guide: the custody record prevails.")
        #expect(lines.allSatisfy { !$0.text.isEmpty })
        #expect(lines.count { $0.isNext } <= 1)
        #expect(clocks.deadlines == clocks.deadlines.sorted { $0.at < $1.at })
    }

    @Test("s.136 lasts a day, and with an extension never more than a day and a half", arguments: seeds)
    func section136(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        guard let detention = clocks(.random(using: &random)).section136 else { return }
        let minutes = detention.expires.minutes(since: detention.start)
        #expect(detention.isExtended ? (1_441...2_160).contains(minutes) : minutes == 1_440)
    }
}

extension ClockFacts {
    /// Anything that could be told of one detention, likely or not.
    static func random(using random: inout SeededGenerator) -> ClockFacts {
        var facts = ClockFacts()
        facts.basis = random.maybe { $0.chance(70) ? .beforeCharge : $0.pick(DetentionBasis.allCases) }
        facts.relevantTime = random.maybe(90) { .random(using: &$0) }
        facts.authorised = random.maybe(90) { .random(using: &$0) }
        facts.arrived = random.maybe { .random(using: &$0) }
        facts.stops = (0..<random.pick(0...5)).map { _ in
            ClockStop(random.pick(ClockStop.Kind.allCases), from: .random(using: &random), to: random.maybe(85) { .random(using: &$0) })
        }
        facts.minutesSpentBefore = random.maybe(20) { $0.pick(0...6_000) } ?? 0
        facts.reviewsDone = (0..<random.pick(0...4)).map { _ in .random(using: &random) }
        facts.extendedHours = random.maybe { $0.pick([0, 24, 36, 48, 72, 96]) }
        facts.charged = random.maybe(10) { .random(using: &$0) }
        facts.section136 = random.maybe { .random(using: &$0) }
        facts.age = random.maybe { $0.pick(-1...131) }
        facts.sex = random.maybe { $0.pick(Sex.allCases) }
        facts.isAtPoliceStation = random.maybe { $0.chance(50) }
        return facts
    }
}

extension Section136Facts {
    fileprivate static func random(using random: inout SeededGenerator) -> Section136Facts {
        Section136Facts(
            start: .random(using: &random),
            extending: random.maybe { random in
                Extension(
                    authorised: random.maybe { .random(using: &$0) }, minutes: random.maybe { $0.pick(-60...1_000) },
                    approval: random.maybe { $0.pick(Approval.allCases) })
            }, lastCheck: random.maybe { .random(using: &$0) })
    }
}
