import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Consent asked once, on the way")
struct ConsentQuestionTests {
    // MARK: The question

    @Test(
        "Screening, outcome, a further referral and signing ask whose consent it is, and show nothing chosen",
        arguments: ConsentOnTheWay.ways)
    func asks(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: way.key, screen)
        let before = screen.facts.count
        screen.press(way.key)
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("DUNN, Callum"))
        #expect(screen.shows("Nobody has asked yet"))
        #expect(screen.scene.focusCount == 0, "nothing is selected")
        screen.press("enter")
        #expect(screen.shows("Nothing is chosen"))
        #expect(screen.context == .consentQuestion)
        screen.press("esc")
        #expect(screen.context == .queue, "back where they came from")
        #expect(screen.facts.count == before)
        screen.press(way.key)
        #expect(screen.context == .consentQuestion, "and it is asked again")
    }

    @Test("Yes is recorded and leads to what was wanted; then it is not asked again", arguments: ConsentOnTheWay.ways)
    func yes(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: way.key, screen)
        screen.press(way.key, "y")
        #expect(screen.context == way.after)
        #expect(screen.shows("Recorded: consent to be seen: yes."))
        #expect(try ConsentOnTheWay.state(screen).consent[.seen]?.by.at == Stage.morning)
        screen.press("esc", "s")
        #expect(screen.context == .picker)
    }

    @Test(
        "No is recorded; outcome, referral and signing go on",
        arguments: [ConsentOnTheWay.ways[1], ConsentOnTheWay.ways[2], ConsentOnTheWay.ways[3]])
    func no(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: way.key, screen)
        screen.press(way.key, "n")
        #expect(screen.context == way.after)
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .no)
    }

    @Test("No leads a screening back to the case, which says what goes on; chosen again it comes, with the no in sight")
    func noScreening() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("enter", "s", "n")
        #expect(screen.context == .person)
        #expect(screen.shows("s screens all the same"))
        screen.press("s", "1")
        #expect(screen.context == .screening)
        #expect(screen.shows("seen no"))
    }

    @Test("A capital means what its small letter means")
    func capitals() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s", "Y")
        #expect(screen.context == .picker)
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
        let other = try ConsentOnTheWay.person()
        other.press("o", "L")
        #expect(other.shows("Consent to be seen: later"))
    }

    @Test("The keys of the next screen, typed ahead, go there: s, y, 1")
    func typedAhead() throws {
        let screen = try ConsentOnTheWay.person()
        screen.isDiskSlow = true
        screen.press("s", "y", "1")
        screen.isDiskSlow = false
        #expect(screen.context == .screening)
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
        #expect(try ConsentOnTheWay.state(screen).administrations.isEmpty)
    }

    @Test(
        "Keys of the hand that does not know of the question never answer it: nothing counts after a stray letter or figure until enter",
        arguments: [["s", "1", "y", "n", "n"], ["o", "3", "l", "o", "w"], ["S", "1", "2", "y"], ["S", "m", "6", "y"], ["s", "j", "y"]])
    func stray(_ keys: [String]) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: keys[0], screen)
        let before = screen.facts.count
        for key in keys { screen.press(key) }
        #expect(screen.context == .consentQuestion)
        #expect(screen.facts.count == before)
        #expect(screen.shows("enter first"))
        screen.press("enter", "y")
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
    }

    @Test("Arrows and tabs say that they mean nothing here, and leave the answer a key away")
    func otherKeys() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s", "down")
        #expect(screen.shows("down means nothing here"))
        screen.press("tab", "y")
        #expect(screen.context == .picker)
        let pasted = try ConsentOnTheWay.person()
        pasted.press("s")
        pasted.paste("y")
        #expect(pasted.context == .consentQuestion)
        #expect(try ConsentOnTheWay.state(pasted).consentAnswer(.seen) == nil)
    }

    @Test("Help and the palette say what the letters do, and the palette does it")
    func palette() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o", "?")
        #expect(screen.shows("Help: consent on the way"))
        #expect(screen.shows("DUNN"))
        screen.press("esc", ":")
        screen.type("went")
        screen.press("enter")
        #expect(screen.shows("Went ahead without consent"))
    }

    @Test("What an urgent matter needs is never behind it")
    func urgent() throws {
        let screen = try ConsentOnTheWay.person()
        screen.triage("A", "ligature marks, says he will do it again")
        screen.press("n")
        #expect(screen.context != .consentQuestion)
        screen.press("esc", "m")
        #expect(screen.shows("Made safe"))
        let subject = try #require(screen.state.queue.selected)
        screen.press("esc")
        screen.elsewhere(
            .alertRaised(
                AlertRaised(
                    concern: "suicide", isImmediate: true, isAcute: true, source: "ASQ, item 5", statement: "thoughts now", actions: [],
                    administration: nil)),
            about: subject, by: Stage.ada)
        screen.press("g")
        #expect(screen.context == .alert)
        screen.press("esc", "S")
        #expect(screen.context == .alert, "the alert stands in the way of signing, before any question")
    }

    @Test("Who left before anybody saw them cannot be asked, and is not asked about")
    func neverSeen() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("l", "1")
        screen.chooseTask()
        screen.press("ctrl-s")
        screen.press("o")
        #expect(screen.context == .form, "\(screen.text)")
        #expect(screen.shows("Outcome"))
    }

    // MARK: Who decides

    @Test("Under 16 no yes is taken before it is recorded who decides, whatever it is to")
    func everyYes() throws {
        let screen = try Stage.oneCase("m6 finch orla ~14")
        screen.agreesOnTheWay = false
        screen.press("c", "down", "y", "enter")
        #expect(screen.shows("under 16: record who decides first (k)"))
        #expect(screen.state.open?.state.consent.isEmpty == true)
        screen.press("esc", "c", "k", "g", "tab")
        screen.type("says back what it is for and what may follow")
        screen.press("ctrl-s")
        screen.goBack(to: .queue)
        screen.press("c", "down", "y", "enter")
        #expect(screen.state.open?.state.consentAnswer(.police) == .yes, "\(screen.text)")
    }

    @Test(
        "Lacking capacity is recorded in its form, and outcome and signing go on",
        arguments: [ConsentOnTheWay.ways[1], ConsentOnTheWay.ways[3]])
    func lacks(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: way.key, screen)
        screen.press(way.key, "k", "l")
        screen.type(" slurred, cannot say back what it is for")
        screen.press("tab", "b")
        screen.type(" Dr Rao and I")
        screen.press("ctrl-s")
        #expect(screen.context == way.after)
        #expect(try ConsentOnTheWay.state(screen).lacksCapacity(for: .seen))
    }

    @Test("A screening waits where the decision can wait, and comes when it is chosen again")
    func lacksAndWaits() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s", "k", "l")
        screen.type(" slurred, cannot say back what it is for")
        screen.press("tab", "w")
        screen.type(" sober")
        screen.press("ctrl-s")
        #expect(screen.context == .queue)
        #expect(screen.shows("It can wait; s screens all the same"))
        screen.press("s")
        #expect(screen.context == .picker)
    }

    @Test("Who has capacity still has to answer: the question is there again with what was found")
    func has() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s", "k", "h")
        screen.type(" repeats back what it is for")
        screen.press("ctrl-s")
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("has capacity: repeats back what it is for"))
        screen.press("y")
        #expect(screen.context == .picker)
    }

    @Test("Under 16 a yes says first who decides: the child with Gillick competence", arguments: ConsentOnTheWay.ways)
    func gillick(_ way: (key: String, after: Context)) throws {
        let screen = try ConsentOnTheWay.person("d1 khan aisha 14/3/12")
        try ConsentOnTheWay.ready(for: way.key, screen)
        screen.press(way.key)
        #expect(screen.shows("Gillick competent"))
        screen.press("y")
        #expect(screen.context == .form)
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == nil, "nothing is recorded by the letter alone")
        screen.press("esc")
        #expect(screen.context == .consentQuestion)
        screen.press("y", "g")
        screen.type(" says back what it is for and what may follow")
        screen.press("ctrl-s")
        #expect(screen.context == way.after)
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
        #expect(
            try ConsentOnTheWay.state(screen).capacity[.seen]?.finding
                == .gillickCompetent(why: try #require(RequiredText("says back what it is for and what may follow"))))
    }

    @Test("Or whoever holds parental responsibility, by name; and the consent form asks for it as well")
    func parent() throws {
        let screen = try ConsentOnTheWay.person("d1 khan aisha 14/3/12")
        screen.press("c", "y", "ctrl-s")
        #expect(screen.shows("under 16: record who decides first (k)"))
        screen.press("esc", "o", "y", "p")
        screen.type(" her mother, Mrs Khan")
        screen.press("tab")
        screen.type("does not follow what it is for")
        screen.press("ctrl-s")
        #expect(screen.shows("Outcome"))
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
        screen.press("esc", "enter")
        #expect(screen.shows("Mrs Khan holds parental responsibility"))
    }

    @Test("A child's no is one key, and is theirs")
    func childsNo() throws {
        let screen = try ConsentOnTheWay.person("d1 khan aisha 14/3/12")
        screen.press("o", "n")
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .no)
    }

    @Test("At 16 and 17 and where no age is known a yes is one key, with the law beside it")
    func otherAges() throws {
        for (line, words) in [
            ("d1 khan aisha 14/3/10", "16 or 17: the Mental Capacity Act counts"), ("d1 khan aisha", "record the age (d)"),
        ] {
            let screen = try ConsentOnTheWay.person(line)
            screen.press("s")
            #expect(screen.shows(words))
            screen.press("y")
            #expect(screen.context == .picker)
        }
    }

    // MARK: Others, the lock, and the disk

    @Test("What somebody else answers meanwhile is shown, and no letter answers over it")
    func elsewhere() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s")
        let subject = try #require(screen.state.open?.subject)
        screen.elsewhere(.consented(.seen, .no), about: subject, by: Stage.ada)
        #expect(screen.context == .consentQuestion, "no screen opens by itself")
        #expect(screen.shows("Answered meanwhile: no (Ada Lind 08:25)"))
        let before = screen.facts.count
        screen.press("y")
        #expect(screen.facts.count == before)
        #expect(screen.shows("Answered already"))
        screen.press("enter")
        #expect(screen.context == .queue, "a screening waits after a no")
        screen.press("s")
        #expect(screen.context == .picker)
    }

    @Test("An answer that crosses another's on the way to the disk is not saved, and theirs is shown")
    func crossed() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("o")
        let subject = try #require(screen.state.open?.subject)
        screen.isDiskSlow = true
        screen.press("y")
        screen.elsewhere(.consented(.seen, .no), about: subject, by: Stage.ada)
        screen.isDiskSlow = false
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("NOT SAVED"))
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .no)
        screen.press("enter")
        #expect(screen.shows("Outcome"))
    }

    @Test("What could not be written is said, nothing is recorded, and the question still stands")
    func diskFault() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s")
        screen.diskFault = .diskFull
        screen.press("y")
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("NOT SAVED"))
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == nil)
        screen.diskFault = nil
        screen.press("y")
        #expect(screen.context == .picker)
    }

    @Test("After the lock it is still there, and shows nobody while locked")
    func locked() throws {
        let screen = try ConsentOnTheWay.person()
        screen.press("s", "ctrl-k")
        #expect(!screen.shows("DUNN"))
        screen.press("enter")
        screen.type("correct horse sol")
        screen.press("enter")
        #expect(screen.context == .consentQuestion, "\(screen.text)")
        screen.press("y")
        #expect(screen.context == .picker)
    }

    @Test("Once signed, an answer on the way needs the reason of an amendment, and leads on")
    func amendment() throws {
        let screen = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: "S", screen)
        let subject = try #require(screen.state.queue.selected)
        screen.elsewhere(.signed, about: subject, by: Stage.ada)
        screen.press("o", "y")
        #expect(screen.form?.focused?.id == .amendmentReason)
        #expect(screen.form?[.consent(.seen)] == "yes")
        screen.type("asked at the door before the outcome was recorded")
        screen.press("ctrl-s")
        #expect(screen.shows("Outcome"), "\(screen.text)")
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
        let other = try ConsentOnTheWay.person()
        try ConsentOnTheWay.ready(for: "S", other)
        other.elsewhere(.signed, about: try #require(other.state.queue.selected), by: Stage.ada)
        other.press("o", "l")
        other.type("asleep")
        other.goTo(.amendmentReason)
        other.type("not written down at the time")
        other.press("ctrl-s")
        #expect(try ConsentOnTheWay.state(other).consentLeftOpen?.what.name == "later", "\(other.text)")
    }

    @Test("A student may answer as a practitioner does")
    func student() throws {
        let screen = try ConsentOnTheWay.person(as: Stage.kit)
        screen.press("s", "y")
        #expect(screen.context == .picker)
        #expect(try ConsentOnTheWay.state(screen).consentAnswer(.seen) == .yes)
    }

    @Test("In practice what the person says when asked stands beside it")
    func practice() throws {
        let screen = try Stage.practice()
        screen.agreesOnTheWay = false
        screen.press("home")
        for _ in screen.state.queue.shown where screen.state.queue.selectedRow?.summary.isConsentToAsk != true { screen.press("down") }
        screen.press("s")
        #expect(screen.context == .consentQuestion)
        #expect(screen.shows("What they say when asked"))
    }

    // MARK: How it looks

    @Test("The question, put off, and answered meanwhile", arguments: [Stage.ordinary, Stage.small])
    func golden(_ size: Size) throws {
        let screen = try ConsentOnTheWay.person("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.press("s")
        Golden.expect(screen.canvas, "consent-on-the-way", at: #_sourceLocation)
        screen.press("l")
        Golden.expect(screen.canvas, "consent-later", at: #_sourceLocation)
        screen.type("asleep")
        screen.press("tab")
        screen.type("09:30")
        screen.press("ctrl-s", "o")
        Golden.expect(screen.canvas, "consent-put-off", at: #_sourceLocation)
        screen.press("w")
        Golden.expect(screen.canvas, "consent-went-ahead", at: #_sourceLocation)
        screen.press("esc")
        screen.elsewhere(.consented(.seen, .yes), about: try #require(screen.state.open?.subject), by: Stage.ada)
        Golden.expect(screen.canvas, "consent-answered-meanwhile", at: #_sourceLocation)
        let child = try ConsentOnTheWay.person("d1 khan aisha 14/3/12 theft", size)
        child.press("S", "o")
        Golden.expect(child.canvas, "consent-on-the-way-child", at: #_sourceLocation)
    }
}
