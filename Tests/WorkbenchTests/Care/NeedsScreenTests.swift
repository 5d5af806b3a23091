import Caseload
import Scene
import Testing
import Workbench

@Suite("Needs on screen")
struct NeedsScreenTests {
    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    @Test("Everything begins as not asked, and never as none")
    func notAsked() throws {
        let screen = try Stage.oneCase()
        screen.press("v")
        #expect(screen.context == .needs)
        let total = try total()
        #expect(screen.shows("0 of \(total) asked"))
        #expect(screen.shows("not asked mental health"))
        #expect(!screen.shows("none found mental health"))
        screen.press("esc", "enter")
        #expect(screen.shows("Needs not asked"))
    }

    private func total() throws -> Int { try CareLists.builtIn.get().vulnerabilities.items.count }

    @Test("One key says that none was found, and goes on")
    func none() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "n", "n", "n")
        #expect(try state(screen).needs.count == 3)
        #expect(try state(screen).needs["personality-disorder"]?.record.finding == .noneFound)
        #expect(screen.shows("3 of"))
        #expect(screen.keyCount == 4)
    }

    @Test(
        "A finding asks what it rests on before it is kept",
        arguments: [("p", "present now"), ("h", "historic"), ("s", "suspected"), ("d", "diagnosed")])
    func found(_ key: String, _ words: String) throws {
        let screen = try Stage.oneCase()
        screen.press("v", key)
        #expect(screen.shows("Mental health: \(words)"))
        screen.press("enter")
        #expect(screen.shows("what is marked is needed"))
        screen.type("on sertraline since June")
        screen.press("tab", "4", "enter")
        #expect(screen.context == .needs)
        let record = try #require(try state(screen).needs["mental-health"]?.record)
        #expect(record.words == "mental health: \(words), on sertraline since June (health record)")
        #expect(screen.shows("\(words) mental health on sertraline since June"))
        screen.press("n")
        #expect(try state(screen).needs["suicide-self-harm"] != nil, "the cursor went on to the next")
    }

    @Test("Evidence is put right on e, and comes back as it was written")
    func evidence() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "p")
        screen.type("hears voices")
        screen.press("enter", "up", "e")
        #expect(screen.form?[.evidence] == "hears voices")
        screen.type(" since May")
        screen.press("enter")
        #expect(screen.shows("hears voices since May"))
    }

    @Test("Minus takes it back to what stood before, and says which")
    func takeBack() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "n", "up", "-")
        #expect(try state(screen).needs.isEmpty)
        #expect(screen.message == "Taken back: mental health. Now not asked.")
        screen.press("-")
        #expect(screen.message.contains("Nothing is recorded"))
        screen.press("s")
        screen.type("flat, slow")
        screen.press("enter", "up", "n")
        #expect(screen.message == "mental health: suspected, flat, slow (the person). n again: none found, in its place.")
        #expect(try state(screen).needs["mental-health"]?.record.finding != .noneFound)
        screen.press("n")
        #expect(screen.message.contains("Before: mental health: suspected"))
        screen.press("up", "backspace")
        #expect(screen.message.contains("before it: mental health: suspected"))
    }

    @Test("What a colleague wrote is not taken back but marked as entered in error, with a reason")
    func others() throws {
        let screen = try Stage.oneCase()
        let subject = try #require(screen.state.queue.selected)
        let need = CodedTerm("mental-health", try #require(RequiredText("mental health")))
        screen.elsewhere(.needRecorded(NeedRecord(need, .noneFound, source: .police)), about: subject, by: Stage.mina)
        screen.press("v", "-")
        #expect(screen.shows("Entered in error"))
        screen.type("asked of somebody else")
        screen.confirm()
        screen.press("enter")
        #expect(try state(screen).needs.isEmpty)
    }

    @Test("The filter finds by name and by what is still to be asked")
    func filter() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "n", "/")
        screen.type("hous")
        #expect(screen.shows("housing"))
        #expect(!screen.shows("gambling"))
        screen.press("enter", "p")
        screen.type("sofa since May")
        screen.press("enter")
        #expect(try state(screen).needs["housing"] != nil)
        screen.press("esc", "/")
        screen.type("not asked mental")
        #expect(!screen.shows("none found mental health"))
        screen.press("esc", "esc")
        #expect(screen.context == .queue)
    }

    @Test("While only what is not asked is shown, none is passed over")
    func filterAsked() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "/")
        screen.type("not asked")
        screen.press("enter", "n", "n")
        #expect(Set(try state(screen).needs.keys) == ["mental-health", "suicide-self-harm"])
    }

    @Test("Once signed, a finding needs the reason of an amendment, also none found")
    func signed() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "n", "esc")
        screen.decide()
        screen.sign()
        screen.press("v", "n")
        #expect(screen.context == .form)
        screen.goTo(.amendmentReason)
        screen.type("asked again at the hatch")
        screen.press("enter")
        #expect(screen.context == .needs)
        #expect(try state(screen).isAmendedSinceSigning)
    }

    @Test("Half-written evidence comes back")
    func draft() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "p")
        screen.type("says he")
        screen.press("esc", "p")
        #expect(screen.form?[.evidence] == "says he")
    }

    @Test("The case shows what was found first, and how much is not asked")
    func caseLines() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "n", "d")
        screen.type("overdose in May, ward notes")
        screen.press("tab", "4", "enter", "esc", "enter")
        #expect(screen.shows("suicide or self-harm: diagnosed, overdose in May"))
        let total = try total()
        #expect(screen.shows("none found: mental health; \(total - 2) not asked"))
    }
}

