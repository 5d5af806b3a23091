import Caseload
import Scene
import Testing
import Workbench

@Suite("Dates and times in forms")
struct MomentFieldTests {
    @Test(
        "What is typed about a time is said back in full as it is typed",
        arguments: [
            ("now", "Mon 23 Nov 2026 08:25, now"), ("-20m", "Mon 23 Nov 2026 08:05, 20 min ago"),
            ("2215", "Sun 22 Nov 2026 22:15, 10 h 10 min ago"), ("yest 2215", "Sun 22 Nov 2026 22:15"),
            ("22", "a number alone is no time"), ("gibberish", "not a time: write now"),
            ("3 days ago", "only an exact time is kept here"), ("unknown", "cannot be kept as not known here"),
            ("24/11/2026 0900", "lies in the future"),
        ])
    func echo(_ typed: String, _ said: String) throws {
        let screen = try Stage.oneCase()
        screen.press("l")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type(typed)
        #expect(screen.shows(said), "\(screen.text)")
    }

    @Test("An approximate time is told apart from one that can be kept, and saving says so")
    func approximate() throws {
        let screen = try Stage.oneCase()
        let before = screen.facts.count
        screen.press("l", "1")
        screen.chooseTask()
        screen.press("up", "up", "up", "up", "up")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("3 days ago")
        screen.press("ctrl-s")
        #expect(screen.context == .form && screen.facts.count == before)
        #expect(screen.form?.focused?.complaint == "only an exact time is kept here")
    }

    @Test("Where the record can hold that nobody knows, unknown is taken")
    func unknown() throws {
        let screen = try Stage.oneCase()
        screen.press("d")
        screen.goTo(.relevantTime)
        screen.type("0710")
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.details.relevantTime != nil)
        screen.press("d")
        screen.goTo(.relevantTime)
        screen.press("end", "ctrl-u")
        screen.type("unknown")
        #expect(screen.shows("not known"))
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.details.relevantTime == nil)
    }

    @Test(
        "A date of birth is echoed with the age, and only a full date is kept",
        arguments: [
            ("14/3/02", "14 Mar 2002 (24)"), ("approx 1985", "an age goes under"), ("3/12/1999", "the day comes first: not 12 Mar 1999"),
            ("1/1/2031", "lies in the future"), ("1/1/2020", "outside 10 to 110"),
        ])
    func birth(_ typed: String, _ said: String) throws {
        let screen = try Stage.oneCase("m6 dunn callum theft")
        screen.press("d")
        screen.goTo(.dateOfBirth)
        screen.type(typed)
        #expect(screen.shows(said), "\(screen.text)")
    }

    @Test("The next police event is echoed, and what is wrong with it is said in words")
    func event() throws {
        let screen = try Stage.oneCase()
        screen.press("d")
        screen.goTo(.nextEvent)
        screen.type("van")
        #expect(screen.shows("has no time: write van 10:00"))
        screen.type(" 1000 to wimbledon")
        #expect(screen.shows("wimbledon"))
    }

    @Test("A calendar takes a day into the field and keeps the time that was typed")
    func calendar() throws {
        let screen = try Stage.oneCase()
        screen.press("l")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("0610")
        screen.press("ctrl-t")
        #expect(screen.context == .calendar)
        #expect(screen.shows("November 2026") && screen.shows("23 Nov 2026 (Mon), today"))
        screen.press("left", "up")
        #expect(screen.shows("15 Nov 2026 (Sun)"))
        screen.press("pgup", "enter")
        #expect(screen.context == .form)
        #expect(screen.form?[.when] == "15/10/2026 06:10")
    }

    @Test("Esc leaves the field as it was, and the calendar goes past no day that the field cannot take")
    func leftCalendar() throws {
        let screen = try Stage.oneCase()
        screen.press("l")
        screen.goTo(.when)
        screen.press("ctrl-t", "right", "down", "pgdn", "]")
        #expect(screen.shows("23 Nov 2026 (Mon), today"))
        #expect(screen.shows("days after today cannot be chosen here"))
        screen.press("[", "esc")
        #expect(screen.form?[.when] == "now")
        screen.press("ctrl-t", "left", "enter")
        #expect(screen.form?[.when] == "22/11/2026 ", "another day than today is not now")
        #expect(screen.shows("say the time too"))
    }

    @Test("On a field without a date ctrl-t says so")
    func noDate() throws {
        let screen = try Stage.oneCase()
        screen.press("t", "ctrl-t")
        #expect(screen.context == .form)
        #expect(screen.message.contains("takes no date"))
    }
}
