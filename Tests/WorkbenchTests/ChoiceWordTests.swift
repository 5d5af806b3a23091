import Caseload
import Scene
import Testing
import Workbench

/// Words typed where one letter chooses.
@Suite("A word where a choice is to be made") @MainActor
struct ChoiceWordTests {
    private func alertForm() throws -> ScreenUnderTest {
        let screen = try Stage.oneCase()
        screen.agreesOnTheWay = true
        screen.open("phq-9")
        for _ in 1...8 { screen.press("0") }
        screen.press("1", "g")
        return screen
    }

    @Test(
        "Triage: a word names the category or is refused whole; nothing of it becomes the reason",
        arguments: [
            ("head injury", nil, ""), ("overdose last night", nil, ""), ("eyes closed", nil, ""), ("dead drunk", nil, ""),
            ("emergency, ligature found", Urgency.a, "ligature found"), ("urgent voices", .c, "voices"), ("routine", .d, ""),
            ("e shaking", .e, "shaking"), ("c/o hearing voices", nil, ""), ("d/v bruises", nil, ""), ("a&e yesterday", nil, ""),
            ("B: hears voices", .b, "hears voices"),
            ("c 2 nights without sleep", .c, "2 nights without sleep"),
        ] as [(String, Urgency?, String)])
    func triage(_ typed: String, _ urgency: Urgency?, _ reason: String) throws {
        let screen = try Stage.oneCase()
        screen.press("t")
        screen.type(typed, every: 150)
        #expect(screen.form?[.urgency] == urgency?.rawValue ?? "")
        #expect(screen.form?[.reason] == reason)
        let before = screen.facts.count
        screen.strike("enter", "enter", every: 150)
        #expect((screen.facts.count > before) == (urgency != nil && !reason.isEmpty))
    }

    @Test("What was chosen before a word that is none stays, and what is typed behind it is not taken and said")
    func refused() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "c", "up")
        screen.type("emotional since", every: 150)
        #expect(screen.form?[.urgency] == "C")
        #expect(screen.focusedField == .urgency)
        #expect(screen.shows("\"emo\" is none of these: a, b, c, d or e"))
        #expect(screen.shows("What was typed behind it was not taken."))
    }

    @Test("Backspace takes back a word begun, and a word in the middle saves nothing")
    func begun() throws {
        let screen = try Stage.oneCase()
        screen.press("t")
        screen.type("emer")
        #expect(screen.shows("emer…: a, b, c, d or e"))
        screen.press("backspace")
        #expect(screen.form?[.urgency].isEmpty == true)
        screen.type("emer")
        screen.press("ctrl-s")
        #expect(screen.shows("\"emer\" is none of these"))
        #expect(screen.form?[.urgency].isEmpty == true)
    }

    @Test("Prose in the form of an alert tells nobody", arguments: ["nhe said", "he said ok", "sgt said ok", "ok told him", "nurse"])
    func alert(_ typed: String) throws {
        let screen = try alertForm()
        let before = screen.facts.count
        screen.type(typed, every: 150)
        screen.press("ctrl-s")
        #expect(screen.facts.count == before)
        #expect(screen.form?[.who] == "")
    }

    @Test("Letters of two choices still run together, and words behind them are no time")
    func together() throws {
        let screen = try alertForm()
        let before = screen.facts.count
        screen.type("hk she said", every: 150)
        screen.press("ctrl-s")
        #expect(screen.facts.count == before)
        screen.press("esc", "g")
        screen.strike("s", "d", every: 150)
        #expect(screen.form?[.who] == "custody sergeant")
        #expect(screen.form?[.ground] == "unknown")
        #expect(screen.focusedField == .when)
    }

    @Test("In a form in which nothing is typed, a word answers nothing", arguments: ["calm nil", "cable ties", "cough"])
    func consent(_ typed: String) throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.type(typed, every: 150)
        screen.strike("enter", every: 150)
        #expect(screen.facts.count == before)
        #expect(screen.form?.changes.isEmpty == true)
    }
}
