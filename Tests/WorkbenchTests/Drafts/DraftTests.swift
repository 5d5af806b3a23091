import Caseload
import Scene
import Testing
import Workbench

@Suite("What is typed and not saved")
struct DraftTests {
    /// Everything but the record and what it keeps goes, as when the program is killed.
    private func killed(_ screen: ScreenUnderTest) throws -> ScreenUnderTest {
        let again = try Stage.signIn()
        again.adopt(screen.store)
        again.keptDrafts = screen.keptDrafts
        return again
    }

    private func signedIn(_ screen: ScreenUnderTest, as member: Member) {
        Stage.signIn(member, on: screen)
        screen.press("enter")
    }

    @Test("After a pause it is kept; killed and signed in again, it is back in the form")
    func crash() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("Seen at the hatch, speaks")
        screen.press("enter")
        screen.type("little.")
        screen.take(.typingPaused)
        let again = try killed(screen)
        signedIn(again, as: Stage.sol)
        again.press("n")
        #expect(again.shows("What you had typed here is back."))
        #expect(again.form?[.text] == "Seen at the hatch, speaks\nlittle.")
        again.press("ctrl-s")
        #expect(again.state.open?.state.notes.count == 1)
        #expect(again.keptDrafts["sol"]?.isEmpty == true, "saved, it is kept no more")
    }

    @Test(
        "Every form is kept under a name of its own, and so are a line that adds somebody and one from paper", arguments: FormTests.openers)
    func everyForm(_ opener: String) throws {
        let screen = try Stage.oneCase()
        screen.press(opener)
        for _ in 0..<30 where screen.form?.focused?.kind.isText == false { screen.press("tab") }
        guard screen.form?.focused?.kind.isText == true else { return }
        screen.type("half a thou")
        screen.take(.typingPaused)
        let again = try killed(screen)
        signedIn(again, as: Stage.sol)
        again.press(opener)
        #expect(again.shows("What you had typed here is back."))
        #expect(again.form?.fields.contains { $0.value.contains("half a thou") } == true)
    }

    @Test("A half-typed line is kept too")
    func lines() throws {
        let screen = try Stage.oneCase()
        screen.press("a")
        screen.type("f1 marsh zo")
        screen.take(.typingPaused)
        let again = try killed(screen)
        signedIn(again, as: Stage.sol)
        again.press("a")
        #expect(again.shows("Left before: f1 marsh zo"))
        again.press("up")
        again.type("e")
        again.press("enter")
        #expect(again.shows("Marsh, Zoe"), "\(again.text)")
    }

    @Test("The lock, signing out and leaving keep it at once, and only for whoever typed it")
    func lock() throws {
        for end in ["ctrl-k", "esc"] {
            let screen = try Stage.oneCase()
            screen.press("n")
            screen.type("about Dunn")
            screen.press(end)
            if end == "esc" { screen.press("q", "q") }
            #expect(screen.keptDrafts["sol"]?.count == 1)
            let again = try killed(screen)
            signedIn(again, as: Stage.ada)
            again.press("n")
            #expect(!again.shows("about Dunn"))
        }
    }

    @Test("Secrets are never kept, nor anything of a practice session")
    func never() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1", "y", "n", "n", "n", "y")
        screen.press("ctrl-r")
        screen.type("told by phone, line went dead")
        screen.press("tab", "1")
        screen.type("a passphrase")
        screen.take(.typingPaused)
        let isAny = screen.keptDrafts.values.contains { !$0.isEmpty }
        #expect(!isAny)
        let practice = try Stage.practice()
        practice.press("n")
        practice.type("invented")
        practice.take(.typingPaused)
        #expect(practice.keptDrafts.isEmpty)
    }

    @Test("What nobody came back to for a week is let go")
    func old() throws {
        let screen = try Stage.oneCase()
        screen.press("n")
        screen.type("about Dunn")
        screen.press("esc")
        screen.take(.typingPaused)
        #expect(screen.keptDrafts["sol"]?.count == 1)
        let name = try #require(screen.keptDrafts["sol"]?.keys.first)
        let draft = Draft(fields: [.text: "old"], typed: Stage.morning.adding(minutes: -8 * 24 * 60))
        screen.keptDrafts["sol"]?[name] = draft.encoded
        let again = try killed(screen)
        signedIn(again, as: Stage.sol)
        again.press("n")
        #expect(again.form?[.text] == "")
        #expect(again.keptDrafts["sol"]?.isEmpty == true)
    }

    @Test("A draft is the same after being kept, and other bytes are none")
    func coding() {
        let draft = Draft(fields: [.text: "a\nb", .when: "-20m"], typed: Stage.morning)
        #expect(Draft(decoding: draft.encoded) == draft)
        #expect(Draft(decoding: Array(draft.encoded.dropLast())) == nil)
        #expect(Draft(decoding: [9, 9]) == nil)
    }
}

extension FormField.Kind {
    fileprivate var isText: Bool {
        switch self {
        case .text, .prose: true
        default: false
        }
    }
}
