import Caseload
import Testing

@Suite("The order of thousands")
struct QueueSpecificationTests {
    private static let crowd: [CaseSummary] = {
        var random = SeededGenerator(seed: 2026)
        return (0..<5_000).map { _ in CaseStory.random(using: &random).summary }
    }()

    @Test("Five thousand people stand exactly where the rules, written a second time, put them")
    func specification() throws {
        let order = try QueueOrder.atTen()
        let rows = order.arrange(Self.crowd)
        let expected = Self.crowd.sorted { SpecifiedPlace($0, now: .ten) < SpecifiedPlace($1, now: .ten) }
        let firstDifference = zip(rows, expected).first { $0.summary.order != $1.order }
        #expect(firstDifference == nil)
        #expect(rows.count { $0.placement.rank != SpecifiedPlace($0.summary, now: .ten).rank } == 0)
        // The crowd is worth something only if it stands in every rank.
        #expect(Set(rows.map(\.placement.rank)) == Set(1...11))
    }

    @Test("The order does not depend on the order in which people are given")
    func deterministic() throws {
        let order = try QueueOrder.atTen()
        let people = Array(Self.crowd.prefix(1_000))
        let expected = order.arrange(people).map(\.summary.order)
        var random = SeededGenerator(seed: 4)
        for _ in 0..<3 { #expect(order.arrange(people.shuffled(using: &random)).map(\.summary.order) == expected) }
    }

    @Test("Nobody is lost and nobody stands twice")
    func everybodyOnce() throws {
        let rows = try QueueOrder.atTen().arrange(Self.crowd)
        #expect(Set(rows.map(\.summary.order)) == Set(Self.crowd.map(\.order)))
        #expect(rows.count == Self.crowd.count)
        #expect(try QueueOrder.atTen().arrange([]).isEmpty)
    }

    @Test("A row alone says the same as the row in the queue")
    func rowAlone() throws {
        let order = try QueueOrder.atTen()
        for row in order.arrange(Array(Self.crowd.prefix(500))) { #expect(order.row(row.summary) == row) }
    }
}

/// The place of a case as design section 4 has it, told in another way than the program tells it: a list of numbers, the smallest first.
private struct SpecifiedPlace: Comparable {
    private let numbers: [Int64]
    private let order: EntryID

    init(_ person: CaseSummary, now: Instant) {
        let isChild = (person.details.dateOfBirth?.age(on: day(2026, 11, 23)) ?? person.details.statedAge ?? 99) < 18
        let awaitsOthers =
            [.requested, .started].contains(person.details.mentalHealthAct) || [.needed, .told].contains(person.details.appropriateAdult)
        let isAdultUnknown = [nil, .policeSayNotNeeded].contains(person.details.appropriateAdult)
        let departure = person.hasLeft ? .max : Self.departures(person.details).min() ?? .max
        let letters = [(person.urgency, person.isMadeSafe)] + person.heldLetters.map { ($0.urgency, $0.isMadeSafe) }
        let ranks = letters.map { letter, isSafe in
            Self.rank(
                person, letter: letter, isSafe: isSafe,
                isOutstanding: !person.isSigned || awaitsOthers || isChild && isAdultUnknown || !person.care.reassessments.isEmpty,
                hasSign: isChild || Self.hasSign(person.details), leavesSoon: departure <= now.milliseconds + 90 * 60_000)
        }
        numbers = [
            Int64(ranks.min()!), isChild ? 0 : 1, awaitsOthers ? 0 : 1, person.details.hasChargeRisk ? 0 : 1, departure,
            -Self.wait(person, now: now),
        ]
        order = person.order
    }

    var rank: Int { Int(numbers[0]) }

    private static func rank(_ person: CaseSummary, letter: Urgency?, isSafe: Bool, isOutstanding: Bool, hasSign: Bool, leavesSoon: Bool)
        -> Int
    {
        let rules: [(Int, Bool)] = [
            (1, !person.openAlerts.isEmpty), (11, person.hasLeft && person.isSigned), (1, letter == .a && !isSafe), (11, person.hasLeft),
            (2, letter == .b && isOutstanding), (3, letter == nil && hasSign && isOutstanding), (4, leavesSoon && isOutstanding),
            (5, letter == nil && isOutstanding), (6, letter == .c && isOutstanding), (7, letter == .d && isOutstanding),
            (8, letter == .e && isOutstanding),
            (9, (letter == .a || letter == .b) && isSafe), (10, true),
        ]
        return rules.first { $0.1 }!.0
    }

    private static func hasSign(_ details: Details) -> Bool {
        [3, 4].contains(details.observationLevel) || details.marker?.kind == .selfHarm || details.basis == .section136
    }

    private static func departures(_ details: Details) -> [Int64] {
        let dayLong: Int64 = 86_400_000
        let event = details.nextEvent.flatMap { $0.kind == .interview ? nil : $0.at.milliseconds }
        let limit = details.basis == .beforeCharge ? details.relevantTime.map { $0.milliseconds + dayLong } : nil
        let section136 = details.basis == .section136 ? details.arrived.map { $0.milliseconds + dayLong } : nil
        return [event, details.hearing?.milliseconds, limit, section136].compactMap(\.self)
    }

    private static func wait(_ person: CaseSummary, now: Instant) -> Int64 {
        let start = (person.details.arrived ?? person.added).milliseconds
        let end = (person.leftAt ?? now).milliseconds
        let away = person.absence.map { max(0, end - max($0.from.milliseconds, start)) } ?? 0
        return max(0, end - start - away - Int64(person.absentMinutes) * 60_000)
    }

    static func < (a: SpecifiedPlace, b: SpecifiedPlace) -> Bool {
        for (one, other) in zip(a.numbers, b.numbers) where one != other { return one < other }
        return a.order < b.order
    }
}
