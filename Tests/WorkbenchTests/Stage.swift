import Caseload
import DataFile
import Scene
import Screening
import Testing
import Training
import Workbench

/// What the screens are tried with: always the same people, places and time.
enum Stage {
    static let mina = Member(id: "mina", name: "Mina Okafor", role: .supervisor)
    static let sol = Member(id: "sol", name: "Sol Mensah", role: .practitioner)
    static let ada = Member(id: "ada", name: "Ada Lind", role: .practitioner)
    static let kit = Member(id: "kit", name: "Kit Byrne", role: .student)

    /// 08:25 on Monday 23 November 2026; the wall clock of London is UTC then.
    static let morning = SiteZone.utc.instant(CalendarDate(daysSince1970: 20_780), minuteOfDay: 8 * 60 + 25)

    static let ordinary = Size(columns: 80, rows: 24)
    static let small = Size(columns: 40, rows: 12)
    static let wide = Size(columns: 160, rows: 50)

    // Reading the data files takes longer than most tests, so it is done once.
    private static let sites = Result { try SiteDirectory.builtIn() }
    private static let scale = Result { try UrgencyScale.builtIn() }
    private static let catalogue: Result<InstrumentCatalogue, DataFault> = {
        do throws(DataFault) { return .success(try .builtIn()) } catch { return .failure(error) }
    }()
    private static let practices = Result { try practice(seed: 7) }

    static func surroundings(_ other: InstrumentCatalogue? = nil) throws -> Surroundings {
        let catalogue = other.map { .success($0) } ?? catalogue
        return Surroundings(
            sites: try sites.get(), scale: try scale.get(), recordPath: "/home/mina/record.liaise",
            zone: { _ in .utc }, loadCatalogue: { catalogue })
    }

    /// The very first screen, on a workstation without a record.
    static func start(_ size: Size = ordinary) throws -> ScreenUnderTest {
        ScreenUnderTest(WorkbenchState(try surroundings(), size: size, now: morning, chance: .seeded(1)))
    }

    /// The sign-in of a record that is there, with Mina, Sol, Ada and the student Kit.
    static func signIn(_ size: Size = ordinary, _ catalogue: InstrumentCatalogue? = nil) throws -> ScreenUnderTest {
        let state = WorkbenchState(try surroundings(catalogue), size: size, now: morning, chance: .seeded(1))
        let screen = ScreenUnderTest(state)
        screen.enrolled = [mina, sol, ada, kit]
        for member in screen.enrolled { screen.passphrases[member.id] = "correct horse \(member.id)" }
        screen.take(.membersRead(path: state.recordPath, screen.enrolled.map { SlotMember(member: $0, isDisabled: false) }))
        return screen
    }

    /// Somebody signed in, with an early session open at the custody suite and nobody in it.
    static func work(
        as member: Member = sol, site: String = "1", _ size: Size = ordinary, _ catalogue: InstrumentCatalogue? = nil
    ) throws -> ScreenUnderTest {
        let screen = try signIn(size, catalogue)
        signIn(member, on: screen)
        screen.press("n", site, "ctrl-s")
        #expect(screen.context == .queue)
        screen.press("esc")
        return screen
    }

    static func signIn(_ member: Member, on screen: ScreenUnderTest) {
        let slots = screen.enrolled.map { SlotMember(member: $0, isDisabled: false) }
        screen.take(
            .unlocked(
                Unlocked(
                    member: member, members: slots, path: screen.state.recordPath, workstation: "desk-1",
                    drafts: screen.keptDrafts[member.id] ?? [:])))
    }

    /// The same, with one person in the queue.
    static func oneCase(
        as member: Member = sol, _ line: String = "m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", _ size: Size = ordinary,
        _ catalogue: InstrumentCatalogue? = nil
    ) throws -> ScreenUnderTest {
        let screen = try work(as: member, size, catalogue)
        screen.add(line)
        screen.press("esc")
        screen.keyCount = 0
        return screen
    }

    /// Practice session 7.
    static func practice(_ size: Size = ordinary) throws -> ScreenUnderTest {
        let (state, effects) = try practices.get()
        let screen = ScreenUnderTest(state, effects: effects)
        screen.resize(size.columns, size.rows)
        return screen
    }

    /// The instruments that come with the program.
    static func instruments() throws -> InstrumentCatalogue { try catalogue.get() }

    private static func practice(seed: UInt64) throws -> (WorkbenchState, [Effect]) {
        var state = WorkbenchState(try surroundings(), size: ordinary, now: morning, chance: .seeded(1))
        let effects = state.beginPractice(scenario: nil, seed: seed)
        return (state, effects)
    }
}

extension ScreenUnderTest {
    /// Adds a person by one line and stays on the screen for the next.
    func add(_ line: String, at location: SourceLocation = #_sourceLocation) {
        if case .addLine = state.top {} else { press("a", at: location) }
        type(line, at: location)
        press("enter", at: location)
        // Somebody who may be here already is added all the same.
        if case .addLine(let screen) = state.top, screen.asksAgain { press("enter", at: location) }
    }

    /// Puts the cursor of the queue on whoever is called that.
    func select(_ surname: String, at location: SourceLocation = #_sourceLocation) {
        press("home", at: location)
        for _ in state.queue.shown {
            if state.queue.selectedRow?.summary.details.surname == surname { return }
            press("down", at: location)
        }
        Issue.record("\(surname) is not in the queue", sourceLocation: location)
    }

    /// Presses esc until that screen is reached.
    func goBack(to context: Context, at location: SourceLocation = #_sourceLocation) {
        repeatedly("esc", at: location) { self.context == context }
    }

    /// Tabs to a field.
    func goTo(_ field: FormField.ID, at location: SourceLocation = #_sourceLocation) {
        repeatedly("tab", at: location) { self.focusedField == field }
    }

    func order(by order: QueueState.Order, at location: SourceLocation = #_sourceLocation) {
        repeatedly("O", at: location) { self.state.queue.order == order }
    }

    private func repeatedly(_ key: String, at location: SourceLocation, until isThere: () -> Bool) {
        for _ in 0..<30 {
            if isThere() { return }
            press(key, at: location)
        }
        Issue.record("\(key) leads nowhere:\n\(rows.joined(separator: "\n"))", sourceLocation: location)
    }

    func triage(_ letter: String, _ reason: String = "seen and spoken to") {
        press("t", letter, "tab")
        type(reason)
        press("enter")
    }

    /// Chooses what is done all the same by its figure, in a form that asks it.
    func chooseTask(_ figure: String = "3", at location: SourceLocation = #_sourceLocation) {
        goTo(FormField.ID("followUpTask"), at: location)
        press(figure, "tab", at: location)
    }

    /// No further L&D action, for a reason.
    func decide(_ reason: String = "advice given") {
        press("o", "3")
        type(reason)
        press("enter")
    }

    /// Name and date of birth compared, the place typed, and signed.
    func sign() {
        press("S", "1", "2")
        confirm()
        press("enter")
    }

    /// Types what confirms something grave: the cell, or what else the field asks for.
    func confirm(at location: SourceLocation = #_sourceLocation) {
        guard let field = form?.fields.first(where: { $0.id == .confirmation }), case .confirmation(let word) = field.kind else {
            Issue.record("nothing is to be confirmed here:\n\(rows.joined(separator: "\n"))", sourceLocation: location)
            return
        }
        goTo(.confirmation, at: location)
        type(word)
    }

    /// Answers every item of an instrument of the picker with keys, and ends it.
    func screen(_ number: String, _ answers: String) {
        press("s", number)
        type(answers)
    }
}
