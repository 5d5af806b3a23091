import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("What the record did not take")
struct NotTakenTests {
    /// ASQ open for Callum Dunn.
    private func asq(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size)
        screen.press("s", "1")
        return screen
    }

    private func answers(_ screen: ScreenUnderTest) -> [String: Answer] { screen.state.open?.state.administrations.last?.answers ?? [:] }

    private func saved(_ screen: ScreenUnderTest) -> [Fact] {
        let kinds: [FactKind?] = [.administrationStarted, .answered, .alertRaised]
        return screen.facts.filter { kinds.contains($0.kind) }
    }

    /// Answers y n n n while the record is locked for longer than it is waited for, and then nobody has it locked.
    private func lockedWhileAnswering(_ screen: ScreenUnderTest) {
        screen.isDiskSlow = true
        screen.press("y", "n", "n", "n")
        screen.diskFault = .busy
        screen.isDiskSlow = false
        screen.resize(screen.state.size.columns, screen.state.size.rows)
    }

    @Test("Nothing behind a failed write is made; every answer stays on the screen, marked, and the alert is not said to be open")
    func queueFails() throws {
        let screen = try asq()
        lockedWhileAnswering(screen)
        screen.diskFault = nil
        #expect(saved(screen).isEmpty)
        #expect(answers(screen).count == 4)
        #expect(screen.text.ranges(of: "NOT SAVED").count >= 5, "\(screen.text)")
        #expect(screen.shows("in use by another program"))
        #expect(!screen.shows("ALERT open"))
        #expect(!screen.shows("ALERT raised: ."))
        #expect(!screen.text.contains("Saved 08"))
    }

    @Test("One key saves them again, in order, each once", arguments: [Stage.ordinary, Stage.small])
    func again(_ size: Size) throws {
        let screen = try asq(size)
        lockedWhileAnswering(screen)
        #expect(screen.shows("ctrl-s"))
        screen.press("ctrl-s")
        #expect(screen.shows("NOT SAVED"), "it is still locked")
        screen.diskFault = nil
        screen.press("ctrl-s")
        #expect(!screen.shows("NOT SAVED"))
        let facts = saved(screen)
        #expect(facts.count { $0.kind == .answered } == 4)
        #expect(facts.count { $0.kind == .alertRaised } == 1)
        #expect(facts.first?.kind == .administrationStarted)
        #expect(answers(screen).count == 4)
        #expect(screen.state.open?.state.openAlerts.count == 1)
    }

    @Test("The next answer takes along what was not saved, before itself")
    func nextAnswer() throws {
        let screen = try asq()
        lockedWhileAnswering(screen)
        screen.diskFault = nil
        screen.goBack(to: .screening)
        screen.press("home", "d")
        let order = saved(screen).compactMap { fact -> String? in
            fact.as(Answered.self)?.item
        }
        #expect(order == ["1", "2", "3", "4", "1"])
        #expect(!screen.shows("NOT SAVED"))
    }

    @Test("A quiet minute tries again by itself, and a repeated failure loses nothing")
    func quietMinute() throws {
        let screen = try asq()
        lockedWhileAnswering(screen)
        screen.wait(minutes: 2)
        #expect(saved(screen).isEmpty)
        #expect(answers(screen).count == 4)
        screen.diskFault = nil
        screen.wait(minutes: 1)
        #expect(saved(screen).count == 6)
    }

    @Test("It stands on every screen, on the lock screen without a name, and comes back with the case")
    func everywhere() throws {
        let screen = try asq()
        lockedWhileAnswering(screen)
        screen.goBack(to: .queue)
        #expect(screen.shows("NOT SAVED: 7 entries about Dunn, Callum"), "\(screen.text)")
        #expect(screen.queueRow(of: "Dunn").contains("ALERT UNSAVED"))
        #expect(screen.state.queue.rows.first?.placement.rank == 1 && screen.shows("!! 1 alert open 0:00, 1 NOT SAVED"))
        screen.press("q")
        #expect(screen.shows("ALERT NOT SAVED, nobody told: Dunn, Callum, M6"))
        screen.press("esc", "T")
        #expect(screen.shows("NOT SAVED: 7 entries"))
        #expect(screen.shows("1 alert open ") && screen.shows("ALERT NOT SAVED"))
        screen.press("ctrl-k")
        #expect(screen.shows("Locked") && screen.shows("NOT SAVED: 7 entries"))
        #expect(screen.shows("1 alert is NOT SAVED.") && !screen.shows("No alert is open"))
        #expect(!screen.shows("Dunn"))
        screen.type("correct horse sol")
        screen.press("enter", "esc", "enter")
        #expect(answers(screen).count == 4)
        screen.diskFault = nil
        screen.press("ctrl-s")
        #expect(saved(screen).count == 6)
        #expect(screen.shows("Saved now: all that was not saved before."))
    }

    @Test("Leaving and signing out say what would be lost, and go on only when asked again")
    func leaving() throws {
        let screen = try asq()
        lockedWhileAnswering(screen)
        screen.goBack(to: .queue)
        screen.press("q")
        #expect(screen.shows("7 entries are NOT SAVED and would be lost: ctrl-s saves again"))
        #expect(!screen.hasQuit)
        screen.press("ctrl-k", "ctrl-q")
        #expect(screen.shows("7 entries are NOT SAVED and would be lost"))
        #expect(screen.state.member == Stage.sol)
        screen.press("ctrl-q")
        #expect(screen.context == .unlock && screen.state.member == nil)
        #expect(!screen.shows("NOT SAVED"))
    }

    @Test("What one key records without a form is kept too: nothing is said to be done, and it is done later")
    func quick() throws {
        let screen = try Stage.oneCase()
        screen.triage("B")
        screen.diskFault = .diskFull
        screen.press("u", "u")
        #expect(screen.shows("NOT SAVED: 1 entry"))
        #expect(!screen.shows("Undone"))
        screen.diskFault = nil
        screen.press("ctrl-s")
        #expect(screen.shows("Undone") || screen.shows("Saved now"))
        #expect(screen.state.queue.selectedRow?.summary.urgency == nil)
    }

    @Test("A form behind something unsaved saves that first, and neither goes through without the other")
    func formBehind() throws {
        let screen = try Stage.oneCase()
        screen.triage("B")
        screen.diskFault = .busy
        screen.press("u", "u", "n")
        screen.type("seen at the hatch")
        screen.press("ctrl-s")
        #expect(screen.shows("seen at the hatch"))
        #expect(screen.shows("NOT SAVED"))
        screen.diskFault = nil
        screen.press("ctrl-s", "ctrl-s")
        #expect(screen.state.queue.selectedRow?.summary.urgency == nil)
        #expect(screen.state.open?.state.notes.count == 1)
        #expect(!screen.shows("NOT SAVED"))
    }

    @Test("On the lock an alert that is being saved is no reason to say that none is open")
    func alertOnItsWay() throws {
        let screen = try asq()
        screen.isDiskSlow = true
        screen.press("y", "n", "n", "n")
        screen.press("ctrl-k")
        #expect(screen.shows("1 alert is being saved.") && !screen.shows("No alert is open"), "\(screen.text)")
        screen.isDiskSlow = false
        #expect(screen.shows("1 alert is open."))
    }

    @Test("That somebody looked is not told as something that was typed about a person")
    func looked() throws {
        let screen = try Stage.work()
        screen.add("m6 dunn callum 14/3/02 theft")
        screen.press("esc")
        screen.diskFault = .busy
        screen.press("enter")
        #expect(screen.shows("NOT SAVED: 1 entry that says who looked"), "\(screen.text)")
        #expect(!screen.shows("entry about Dunn"))
    }

    // MARK: Not known

    @Test("A write that failed after it was made is not called unsaved, and a second ctrl-s never writes it twice")
    func notKnown() throws {
        let screen = try Stage.oneCase()
        screen.faultStrikesLate = true
        screen.diskFault = .notKnown(code: 1290)
        screen.press("n")
        screen.type("seen at the hatch")
        screen.press("ctrl-s")
        #expect(screen.shows("it is not known whether it was"), "\(screen.text)")
        #expect(!screen.text.contains("NOT SAVED") && !screen.text.contains("Saved"))
        screen.type("x")
        #expect(screen.shows("seen at the hatch"))
        #expect(!screen.shows("seen at the hatchx"), "nothing is changed before it is known")
        screen.press("ctrl-s")
        #expect(screen.shows("it is not known whether it was"))
        screen.diskFault = nil
        screen.press("ctrl-s")
        #expect(screen.context == .queue)
        #expect(screen.facts.count { $0.kind == .noteAdded } == 1)
        #expect(screen.state.open?.state.notes.count == 1)
    }

    @Test("The same of a person who was added, and from outside the form", arguments: [true, false])
    func notKnownLine(fromForm: Bool) throws {
        let screen = try Stage.work()
        screen.faultStrikesLate = true
        screen.diskFault = .notKnown(code: 1290)
        screen.add("m6 dunn callum 14/3/02")
        #expect(screen.shows("not known whether it was"))
        if !fromForm {
            screen.press("esc")
            #expect(screen.context == .queue)
            #expect(screen.shows("MAY NOT BE SAVED: 1 entry"))
        }
        screen.diskFault = nil
        screen.press("ctrl-s")
        #expect(screen.state.queue.rows.count == 1)
        #expect(!screen.shows("NOT BE SAVED"))
    }

    // MARK: Looking only

    private func lookingOnly() throws -> ScreenUnderTest {
        let screen = try Stage.oneCase()
        screen.take(
            .unlocked(
                Unlocked(
                    member: Stage.sol, members: screen.state.members, path: screen.state.recordPath, workstation: "desk-1", isReadOnly: true
                )))
        screen.press("enter")
        return screen
    }

    @Test("Where nothing can be written the record is open for looking, which every screen says", arguments: [Stage.ordinary, Stage.small])
    func readOnly(_ size: Size) throws {
        let screen = try lookingOnly()
        screen.resize(size.columns, size.rows)
        #expect(screen.shows("READ ONLY"))
        let before = try screen.store.lastPosition()
        screen.press("enter")
        #expect(screen.message.contains("cannot be recorded"))
        screen.press("n")
        screen.type("seen at the hatch")
        screen.press("ctrl-s")
        #expect(screen.shows("Nothing was saved"))
        #expect(screen.shows("READ ONLY"))
        #expect(try screen.store.lastPosition() == before)
    }

    @Test("Answers cannot be given either, and are not shown as given")
    func readOnlyAnswers() throws {
        let screen = try lookingOnly()
        // Consent is asked on the way, and cannot be recorded either.
        screen.press("s")
        #expect(screen.shows("Nothing was saved"))
        screen.press("2", "1")
        #expect(answers(screen).isEmpty)
    }

    // MARK: At sign-in

    private func signIn(newest: Instant? = nil, exposures: [String] = []) throws -> ScreenUnderTest {
        let screen = try Stage.signIn()
        screen.take(
            .unlocked(
                Unlocked(
                    member: Stage.sol, members: screen.state.members, path: screen.state.recordPath, workstation: "desk-1", newest: newest,
                    exposures: exposures)))
        return screen
    }

    @Test("That others can read the record is said on the first screen")
    func exposed() throws {
        let screen = try signIn(exposures: ["Others can get at the record: chmod 600 record.liaise"])
        #expect(screen.context == .sessions)
        #expect(screen.shows("chmod 600 record.liaise"))
        #expect(try !signIn().shows("chmod"))
    }

    @Test(
        "A clock that shows a time before the newest entry is said until somebody has acknowledged it",
        arguments: [Stage.ordinary, Stage.small])
    func clock(_ size: Size) throws {
        let screen = try signIn(newest: Stage.morning.adding(minutes: 135))
        screen.resize(size.columns, size.rows)
        let words = size == Stage.small ? "Check the computer's clock: ctrl-g" : "compare it with the custody clock"
        #expect(screen.shows(words))
        screen.press("n", "1", "ctrl-s")
        #expect(screen.shows(words))
        screen.press("ctrl-g", "down")
        #expect(!screen.shows(words))
        #expect(try !signIn(newest: Stage.morning.adding(minutes: -600)).shows("custody clock"))
    }

    // MARK: Access taken away

    @Test("Whoever is disabled is locked out at once, with the reason, and nothing of the record is left on the screen")
    func disabled() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("half a note")
        screen.take(.readFailed(.accessTaken))
        #expect(screen.context == .unlock)
        #expect(screen.shows("Locked"))
        #expect(screen.shows("The access of Sol Mensah to this record was taken away at 08:25"))
        #expect(screen.shows("typed and not saved is lost"))
        #expect(!screen.shows("Dunn") && !screen.shows("half a note"))
        #expect(screen.state.open == nil && screen.state.member == nil)
        screen.press("down")
        #expect(screen.shows("was taken away"), "the reason stays until somebody signs in")
        Stage.signIn(Stage.mina, on: screen)
        #expect(!screen.shows("was taken away"))
    }

    @Test("A write that finds the access gone says that what was not saved is not")
    func disabledWhileSaving() throws {
        let screen = try asq()
        screen.isDiskSlow = true
        screen.press("y", "n")
        screen.diskFault = .accessTaken
        screen.isDiskSlow = false
        screen.resize(80, 24)
        #expect(screen.context == .unlock)
        #expect(screen.shows("of their last entries were NOT SAVED"))
    }
}
