import Caseload
import Scene
import Testing
import Workbench

@Suite("The Mental Health Act path, other pathways, and what is owed to a child")
struct DutyScreenTests {
    @Test("The next step has the cursor, and enter records it with its time")
    func steps() throws {
        let screen = try Stage.oneCase()
        screen.press("M")
        #expect(screen.context == .duties)
        #expect(screen.shows("Assessment requested next"))
        screen.press("enter")
        screen.type("hears voices, will not drink")
        screen.press("enter")
        #expect(screen.shows("no AMHP has been called"))
        screen.press("esc", "M", "enter")
        #expect(screen.shows("AMHP called"))
        screen.type("Rae at the hub")
        screen.press("enter")
        let path = try #require(screen.state.open?.state.mentalHealthAct)
        #expect(path.requested == Stage.morning && path.amhpCalled == Stage.morning)
        #expect(screen.shows("Ask the AMHP again at 09:25"))
    }

    @Test("An AMHP who has not begun an hour later is to be asked again, on the path and on the case")
    func escalation() throws {
        let screen = try Stage.practice()
        screen.press("M", "enter")
        screen.type("Rae at the hub")
        screen.press("enter")
        screen.wait(minutes: 75)
        #expect(screen.shows("has not begun: escalate"), "\(screen.text)")
        screen.press("esc", "enter")
        screen.resize(80, 60)
        #expect(screen.shows("has not begun: escalate"))
    }

    @Test("A figure opens any step, and an outcome that needs a bed asks for the bed next")
    func outcome() throws {
        let screen = try Stage.oneCase()
        screen.press("M", "1")
        screen.type("why")
        screen.press("enter", "4", "enter", "5", "1", "ctrl-s")
        #expect(screen.shows("detained under s.2"))
        screen.press("esc", "M")
        #expect(screen.shows("> 6"))
        screen.press("esc", "enter")
        screen.resize(80, 50)
        #expect(screen.shows("MHA path"))
    }

    @Test("Whether PACE grounds have ended is asked when they may have")
    func grounds() throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 release 0900")
        screen.press("d")
        screen.goTo(.detentionBasis)
        screen.press("1", "ctrl-s")
        screen.press("M", "enter")
        screen.type("seen talking to nobody")
        screen.press("enter")
        #expect(screen.shows("PACE grounds ended? Ask the sergeant"))
        screen.press("8")
        screen.type("custody sergeant")
        screen.press("enter")
        #expect(!screen.shows("PACE grounds ended? Ask"))
        #expect(screen.shows("no power to hold anybody"))
    }

    @Test("The place of safety rule goes by age")
    func placeOfSafety() throws {
        let adult = try Stage.oneCase()
        adult.press("M")
        #expect(adult.shows("only when an inspector authorises it"))
        let child = try Stage.oneCase("m6 dunn callum 14/3/12 theft")
        child.press("M")
        #expect(child.shows("Under 18: a police station is never a place of safety"))
    }

    @Test("Each pathway says who may act, and the trust cannot be the one who refers to the NRM")
    func pathways() throws {
        let screen = try Stage.oneCase()
        screen.press("X", "down", "down")
        #expect(screen.shows("An NHS trust is none"))
        screen.press("3")
        #expect(screen.shows("referred by others") && !screen.shows("referred by us"))
        screen.press("c")
        screen.type(" tells of working to pay back a debt")
        screen.press("ctrl-s")
        #expect(screen.shows("considered, and neither referred nor set aside"))
        screen.press("3")
        #expect(screen.form?[.init("step")] == "referred")
        screen.press("tab")
        screen.type("NRM")
        screen.press("enter")
        screen.type("DC Orr, Met Police")
        screen.press("ctrl-s")
        #expect(screen.shows("referred to NRM by DC Orr, Met Police"))
        #expect(screen.shows("no outcome known yet"))
        screen.press("3", "tab")
        screen.type("reasonable grounds: yes")
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.pathways[.nrm]?.last?.words == "outcome: reasonable grounds: yes")
    }

    @Test("A referral of our own to safeguarding is recorded with its place")
    func safeguarding() throws {
        let screen = try Stage.oneCase()
        screen.press("X", "1", "u")
        screen.type(" Wandsworth adult safeguarding")
        screen.press("ctrl-s")
        #expect(screen.context == .form, "on what ground it is shared is asked")
        #expect(screen.shows("Shared on"), "on what ground it is shared is asked")
        screen.press("1")
        screen.type("at risk from the partner at home")
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.toldLog.last?.who == "other (Wandsworth adult safeguarding)")
        #expect(screen.shows("referred to Wandsworth adult safeguarding by us"))
        screen.press("esc", "enter")
        screen.resize(80, 60)
        #expect(screen.shows("Pathways safeguarding (adult) referred to"))
    }

    @Test("What is owed to a child is listed with what was done and when; an adult is told why not")
    func child() throws {
        let screen = try Stage.oneCase("f2 dunn cally 14/3/12 theft")
        screen.press("d")
        screen.goTo(.sex)
        screen.press("f", "ctrl-s", "Y")
        #expect(screen.shows("parent or guardian told not recorded"))
        #expect(screen.shows("girl in the care of a woman not recorded"))
        #expect(screen.shows("counts once charged and refused bail"))
        screen.press("enter")
        screen.type("mother, on the phone")
        screen.press("enter")
        #expect(screen.shows("mother, on the phone"))
        screen.press("esc", "W", "f", "enter", "esc", "Y")
        #expect(screen.shows("s.38(6), local authority accommodation not recorded"))
        let adult = try Stage.oneCase()
        adult.press("Y")
        #expect(adult.context == .queue && adult.message.contains("Aged 24"))
        let unknown = try Stage.oneCase("m6 dunn callum theft")
        unknown.press("Y")
        #expect(unknown.message.contains("No age is known"))
    }

    @Test(
        "A form left while invalid comes back as it was",
        arguments: [("M", "1"), ("M", "2"), ("M", "5"), ("M", "9"), ("X", "1"), ("X", "3")])
    func draft(_ list: String, _ line: String) throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.press(list, line)
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("nonsense")
        screen.press("ctrl-s", "esc")
        #expect(screen.context == .duties && screen.facts.count == before)
        screen.press(line)
        #expect(screen.form?[.when] == "nonsense")
    }

    @Test("Every line can be reached in the smallest window", arguments: ["W", "M", "X"])
    func small(_ list: String) throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft", Stage.small)
        screen.press(list)
        for _ in 0..<20 { screen.press("down") }
        screen.press("home", "end", "pgup", "pgdn")
        #expect(screen.scene.focusCount == 1)
        screen.press("esc")
        #expect(screen.context == .queue)
    }
}