@Suite("Circumstances on screen")
struct CircumstancesScreenTests {
    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    private func words(_ screen: ScreenUnderTest, _ list: String) throws -> String? {
        try state(screen).characteristics[list]?.characteristic.words
    }

    @Test("A few letters find the code, which stands beside the label")
    func code() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "tab")
        #expect(screen.context == .circumstances)
        screen.press("/")
        screen.type("accom")
        screen.press("enter", "enter")
        screen.type("rough")
        screen.press("enter")
        #expect(try words(screen, "accommodation") == "accommodation: rough sleeper (HM01)")
        #expect(screen.shows("rough sleeper (HM01)"))
    }

    @Test("The code itself finds it too, and comes before labels")
    func byCode() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "tab", "down", "down", "enter")
        screen.type("m")
        screen.press("enter")
        #expect(try words(screen, "ethnicity") == "ethnic category: Caribbean (M)")
    }

    @Test("Not stated and not known are answers of their own, a key each")
    func notStated() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "tab", "z", "z", "u")
        #expect(try words(screen, "gender") == "gender identity: asked, not stated")
        #expect(try words(screen, "ethnicity") == "ethnic category: not known (99)")
        #expect(screen.shows("3 of"))
        screen.press("up", "-")
        #expect(try state(screen).characteristics["ethnicity"] == nil)
        #expect(screen.shows("2 of"))
    }

    @Test("Words stand beside a code where it leaves something open")
    func inWords() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "tab", "/")
        screen.type("gp")
        screen.press("enter", "enter")
        screen.type("regis")
        screen.press("enter", "e")
        screen.type("Plough Lane Surgery")
        screen.press("enter")
        #expect(try words(screen, "gp-registered") == "GP registered: registered (Y), Plough Lane Surgery")
    }

    @Test("A code that is not in the list is not taken")
    func unknown() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "tab", "enter")
        screen.type("qqqq")
        screen.press("enter")
        #expect(screen.context == .codes)
        #expect(screen.message == "No code of this list says that.")
        screen.press("esc")
        #expect(try state(screen).characteristics.isEmpty)
    }

    @Test("Each of the two lists keeps its cursor")
    func cursors() throws {
        let screen = try Stage.oneCase()
        screen.press("v", "down", "down", "tab", "down", "tab", "n")
        #expect(try state(screen).needs["personality-disorder"] != nil)
    }
}
