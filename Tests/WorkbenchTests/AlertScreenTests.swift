import Caseload
import Scene
import Testing
import Workbench

@Suite("An alert")
struct AlertScreenTests {
    /// ASQ positive with thoughts now, and the alert on the screen.
    private func raised(as member: Member = Stage.sol) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: member)
        screen.press("s", "1", "y", "n", "n", "n", "y")
        #expect(screen.context == .alert)
        return screen
    }

    private func alert(_ screen: ScreenUnderTest) throws -> AlertState {
        try #require(screen.state.open?.state.alerts.first)
    }

    @Test("Whoever copies a form from paper types on and tells nobody anything; keys count after a pause")
    func typedAhead() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1")
        screen.strike("y", "n", "n", "n", "y", every: 150)
        #expect(screen.context == .alert)
        screen.strike("up", "s", "k", "0", "0", "enter", "enter", "1", "enter", every: 150)
        #expect(screen.context == .alert)
        #expect(screen.shows("they were not taken"))
        #expect(!screen.shows("(s custody sergeant)"))
        #expect(try alert(screen).tellings.isEmpty)
        screen.strike("s", every: TypingPause.length)
        screen.strike("k", "enter", every: 150)
        #expect(try alert(screen).tellings.first?.told.who.text == "custody sergeant")
    }

    @Test(
        "No screen opens between two questions: the alert stands at once in the record, the header, the queue and on the form, and opens after the last item"
    )
    func betweenQuestions() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        for _ in 1...8 { screen.press("0") }
        screen.press("1")
        #expect(screen.context == .screening)
        #expect(screen.facts.contains { $0.kind == .alertRaised })
        #expect(screen.shows("!! ALERT open"))
        #expect(screen.shows("ALERT raised: said yes to thoughts of death or self-harm"))
        #expect(screen.state.queue.rows.first?.placement.rank == 1)
        // What a hand does that has not noticed: the next answer, and enter.
        screen.press("2")
        #expect(screen.context == .alert, "the last item is answered")
        screen.press("enter", "2", "enter", "ctrl-s")
        #expect(try alert(screen).tellings.isEmpty && alert(screen).isOpen)
        #expect(screen.shows("what is marked is needed"))
    }

    @Test("A key opens the alert between two questions, and it does not open by itself again")
    func openedByKey() throws {
        let screen = try Stage.oneCase()
        screen.open("phq-9")
        screen.press("end", "down", "home")
        for _ in 1...8 { screen.press("0") }
        screen.press("1", "g")
        #expect(screen.context == .alert)
        screen.press("esc")
        #expect(screen.context == .screening)
        screen.press("0")
        #expect(screen.context == .screening)
    }

    @Test("A pause is counted from the last key, not from the first")
    func pause() {
        var pause = TypingPause()
        func takesKey(at time: Int) -> Bool {
            if case .key = pause.take(.key(.enter), at: time, isTyping: true) { true } else { false }
        }
        let untouched = takesKey(at: 0)
        pause.begin(at: 1_000, .opened)
        let taken = [1_599, 2_198, 2_798, 2_799].map { takesKey(at: $0) }
        #expect(untouched, "nothing has opened")
        #expect(taken == [false, false, true, true])
    }

    @Test("Who was told and how it was shared are chosen, a key each; the answer may follow, in words, and the cell closes it")
    func told() throws {
        let screen = try raised()
        screen.press("enter")
        #expect(try alert(screen).tellings.isEmpty, "nothing was chosen beforehand")
        screen.press("s", "d", "enter")
        let telling = try #require(try alert(screen).tellings.first?.told)
        #expect(telling.who.text == "custody sergeant")
        #expect(telling.ground == .seriousHarm)
        #expect(telling.at == Stage.morning)
        #expect(!telling.personInformed)
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("Logged: told custody sergeant 08:25 (serious harm, minimum necessary; person not informed). Open until"))
        #expect(screen.focusedField == .response)
        for word in ["ok", "2", "noted", "M6", "okk", "will", "will do", "dunno", "he said ok"] {
            screen.type(word)
            if screen.form?[.confirmation].isEmpty == true { screen.confirm() }
            screen.press("ctrl-s")
            #expect(try alert(screen).isOpen, "\(word) tells the next reader nothing")
            #expect(screen.shows("say who does what"))
            screen.press("ctrl-u")
        }
        screen.type("level 4 now, nurse called")
        screen.goTo(.confirmation)
        screen.press("ctrl-u", "enter")
        #expect(try alert(screen).isOpen, "enter alone closes nothing")
        screen.type("m7")
        screen.press("enter")
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("not M6: look whose case this is"))
        screen.press("ctrl-u")
        screen.type("m6")
        screen.press("enter")
        #expect(try alert(screen).isClosed)
        #expect(screen.shows("level 4 now, nurse called. The alert is closed"))
    }

    @Test("Undo after a telling leads to marking it as entered in error, and the alert waits again for somebody to be told")
    func correcting() throws {
        let screen = try raised()
        screen.press("s", "k", "enter")
        screen.goBack(to: .queue)
        screen.press("u")
        #expect(screen.shows("Undone: ASQ finished"))
        screen.press("u")
        #expect(screen.context == .form)
        #expect(screen.shows("is not undone: mark it as entered in error"))
        screen.type("told the nurse, not the sergeant")
        screen.confirm()
        screen.press("enter")
        #expect(try alert(screen).tellings.isEmpty && alert(screen).isOpen)
        screen.press("g")
        #expect(screen.shows("Who was told"))
    }

    @Test("Of a telling and an answer said in one act, u shows both, and what is struck is named in full")
    func correctingOneOfTwo() throws {
        let screen = try raised()
        screen.press("s", "k", "tab", "tab")
        screen.type("level 4 now, nurse called")
        screen.confirm()
        screen.press("enter")
        #expect(try alert(screen).isClosed, "\(screen.text)")
        screen.goBack(to: .queue)
        screen.press("u")
        if screen.shows("Undone: ASQ finished") { screen.press("u") }
        #expect(screen.context == .timeline)
        #expect(screen.shows("2 entries say it: told custody sergeant"))
        screen.press("x")
        #expect(screen.context == .form && screen.shows("Sol Mensah: told custody sergeant"))
        screen.type("it was the nurse")
        screen.confirm()
        screen.press("enter")
        #expect(try alert(screen).tellings.isEmpty && alert(screen).isOpen)
    }

    @Test("With consent is not logged against a recorded no")
    func consentRefused() throws {
        let screen = try raised()
        screen.recordByMina(.consented(.police, .no))
        screen.press("s", "c", "enter")
        #expect(try alert(screen).tellings.isEmpty)
        #expect(screen.shows("recorded as no: serious harm is the ground"))
    }

    @Test("Somebody else is told by role and name")
    func somebodyElse() throws {
        let screen = try raised()
        screen.press("o")
        screen.type(" Dr Amara, FME")
        screen.press("tab", "k", "enter")
        #expect(try alert(screen).tellings.first?.told.who.text == "Dr Amara, FME")
    }

    @Test("Until someone was told and has answered it stands on the case and in the queue, with its age")
    func standsEverywhere() throws {
        let screen = try raised()
        screen.press("esc")
        screen.wait(minutes: 4)
        if screen.context == .screening { #expect(screen.shows("ALERT open 0:04")) }
        screen.goBack(to: .queue)
        #expect(screen.shows("!! 1 alert open 0:04"))
        #expect(screen.shows("ALERT open"))
        for keys in [["enter"], ["t"], ["c"], ["s"], ["h"], ["o"], ["n"]] {
            for key in keys { screen.press(key) }
            #expect(screen.shows("ALERT open 0:04"), "\(screen.context)")
            screen.goBack(to: .queue)
        }
    }

    @Test("It stands in the way of signing and of leaving")
    func inTheWay() throws {
        let screen = try raised()
        screen.goBack(to: .queue)
        screen.decide()
        screen.press("S")
        #expect(screen.context != .sign)
        #expect(screen.state.open?.state.isSigned == false)
        screen.goBack(to: .queue)
        screen.press("l")
        #expect(screen.shows("ALERT open, ASQ") && screen.shows("Nobody leaves before it is told and answered"))
        screen.press("1", "ctrl-s")
        #expect(screen.state.open?.state.departure == nil)
        #expect(screen.shows("An alert is open"))
    }

    @Test("Undo takes back the outcome, the urgency and the answers, and never the alert")
    func undo() throws {
        let screen = try raised()
        screen.goBack(to: .queue)
        screen.press("enter")
        for _ in 0..<30 { screen.press("u") }
        #expect(screen.state.open?.state.openAlerts.count == 1)
    }

    @Test("Nobody was told before it was said; what was typed in from paper may have been told before", arguments: [false, true])
    func toldBefore(_ isFromPaper: Bool) throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1")
        if isFromPaper {
            screen.press("p")
            screen.type("ynnnn")
            screen.press("enter")
        } else {
            screen.type("ynnnn")
            screen.press("g")
        }
        #expect(screen.context == .alert)
        screen.press("s", "k", "ctrl-u")
        screen.type("0800")
        screen.press("enter")
        let isTold = try !alert(screen).tellings.isEmpty
        #expect(isTold == isFromPaper, "\(screen.text)")
        if !isFromPaper { #expect(screen.shows("before the alert was raised, at 08:25")) }
    }

    @Test("What a student records does not close it until a registered member confirms")
    func student() throws {
        let screen = try raised(as: Stage.kit)
        screen.press("s", "k", "enter")
        screen.type("level 4 now")
        #expect(!screen.text.contains("the alert closes"), "\(screen.text)")
        screen.confirm()
        screen.press("enter")
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("registered member"))
        screen.goBack(to: .queue)
        Stage.signIn(Stage.sol, on: screen)
        screen.press("enter", "g")
        #expect(screen.context == .alert)
        screen.press("ctrl-o")
        #expect(try alert(screen).isOpen, "one key closes nothing")
        #expect(screen.shows("Told custody sergeant at 08:25") && screen.shows("They will: level 4 now"))
        screen.press("enter")
        #expect(try alert(screen).isOpen && screen.shows("type M6"))
        screen.confirm()
        screen.press("enter")
        #expect(try alert(screen).isClosed)
        #expect(
            screen.shows("Confirmed: told custody sergeant 08:25 (Kit Byrne); they will: level 4 now. The alert is closed on your word."))
    }

    @Test("Without telling, it closes only on a reason and a second registered member's own passphrase")
    func dismissal() throws {
        let screen = try raised()
        screen.press("ctrl-r")
        screen.type("said in error by an interpreter, asked again")
        screen.press("tab", "1")
        screen.type("a wrong passphrase")
        screen.press("ctrl-s")
        #expect(screen.shows("type M6"))
        screen.confirm()
        screen.press("ctrl-s")
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("not their passphrase"))
        let second = try #require(screen.form.map { $0[.second] })
        #expect(second != Stage.sol.id)
        screen.type("correct horse \(second)")
        #expect(!screen.shows("correct horse"))
        if screen.form?[.confirmation].isEmpty == true { screen.confirm() }
        screen.press("ctrl-s")
        #expect(try alert(screen).isClosed)
        #expect(try alert(screen).dismissal?.second == second)
    }

    @Test("A student cannot close one without telling")
    func studentDismissal() throws {
        let screen = try raised(as: Stage.kit)
        screen.press("ctrl-r")
        #expect(screen.context == .alert)
        #expect(try alert(screen).isOpen)
        #expect(screen.shows("registered member"))
    }

    @Test("The lock shows how many alerts are open, and nobody's name")
    func lock() throws {
        let screen = try raised()
        screen.press("ctrl-k")
        #expect(screen.shows("1 alert is open"))
        #expect(!screen.text.uppercased().contains("DUNN"))
        #expect(!screen.text.contains("Callum"))
        screen.type("correct horse sol")
        screen.press("enter")
        #expect(screen.context == .alert, "back where it was")
    }

    @Test("Telling waits for no other field: who, how it was shared, enter")
    func quickest() throws {
        let screen = try raised()
        screen.keyCount = 0
        screen.press("s", "k", "enter")
        #expect(screen.keyCount == 3)
        #expect(try alert(screen).tellings.count == 1)
    }
}
