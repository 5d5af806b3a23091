import Caseload
import DataFile
import Testing

@Suite("Needs")
struct NeedTests {
    @Test("What nobody asked about is missing, and is never none found")
    func notAsked() {
        var story = CaseStory()
        story.add([.need("housing", .presentNow, "sleeps in his car"), .need("gambling", nil)])
        #expect(story.state.needs.count == 2)
        #expect(story.state.needs["alcohol"] == nil)
        #expect(story.state.needs["gambling"]?.record.finding == .noneFound)
        #expect(story.state.needs["housing"]?.record.isCurrent == true)
    }

    @Test("The last finding about a need stands, and the timeline keeps both")
    func last() {
        var story = CaseStory()
        story.add([.need("autism", .suspected), .need("autism", .diagnosed, "letter of 2019")])
        #expect(story.state.needs["autism"]?.record.words == "autism: diagnosed, letter of 2019 (the person)")
        #expect(
            story.state.history(of: .need("autism"), zone: .london, today: day(2026, 11, 23)).map(\.words) == [
                "need, autism: suspected, says so (the person)", "need, autism: diagnosed, letter of 2019 (the person)",
            ])
    }

    @Test("What is over is no current need, and what was looked for in vain neither")
    func current() {
        let statuses: [(NeedStatus?, Bool)] = [
            (.presentNow, true), (.historic, false), (.suspected, true), (.diagnosed, true), (nil, false),
        ]
        for (status, isCurrent) in statuses {
            guard let record = Fact.need("money", status).as(NeedRecord.self) else { continue }
            #expect(record.isCurrent == isCurrent)
        }
    }

    @Test("The built-in list has every vulnerability of the service once, with a label")
    func builtIn() throws {
        let list = try VulnerabilityList.builtIn()
        #expect(list.items.count >= 35)
        #expect(Set(list.items.map(\.term.code)).count == list.items.count)
        for id in [
            "mental-health", "suicide-self-harm", "speech-language", "alcohol", "drugs", "housing", "money", "child", "charge-related",
        ] {
            #expect(list[id] != nil)
        }
        #expect(list["nothing"] == nil)
    }

    @Test(
        "A list with a fault is refused, with the place of the fault",
        arguments: [
            ("groups: []", "expected at least one vulnerability"), ("other: 1", "the key other is not known here"),
            ("groups:\n  - label: A\n    items: [{ id: x, label: a }, { id: x, label: b }]", "this id is given twice"),
            ("groups:\n  - label: A\n    items: [{ id: x }]", "the key label is missing"),
        ])
    func faults(text: String, reason: String) throws {
        do {
            _ = try VulnerabilityList(Document(name: "v.yaml", bytes: Array(text.utf8)).root)
            #expect(Bool(false), "expected a fault")
        } catch {
            #expect(error.reason.hasPrefix(reason))
        }
    }
}
