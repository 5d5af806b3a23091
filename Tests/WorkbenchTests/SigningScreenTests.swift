import Caseload
import Scene
import Testing
import Workbench

@Suite("Signing")
struct SigningScreenTests {
    private func signed(as member: Member = Stage.sol) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: member)
        screen.triage("C", "tearful, first arrest")
        screen.decide()
        screen.sign()
        return screen
    }

    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    @Test("The sign screen shows two identifiers and what will be signed")
    func whatIsSigned() throws {
        let screen = try Stage.oneCase()
        screen.triage("C", "tearful, first arrest")
        screen.decide("advice given")
        screen.press("S")
        #expect(screen.shows("14 Mar 2002"))
        #expect(screen.shows("WW/26/0099"))
        #expect(screen.shows("tearful, first arrest"))
        #expect(screen.shows("advice given"))
        #expect(screen.shows("ASQ"), "what is missing is named")
        screen.press("esc")
        #expect(try !state(screen).isSigned)
        screen.press("S", "enter", "enter", "y")
        #expect(try !state(screen).isSigned, "nobody signs before two identifiers are compared")
        screen.press("esc", "S", "1", "2", "enter", "ctrl-s")
        #expect(try !state(screen).isSigned, "nor by enter alone")
        screen.press("m", "6", "enter")
        #expect(try state(screen).isSigned)
        #expect(screen.shows("Signed."))
    }

    @Test("Without an outcome there is nothing to sign")
    func needsOutcome() throws {
        let screen = try Stage.oneCase()
        screen.press("S")
        #expect(screen.context == .queue)
        #expect(screen.shows("Decide the outcome first"))
    }

    @Test("A signed case changes only by amendment with a reason, and the old text stays readable")
    func amendment() throws {
        let screen = try signed()
        screen.press("t", "B")
        screen.type(" now shaking")
        screen.press("enter", "ctrl-s")
        #expect(try state(screen).urgency?.urgency == .c, "a reason for the amendment is needed")
        screen.type("seen again at 10:00")
        screen.press("ctrl-s")
        #expect(try state(screen).urgency?.urgency == .b)
        screen.press("h")
        #expect(screen.shows("[amended]"))
        for _ in 0..<20 where !screen.shows("tearful, first arrest") { screen.press("up") }
        #expect(screen.shows("tearful, first arrest"))
        screen.press("esc")
        #expect(screen.shows("amended"))
    }

    @Test("An entry marked as entered in error stays readable, with the reason")
    func enteredInError() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("wrote about the wrong man")
        screen.press("ctrl-s", "h", "end", "x")
        #expect(screen.context == .form)
        screen.press("ctrl-s")
        #expect(try state(screen).notes.count == 1, "a reason is needed")
        screen.type("meant for cell M7")
        screen.press("ctrl-s")
        #expect(try state(screen).notes.count == 1, "and the cell")
        screen.confirm()
        screen.press("enter")
        #expect(try state(screen).notes.isEmpty)
        screen.press("home")
        for _ in 0..<20 where !screen.shows("[in error]") || !screen.shows("meant for cell M7") { screen.press("down") }
        #expect(screen.shows("[in error]"))
        #expect(screen.shows("wrote about the wrong man"))
        #expect(screen.shows("meant for cell M7"))
    }

    @Test("Nothing that is signed is undone")
    func undo() throws {
        let screen = try signed()
        screen.press("u")
        #expect(try state(screen).isSigned)
        #expect(try state(screen).outcome != nil)
        #expect(screen.state.message != nil)
    }

    @Test("What is not signed is undone, and the undone entry stays in the timeline")
    func undoUnsigned() throws {
        let screen = try Stage.oneCase()
        screen.triage("B", "shaking")
        screen.press("u", "u")
        #expect(try state(screen).urgency == nil)
        #expect(screen.shows("Undone"))
        screen.press("h")
        #expect(screen.shows("[undone]"))
        #expect(screen.shows("shaking"))
    }

    @Test("A case that was changed by another since the sign screen opened is not signed unseen")
    func movedWhileSigning() throws {
        let screen = try Stage.oneCase()
        screen.decide()
        screen.press("S")
        let subject = try #require(screen.state.open?.subject)
        let note = try #require(RequiredText("he has a knife wound"))
        screen.elsewhere(.noteAdded(note), about: subject, by: Stage.mina)
        screen.press("1", "2", "m", "6", "enter")
        #expect(try !state(screen).isSigned)
        #expect(screen.shows("meanwhile"))
    }

    // MARK: Students

    @Test("What a student signs awaits a countersignature, and says so on the case, in the queue and in Today")
    func studentSigns() throws {
        let screen = try signed(as: Stage.kit)
        #expect(screen.shows("awaits a countersignature"))
        #expect(screen.shows("STUDENT"))
        screen.press("enter")
        #expect(screen.shows("STUDENT"))
        screen.press("esc", "T")
        #expect(screen.shows("1 waiting for a countersignature"))
    }

    @Test("The supervisor countersigns from Today, saying whether they saw the person")
    func countersigning() throws {
        let screen = try signed(as: Stage.kit)
        Stage.signIn(Stage.mina, on: screen)
        screen.press("enter", "T", "C", "C")
        #expect(screen.shows("Kit Byrne signed"))
        screen.press("ctrl-s")
        #expect(screen.shows("needed"), "whether they saw the person is not left open")
        screen.press("1", "2", "2")
        screen.confirm()
        screen.press("ctrl-s")
        #expect(try state(screen).signature?.countersigned?.sawThePerson == false)
        #expect(screen.context == .today)
        #expect(screen.shows("0 waiting for a countersignature"))
        screen.press("esc", "enter", "end")
        #expect(screen.shows("did not see the person"))
    }

    @Test("A practitioner countersigns only whom they supervise on this shift")
    func supervision() throws {
        let screen = try signed(as: Stage.kit)
        Stage.signIn(Stage.sol, on: screen)
        screen.press("enter", "C")
        #expect(screen.shows("Countersigning is for"))
        #expect(try state(screen).signature?.countersigned == nil)
        screen.press("V", "V", "1", "2", "ctrl-s")
        #expect(screen.shows("only a supervisor"), "nobody appoints themselves once the signature waits")
        #expect(screen.state.session?.supervisors == [:])
        screen.press("esc")
        Stage.signIn(Stage.mina, on: screen)
        screen.press("enter", "V", "1", "2", "ctrl-s")
        #expect(screen.state.session?.supervisors == [Stage.kit.id: Stage.sol.id])
        Stage.signIn(Stage.sol, on: screen)
        screen.press("enter", "C", "1", "2", "1")
        screen.confirm()
        screen.press("ctrl-s")
        #expect(try state(screen).signature?.countersigned?.by.name == Stage.sol.name)
    }

    @Test("Nobody countersigns their own, and a student countersigns nothing")
    func ownSignature() throws {
        let screen = try signed(as: Stage.kit)
        screen.press("C")
        #expect(screen.shows("registered member") || screen.shows("themselves"))
        screen.press("1", "2", "1", "ctrl-s")
        #expect(try state(screen).signature?.countersigned == nil)
    }
}
