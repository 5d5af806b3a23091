import Caseload
import Scene
import Testing
import Workbench

@Suite("What is typed on behind a key that is refused")
struct RefusedKeyTests {
    @Test("A sentence behind a refused command is no row of commands: nobody becomes routine")
    func sentence() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.strike("m", every: 150)
        #expect(screen.shows("Only an A or a B is made safe."))
        screen.type("told to sgt hale, obs 4", every: 150)
        screen.strike("enter", every: 150)
        #expect(screen.context == .queue)
        #expect(screen.facts.count == before)
        #expect(screen.shows("Only an A or a B is made safe. What was typed behind it was not taken."))
        screen.strike("t", every: TypingPause.length)
        #expect(screen.context == .form, "after a pause a key is meant")
    }

    @Test("The letter behind the one that opened the question about consent answers nothing", arguments: ["on edge", "so far ok", "sys"])
    func question(_ typed: String) throws {
        let screen = try Stage.oneCase()
        screen.agreesOnTheWay = false
        let before = screen.facts.count
        screen.type(typed, every: 120)
        #expect(screen.facts.count == before)
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("Typed ahead, not taken."))
        screen.strike("y", every: TypingPause.length)
        #expect(screen.facts.contains(.consented(.seen, .yes)))
    }

    @Test(
        "Words at an item answer nothing, and do not become what was seen", arguments: ["Tells time", "knows day", "eyes closed", "calm"])
    func item(_ typed: String) throws {
        let screen = try Stage.oneCase()
        screen.agreesOnTheWay = true
        screen.press("s", "1")
        let before = screen.facts.count
        screen.type(typed, every: 120)
        screen.strike("enter", every: 120)
        #expect(screen.facts.count == before)
        #expect(screen.context == .screening || screen.form?.changes.isEmpty == true)
    }

    @Test(
        "The first letter of a word answers nothing: it is taken back when the next letter is none, and the cursor is on its item again",
        arguments: [("nervous about reading", "1"), ("deaf", "1"), ("nothing much", "1"), ("does not know", "1")])
    func firstLetter(_ typed: String, _ item: String) throws {
        let screen = try Stage.oneCase()
        screen.agreesOnTheWay = true
        screen.open("communication-needs")
        screen.type(typed, every: 400)
        let administration = try #require(screen.state.open?.state.administrations.last)
        #expect(administration.answers.isEmpty)
        #expect(screen.message.contains("is a word and no answer"), "\(screen.message)")
        guard case .screening(let shown) = screen.state.top else { return #expect(Bool(false), "another screen opened") }
        #expect(shown.item == item)
        #expect(screen.state.open?.state.timeline.contains { $0.entry.fact.kind == .undone } == true, "both stay in the timeline")
    }

    @Test("Answers typed as fast as they can be are answers, and behind the last a command is one")
    func fastAnswers() throws {
        let screen = try Stage.oneCase()
        screen.agreesOnTheWay = true
        screen.open("asq")
        screen.type("nnnn", every: 40)
        #expect(screen.state.open?.state.administrations.last?.answers.count == 4)
    }

    @Test("Nor behind a signature that is refused")
    func signature() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.strike("S", every: 150)
        #expect(screen.shows("Decide the outcome first"))
        screen.type("to be signed, t d", every: 150)
        screen.strike("enter", every: 150)
        #expect(screen.context == .queue)
        #expect(screen.facts.count == before)
    }

    @Test("Nor behind a letter that means nothing: undo is not pressed by a word")
    func nothing() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("seen")
        screen.press("ctrl-s", "enter")
        let before = screen.facts.count
        screen.strike("q", every: 150)
        #expect(screen.shows("q means nothing here"))
        screen.type("uiet all night", every: 150)
        #expect(screen.context == .person)
        #expect(screen.facts.count == before)
    }

    @Test("The way back, the arrows and the lock are meant at once")
    func wayBack() throws {
        let screen = try Stage.oneCase()
        screen.press("enter")
        screen.strike("q", "x", "down", "c", every: 150)
        #expect(screen.context == .consent, "an arrow shows that somebody looks")
        screen.press("esc")
        screen.strike("q", "esc", every: 150)
        #expect(screen.context == .queue)
    }

    @Test("The lock is taken at once, also when an alert has just opened by itself")
    func lock() {
        var pause = TypingPause()
        pause.begin(at: 1_000, .opened)
        let lock = pause.take(.key(.control("k")), at: 1_100, isTyping: true)
        guard case .key(.control("k")) = lock else {
            Issue.record("ctrl-k was not taken: \(lock)")
            return
        }
    }

    @Test("A line of the board is still taken as one, though its first letter was refused")
    func boardLine() throws {
        let screen = try Stage.oneCase()
        screen.strike("m", every: 150)
        #expect(screen.shows("Only an A or a B is made safe."))
        screen.type("9 khan amir 4/5/91", every: 150)
        #expect(screen.shows("Add people, one line each"))
        #expect(screen.shows("m9 khan amir 4/5/91"))
    }

    @Test("An answer that is no option stops the row of answers: none moves up to its item")
    func answers() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        screen.strike("1", "1", "7", "2", "0", "1", every: 150)
        #expect(screen.shows("What was typed behind it was not taken."))
        #expect(screen.facts.count { $0.kind == .answered } == 2)
        screen.strike("2", every: TypingPause.length)
        #expect(screen.facts.count { $0.kind == .answered } == 3)
    }

    @Test("What waited behind a save is let go as well, and said")
    func held() throws {
        let screen = try Stage.oneCase()
        screen.isDiskSlow = true
        screen.press("n")
        screen.type("seen")
        screen.press("ctrl-s", "m", "t", "d")
        let before = screen.facts.count
        screen.isDiskSlow = false
        screen.resize(80, 24)
        #expect(screen.context == .queue)
        #expect(screen.shows("Only an A or a B is made safe."))
        #expect(screen.shows("typed meanwhile"))
        #expect(screen.facts.count == before + 1)
    }
}
