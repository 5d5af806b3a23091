import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Answers keep the version that they were given in")
struct InstrumentVersionTests {
    private func keptVersions(_ screen: ScreenUnderTest) -> [String] {
        screen.entries(of: .instruments).map(\.entry.fact).compactMap {
            $0.as(InstrumentKept.self).map { "\($0.version.id) \($0.version.version)" }
        }
    }

    /// The same record with another file of the instrument at hand.
    private func reopened(_ screen: ScreenUnderTest, _ catalogue: InstrumentCatalogue) throws -> ScreenUnderTest {
        let next = try Stage.signIn(Stage.ordinary, catalogue)
        next.adopt(screen.store)
        Stage.signIn(Stage.sol, on: next)
        next.press("enter")
        #expect(next.context == .queue)
        return next
    }

    @Test("The file is kept with the first answers of a version, and once")
    func kept() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "3", "1", "1", "esc")
        screen.press("s", "2", "1", "esc")
        screen.add("m7 marsh zoe 1/1/80 theft")
        screen.press("esc")
        screen.select("Marsh")
        screen.press("s", "3", "1", "esc")
        #expect(keptVersions(screen) == ["gad-7 2026.1", "phq-9 2026.1"])
    }

    @Test("After the file was edited, old answers are drawn, continued and scored in their own version; new ones take the new")
    func edited() throws {
        let first = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", Stage.ordinary, TestInstruments.mixed())
        first.open("mixed")
        first.press("down", "2", "esc")
        let edited = TestInstruments.mixed(version: "2").replacing("label: pain at night", with: "label: ache at night")
            .replacing("label: some }", with: "label: rather }")
        let screen = try reopened(first, TestInstruments.catalogue(("mixed.yaml", edited)))
        screen.press("h")
        #expect(screen.shows("Mixed 2, pain at night: 2 some"))
        screen.press("esc", "s", "enter")
        #expect(screen.shows("in which it was begun"))
        #expect(screen.shows("pain at night"))
        screen.press("home", "2", "f")
        for _ in 0..<40 where screen.focusedItem != nil {
            screen.press("d")
            // On an item that is written, d is a letter until it is kept.
            if screen.context == .answering { screen.press("enter") }
        }
        screen.press("enter")
        #expect(screen.shows("total 4"))
        #expect(screen.shows("pain at night"))
        screen.press("esc")
        screen.open("mixed")
        #expect(screen.shows("ache at night"))
        screen.press("0", "2", "esc", "h")
        #expect(screen.shows("Mixed 2, ache at night: 2 rather"))
        #expect(keptVersions(screen).count == 2)
    }

    @Test("A version that is neither at hand nor kept is said to be missing, and nothing is drawn with another")
    func missing() throws {
        let screen = try Stage.oneCase()
        let subject = try #require(screen.state.queue.selected)
        screen.elsewhere(.administrationStarted(instrument: "gad-7", version: "1999.1"), about: subject, by: Stage.ada)
        screen.press("h", "enter")
        #expect(screen.shows("Version 1999.1 of GAD-7 is not at hand"))
        screen.press("esc", "s", "3")
        screen.press("1")
        #expect(screen.state.open?.state.administrations.last?.version == "2026.1")
    }
}
