import Caseload
import DataFile
import Testing

@Suite("Safeguarding, NRM, MAPPA, MARAC and the Care Act")
struct PathwayTests {
    @Test("Each has a prompt, who may act and what consent it needs", arguments: Pathway.allCases)
    func guide(pathway: Pathway) throws {
        let item = try PathwayGuide.builtIn()[pathway]
        #expect(item.pathway == pathway)
        #expect(!item.prompt.isEmpty && !item.whoMayAct.isEmpty && !item.consent.isEmpty)
    }

    @Test("The trust may refer on every pathway but the NRM, where others do", arguments: Pathway.allCases)
    func whoMayRefer(pathway: Pathway) {
        let byUs = Fact.pathway(pathway, .referred(to: required("the hub"), by: .us))
        #expect(CaseStory().refusal(of: byUs) == (pathway == .nrm ? .mayNotRefer : nil))
        #expect(CaseStory().refusal(of: .pathway(pathway, .referred(to: required("the hub"), by: .other(required("DC Marsh"))))) == nil)
    }

    @Test("What somebody thought of is owed until it is referred or set aside with a reason")
    func undecided() {
        var story = CaseStory()
        story.add([
            .pathway(.marac, .considered(why: required("strangled last week"))), .pathway(.nrm, .considered(why: required("county lines"))),
        ])
        #expect(story.summary.care.undecidedPathways == [.marac, .nrm])
        story.add(.pathway(.marac, .referred(to: required("MARAC co-ordinator"), by: .us)))
        story.add(.pathway(.nrm, .notNeeded(why: required("referred in May"))))
        #expect(story.summary.care.undecidedPathways.isEmpty)
        #expect(story.state.pathways[.marac]?.awaitsOutcome == true)
        story.add(.pathway(.marac, .outcome(required("heard 3 December"))))
        #expect(story.state.pathways[.marac]?.awaitsOutcome == false)
        #expect(story.state.pathways[.marac]?.steps.count == 3)
        #expect(story.state.pathways[.mappa] == nil)
    }

    @Test("The timeline names the pathway and who referred")
    func words() {
        #expect(
            Fact.pathway(.nrm, .referred(to: required("NCA"), by: .other(required("DC Marsh")))).timelineWords
                == "NRM referred to NCA by DC Marsh")
        #expect(
            Fact.pathway(.safeguardingChild, .considered(why: required("two at home"))).timelineWords
                == "safeguarding (child) considered: two at home")
    }

    @Test("A guide without one of them is refused")
    func missing() {
        let text = "pathways: [{ id: nrm, prompt: a, who-may-act: b, consent: c }]"
        #expect(throws: DataFault.self) { try PathwayGuide(Document(name: "p.yaml", bytes: Array(text.utf8)).root) }
    }
}
