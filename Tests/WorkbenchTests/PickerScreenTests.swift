import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Choosing an instrument")
struct PickerScreenTests {
    private var selected: (ScreenUnderTest) -> Int? {
        { if case .picker(let screen) = $0.state.top { screen.selected } else { nil } }
    }

    private func title(_ screen: ScreenUnderTest) -> String {
        if case .screening(let screening) = screen.state.top { screening.instrument.id } else { "" }
    }

    @Test(
        "The everyday ones have their keys; in a filtered list a key opens only what it stands beside",
        arguments: [("1", "asq"), ("2", "phq-9"), ("5", "audit-c")])
    func everyday(key: String, id: String) throws {
        let screen = try Stage.oneCase()
        screen.press("s", key)
        #expect(title(screen) == id)
        screen.press("esc", "s", "/")
        screen.type("gambling")
        screen.press("enter", key)
        #expect(screen.context == .picker, "nothing opens that is not shown")
        #expect(screen.shows("No instrument in this list has the key \(key)"))
        screen.press("esc", "/")
        screen.type(id)
        screen.press("enter", key)
        #expect(title(screen) == id)
    }

    @Test("Two that have one title are told apart by their ids")
    func sameTitle() throws {
        let first: String = TestInstruments.mixed()
        let second = first.replacing("id: mixed\n", with: "id: mixed-too\n")
        let catalogue = try TestInstruments.catalogue(("mixed.yaml", first), ("mixed-too.yaml", second))
        for size in [Stage.ordinary, Stage.small] {
            let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size, catalogue)
            screen.press("s", "/")
            screen.type("everything")
            screen.press("enter")
            #expect(screen.shows(size == Stage.small ? "mixed: to try" : "(mixed)"))
            screen.press("down")
            #expect(screen.shows(size == Stage.small ? "mixed-too: to try" : "(mixed-too)"))
        }
    }

    @Test("Every instrument of the everyday list is at hand")
    func everydayIsThere() throws {
        let known = try Stage.instruments().ids
        for id in try EverydayInstruments.builtIn().ids { #expect(known.contains(id), "\(id)") }
    }

    @Test("Typing filters by name and topic; esc shows all again")
    func filter() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "/")
        #expect(screen.context == .findInstrument)
        screen.type("alcohol audit")
        #expect(screen.shows("AUDIT-PC"))
        #expect(!screen.shows("PHQ-9"))
        screen.press("backspace", "ctrl-u")
        screen.type("nothing like it")
        #expect(screen.shows("No instrument is called that"))
        screen.press("enter", "enter")
        #expect(screen.context == .picker, "there is nothing to open")
        screen.press("esc")
        #expect(screen.context == .picker)
        #expect(screen.shows("PHQ-9"))
        screen.press("esc")
        #expect(screen.context == .queue)
    }

    @Test(
        "What is called so comes before what is about it",
        arguments: [("learning dis", "learning-disability"), ("audit", "audit"), ("phq", "phq-9"), ("asq", "asq"), ("gad-2", "gad-2")])
    func best(typed: String, id: String) throws {
        let screen = try Stage.oneCase()
        screen.press("s", "/")
        screen.type(typed)
        screen.press("enter", "enter")
        #expect(title(screen) == id)
    }

    @Test("An unfinished one comes first and goes on; once finished it shows its result in its place")
    func unfinished() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "3", "1", "1", "esc", "s")
        #expect(selected(screen) == 0)
        #expect(screen.shows("Not finished"))
        #expect(screen.shows("GAD-7 not finished: goes on where it stopped"))
        screen.press("enter")
        #expect(title(screen) == "gad-7")
        #expect(screen.focusedItem == "3")
        screen.type("11111")
        screen.press("enter", "esc", "s")
        #expect(!screen.shows("Not finished"))
        #expect(screen.shows("GAD-7 total 7"))
    }

    @Test("What a result suggests comes first with its reason, until it is done")
    func suggested() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-2")
        screen.type("22")
        screen.press("enter", "esc", "s")
        #expect(screen.shows("Suggested by a result"))
        #expect(screen.shows("PHQ-2 is positive"))
        screen.press("enter")
        #expect(title(screen) == "phq-9")
        screen.type("000000000")
        screen.press("0", "enter", "esc", "s")
        #expect(!screen.shows("PHQ-2 is positive"))
        #expect(screen.shows("no item on self-harm") || screen.shows("ASQ"))
    }

    @Test("A closed one says why and opens nothing")
    func closed() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.seen, .yes))
        let before = screen.facts.count
        screen.open("c-ssrs")
        #expect(screen.context == .picker)
        #expect(screen.shows("is closed here: needs the site's own wording"))
        #expect(screen.facts.count == before)
    }

    @Test("One that is not shipped records what came from elsewhere")
    func elsewhereOnly() throws {
        let screen = try Stage.oneCase(
            as: Stage.sol, "m6 dunn callum 14/3/02", Stage.ordinary, TestInstruments.catalogue(("moca.yaml", TestInstruments.elsewhereOnly))
        )
        screen.open("moca")
        #expect(screen.context == .form)
        #expect(screen.focusedField == .result)
        screen.type("22 of 30")
        screen.press("tab")
        screen.type("3/11/2026")
        screen.press("tab")
        screen.type("memory clinic")
        screen.press("ctrl-s")
        let result = screen.state.open?.state.elsewhere.first?.result
        #expect(result?.instrument == "moca")
        #expect(result?.name.text == "MoCA")
        #expect(result?.result.text == "22 of 30")
        #expect(result?.date?.iso == "2026-11-03")
        #expect(result?.by == "memory clinic")
        #expect(screen.context == .picker)
    }

    @Test("Any instrument may have been done elsewhere, and one that nobody here knows; a day to come is refused")
    func elsewhere() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "w")
        #expect(screen.shows("ASQ"))
        screen.press("shift-tab", "ctrl-u")
        screen.type("Bespoke scale")
        screen.press("tab")
        screen.type("high")
        screen.press("tab")
        screen.type("3/12/2026")
        screen.press("ctrl-s")
        #expect(screen.shows("lies in the future"))
        screen.press("ctrl-u", "ctrl-s")
        let result = screen.state.open?.state.elsewhere.first?.result
        #expect(result?.instrument == "")
        #expect(result?.name.text == "Bespoke scale")
        #expect(result?.date == nil)
        screen.press("esc", "enter")
        #expect(screen.shows("Bespoke scale: high"))
    }

    @Test("The whole list is reached in a few keys on the smallest screen, and the cursor stays in sight")
    func paging() throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", Stage.small)
        screen.press("s", "end")
        let last = try #require(selected(screen))
        #expect(last >= 40)
        screen.press("home")
        #expect(selected(screen) == 0)
        var pages = 0
        while selected(screen) != last, pages < 50 {
            screen.press("page-down")
            pages += 1
        }
        #expect(pages <= 25)
        screen.press("page-up", "up", "down")
        #expect(selected(screen) ?? last < last)
    }

    @Test("Every instrument can be opened and left without an answer, and nothing is recorded")
    func everyInstrument() throws {
        let screen = try Stage.oneCase()
        let catalogue = try Stage.instruments()
        for instrument in catalogue.all {
            screen.open(instrument.title)
            if catalogue.availability(of: instrument) == .open {
                #expect([.screening, .writtenItem].contains(screen.context), "\(instrument.id)")
                screen.press("down", "up", "end", "page-down", "page-up", "esc")
            } else if catalogue.availability(of: instrument) == .elsewhereOnly {
                #expect(screen.shows("Done elsewhere"), "\(instrument.id)")
            } else {
                #expect(screen.shows("is closed here"), "\(instrument.id)")
            }
            screen.goBack(to: .queue)
        }
        #expect(!screen.facts.contains { $0.kind == .administrationStarted })
    }
}
