import Caseload
import Scene
import Testing
import Workbench

@Suite("Follow-ups, the trust's record, what is known before and after")
struct TellingListTests {
    @Test("One key records that it was entered; what comes after says changed since, and the list shows it")
    func trustRecord() throws {
        let screen = try Stage.oneCase()
        screen.triage("C", "tearful")
        screen.press("e")
        #expect(screen.message == "Entered in the trust's record at 08:25.")
        screen.press("T", "e")
        #expect(screen.shows("Nothing is recorded that is not entered there."))
        screen.press("esc", "esc")
        screen.wait(minutes: 2)
        screen.triage("B", "says more now")
        screen.press("T", "e")
        #expect(screen.shows("changed since entered at 08:25"))
        screen.press("enter")
        #expect(screen.context == .person)
        #expect(screen.shows("entered 08:25 (Sol Mensah); CHANGED SINCE"))
        screen.press("esc")
        #expect(screen.context == .worklist)
    }

    @Test("Everybody's follow-ups stand in one list, the late ones said to be late")
    func everybody() throws {
        let screen = try Stage.oneCase()
        screen.press("f", "a")
        screen.type("ring the GP")
        screen.press("tab")
        screen.type("0900")
        screen.press("enter", "esc", "T", "f")
        #expect(screen.shows("by 09:00: ring the GP"))
        screen.work(minutes: 40)
        #expect(screen.shows("by 09:00, LATE: ring the GP"))
        screen.press("enter")
        #expect(screen.context == .person)
    }

    @Test("Known to services: not checked until somebody has looked")
    func known() throws {
        let screen = try Stage.oneCase()
        screen.press("enter")
        #expect(screen.shows("not checked"))
        screen.press("K", "o")
        screen.type(" Wandle CMHT")
        screen.press("tab")
        screen.type("Ann Lee")
        screen.press("ctrl-s")
        #expect(screen.shows("open to Wandle CMHT, care co-ordinator Ann Lee"))
    }

    @Test("The card says what is not asked, keeps what it is not told anew, and after the visit who else was there")
    func cell() throws {
        let screen = try Stage.oneCase()
        screen.press("B")
        screen.type("two at the door")
        screen.press("tab", "f", "ctrl-s")
        screen.press("B")
        screen.goTo(FormField.ID("alsoPresent"))
        screen.type("DO Khan")
        screen.press("ctrl-s", "enter")
        #expect(screen.shows("Staff safety: two at the door"))
        #expect(screen.shows("Communication: not asked"))
        #expect(screen.shows("also present: DO Khan"))
    }

    @Test("The escort record's wording is offered out of the risk as it was recorded")
    func pack() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.riskToSelf())
        screen.press("G", "y", "y", "tab", "tab", "1", "enter", "ctrl-s")
        guard let pack = screen.facts.last?.as(LeavingPack.self) else { return #expect(Bool(false), "no pack") }
        #expect(pack.items == [.safetyPlan, .helplines])
        #expect(pack.escortWording == "Risk to self: said today 08:26: would use the blanket tonight; plan: constant observation")
    }
}

@Suite("The forms of telling")
struct TellingFormTests {
    /// The keys that open each form, and how often tab goes on to a field of words.
    static let openers: [([String], Int)] = [
        (["w"], 2), (["D"], 0), (["l"], 2), (["K"], 0), (["B"], 0), (["G"], 2), (["f", "a"], 0), (["A", "n"], 0), (["A", "r"], 0),
        (["i", "H"], 1), (["y", "tab"], 0),
    ]

    @Test("Each can be left while it is invalid, and comes back as it was", arguments: openers)
    func drafts(_ keys: [String], _ tabs: Int) throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        for key in keys { screen.press(key) }
        #expect(screen.context == .form)
        if keys == ["K"] { screen.press("o") }
        if keys == ["y", "tab"] { screen.press("1", "2", "1") }
        for _ in 0..<tabs { screen.press("tab") }
        screen.type(" half a word")
        screen.press("esc")
        screen.goBack(to: .queue)
        #expect(screen.facts.count == before)
        for key in keys { screen.press(key) }
        #expect(screen.shows("What you had typed here is back"))
        #expect(screen.shows("half a word"))
        for _ in 0..<15 { screen.press("tab") }
        for _ in 0..<15 { screen.press("shift-tab") }
        for (columns, rows) in [(40, 12), (160, 50), (20, 6)] { screen.resize(columns, rows) }
    }
}
