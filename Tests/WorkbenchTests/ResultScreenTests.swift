import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("The result of a screening")
struct ResultScreenTests {
    private func administration(_ screen: ScreenUnderTest) -> Administration? { screen.state.open?.state.administrations.last }

    private func finished(_ words: String, _ answers: String, _ size: Size = Stage.ordinary, person: String = "m6 dunn callum 14/3/02")
        throws -> ScreenUnderTest
    {
        let screen = try Stage.oneCase(as: Stage.sol, person, size)
        screen.open(words)
        screen.type(answers)
        screen.press("enter")
        if screen.state.open?.state.administrations.last?.finished == nil { screen.press("enter") }
        #expect(administration(screen)?.finished != nil, "\(screen.text)")
        return screen
    }

    @Test("Every score stands with its band and what to do, and the lowest band reassures nobody")
    func scores() throws {
        let screen = try finished("phq-9", "1100000000")
        #expect(screen.shows("total 2, minimal range"))
        #expect(screen.shows("Says nothing about risk"))
        #expect(screen.shows("neither pattern endorsed"))
        for word in ["low risk", "no risk", "normal", "no concern", "fine"] { #expect(!screen.text.lowercased().contains(word)) }
        #expect(administration(screen)?.scores.map(\.id).contains("total") == true)
    }

    @Test(
        "What was said that matters stands first, with what must be done, also where leaving finishes it",
        arguments: [Stage.ordinary, Stage.small])
    func saidFirst(_ size: Size) throws {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size)
        screen.open("phq-9")
        screen.type("000000001")
        screen.press("0", "esc", "enter")
        #expect(administration(screen)?.finished != nil, "\(screen.text)")
        var text = screen.text
        if size == Stage.small { for _ in 0..<4 { screen.press("page-down"); text += " " + screen.text } }
        let said = try #require(text.firstRange(of: "!! said yes to thoughts of death or self-harm"))
        let action = try #require(text[said.upperBound...].firstRange(of: "Callum"))
        let total = try #require(text[action.upperBound...].firstRange(of: "total 1"))
        #expect(said.lowerBound < total.lowerBound)
    }

