import Caseload
import DataFile
import Testing

@Suite("The file of clock rules")
struct ClockRulesTests {
    @Test("The rules that are built in can be read, and each says where it comes from")
    func builtIn() throws {
        let rules = try ClockRules.builtIn()
        #expect(ClockRules.standard == rules)
        #expect(rules.origins.count > 15)
        #expect(rules.origins.allSatisfy { !$0.source.isEmpty && $0.inForceFrom.year >= 1983 })
        #expect(rules.hoursThatNeedAuthority == [36, 72, 96])
    }

    @Test("Before 11 December 2017 s.136 lasted three days, and nobody could extend it")
    func oldSection136() throws {
        var story = try ClockStory.section136()
        story.facts.age = 15
        story.facts.section136 = Section136Facts(start: .utc(2017, 12, 10, 23, 59), extending: .init())
        #expect(story.clocks.section136?.expires == .utc(2017, 12, 13, 23, 59))
        #expect(story.clocks.section136?.isExtended == false)
        #expect(story.warnings.isEmpty)
        story.facts.section136 = Section136Facts(start: .utc(2017, 12, 11))
        #expect(story.clocks.section136?.expires == .utc(2017, 12, 12))
        #expect(!story.warnings.isEmpty)
    }

    private let dated = """
        limits:
          - in-force-from: 2026-07-01
            bases: [before-charge]
            source: the new Act
            verified: no
            steps: [{ hours: 12, by: law, condition: at once, source: s.1, verified: no }]
          - in-force-from: 2020-01-01
            bases: [before-charge]
            source: the old Act
            verified: yes
            steps: [{ hours: 24, by: law, condition: unless charged, source: s.1, verified: yes }]
        """

    @Test("The rule in force at the relevant time counts, by the calendar on the wall")
    func byDate() throws {
        var story = try ClockStory()
        story.rules = try ClockRules(yaml: dated)
        story.facts.relevantTime = .utc(2026, 6, 30, 22, 59)
        #expect(story.clocks.limits.map(\.hours) == [24])
        // 23:00 in Greenwich is midnight in British summer time.
        story.facts.relevantTime = .utc(2026, 6, 30, 23)
        #expect(story.clocks.limits.map(\.hours) == [12])
        story.facts.relevantTime = .utc(2019, 12, 31)
        #expect(story.clocks.limits.isEmpty)
        #expect(story.warnings.contains { $0.contains("No rule is known here") })
    }

    @Test("Rules that a service adds count from their day on, and take the place of one of the same day")
    func added() throws {
        var story = try ClockStory.section136()
        let rule = "s136: [{ in-force-from: 2017-12-11, hours: 18, police-station-never-for: nobody, source: x, verified: no }]"
        try story.rules.add(ClockRules(yaml: rule))
        #expect(story.clocks.section136?.expires == .sat(16, 15))
        try story.rules.add(ClockRules(yaml: rule.replacing("2017-12-11", with: "2026-12-01").replacing("18", with: "12")))
        #expect(story.clocks.section136?.expires == .sat(16, 15))
        story.facts.section136 = Section136Facts(start: .utc(2026, 12, 1))
        #expect(story.clocks.section136?.expires == .utc(2026, 12, 1, 12))
    }

    @Test("When police stations are no longer places of safety, a rule says so for everybody")
    func nobodyAtAStation() throws {
        var story = try ClockStory.section136()
        story.rules = try ClockRules(
            yaml: "s136: [{ in-force-from: 2026-01-01, hours: 24, police-station-never-for: everybody, source: x, verified: no }]")
        #expect(story.clocks.warnings == [.notAtPoliceStation(isChild: false, isThere: true)])
        #expect(story.clocks.section136?.checks == nil)
    }

    @Test(
        "A fault is named by line and key",
        arguments: [
            ("limit: []", "limit"),
            ("limits:\n  - in-force-from: 1/1/2026", "in-force-from"),
            ("limits:\n  - in-force-from: 2026-02-30", "in-force-from"),
            ("s136: [{ in-force-from: 2026-01-01, hours: 0, police-station-never-for: nobody, source: x, verified: no }]", "hours"),
            ("s136: [{ in-force-from: 2026-01-01, hours: 24, police-station-never-for: cats, source: x, verified: no }]", "never-for"),
            ("s136: [{ in-force-from: 2026-01-01, hours: 24, police-station-never-for: nobody, verified: no }]", "source"),
            ("stops: [{ in-force-from: 2026-01-01, what: holiday, moves: [limits], words: x, source: x, verified: no }]", "what"),
            ("stops: [{ in-force-from: 2026-01-01, what: bail, moves: [all], words: x, source: x, verified: no }]", "moves"),
            ("limits: [{ in-force-from: 2026-01-01, bases: [before-charge], source: x, verified: no, steps: [] }]", "steps"),
            (
                "limits: [{ in-force-from: 2026-01-01, bases: [before-charge], source: x, verified: no, steps: ["
                    + "{ hours: 36, by: law, condition: x, source: x, verified: no }, { hours: 24, by: law, condition: x, source: x, verified: no }] }]",
                "hours"
            ),
        ])
    func faults(yaml: String, key: String) {
        #expect {
            try ClockRules(yaml: yaml)
        } throws: { error in
            (error as? DataFault).map { $0.file == "rules.yaml" && $0.description.contains(key) } ?? false
        }
    }
}
