import Caseload
import Scene
import Testing
import Workbench

@Suite("What is typed and not saved is named until it is saved or thrown away")
struct UnsavedTests {
    /// A note about Dunn that was begun and left.
    private func left(_ size: Size = Stage.ordinary, as member: Member = Stage.sol) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: member, "m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.press("n")
        screen.type("Seen at the hatch")
        screen.press("esc")
        return screen
    }

    private func again(_ screen: ScreenUnderTest, as member: Member = Stage.sol, _ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        screen.take(.typingPaused)
        let again = try Stage.signIn(size)
        again.adopt(screen.store)
        again.keptDrafts = screen.keptDrafts
        Stage.signIn(member, on: again)
        return again
    }

    @Test("In the queue's row and below it, at every size", arguments: [Stage.ordinary, Stage.small, Stage.wide])
    func row(_ size: Size) throws {
        let screen = try left(size)
        #expect(screen.rows.contains { $0.contains("Dunn") && $0.contains("unsaved") })
        #expect(screen.shows("Not saved: note, typed 08:25."))
        screen.press("n", "ctrl-s")
        #expect(!screen.shows("unsaved") && !screen.shows("Not saved"))
    }

    @Test("In a narrow window the sign of somebody not triaged stays beside it")
    func narrowSign() throws {
        let screen = try Stage.oneCase("f2 khan aisha ~16 theft", Stage.small)
        screen.press("n", "x", "esc")
        #expect(screen.queueRow(of: "Khan").contains("unsaved child"))
    }

    @Test("Beside a signature the row says both")
    func signedRow() throws {
        let screen = try Stage.oneCase(as: Stage.kit)
        screen.triage("D")
        screen.decide()
        screen.sign()
        screen.press("H", "x", "esc")
        #expect(screen.queueRow(of: "Dunn").contains("STUDENT, draft"), "\(screen.queueRow(of: "Dunn"))")
    }

    @Test("Beside an open alert the row says both")
    func alertRow() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1", "y", "n", "n", "n", "y")
        screen.goBack(to: .queue)
        screen.press("n", "x", "esc")
        #expect(screen.queueRow(of: "Dunn").contains("ALERT, draft"))
    }

    @Test("On the case, where enter and the key go on with it", arguments: [Stage.ordinary, Stage.small])
    func onCase(_ size: Size) throws {
        let screen = try left(size)
        screen.press("enter")
        #expect(screen.shows("note, typed 08:25"))
        screen.press("enter")
        #expect(screen.form?[.text] == "Seen at the hatch")
    }

    @Test("On Today, where enter goes on with it, also past a filter, and delete throws it away once it has asked")
    func today() throws {
        let screen = try left()
        screen.add("m7 marsh zoe ~55")
        screen.press("esc", "/")
        screen.type("marsh")
        screen.press("enter", "T")
        #expect(screen.shows("NOT SAVED") && screen.shows("Dunn, Callum"))
        #expect(screen.shows("\"Seen at the hatch\""))
        screen.press("enter")
        #expect(screen.shows("DUNN, Callum"))
        #expect(screen.form?[.text] == "Seen at the hatch")
        screen.press("esc", "esc")
        #expect(screen.context == .today)
        screen.press("delete")
        #expect(screen.shows("Throw away note about Dunn, Callum, M6, typed 08:25? It does not come back."))
        screen.press("up", "delete")
        #expect(screen.shows("NOT SAVED"), "another key dropped the question")
        screen.press("delete")
        #expect(screen.shows("Thrown away: note about Dunn") && !screen.shows("NOT SAVED"))
        #expect(screen.keptDrafts["sol"]?.isEmpty != false)
        screen.press("delete")
        #expect(screen.shows("nothing that was typed and not saved"))
    }

    @Test("What opens from Today is the line's own person, whoever the filter shows")
    func todayPerson() throws {
        let screen = try Stage.oneCase()
        screen.add("m7 marsh zoe ~55")
        screen.press("esc", "/")
        screen.type("marsh")
        screen.press("enter", "T")
        for name in ["Dunn", "Marsh"] {
            screen.press("home")
            for _ in 0..<5 where !screen.rows[screen.canvas.cursor.row].contains(name) { screen.press("down") }
            screen.press("enter")
            #expect(screen.state.open?.state.details.surname == name)
            screen.press("esc")
        }
    }

    @Test("Signing and countersigning say what would be left out, beside what confirms", arguments: [Stage.ordinary, Stage.small])
    func signing(_ size: Size) throws {
        let screen = try left(size)
        screen.decide()
        screen.press("S")
        #expect(screen.context == .sign)
        #expect(screen.shows("NOT SAVED, and no part of what is signed: note, typed 08:25."))
        screen.press("esc", "n", "ctrl-s", "S")
        #expect(!screen.shows("NOT SAVED"))

        let student = try Stage.oneCase(as: Stage.kit, "m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        student.decide()
        student.sign()
        Stage.signIn(Stage.mina, on: student)
        student.press("enter", "o", "1", "esc", "C")
        #expect(student.shows("NOT SAVED, and no part of what is signed: outcome, typed 08:25."), "\(student.text)")
    }

    @Test("On the first screen after signing in, after a crash too; nothing of it before", arguments: [Stage.ordinary, Stage.small])
    func firstScreen(_ size: Size) throws {
        let screen = try left(size)
        let again = try again(screen, size)
        #expect(again.context == .sessions)
        #expect(again.shows("Not saved from before: note about Dunn, Callum, M6, typed 08:25."))
        again.press("ctrl-k")
        #expect(!again.shows("Dunn") && !again.shows("ot saved") && !again.shows("note"))
        again.press("ctrl-q")
        #expect(!again.shows("Dunn") && !again.shows("ot saved") && !again.shows("note"))
        Stage.signIn(Stage.ada, on: again)
        #expect(!again.shows("ot saved"), "it is Sol's")
        again.press("enter")
        #expect(!again.shows("unsaved"))
    }

    @Test("What was typed about somebody of another session is gone on with from Today")
    func otherSession() throws {
        let screen = try left()
        screen.press("L", "n", "2", "ctrl-s", "esc", "T")
        #expect(screen.shows("NOT SAVED") && screen.shows("Dunn, Callum"))
        screen.press("enter")
        #expect(screen.form?[.text] == "Seen at the hatch")
        #expect(screen.shows("DUNN, Callum"))
    }

    @Test(
        "Whatever form it was typed into, Today goes on with it, after a crash too",
        arguments: [
            "t b tab x", "o 3 x", "c y", "d tab x", "l tab tab x", "D x", "K o", "x s x", "H x", "M 1 x", "f a x", "p tab x",
            "v p x", "s 2 e x", "s 2 p 1", "s 2 c x", "w tab x", "A n x", "W c x", "G tab tab tab x",
        ])
    func everyForm(_ keys: String) throws {
        let screen = try Stage.oneCase()
        for key in keys.split(separator: " ") { screen.press(String(key)) }
        screen.goBack(to: .queue)
        guard screen.queueRow(of: "Dunn").contains("unsaved") else {
            Issue.record("\(keys) leaves nothing: \(screen.text)")
            return
        }
        let before = screen.state.drafts.values.map(\.fields)
        let again = try again(screen)
        again.press("enter", "T", "enter")
        let isBack = again.shows("What you had typed here is back.") || again.context == .paper
        #expect(isBack, "\(keys): \(again.text)")
        again.goBack(to: .queue)
        #expect(again.state.drafts.values.map(\.fields) == before)
    }

    @Test("A draft that is looked at and left again keeps the time at which it was typed")
    func time() throws {
        let screen = try left()
        screen.work(minutes: 3)
        screen.press("n", "esc")
        #expect(screen.shows("typed 08:25"))
    }

    @Test("Where a form says now, it is the time at which it was typed that comes back, and it is said")
    func nowStays() throws {
        let screen = try Stage.oneCase()
        screen.press("i", "enter")
        screen.type("needs the AA")
        screen.press("esc")
        screen.work(minutes: 9)
        screen.press("i", "enter")
        #expect(screen.form?[.when] == "08:25")
        #expect(screen.message == "What you had typed here is back. When: 08:25, when it was typed.")
    }

    @Test("Every form's draft has a name of its own, from which the form is known again")
    func names() throws {
        let entry = EntryID(high: 0x1234_5678_9abc_def0, low: 0xfedc_ba98_7654_3210)
        let subject = SubjectID(high: 7, low: UInt64.max)
        var kinds: [FormKind] = [
            .urgency, .consent, .note, .details, .madeSafe, .outcome, .referral, .disposal, .countersign, .alert(concern: "suicide"),
            .dismissal(concern: "suicide"), .enteredInError(entry), .amendNote(entry), .evidence(instrument: "phq-9", item: "9"),
            .circumstances(instrument: "phq-9"), .raise(instrument: "phq-9"), .elsewhere(instrument: nil), .elsewhere(instrument: "phq-9"),
            .screeningAmendment(instrument: "phq-9"), .newSession, .supervision, .care(.characteristic(list: "a", code: "b")),
            .care(.need("x", nil)), .care(.chargeRisk), .care(.observation), .care(.newInformation), .telling(.attempt),
            .telling(.declined), .telling(.left), .telling(.leftTogether([subject, .record])), .telling(.task), .telling(.taskDone(entry)),
            .telling(.known), .telling(.cell), .telling(.pack), .telling(.custodyText), .board(.handover),
            .board(.paper(instrument: "asq")),
            .guarded(.sign), .guarded(.move(entry, to: subject)), .guarded(.listPath),
        ]
        kinds += ConsentPurpose.allCases.map { .care(.capacity($0)) } + RiskKind.allCases.map { .care(.risk($0)) }
        kinds += NeedStatus.allCases.map { .care(.need("x", $0)) } + Departure.How.allCases.map { .board(.gone($0)) }
        kinds += Recipient.allCases.map { .telling(.told($0, what: "a sentence, with words")) }
        kinds += SupportKind.allCases.map { .telling(.support($0, .arrived)) } + CustodyForm.allCases.map { .duty(.custody($0)) }
        kinds += MentalHealthActForm.allCases.map { .duty(.mentalHealthAct($0)) } + Pathway.allCases.map { .duty(.pathway($0)) }
        kinds += YouthDuty.allCases.map { .duty(.youth($0)) }
        #expect(Set(kinds.map { Draft.Key($0, subject).name }).count == kinds.count)
        for kind in kinds {
            #expect(Draft.Key(kind, subject).kind == kind && Draft.Key(kind, subject).subject == subject, "\(kind)")
            #expect(Draft.Key(kind, nil).kind == kind && Draft.Key(kind, nil).subject == nil, "\(kind)")
        }
    }

    @Test("What a version before this one kept is back in its form")
    func formerNames() throws {
        let screen = try Stage.oneCase()
        let subject = try #require(screen.state.queue.selected)
        let draft = Draft(fields: [.text: "from before"], typed: Stage.morning)
        screen.keptDrafts["sol"] = ["note SubjectID(high: \(subject.high), low: \(subject.low))": draft.encoded]
        let again = try again(screen)
        #expect(again.shows("Not saved from before: something, typed 08:25."))
        again.press("enter", "n")
        #expect(again.form?[.text] == "from before")
        again.press("ctrl-s")
        #expect(again.keptDrafts["sol"]?.isEmpty == true)
    }
}
