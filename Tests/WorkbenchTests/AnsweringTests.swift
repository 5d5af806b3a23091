import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Answering every kind of item")
struct AnsweringTests {
    private func mixed(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size, TestInstruments.mixed())
        screen.open("mixed")
        #expect(screen.context == .screening)
        return screen
    }

    private func answers(_ screen: ScreenUnderTest) -> [String: Answer] {
        screen.state.open?.state.administrations.last?.answers ?? [:]
    }

    @Test("A code of two figures waits for the second only where one could follow")
    func twoFigures() throws {
        let screen = try mixed()
        screen.press("2")
        #expect(answers(screen)["1"] == .option(2))
        #expect(screen.focusedItem == "2")
        screen.press("1")
        #expect(answers(screen)["2"] == nil, "10 could follow")
        #expect(screen.context == .answering)
        screen.press("0")
        #expect(answers(screen)["2"] == .option(10))
        screen.press("up", "1", "enter")
        #expect(answers(screen)["2"] == .option(1))
        screen.press("up", "1", "7")
        #expect(screen.shows("choose 0, 1, 2, 10, d, u or -"))
        #expect(answers(screen)["2"] == .option(1))
        screen.press("1", "esc", "up", "d")
        #expect(answers(screen)["1"] == .declined)
    }

    @Test("Numbers, days, times and words are typed on the row, and enter keeps them")
    func written() throws {
        let screen = try mixed()
        screen.press("0", "0")
        #expect(screen.focusedItem == "4", "a line that only says something is passed over")
        screen.type("12")
        #expect(screen.context == .answering)
        screen.press("enter")
        #expect(answers(screen)["4"] == .text("12"))
        screen.type("3/11/2026")
        screen.press("enter")
        #expect(answers(screen)["5"] == .text("2026-11-03"))
        screen.type("2310")
        screen.press("enter")
        #expect(answers(screen)["6"] == .text("23:10"))
        screen.press("enter")
        screen.type("a cup of tea, and d u - f e")
        screen.press("tab")
        #expect(answers(screen)["7"] == .text("a cup of tea, and d u - f e"))
        screen.press("enter")
        screen.paste("by bus")
        screen.press("enter")
        #expect(answers(screen)["8"] == .text("by bus"))
        screen.press("up", "y", "enter")
        #expect(answers(screen)["8"] == .option(1))
    }

    @Test("On an item that is written letters begin the words; d, u and - say what they say only alone")
    func letters() throws {
        let screen = try mixed()
        screen.press("0", "0")
        for _ in 0..<3 { screen.press("down") }
        #expect(screen.focusedItem == "7" && screen.context == .writtenItem)
        #expect(screen.shows("d, u or - alone and enter: declined, unable, not asked"))
        for words in ["Tells time", "does not know", "unable to say", "-", "food", "cup of tea", "eats", "?psychosis", "2 nights"] {
            screen.type(words)
            if words == "-" { #expect(screen.shows("enter: not asked")) }
            screen.press("enter")
            #expect(answers(screen)["7"] == (words == "-" ? .notAsked : .text(words)))
            screen.press("up")
            #expect(screen.focusedItem == "7")
        }
        screen.press("d")
        #expect(screen.shows("enter: declined"))
        screen.press("enter")
        #expect(answers(screen)["7"] == .declined)
    }

    @Test("A day in letters is a day, and a figure alone takes an option only with enter where words may stand too")
    func lettersElsewhere() throws {
        let screen = try mixed()
        screen.press("0", "0")
        screen.type("eight")
        screen.press("enter")
        #expect(screen.shows("type a number from 0 to 300 drinks"))
        screen.press("esc", "down")
        screen.type("yesterday")
        screen.press("enter")
        #expect(answers(screen)["5"] != nil && answers(screen)["5"] != .declined)
        screen.goToItem("8")
        screen.type("1")
        #expect(screen.shows("enter: yes"))
        #expect(answers(screen)["8"] == nil)
        screen.type(" bus and a van")
        screen.press("enter")
        #expect(answers(screen)["8"] == .text("1 bus and a van"))
    }

    @Test("What has a letter elsewhere is reached by its name")
    func byName() throws {
        let screen = try mixed()
        screen.press("0", "0")
        screen.goToItem("7")
        screen.press(":")
        screen.type("evidence")
        screen.press("enter")
        #expect(screen.context == .form)
        #expect(screen.shows("Evidence, item 7"))
        screen.press("esc", ":")
        screen.type("unable")
        screen.press("enter")
        #expect(answers(screen)["7"] == .unable)
    }

    @Test("What an item does not take is not kept, and it says what it takes")
    func notTaken() throws {
        let screen = try mixed()
        screen.press("0", "0")
        screen.type("301")
        screen.press("enter")
        #expect(screen.shows("type a number from 0 to 300 drinks"))
        #expect(answers(screen)["4"] == nil)
        screen.press("esc", "u", "enter")
        #expect(answers(screen)["4"] == .unable)
        screen.type("31/2/2026")
        screen.press("enter")
        #expect(screen.shows("type a date such as 23/11/2026"))
        screen.press("esc", "-", "enter")
        #expect(answers(screen)["5"] == .notAsked)
    }

    @Test("Esc leaves the item as it was, and an answer that is written can be changed")
    func leaving() throws {
        let screen = try mixed()
        screen.press("0", "0")
        screen.type("12")
        screen.press("enter", "up", "enter", "backspace")
        screen.type("5")
        #expect(answers(screen)["4"] == .text("12"))
        screen.press("esc")
        #expect(answers(screen)["4"] == .text("12"))
        screen.press("enter", "backspace")
        screen.type("5")
        screen.press("enter")
        #expect(answers(screen)["4"] == .text("15"))
    }

    @Test("The space bar answers the same again, where the item has that option")
    func again() throws {
        let screen = try mixed()
        screen.press("space")
        #expect(screen.shows("Nothing was chosen on this form yet"))
        screen.press("2", "space")
        #expect(answers(screen)["2"] == .option(2))
        screen.press("space")
        #expect(screen.shows("there is no \"some\" here"))
        #expect(answers(screen)["4"] == nil)
    }

    @Test("The same number with another meaning is not the same again")
    func otherMeaning() throws {
        let screen = try mixed()
        screen.press("1", "enter", "0", "d", "enter", "d", "enter", "d", "enter", "d", "enter")
        #expect(screen.focusedItem == "8")
        screen.press("home", "1", "enter", "end", "up")
        screen.press("space")
        #expect(answers(screen)["8"] == nil || answers(screen)["8"] != .option(1))
    }

    @Test("f and end go to the first item without an answer")
    func firstOpen() throws {
        let screen = try mixed()
        screen.press("0", "down", "d", "enter", "home", "f")
        #expect(screen.focusedItem == "2")
        screen.press("home", "end")
        #expect(screen.focusedItem == "2")
    }

    @Test(
        "Sections stand as headings; a hidden item says why, also where it is narrow", arguments: [Stage.ordinary, Stage.small, Stage.wide])
    func headings(_ size: Size) throws {
        let screen = try mixed(size)
        #expect(screen.shows("Body"))
        screen.press("page-down", "page-down", "page-down", "page-down")
        #expect(screen.shows("asked only when the pain is worst"))
        screen.press("home", "1", "0", "page-down", "page-down", "page-down", "page-down")
        #expect(!screen.shows("asked only when"))
    }

    @Test("Why a run of items is hidden stands once and in full", arguments: [Stage.ordinary, Size(columns: 40, rows: 24)])
    func hiddenRun(_ size: Size) throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size)
        screen.press("s", "/")
        screen.type("audit")
        screen.press("enter", "enter", "0")
        let whole = "not asked when item 1, or items 2 and 3 together, come to 0; counts 0"
        #expect(screen.text.ranges(of: whole).count == 1, "\(screen.text)")
        #expect(screen.shows("4-8 \(whole)"))
        #expect(screen.shows("2-3 not asked when item 1 is \"never\"; counts 0"), "\(screen.text)")
        #expect(!screen.shows("not asked: not asked"))
    }

    @Test("A minus begins a number where numbers below nothing are taken, and alone it is not asked")
    func negative() throws {
        let file = TestInstruments.mixed().replacing("from: 0, to: 300", with: "from: -10, to: 300")
        let screen = try Stage.oneCase(
            as: Stage.sol, "m6 dunn callum 14/3/02", Stage.ordinary, TestInstruments.catalogue(("mixed.yaml", file)))
        screen.open("mixed")
        screen.press("0", "0")
        screen.type("-5")
        #expect(answers(screen)["4"] == nil)
        screen.press("enter")
        #expect(answers(screen)["4"] == .text("-5"))
        screen.press("up", "-", "esc")
        #expect(answers(screen)["4"] == .text("-5"), "esc leaves it")
        screen.press("-", "enter")
        #expect(answers(screen)["4"] == .notAsked)
        #expect(screen.focusedItem == "5")
    }

    @Test("In a form of 500 items what is out of sight is counted", arguments: [("home", "↓"), ("end", "↑")])
    func longForm(key: String, sign: String) throws {
        let more = (10...500).map { "  - { id: \($0), label: topic \($0), options: pain, scored: no }" }.joined(separator: "\n")
        let catalogue = try TestInstruments.catalogue(("mixed.yaml", TestInstruments.mixed(extra: more)))
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", Stage.ordinary, catalogue)
        screen.open("mixed")
        screen.press("0", "0", "d", "enter", "d", "enter", "d", "enter", "d", "enter", "d", "enter")
        if key == "home" { screen.press("home") } else { for _ in 0..<60 { screen.press("page-down") } }
        let row = try #require(screen.rows.first { $0.contains(sign) && $0.contains("more") })
        let count = try #require(row.split(separator: " ").compactMap { Int($0) }.first)
        #expect((480...503).contains(count), "\(row)")
    }

    @Test("A label longer than its column is cut with a sign, and stands in full under the cursor")
    func longLabel() throws {
        let label = "how it is to wake up in a cell that is too bright at night"
        let file = TestInstruments.mixed(extra: "  - { id: 10, label: \(label), options: pain, scored: no }")
        let screen = try Stage.oneCase(
            as: Stage.sol, "m6 dunn callum 14/3/02", Stage.small, TestInstruments.catalogue(("mixed.yaml", file)))
        screen.open("mixed")
        screen.press("0", "0", "d", "enter", "d", "enter", "d", "enter", "d", "enter", "d", "enter")
        #expect(screen.focusedItem == "10")
        #expect(screen.shows(label))
        #expect(screen.shows("…"))
    }

    @Test("The official wording stands under the item, with the permission, where the site may show it")
    func wording() throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", Stage.ordinary, TestInstruments.worded())
        screen.press("s", "2")
        #expect(screen.shows("Wording shown with permission: the trust, 2026-10-01."))
        #expect(screen.shows("Over the last two weeks"))
        #expect(screen.shows("The first sentence as the site may show it"))
        #expect(!screen.shows("The second sentence"))
        screen.press("1")
        #expect(screen.shows("The second sentence"))
        screen.press("1")
        #expect(!screen.shows("sentence"), "an item without a wording has none")
    }

    @Test("In another coding the keys are those of the form, and the record stays in the first")
    func coding() throws {
        let screen = try Stage.oneCase()
        screen.open("k6")
        screen.press("c")
        screen.goTo(.coding)
        screen.press("2", "ctrl-s")
        #expect(screen.shows("options numbered 1-5"))
        screen.press("0")
        #expect(screen.shows("choose 1, 2, 3, 4, 5, d, u or -"))
        screen.press("5", "1", "1", "1", "1", "1")
        #expect(answers(screen)["1"] == .option(4))
        #expect(screen.shows("total 10"))
        screen.press("enter")
        #expect(screen.state.open?.state.administrations.last?.scores.first?.value == 10)
        #expect(screen.state.open?.state.finishedAdministrations.last?.coding == "1-5")
    }
}

extension ScreenUnderTest {
    /// Goes to an item of the form by the arrows.
    func goToItem(_ id: String) {
        press("home")
        for _ in 0..<20 where focusedItem != id { press("down") }
    }
}
