import Caseload
import Scene
import Testing
import Workbench

@Suite("Consent put off, or gone ahead without")
struct ConsentLeftOpenScreenTests {
    // MARK: Later

    @Test(
        "Later asks why and when; outcome and signing go on, and it is asked again on the next way",
        arguments: [ConsentOnTheWay.ways[1], ConsentOnTheWay.ways[3]])
    func later(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: way.key, screen)
        screen.press(way.key, "l")
        screen.type("asleep")
        screen.press("tab")
        screen.type("09:30")
        screen.press("enter")
        #expect(screen.context == way.after)
        #expect(
            screen.facts.last
                == .consentLeftOpen(.later(why: try #require(RequiredText("asleep")), until: Stage.morning.adding(minutes: 65))))
        #expect(screen.shows("seen later (asleep)"), "it stands on every screen of the case")
        screen.press("esc", "enter")
        #expect(screen.shows("to be asked later, asleep, try again 09:30 (Sol Mensah 08:25)"))
        screen.press("s")
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("To be asked later, asleep, try again 09:30 (Sol Mensah 08:25)"))
        screen.press("y")
        #expect(screen.context == .picker)
        #expect(screen.shows("seen yes"))
    }

    @Test("Put off once more, what was said stands ready; a time that has passed does not")
    func laterAgain() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o", "l")
        screen.type("drunk, cannot follow")
        screen.press("tab")
        screen.type("+30m")
        screen.press("enter", "esc", "o", "l")
        #expect(screen.form?[.why] == "drunk, cannot follow")
        #expect(screen.form?[.until] == "08:55")
        screen.press("ctrl-s")
        #expect(screen.context == .form, "the outcome")
        screen.press("esc")
        screen.wait(minutes: 3)
        screen.press("o", "l")
        screen.press("esc", "esc")
        for _ in 0..<30 {
            screen.press("down")
            screen.wait(minutes: 1)
        }
        screen.press("o", "l")
        #expect(screen.form?[.why] == "drunk, cannot follow")
        #expect(screen.form?[.until] == "")
    }

    @Test("A screening waits for somebody to whom it was put off, and the queue still says to ask")
    func laterScreening() throws {
        let screen = try ConsentOnTheWay.person()
        screen.triage("C")
        screen.press("s", "l")
        screen.type("with a solicitor")
        screen.press("ctrl-s")
        #expect(screen.context == .queue)
        #expect(screen.shows("Screening waits; s asks again"))
        #expect(screen.shows("ask consent"))
        screen.press("s")
        #expect(screen.context == .consentQuestion)
    }

    @Test(
        "A figure or a nod is no reason to put it off, and it says what would do",
        arguments: [
            ("7", "a figure alone says nothing: write it in words"),
            ("ok", "drunk, asleep, with a solicitor"),
            ("no", "drunk, asleep, with a solicitor"),
        ])
    func vagueLater(_ words: String, _ complaint: String) throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o", "l")
        screen.type(words)
        screen.press("ctrl-s")
        #expect(screen.shows(complaint))
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen == nil)
    }

    @Test("Left half-filled, it comes back as it was, and nothing is recorded")
    func draft() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s", "l")
        screen.type("asl")
        screen.press("esc")
        #expect(screen.context == .consentQuestion)
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen == nil)
        screen.press("l")
        #expect(screen.form?[.why] == "asl")
    }

    // MARK: Without it

    @Test("Who went ahead says on what ground; it stands everywhere, goes on, and is not asked again", arguments: ConsentOnTheWay.ways)
    func wentAhead(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: way.key, screen)
        screen.press(way.key, "w")
        screen.type("ligature round his neck, not answering")
        screen.press("enter")
        #expect(screen.context == way.after)
        #expect(screen.shows("seen went ahead without it (lig"), "\(screen.text)")
        screen.press("esc", "enter")
        #expect(screen.shows("went ahead without it, ligature round his neck, not answering (Sol Mensah 08:25)"))
        screen.press("s")
        #expect(screen.context == .picker)
    }

    @Test(
        "A ground that says nothing is refused, and it says what would do",
        arguments: [
            ("ok", "say what was seen or known"),
            ("1", "a figure alone says nothing: write it in words"),
            ("urgent", "say what was seen or known"),
            ("best interests, MCA s.4-5", "say what was seen or known"),
        ])
    func vagueGround(_ words: String, _ complaint: String) throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o", "w")
        // A space first, so that a figure is text.
        screen.type(" " + words)
        #expect(screen.shows("too vague so far"))
        screen.press("enter")
        #expect(screen.shows(complaint))
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen == nil)
    }

    @Test("A suggested ground is only begun: what could not wait has to be written")
    func suggestedGround() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o", "w")
        screen.paste("immediate risk to life: ")
        screen.press("ctrl-s")
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen == nil)
        screen.type("tablets in hand, would not talk")
        screen.press("ctrl-s")
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen?.what.reason == "immediate risk to life: tablets in hand, would not talk")
    }

    @Test("Signing shows the ground, and names consent as missing while it is only put off")
    func signed() throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: "S", screen)
        screen.press("S", "l")
        screen.type("asleep")
        screen.press("ctrl-s")
        #expect(screen.shows("consent to be seen: to be asked later, asleep"))
        #expect(screen.shows("Not recorded: urgency; consent to be seen"))
        screen.press("esc", "S", "w")
        screen.type("asleep until the van came, decided from the record")
        screen.press("ctrl-s")
        #expect(screen.context == .sign)
        #expect(screen.shows("went ahead without it, asleep until the van came"))
        #expect(!screen.shows("urgency; consent to be seen"))
    }

    @Test("A yes that comes later takes its place, and undo brings each back in turn")
    func superseded() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o", "w")
        screen.type("tablets in hand, would not talk")
        screen.press("ctrl-s", "esc", "c", "y", "enter")
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen == nil)
        #expect(screen.state.queue.selectedRow?.summary.seenConsent == .yes)
        screen.press("u", "u")
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen != nil)
        screen.press("u", "u")
        #expect(screen.shows("Undone: consent to be seen: went ahead without it, tablets in hand"))
        #expect(try ConsentOnTheWay.state(screen).consentLeftOpen == nil)
        screen.press("s")
        #expect(screen.context == .consentQuestion)
    }
}
