import Caseload
import DataFile
import Scene
import Testing
import Workbench

@Suite("Phrases and the handover line")
struct PhraseScreenTests {
    @Test("Triage with a phrase takes 5 keys")
    func budget() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "b", "ctrl-p", "1", "enter")
        #expect(screen.keyCount == 5)
        #expect(screen.state.queue.selectedRow?.summary.urgency == .b)
        #expect(screen.state.open?.state.urgency?.reason.hasPrefix("Self-harm or suicide marker") == true)
    }

    @Test("Letters find a phrase among all; what is put in stands where the cursor is, with cell and time in it")
    func finding() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("First:")
        screen.press("ctrl-p")
        #expect(screen.shows("Phrases: note"))
        screen.type("hatch")
        screen.press("enter")
        #expect(screen.form?[.text] == "First: Seen at the hatch of M6 at [when?].")
        screen.press("ctrl-z")
        #expect(screen.form?[.text] == "First:", "one step of undo")
        screen.press("ctrl-p")
        screen.type("amhp")
        #expect(screen.shows("handover"), "a filter looks through all of them")
        screen.press("esc", "esc")
        #expect(screen.form?[.text] == "First:")
    }

    @Test("A figure without a phrase, and a field that takes none, say so")
    func nothing() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "ctrl-p")
        #expect(screen.message.contains("field for words"))
        screen.press("b", "ctrl-p", "0")
        #expect(screen.message.contains("no phrase of that figure"))
        screen.press("enter")
        #expect(screen.message.contains("no phrase of that figure"))
        screen.press("esc")
        screen.type("hatch7")
        #expect(screen.shows("No phrase has these words"), "with letters before it a figure is text")
    }

    @Test("A faulty file of the service is said, and the other phrases are there")
    func fault() throws {
        let base = try Stage.surroundings()
        let fault = DataFault(file: "ours.yaml", line: 3, keyPath: "groups[0].use", reason: "expected another")
        let surroundings = Surroundings(
            sites: base.sites, scale: base.scale, recordPath: base.recordPath, zone: base.zone, loadCatalogue: base.loadCatalogue,
            loadPhrases: { PhraseLibrary.Read(PhraseLibrary.Read.builtIn.usable, faults: [fault]) })
        let screen = ScreenUnderTest(WorkbenchState(surroundings, size: Stage.ordinary, now: Stage.morning, chance: .seeded(1)))
        Stage.signIn(Stage.sol, on: screen)
        screen.press("n", "1", "ctrl-s")
        screen.add("m6 dunn callum ~24")
        screen.press("esc", "n", "ctrl-p")
        #expect(screen.shows("ours.yaml") && screen.shows("3") && screen.shows("use"))
        #expect(screen.shows("Explained at [when?] who I am"))
    }

    @Test(
        "Where a figure alone stands in the list, enter takes the phrase and goes on, tab stays; with more behind it, it finds",
        arguments: ["tab", "enter"])
    func figures(_ key: String) throws {
        let screen = try Stage.oneCase()
        screen.press("t", "b", "ctrl-p")
        screen.type("24 h limit")
        #expect(screen.shows("No phrase has these words"))
        screen.press("esc", "7")
        #expect(screen.form == nil, "nothing is put in before it is confirmed")
        #expect(screen.shows("tab puts it in, to write on"))
        screen.press(key)
        let text = "Leaves soon, and has needs that nobody has asked about yet."
        #expect(key == "tab" ? screen.form?[.reason] == text : screen.state.open?.state.urgency?.reason == text)
    }

    @Test("What says that something was seen has a gap, and nothing is saved before somebody has filled it")
    func gap() throws {
        let screen = try Stage.oneCase()
        screen.press("H", "2", "enter")
        #expect(screen.form?[.text] == "Asleep at [when?]; try again.")
        screen.press("enter")
        #expect(screen.shows("fill in [when?], or take it out"))
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.handover == nil)
        screen.type("2045")
        screen.press("enter")
        #expect(screen.state.open?.state.handover?.text == "Asleep at 2045; try again.")
        screen.press("t", "b", "ctrl-p", "2", "enter")
        #expect(screen.context == .form, "enter does not go on past a gap")
        screen.type("in M6 at 0810")
        screen.press("enter")
        #expect(screen.state.open?.state.urgency?.reason == "Answers voices that others do not hear; seen in M6 at 0810.")
    }

    @Test("A handover line takes 3 keys, and the newest stands on the case")
    func handover() throws {
        let screen = try Stage.oneCase()
        screen.press("H", "1", "enter")
        #expect(screen.keyCount == 3)
        #expect(screen.state.open?.state.handover?.text == "See first.")
        screen.press("enter")
        #expect(screen.shows("Handover See first."))
        screen.press("H")
        screen.type("Sister rings back at nine.")
        screen.press("enter")
        #expect(screen.shows("Handover Sister rings back at nine."))
        #expect(!screen.shows("See first"))
        screen.press("u")
        #expect(screen.shows("Handover See first."), "undone, the one before stands again")
    }
}
