import Caseload
import Scene
import Testing
import Workbench

@Suite("Consent on screen")
struct ConsentScreenTests {
    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    @Test("Who was recorded as lacking capacity says yes only after capacity was looked at anew")
    func lacking() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.seen, .lacksCapacity))
        screen.press("c", "y", "ctrl-s")
        #expect(screen.shows("Assess capacity anew"))
    }

    @Test("To be seen yes and police yes take c, y, y and one key that saves")
    func budget() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "y", "enter")
        #expect(screen.context == .queue)
        #expect(screen.keyCount == 4)
        let answers = try state(screen).consentAnswers
        #expect(answers == [.seen: .yes, .police: .yes])
    }

    @Test("All nine purposes are asked one after the other, a key each")
    func nine() throws {
        let screen = try Stage.oneCase()
        screen.press("c")
        for _ in ConsentPurpose.allCases { screen.press("n") }
        screen.press("ctrl-s")
        #expect(try state(screen).consentAnswers.count == 9)
        #expect(try state(screen).consentAnswers.values.allSatisfy { $0 == .no })
    }

    @Test("What nobody asked about says so in words, and what stands says when and who")
    func words() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "ctrl-s", "c")
        #expect(screen.shows("be seen yes Sol Mensah 08:25"))
        #expect(screen.shows("share with the GP not asked"))
        #expect(!screen.shows("not saved yet"))
        screen.press("n")
        #expect(screen.shows("no not saved yet; was yes (Sol Mensah 08:25)"))
    }

    @Test("Only what changed is a fact; an empty line and the same answer change nothing")
    func onlyChanges() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "n", "ctrl-s")
        let before = screen.facts.count
        screen.press("c", "y", "tab", "ctrl-s")
        #expect(screen.facts.count == before)
        #expect(screen.shows("Nothing was changed"))
    }

    @Test("A yes is taken back by w; without a yes there is nothing to take back, and the line says so")
    func withdrawal() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "w", "ctrl-s")
        #expect(screen.context == .consent)
        #expect(screen.shows("There is no yes to withdraw"))
        screen.press("y", "ctrl-s", "c", "w", "ctrl-s")
        #expect(try state(screen).consentAnswer(.seen) == .withdrawn)
        screen.press("enter")
        #expect(screen.shows("seen withdrawn"))
    }

    @Test("When they were asked counts for every answer, and the future is refused")
    func whenAsked() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y")
        screen.goTo(.when)
        screen.press("ctrl-u")
        screen.type("-20m")
        #expect(screen.shows("08:05"))
        screen.press("ctrl-s")
        #expect(try state(screen).consent[.seen]?.by.at == Stage.morning.adding(minutes: -20))
    }

    @Test("Left half-filled, it comes back as it was", arguments: [Stage.ordinary, Stage.small])
    func draft(_ size: Size) throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02", size)
        screen.press("c", "y", "w", "esc")
        #expect(screen.state.queue.selectedRow?.summary.seenConsent == nil)
        screen.press("c")
        #expect(screen.form?[.consent(.seen)] == "yes")
        #expect(screen.form?[.consent(.police)] == "withdrawn")
    }

    @Test("Once signed, an answer needs the reason of an amendment")
    func signed() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "ctrl-s")
        screen.decide()
        screen.sign()
        screen.press("c", "w", "ctrl-s")
        #expect(screen.shows("what is marked is needed"))
        screen.goTo(.amendmentReason)
        screen.type("changed his mind at the door")
        screen.press("ctrl-s")
        #expect(try state(screen).consentAnswer(.seen) == .withdrawn)
        #expect(try state(screen).isAmendedSinceSigning)
    }

    @Test("A letter on a line is its answer, and help and the palette are a key away")
    func keys() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "?")
        #expect(screen.shows("Help: consent"))
        screen.press("esc", ":")
        screen.type("capacity")
        screen.press("enter")
        #expect(screen.shows("Capacity: be seen"))
    }

    @Test("The answers stand on every screen of the case, also where it is narrow")
    func identityLine() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "n", "ctrl-s", "enter")
        #expect(screen.shows("consent: seen yes, police no, GP not asked"))
        screen.resize(40, 12)
        #expect(screen.rows[2].contains("seen yes, police no"))
        screen.press("c")
        for _ in 0..<9 { screen.press("n") }
        screen.press("ctrl-s")
        #expect(screen.rows[2].contains("no: seen police"))
    }
}

@Suite("Capacity on screen")
struct CapacityScreenTests {
    private func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    @Test("Not doubted is recorded only when it is chosen")
    func notDoubted() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "y", "ctrl-s")
        #expect(try state(screen).capacity.isEmpty)
        screen.press("c", "k", "n", "ctrl-s")
        #expect(try state(screen).capacity[.seen]?.finding == .notDoubted)
        #expect(screen.context == .consent, "back on the answers")
        #expect(screen.shows("not doubted"))
    }

    @Test("Lacking it asks why and what follows, and the decision waits until sober")
    func lacks() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "down", "k", "l")
        screen.type(" slurred, cannot say back what it is for")
        screen.press("tab", "w", "1", "enter")
        screen.type("+2h")
        screen.press("ctrl-s")
        #expect(try state(screen).lacksCapacity(for: .police))
        #expect(screen.shows("lacks capacity"))
        #expect(screen.shows("can wait: sober, ask again 10:25"))
        screen.press("y", "ctrl-s")
        #expect(screen.shows("Assess capacity anew"), "who lacks capacity cannot decide")
        screen.press("esc", "enter")
        #expect(screen.shows("police lacks capacity"))
    }

    @Test("Best interests asks who decides")
    func bestInterests() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "k", "l")
        screen.type(" delirious")
        screen.press("tab", "b", "ctrl-s")
        #expect(screen.form?.focused?.id == .decider)
        screen.type("Dr Rao and I")
        screen.press("ctrl-s")
        #expect(try state(screen).capacity[.seen]?.finding.isLacking == true)
    }

    @Test("Under 16 it is Gillick competence, or who holds parental responsibility")
    func child() throws {
        let screen = try Stage.oneCase("d1 khan aisha 14/3/12")
        screen.press("c", "k")
        #expect(screen.shows("Under 16: Gillick competent"))
        screen.press("p")
        screen.type(" her mother, Mrs Khan")
        screen.press("tab")
        screen.type("does not follow what sharing means")
        screen.press("ctrl-s")
        #expect(screen.shows("Mrs Khan holds parental responsibility"))
    }

    @Test("At 16 and 17 the Mental Capacity Act counts; without an age it says that another law may")
    func law() throws {
        let screen = try Stage.oneCase("d1 khan aisha 14/3/10")
        screen.press("c", "k")
        #expect(screen.shows("16 or 17: the Mental Capacity Act counts"))
        let unknown = try Stage.oneCase("d1 khan aisha")
        unknown.press("c", "k")
        #expect(unknown.shows("Age not known"))
        #expect(unknown.shows("lacks it now"))
    }

    @Test("Left half-filled, it comes back as it was")
    func draft() throws {
        let screen = try Stage.oneCase()
        screen.press("c", "k", "l")
        screen.type(" slurred")
        screen.press("ctrl-s")
        #expect(screen.shows("what is marked is needed"))
        screen.press("esc", "k")
        #expect(screen.form?[.why] == "slurred")
        #expect(screen.form?[.finding] == "lacks")
    }
}