    @Test("The line that tells of the end names what was said before the total")
    func lineOfTheEnd() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        screen.type("000000001")
        screen.press("0", "esc", "esc")
        #expect(screen.shows("Finished: said yes to thoughts of death or self-harm"), "\(screen.text)")
    }

    @Test("Leaving finishes only what has nothing open, unscored items included")
    func leavingKeepsOpen() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        screen.type("111000000")
        screen.press("esc")
        #expect(administration(screen)?.finished == nil)
        #expect(screen.shows("Kept: it goes on at the same item"))
        screen.press("s", "enter")
        #expect(screen.focusedItem == "10")
        screen.press("0", "esc")
        #expect(administration(screen)?.finished != nil)
    }

    @Test("Made up for or as answered: where the bands differ both stand")
    func prorated() throws {
        let screen = try finished("phq-9", "111111d0-")
        #expect(screen.shows("no total: item 9 was not asked and item 7 was not answered"))
        let other = try finished("phq-9", "111110dd00")
        #expect(other.shows("prorated from 5"))
        #expect(other.shows("As answered, nothing made up for: 5"))
        // 4 of 7 items: the made-up total lies in another band.
        let between = try finished("phq-9", "111100dd00")
        #expect(between.shows("total 5"))
        #expect(between.text.ranges(of: "minimal range").count == 1, "\(between.text)")
    }

    @Test("Where one score has a result and another has none, the other says what is missing")
    func partly() throws {
        let screen = try finished("phq-4", "11-0")
        #expect(screen.shows("no total: item 3 was not asked"))
        #expect(administration(screen)?.result.contains("no total: item 3 was not asked") == true)
    }

    @Test("An answer that decides whatever the sum is named")
    func decided() throws {
        let screen = try finished("fast alcohol", "0")
        #expect(screen.shows("Decided by item 1, whatever the sum."))
    }

    @Test("Answers are no longer taken, and it says so")
    func closed() throws {
        let screen = try finished("phq-9", "0000000000")
        let facts = screen.facts.count
        screen.press("1")
        #expect(screen.shows("This screening is finished"))
        #expect(screen.facts.count == facts)
        screen.press("enter")
        #expect(screen.context == .queue)
    }

    @Test("The sex that is not recorded leaves the lower cut-off, and that is said")
    func unknownSex() throws {
        let unknown = try finished("dudit", "21000000000")
        #expect(unknown.shows("sex not recorded"))
        let known = try finished("dudit", "21000000000", person: "m6 dunn callum 14/3/02 m")
        #expect(!known.shows("sex not recorded"))
    }

    @Test("What it suggests opens with one key, and says when it was done")
    func suggestion() throws {
        let screen = try finished("phq-2", "22")
        #expect(screen.shows("PHQ-2 is positive"))
        screen.press(">")
        guard case .screening(let next) = screen.state.top else { return #expect(Bool(false), "nothing was opened") }
        #expect(next.instrument.id == "phq-9")
        #expect(next.administration == nil, "nothing starts by itself")
        screen.type("0000000000")
        screen.press("enter", "esc")
        #expect(screen.shows("done 08:25: total 0"))
        screen.press(">")
        if case .screening(let next) = screen.state.top { #expect(next.instrument.id == "asq") }
    }

    @Test("Enter on a suggestion opens it; enter on the first line goes back", arguments: [Stage.ordinary, Stage.small])
    func lines(_ size: Size) throws {
        let screen = try finished("phq-2", "22", size)
        screen.press("down", "down", "enter")
        if case .screening(let next) = screen.state.top { #expect(next.instrument.id == "asq") }
        screen.press("esc", "up", "up", "enter")
        #expect(screen.context == .queue)
    }

    @Test("All of a long result is reached on the smallest screen")
    func scrolling() throws {
        let screen = try finished("phq-9", "2222211100", Stage.small)
        var seen = screen.text
        for _ in 0..<30 {
            screen.press("page-down")
            seen += screen.text
        }
        #expect(seen.contains("effect on daily life"))
        #expect(seen.contains("Answers"))
        screen.press("home")
        #expect(screen.shows("total"))
    }

    @Test("A result is raised with a reason, and never lowered")
    func raising() throws {
        let screen = try finished("phq-9", "1111100000")
        #expect(screen.shows("total 5, mild range"))
        screen.press("r")
        #expect(!screen.shows("minimal range"), "nothing lower is offered")
        screen.press("1", "ctrl-s")
        #expect(screen.shows("needed"))
        screen.type("shaking, cannot sit still")
        screen.press("enter")
        #expect(screen.shows("Raised to"))
        #expect(screen.shows("by Sol Mensah 08:25: shaking, cannot sit still"))
        #expect(administration(screen)?.raise(of: "total")?.result.level == 2)
        #expect(screen.state.open?.state.summary.finished.last?.band != "mild range")
        #expect(screen.shows("total 5"), "the total stays what the answers came to")
    }

    @Test("The highest band is not raised, and before the end there is nothing to raise")
    func nothingHigher() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        screen.press("r")
        #expect(screen.context == .screening)
        let high = try finished("gad-7", "3333333")
        high.press("r")
        #expect(high.context == .screening)
    }

    @Test("A finished form is found again from the timeline, as it was")
    func fromTimeline() throws {
        let screen = try finished("gad-7", "1111111")
        screen.press("esc", "h")
        #expect(screen.shows("GAD-7 finished: total 7"))
        screen.press("enter")
        #expect(screen.shows("total 7, mild range"))
        screen.press("esc")
        #expect(screen.context == .timeline)
    }

    @Test("The timeline names item and option of an answer")
    func timelineWords() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        screen.press("2", "d", "esc", "h")
        #expect(screen.shows("PHQ-9 2, low mood: declined"))
        screen.press("up")
        #expect(screen.shows("PHQ-9 1, loss of interest: 2 more than half the days"))
    }

    @Test("When details are corrected afterwards, what was recorded stands beside what it would be now")
    func changedSince() throws {
        let screen = try finished("dudit", "21000000000")
        screen.press("esc", "d")
        screen.goTo(.sex)
        screen.press("m", "ctrl-s", "h", "end", "up", "enter")
        #expect(screen.shows("Recorded at the end: total 3"))
        #expect(administration(screen)?.scores.first?.set != nil)
    }
}
