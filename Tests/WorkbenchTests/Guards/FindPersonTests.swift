import Caseload
import Scene
import Testing
import Workbench

@Suite("Finding anyone in the record")
struct FindPersonTests {
    /// Two people here, and one whom an earlier session had.
    private func record(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.work(size)
        screen.add("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099 nhs:9434765919")
        screen.add("d1 khan aisha 2/5/99 cr:WW/26/0104")
        screen.press("esc", "L", "n", "2")
        screen.press("ctrl-s")
        screen.add("4 o'brien sian 30/1/88 court 1000")
        screen.press("esc", "L")
        #expect(screen.context == .sessions)
        return screen
    }

    private func find(_ text: String) throws -> ScreenUnderTest {
        let screen = try record()
        screen.press("F", "F")
        screen.type(text)
        return screen
    }

    @Test(
        "By name, a name misspelt or by its sound, by number, NHS number, date of birth in any form, and says why",
        arguments: [
            ("dunn", "Dunn, Callum", "name"), ("dun", "Dunn, Callum", "name begins so"), ("kahn", "Khan, Aisha", "name, one letter off"),
            ("obrian", "O'Brien, Sian", "name, one letter off"), ("WW/26/0104", "Khan, Aisha", "custody number"),
            ("9434765919", "Dunn, Callum", "NHS number"), ("943 476 5919", "Dunn, Callum", "NHS number"),
            ("14/3/02", "Dunn, Callum", "date of birth"), ("2 may 1999", "Khan, Aisha", "date of birth"),
        ])
    func found(_ typed: String, _ name: String, _ why: String) throws {
        let screen = try find(typed)
        #expect(screen.shows(name))
        #expect(screen.shows(why))
    }

    @Test("Enter opens the case wherever it is, and back leads to what was found")
    func opens() throws {
        let screen = try find("sian")
        #expect(screen.shows("Wimbledon"))
        screen.press("enter")
        #expect(screen.context == .person)
        #expect(screen.shows("O'BRIEN, Sian"))
        screen.press("esc")
        #expect(screen.context == .findPerson)
        #expect(screen.shows("O'Brien, Sian"))
    }

    @Test("A case of another session says so on every screen of it, so that nothing of today is written into it")
    func otherSession() throws {
        let screen = try record()
        screen.press("up", "up", "enter")
        let isCustody = screen.state.session?.opening.kind == .custody
        screen.press("F", "F")
        screen.type(isCustody ? "sian" : "khan")
        screen.press("enter")
        #expect(screen.shows("NOT OF THIS SESSION"))
        screen.press("n")
        #expect(screen.shows("NOT OF THIS SESSION"))
        screen.goBack(to: .queue)
        screen.press("enter")
        #expect(!screen.shows("NOT OF THIS SESSION"))
    }

    @Test("Nobody who fits is said, and enter then opens nobody")
    func nobody() throws {
        let screen = try find("zzyzx")
        #expect(screen.shows("Nobody in this record fits"))
        screen.press("enter")
        #expect(screen.context == .findPerson)
        screen.press("esc")
        #expect(screen.context == .sessions)
    }

    @Test("Somebody who was added a moment ago is found, and so is a name that was corrected")
    func keepsUp() throws {
        let screen = try Stage.oneCase()
        screen.press("F", "esc")
        screen.add("m2 marsh zoe 1/2/71")
        screen.press("esc", "F")
        screen.type("marsh")
        #expect(screen.shows("Marsh, Zoe"))
        #expect(screen.shows("1 found"))
    }

    @Test("No letter takes long among twenty thousand cases")
    func quick() throws {
        let finder = CaseFinder((0..<20_000).map(Self.summary))
        let typed = "callum dunn 14/3/2002"
        let clock = ContinuousClock()
        let slowest = typed.indices.map { end in clock.measure { _ = finder.find(String(typed[...end])) } }.max()
        // No benchmark: tests run unoptimised and beside others, so this only catches what would be felt everywhere.
        #expect(try #require(slowest) < .milliseconds(1_500))
    }

    private static func summary(_ number: Int) -> CaseSummary {
        var random = Chance.seeded(UInt64(number))
        let opening = SessionID(site: "wandsworth-custody", date: CalendarDate(daysSince1970: 20_000), shift: "early")
        var writer = EntryWriter(author: Stage.sol, workstation: "desk", random: random)
        let subject = writer.newSubject()
        let syllables = ["dun", "kha", "mar", "obri", "wang", "nguy", "smi", "oye", "aba", "lo"]
        func name() -> String { (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined() }
        let details: [Detail] = [
            .surname(name()), .forenames(name()), .dateOfBirth(CalendarDate(daysSince1970: Int.random(in: 0..<15_000, using: &random))),
        ]
        let booking = Booking(
            code: writer.newCode(besides: []), session: opening, siteID: "wandsworth-custody", siteKind: .custody,
            date: CalendarDate(daysSince1970: 20_000), source: .line, details: details)
        let entry = writer.entry(.bookedIn(booking), about: subject, now: Stage.morning)
        return CaseState(folding: [StoredEntry(position: 1, entry: entry)])!.summary
    }

    // MARK: The NHS number

    @Test("An NHS number that is none is said at once, while it is typed")
    func nhsNumber() throws {
        let screen = try Stage.oneCase()
        screen.press("d")
        screen.goTo(.nhsNumber)
        screen.type("943476")
        #expect(screen.shows("6 of 10 figures"))
        screen.type("5918")
        #expect(screen.shows("NOT an NHS number"))
        screen.press("ctrl-s")
        #expect(screen.context == .form)
        screen.press("backspace")
        screen.type("9")
        #expect(screen.shows("943 476 5919"))
        screen.press("ctrl-s")
        #expect(screen.facts.last == .detailsCorrected([.nhsNumber(try #require(NHSNumber("9434765919")))], cleared: []))
    }

    @Test("Aliases, phone, address and looking under 18 are details like any other")
    func contact() throws {
        let screen = try Stage.oneCase()
        screen.press("d")
        screen.goTo(.aliases)
        screen.type("Cal Dunne")
        screen.goTo(.detailPhone)
        screen.type("07700 900123, not safe")
        #expect(screen.shows("NOT safe"))
        screen.goTo(.homeAddress)
        screen.type("no fixed abode")
        screen.goTo(.appearsUnder18)
        screen.press("y", "ctrl-s")
        let details = try #require(screen.state.open?.state.details)
        #expect(details.aliases == "Cal Dunne")
        #expect(details.phone?.isSafe == false)
        #expect(details.address == .noFixedAbode)
        #expect(details.appearsUnder18)
    }
}
