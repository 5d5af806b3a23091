import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("The screening form")
struct ScreeningScreenTests {
    private static let phq9 = "2"
    private static let asq = "1"

    private func opened(_ instrument: String) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase()
        screen.press("s", instrument)
        #expect(screen.context == .screening)
        screen.keyCount = 0
        return screen
    }

    private func answers(_ screen: ScreenUnderTest) -> [String: Answer] {
        screen.state.open?.state.administrations.last?.answers ?? [:]
    }

    @Test("PHQ-9 takes ten keys from opening to total")
    func tenKeys() throws {
        let screen = try opened(Self.phq9)
        screen.press("1", "2", "1", "1", "0", "1", "0", "2", "0")
        #expect(screen.shows("total 8"))
        #expect(screen.shows("mild range"))
        screen.press("1")
        #expect(screen.keyCount <= 10)
        #expect(screen.shows("total 8"))
        screen.press("enter")
        #expect(screen.state.open?.state.administrations.last?.finished != nil)
    }

    @Test("Until then it says how far it is, and gives no total")
    func runningState() throws {
        let screen = try opened(Self.phq9)
        screen.press("1", "2", "1")
        #expect(screen.shows("3 of 9"))
        #expect(screen.shows("no total yet: 6 items not answered"))
    }

    @Test("Not asked, declined and unable are kept apart from no")
    func tokens() throws {
        let screen = try opened(Self.phq9)
        screen.press("-", "d", "u", "0")
        #expect(answers(screen) == ["1": .notAsked, "2": .declined, "3": .unable, "4": .option(0)])
    }

    @Test("A key that is no answer here says which are")
    func wrongKey() throws {
        let screen = try opened(Self.phq9)
        screen.press("7")
        #expect(screen.shows("choose 0, 1, 2, 3, d, u or -"))
        #expect(answers(screen).isEmpty)
    }

    @Test("Going back changes an answer; the record keeps both")
    func goingBack() throws {
        let screen = try opened(Self.phq9)
        screen.press("1", "2", "up", "3")
        #expect(answers(screen)["2"] == .option(3))
        let given = screen.facts.compactMap { $0.as(Answered.self) }.filter { $0.item == "2" }.map(\.answer)
        #expect(given == [.option(2), .option(3)])
    }

    @Test("Left in the middle, it goes on at the same item")
    func comingBack() throws {
        let screen = try opened(Self.phq9)
        screen.press("1", "2", "1", "up", "esc")
        screen.press("s", "enter")
        #expect(screen.focusedItem == "3")
        #expect(screen.shows("3 of 9"))
        screen.press("esc", "enter", "esc", "s", Self.phq9)
        #expect(screen.focusedItem == "3")
    }

    @Test("Saved is said of what is on the disk, and of nothing else")
    func saved() throws {
        let screen = try opened(Self.phq9)
        screen.isDiskSlow = true
        screen.press("1", "2", "1")
        #expect(screen.shows("Saving"))
        #expect(!screen.text.contains("Saved"))
        #expect(screen.shows("3 of 9"), "the answers stand meanwhile")
        screen.isDiskSlow = false
        screen.resize(80, 24)
        #expect(screen.shows("Saved 08:25:"))
        #expect(screen.facts.count { $0.kind == .answered } == 3)
    }

    @Test("An answer that could not be written stays on the screen, which says that it is not saved")
    func fullDisk() throws {
        let screen = try opened(Self.phq9)
        screen.press("1")
        screen.diskFault = .diskFull
        screen.press("2")
        #expect(screen.shows("The disk is full."))
        #expect(answers(screen) == ["1": .option(1), "2": .option(2)])
        #expect(screen.shows("2 more than half the days NOT SAVED"))
        #expect(!screen.shows("Saved 08"))
        #expect(screen.facts.count { $0.kind == .answered } == 1)
    }

    @Test("An item that is not asked says why")
    func gates() throws {
        let screen = try opened(Self.asq)
        #expect(screen.shows("asked only"))
        screen.press("0", "0", "0", "0", "enter")
        #expect(screen.state.open?.state.administrations.last?.finished != nil)
        #expect(screen.state.open?.state.alerts.isEmpty == true)
        #expect(!screen.text.lowercased().contains("no risk"))
    }

    @Test("ASQ takes a refusal as positive", arguments: ["1", "2", "3", "4"])
    func refusal(_ item: String) throws {
        let screen = try opened(Self.asq)
        for number in 1...4 { screen.press(String(number) == item ? "d" : "n") }
        #expect(screen.state.open?.state.openAlerts.count == 1)
        #expect(screen.shows("ALERT"))
        screen.press("n")
        #expect(screen.context == .alert)
    }

    @Test("Yes to thoughts of suicide now opens the alert after the last item, with what must happen")
    func acute() throws {
        let screen = try opened(Self.asq)
        screen.press("y", "n", "n", "n", "y")
        #expect(screen.context == .alert)
        #expect(screen.shows("said yes to thoughts of suicide now"))
        #expect(screen.shows("Stay with Callum"))
        #expect(screen.state.queue.rows.first?.placement.rank == 1)
    }

    @Test("Leaving before the deciding item shows the alert first")
    func leavingEarly() throws {
        let screen = try opened(Self.asq)
        screen.press("y")
        #expect(screen.shows("ALERT raised"))
        screen.press("esc")
        #expect(screen.context == .alert)
        screen.press("esc")
        #expect(screen.state.open?.state.openAlerts.count == 1)
    }

    @Test("PHQ-9 item 9 and a positive ASQ are one concern")
    func oneConcern() throws {
        let screen = try opened(Self.phq9)
        screen.press("end", "down")
        screen.press("home", "0", "0", "0", "0", "0", "0", "0", "0", "1")
        #expect(screen.context == .screening, "an item is still to come")
        screen.press("0")
        #expect(screen.context == .alert)
        screen.press("esc", "esc", "s", Self.asq, "y", "n", "n", "n", "n")
        #expect(screen.context == .alert)
        #expect(screen.state.open?.state.alerts.count == 1)
        #expect(screen.state.open?.state.alerts.first?.sources.count ?? 0 >= 2)
    }

    @Test("Unable on an item about self-harm asks for another way, and is no alert that stands in the way")
    func unable() throws {
        let screen = try opened(Self.asq)
        screen.press("u", "n", "n", "n", "esc")
        #expect(screen.state.open?.state.openAlerts.isEmpty == true)
        #expect(screen.state.open?.state.alerts.count == 1)
        screen.press("enter")
        #expect(screen.shows("prompt"))
    }
}

extension ScreenUnderTest {
    /// The item under the cursor.
    var focusedItem: String? {
        if case .screening(let screen) = state.top { screen.item } else { nil }
    }
}
