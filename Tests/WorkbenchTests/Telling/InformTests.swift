import Caseload
import Scene
import Testing
import Workbench

@Suite("Telling")
struct InformTests {
    @Test("Enter alone logs that nobody was told: it asks")
    func enterAsks() throws {
        let screen = try Stage.oneCase()
        screen.triage("B", "shaking")
        screen.press("i", "enter")
        #expect(screen.context == .form)
        #expect(!screen.facts.contains { $0.kind == .toldAbout })
    }

    @Test("Two keys log that the custody sergeant was told of the newest risk, where the person agreed")
    func twoKeys() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.police, .yes), .riskToSelf())
        screen.keyCount = 0
        screen.press("i", "s")
        #expect(screen.keyCount == 2)
        #expect(screen.context == .queue)
        #expect(screen.message.hasPrefix("Saved 08:27: custody sergeant told: risk to self: said: would use the blanket tonight"))
        guard let telling = screen.facts.last?.as(Telling.self) else { return #expect(Bool(false), "nothing was logged") }
        #expect(telling.recipient == .custodySergeant && telling.ground == .consent)
        screen.press("enter")
        #expect(screen.shows("08:27 custody sergeant: risk to self: said: would use the blanket tonight"))
    }

    @Test(
        "Words typed at the list log one telling at most, and it stays said; no letter behind it is a command of the queue",
        arguments: [150, 400])
    func prose(pace: Int) throws {
        let screen = try Stage.oneCase()
        screen.triage("B", "shaking")
        let before = screen.facts.count
        screen.strike("i", every: 700)
        screen.type("he said a", every: pace)
        #expect(screen.facts.count == before + 1)
        #expect(screen.context == .queue)
        #expect(screen.message.hasPrefix("Saved 08:2"))
        #expect(screen.message.hasSuffix("What was typed behind it was not taken."))
    }

    @Test("What is known from records is told to the police only where somebody writes it")
    func known() throws {
        let screen = try Stage.oneCase()
        let record = try RiskRecord(.toSelf, said: "will cut again", seen: "", known: "diagnosed PTSD", plan: "constant observation")
        screen.recordByMina(.consented(.police, .yes), .riskRecorded(record))
        screen.press("i", "s")
        guard let telling = screen.facts.last?.as(Telling.self) else { return #expect(Bool(false), "nothing was logged") }
        #expect(telling.what.text.contains("will cut again"))
        #expect(!telling.what.text.contains("PTSD"))
    }

    @Test("Without consent the letter asks on what ground, and nothing is logged until it is given")
    func withoutConsent() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.riskToSelf())
        screen.press("i")
        #expect(screen.shows("police not asked: asks basis and reason"))
        screen.press("s")
        #expect(screen.context == .form)
        #expect(screen.shows("The person has not been asked (police)"))
        let before = screen.facts.count
        screen.press("ctrl-s")
        #expect(screen.facts.count == before)
        screen.press("1")
        screen.type("would hang himself tonight")
        screen.press("enter")
        guard let telling = screen.facts.last?.as(Telling.self) else { return #expect(Bool(false), "nothing was logged") }
        #expect(telling.ground == .against(.seriousHarm, reason: toldText("would hang himself tonight")))
        #expect(screen.message.contains("custody sergeant told"))
    }

    @Test("The HCP and the AMHP are told for direct care, in two keys", arguments: [("h", Recipient.healthcareProfessional), ("m", .amhp)])
    func directCare(_ key: String, _ recipient: Recipient) throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.riskToSelf())
        screen.press("i", key)
        guard let telling = screen.facts.last?.as(Telling.self) else { return #expect(Bool(false), "nothing was logged") }
        #expect(telling.recipient == recipient && telling.ground == .directCare)
    }

    @Test("A capital letter asks for a name, other words and another time")
    func inFull() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.police, .yes), .riskToSelf())
        screen.press("i", "S")
        screen.type("Sgt Hale")
        screen.press("tab", "ctrl-u")
        screen.type("-10m")
        screen.press("ctrl-s")
        guard let telling = screen.facts.last?.as(Telling.self) else { return #expect(Bool(false), "nothing was logged") }
        #expect(telling.who == "custody sergeant (Sgt Hale)")
        #expect(telling.at == Stage.morning.adding(minutes: -8))
    }

    @Test("Where nothing is recorded that could be told, the letter asks what it was")
    func nothingToTell() throws {
        let screen = try Stage.oneCase()
        screen.press("i")
        #expect(screen.shows("Nothing is recorded yet that could be told"))
        screen.press("h")
        #expect(screen.context == .form && screen.focusedField?.name == "toldWhat")
    }

    @Test("What nobody was told of comes first, a figure chooses another, and what was told says so")
    func whatIsTold() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.police, .yes), .riskToSelf())
        screen.wait(minutes: 1)
        screen.triage("B", "shaking and pacing")
        screen.press("i")
        #expect(screen.shows("*1 urgency B Very urgent: shaking and pacing"))
        screen.press("s", "i")
        #expect(screen.shows("*1 risk to self"))
        #expect(screen.shows("told before"))
        screen.press("2")
        #expect(screen.shows("*2 urgency B Very urgent: shaking and pacing"))
    }

    @Test("An open alert stands first, and enter opens it")
    func alert() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.suicideAlert)
        screen.press("i")
        #expect(screen.shows("the open alert"))
        screen.press("enter")
        #expect(screen.context == .alert)
    }

    @Test("Telling the sergeant that an appropriate adult is needed takes the row's words away")
    func appropriateAdult() throws {
        let screen = try Stage.oneCase("d1 khan aisha 1/2/10 theft")
        #expect(screen.queueRow(of: "Khan").contains("AA: tell Sgt"))
        screen.press("i")
        #expect(screen.shows("*1 appropriate adult needed: under 18"))
        screen.press("s")
        #expect(!screen.queueRow(of: "Khan").contains("AA: tell Sgt"))
    }
}
