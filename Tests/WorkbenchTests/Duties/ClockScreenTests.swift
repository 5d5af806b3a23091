import Caseload
import Scene
import Testing
import Workbench

@Suite("The clocks of one person")
struct ClockScreenTests {
    /// Held before charge since 02:10, authorised 02:30; now 08:25.
    private func held(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft cr:WW/26/0099", size)
        screen.press("d")
        for (field, value) in [(FormField.ID.arrived, "0205"), (.relevantTime, "0210"), (.detentionAuthorised, "0230")] {
            screen.goTo(field)
            screen.press("end", "ctrl-u")
            screen.type(value)
        }
        screen.press("ctrl-s")
        screen.keyCount = 0
        return screen
    }

    private func events(_ screen: ScreenUnderTest) -> [CustodyEvent] {
        screen.facts.compactMap { $0.as(CustodyEvent.self) }
    }

    @Test("Every limit, whether it is authorised, and the next review stand there, with the guide's warning")
    func lines() throws {
        let screen = try held()
        screen.press("W")
        #expect(screen.context == .clocks)
        #expect(screen.shows("Guide: the custody record prevails"))
        #expect(screen.shows("24 h limit Tue 24 Nov 02:10, in 17:45"))
        #expect(screen.shows("36 h limit Tue 24 Nov 14:10, not authorised"))
        #expect(screen.shows("Review 1 due Mon 23 Nov 08:30, in 0:05"))
        #expect(screen.shows("6:15 without charge that counts"))
        #expect(screen.scene.focusCount == 1)
    }

    @Test("A review done takes three keys, and the next is due nine hours after the earlier of due and done")
    func review() throws {
        let screen = try held()
        screen.press("W", "r", "enter")
        #expect(screen.keyCount == 3)
        #expect(events(screen) == [.reviewed(by: "")])
        #expect(screen.context == .clocks)
        #expect(screen.shows("Review 2 due Mon 23 Nov 17:25"))
        #expect(screen.shows("What happened in custody"))
        #expect(screen.shows("08:25 review done"))
    }

    @Test("An authority, a charge, bail and hospital are recorded each with its time")
    func otherEvents() throws {
        let screen = try held()
        screen.press("W", "x", "3")
        screen.type("Supt Vane")
        screen.press("ctrl-s")
        #expect(screen.shows("36 h limit Tue 24 Nov 14:10, in 29:45"))
        screen.press("h", "enter")
        #expect(screen.shows("At hospital since"))
        screen.press("h")
        #expect(screen.message.contains("away already"))
        screen.press("t", "n")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("now")
        screen.press("enter", "c", "enter")
        #expect(screen.shows("charged"))
        #expect(events(screen).count == 4)
        screen.press("a")
        #expect(screen.message.contains("not recorded as being on bail"))
        screen.press("b", "enter")
        #expect(screen.state.open?.state.custody.isOnBail == true)
    }

    @Test("s.136 is extended only once it has begun, and says that a superintendent has to approve at a station")
    func section136() throws {
        let screen = try held()
        screen.press("W", "l")
        #expect(screen.message.contains("Nothing says that s.136 has begun"))
        screen.press("s", "enter")
        #expect(screen.shows("s.136 ends Tue 24 Nov 08:25"))
        screen.press("l")
        screen.type("13")
        screen.press("enter")
        #expect(screen.shows("write 1 to 12 hours"))
        screen.press("ctrl-u", "6")
        screen.press("enter")
        screen.resize(100, 50)
        #expect(screen.shows("needs the approval of"))
        screen.press("v", "enter")
        #expect(events(screen).last == .section136Checked(by: ""))
    }

    @Test("A form left while invalid comes back as it was", arguments: ["r", "x", "c", "b", "f", "h", "s"])
    func draft(_ key: String) throws {
        let screen = try held()
        screen.press("W", key)
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("nonsense")
        screen.press("ctrl-s")
        #expect(screen.context == .form)
        screen.press("esc")
        #expect(screen.context == .clocks && events(screen).isEmpty)
        screen.press(key)
        #expect(screen.shows("nonsense") && screen.shows("What you had typed here is back"))
    }

    @Test("The next deadline stands in the queue, and all clocks on the case")
    func elsewhere() throws {
        let screen = try held()
        screen.press("esc")
        #expect(screen.shows("Next: review due 08:30, in 0:05. Guide: the custody record prevails."))
        screen.press("enter")
        screen.resize(100, 60)
        #expect(screen.shows("24 h limit: Tue 24 Nov 02:10"))
        #expect(screen.shows("not authorised: 36 h 14:10 Tue, 72 h 02:10 Thu, 96 h 02:10 Fri"))
        screen.resize(40, 12)
        screen.press("W")
        #expect(screen.shows("Guide: the custody record prevails"))
    }

    @Test("A basis that nobody knows shows no limit, and says why")
    func noBasis() throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft")
        screen.press("W")
        #expect(screen.shows("detention basis not known, so no limit is shown"))
        screen.press("enter")
        #expect(screen.message.contains("Nothing is recorded from this line"))
    }

    @Test("A jump of the computer's clock is said on every screen until somebody has seen it")
    func jump() throws {
        let screen = try held()
        var watch = ClockWatch()
        _ = watch.note(count: 0, wall: screen.now)
        let noted = watch.note(count: 1_000, wall: screen.now.adding(minutes: 61))
        let later = try #require(noted)
        screen.take(.clockJumped(later))
        for key in ["t", "esc", "enter", "h", "esc", "W", "?"] {
            #expect(screen.shows("clock jumped forward by 1 h 1 min"))
            screen.press(key)
        }
        screen.press("ctrl-g", "esc", "esc")
        #expect(!screen.shows("clock jumped forward"))
        screen.press("ctrl-g")
        #expect(screen.message.contains("has not jumped"))
    }

    @Test("After the clock was put back, nothing waits for the old time to come round again")
    func jumpBack() throws {
        let screen = try held()
        var watch = ClockWatch()
        _ = watch.note(count: 0, wall: screen.now)
        let noted = watch.note(count: 1_000, wall: screen.now.adding(minutes: -60))
        let earlier = try #require(noted)
        screen.take(.clockJumped(earlier))
        #expect(screen.state.now == screen.now.adding(minutes: -60))
        screen.resize(40, 12)
        #expect(screen.shows("Computer's clock jumped: ctrl-g"))
    }
}
