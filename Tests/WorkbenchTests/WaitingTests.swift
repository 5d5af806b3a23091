import Caseload
import Scene
import Testing
import Workbench

@Suite("While something is being saved")
struct WaitingTests {
    /// A note that waits for the disk.
    private func saving(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase()
        screen.passphrases["sol"] = "correct horse sol"
        screen.press("enter", "n")
        screen.type("Seen at the hatch.")
        screen.isDiskSlow = true
        screen.press("ctrl-s")
        #expect(screen.shows("Saving…"))
        return screen
    }

    private func unlock(_ screen: ScreenUnderTest) {
        screen.type("correct horse sol")
        screen.press("enter")
    }

    private func isLocked(_ screen: ScreenUnderTest) -> Bool { if case .locked = screen.state.top { true } else { false } }

    @Test("The lock comes at once; the save ends below it, and is said to whoever unlocks")
    func lock() throws {
        let screen = try saving()
        screen.press("ctrl-k")
        #expect(isLocked(screen))
        screen.isDiskSlow = false
        #expect(isLocked(screen), "the end of saving opens nothing over the lock")
        #expect(!screen.shows("Dunn") && !screen.shows("note"))
        unlock(screen)
        #expect(screen.context == .person)
        #expect(screen.shows("Saved 08:25:00: note."))
        #expect(screen.state.open?.state.notes.count == 1)
        #expect(screen.keptDrafts["sol"]?.isEmpty == true)
    }

    @Test("What fails below the lock stands in its form with the text, and says so")
    func failureBelowLock() throws {
        let screen = try saving()
        screen.press("ctrl-k")
        screen.diskFault = .diskFull
        screen.isDiskSlow = false
        unlock(screen)
        #expect(screen.form?[.text] == "Seen at the hatch.")
        #expect(screen.shows("NOT SAVED"))
        screen.diskFault = nil
        screen.press("ctrl-s")
        #expect(screen.state.open?.state.notes.count == 1)
    }

    @Test("Keys typed before the lock are taken up nowhere, and said")
    func heldAtLock() throws {
        let screen = try saving()
        screen.press("o", "3", "ctrl-k")
        #expect(isLocked(screen))
        screen.isDiskSlow = false
        unlock(screen)
        #expect(screen.context == .person)
        #expect(screen.shows("2 keys typed meanwhile were not taken."))
        #expect(screen.shows("Saved 08:25:00: note."))
    }

    @Test("The idle lock comes while something is being saved too")
    func idle() throws {
        let screen = try saving()
        screen.wait(minutes: 6)
        #expect(isLocked(screen))
        screen.isDiskSlow = false
        unlock(screen)
        #expect(screen.state.open?.state.notes.count == 1)
    }

    @Test("Typing while something is being saved counts as being here")
    func isHere() throws {
        let screen = try saving()
        for _ in 0..<7 {
            screen.wait(minutes: 1)
            screen.press("x")
        }
        #expect(!isLocked(screen))
    }

    @Test("When saving fails, keys typed meanwhile are said, and the text stays")
    func failure() throws {
        let screen = try saving()
        screen.press("o", "3", "y", "x")
        screen.diskFault = .diskFull
        screen.isDiskSlow = false
        #expect(screen.shows("NOT SAVED"))
        #expect(screen.shows("4 keys typed meanwhile were not taken."))
        #expect(screen.form?[.text] == "Seen at the hatch.")
    }

    @Test("When it is saved, what was typed ahead goes on in order, pastes too")
    func goesOn() throws {
        let screen = try saving()
        screen.press("n")
        screen.type("And ")
        screen.paste("pasted")
        screen.type(" too")
        screen.isDiskSlow = false
        #expect(screen.form?[.text] == "And pasted too")
    }

    @Test("More keys than can wait are counted")
    func tooMany() throws {
        let screen = try saving()
        screen.press("n")
        for _ in 0..<204 { screen.press("x") }
        screen.isDiskSlow = false
        #expect(screen.form?[.text].count == 199)
        #expect(screen.shows("5 keys typed meanwhile were not taken."))
    }

    @Test("Help opens meanwhile, and the save ends below it; ctrl-l draws anew, and another size is another size")
    func help() throws {
        let screen = try saving()
        screen.press("f1")
        #expect(screen.context == .list)
        screen.isDiskSlow = false
        #expect(screen.context == .list, "help stays open")
        screen.press("esc")
        #expect(screen.context == .person)
        #expect(screen.state.open?.state.notes.count == 1)
        let other = try saving()
        other.resize(40, 12)
        #expect(other.rows.count == 12)
        var state = other.state
        let effects = state.update(.key(.control("l")), now: other.now)
        #expect(effects.contains { if case .redraw = $0 { true } else { false } })
    }

    @Test("Nothing opens over the lock: what was being read stays shut")
    func readingBelowLock() throws {
        let screen = try Stage.oneCase()
        screen.press("L", "enter")
        var state = screen.state
        let effects = state.update(.key(.enter), now: screen.now)
        guard case .load(let subject)? = effects.first else { return #expect(Bool(false), "the case is read") }
        _ = state.update(.key(.control("k")), now: screen.now)
        let more = state.update(.loaded(subject, screen.entries(of: subject)), now: screen.now)
        #expect(more.isEmpty)
        guard case .locked = state.top else { return #expect(Bool(false), "something lies over the lock") }
        #expect(!state.canvas.text.joined().contains("DUNN"))
    }

    @Test("A second member's passphrase that is being checked when the lock comes closes the alert below it")
    func secondMember() throws {
        let screen = try Stage.oneCase()
        screen.press("s", "1", "y", "n", "n", "n", "y", "ctrl-r")
        screen.type("told by phone, line went dead")
        screen.press("tab", "1")
        screen.type("correct horse mina")
        screen.confirm()
        var state = screen.state
        let effects = state.update(.key(.control("s")), now: screen.now)
        guard case .checkPassphrase(let second, _)? = effects.first else { return #expect(Bool(false), "the passphrase is checked") }
        _ = state.update(.key(.control("k")), now: screen.now)
        let saving = state.update(.passphraseChecked(second, isRight: true), now: screen.now)
        #expect(saving.contains { if case .append = $0 { true } else { false } })
        guard case .locked(let lock) = state.top else { return #expect(Bool(false), "the lock stays") }
        #expect(lock.complaint == nil)
    }

    @Test("Nobody signs out while something is being saved")
    func signOut() throws {
        let screen = try saving()
        screen.press("ctrl-k", "ctrl-q")
        #expect(isLocked(screen))
        #expect(screen.shows("still being saved"))
        screen.isDiskSlow = false
        screen.press("ctrl-q")
        #expect(!isLocked(screen) && screen.context == .unlock)
        #expect(screen.message == "")
    }
}
