import Caseload
import DataFile
import Scene
import Testing
import Workbench

@Suite("Reconcile with the board")
struct ReconcileScreenTests {
    /// A suite of fourteen cells with ten people in it.
    static func suite(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let base = try Stage.surroundings()
        var sites = base.sites
        let yaml = """
            id: little-suite
            name: Little suite
            kind: custody
            shifts: [{ id: early, begins: "07:00", ends: "15:00" }]
            rooms: [M1, M2, M3, M4, M5, M6, M7, M8, F1, F2, F3, F4, D1, D2]
            """
        try sites.add(try document(yaml))
        let surroundings = Surroundings(
            sites: sites, scale: base.scale, recordPath: base.recordPath, zone: base.zone, loadCatalogue: base.loadCatalogue)
        let screen = ScreenUnderTest(WorkbenchState(surroundings, size: size, now: Stage.morning, chance: .seeded(1)))
        Stage.signIn(Stage.sol, on: screen)
        screen.press("n", "3", "ctrl-s")
        for (cell, name) in zip(
            ["m1", "m2", "m3", "m5", "m6", "m7", "f1", "f2", "d1"],
            ["abara chidi", "byrne ann", "cole sam", "dunn callum", "evans li", "ford max", "gray pat", "hart jo", "ives ray"])
        {
            screen.add("\(cell) \(name) ~30 0710")
        }
        screen.press("esc")
        screen.keyCount = 0
        return screen
    }

    @Test("Fourteen cells in at most 20 keys, with one who moved and one who is new")
    func budget() throws {
        let screen = try Self.suite()
        screen.press("R")
        #expect(screen.shows("place 1 of 14"))
        screen.press("space", "space")
        screen.press("m", "m", "4", "enter")
        #expect(screen.shows("> M3 nobody in the record"), "the cell that was left is looked at too")
        for _ in 0..<11 { screen.press("space") }
        #expect(screen.shows("Reconciled 08:25"))
        #expect(screen.shows("Cole, Sam: M3 to M4"))
        #expect(screen.keyCount <= 20)
        screen.press("enter")
        screen.select("Cole")
        #expect(screen.state.queue.selectedRow?.summary.details.place == "M4")
    }

    @Test("A key that comes before the disk has answered is for the cell that was left, not for the next one")
    func typedAhead() throws {
        let screen = try Self.suite()
        screen.press("R", "space", "space")
        screen.isDiskSlow = true
        screen.press("m", "m", "4", "enter", "space")
        screen.isDiskSlow = false
        #expect(screen.shows("> M5 Dunn, Callum"))
        #expect(screen.shows("3 as the record says, 1 moved"))
    }

    @Test("Same all the way records nothing, and takes a key a cell")
    func same() throws {
        let screen = try Self.suite()
        let before = try screen.store.lastPosition()
        screen.press("R")
        for _ in 0..<14 { screen.press("space") }
        #expect(screen.shows("Nobody gone, new or moved"))
        #expect(screen.keyCount == 15)
        #expect(try screen.store.lastPosition() == before)
    }

    @Test("Somebody new is added in the cell, and the walk goes on behind it")
    func new() throws {
        let screen = try Self.suite()
        screen.press("R", "space", "space", "space")
        #expect(screen.shows("M4 nobody in the record"))
        screen.press("n")
        screen.type("marsh zoe ~55")
        screen.press("enter")
        #expect(screen.context == .reconcile)
        #expect(screen.shows("1 new"))
        #expect(screen.shows("Dunn, Callum"))
        #expect(screen.state.boardPeopleInTests.contains { $0 == "M4 Marsh, Zoe" })
    }

    @Test("Who has gone without being seen is asked why, with what follows; left unsaved, they are still here")
    func gone() throws {
        let screen = try Self.suite()
        screen.press("R", "g", "r")
        #expect(screen.shows("Gone without being seen: released"))
        screen.press("esc")
        #expect(screen.shows("Abara, Chidi"))
        screen.press("g", "r", "1", "enter", "1", "enter", "ctrl-s")
        #expect(screen.context == .reconcile)
        #expect(screen.shows("1 gone"))
        let state = try #require(screen.state.open?.state)
        #expect(state.departure?.how == .released)
        #expect(state.missed?.how == .released)
        #expect(state.tasks.first?.followUp.what.text == "outreach letter")
    }

    @Test("Who was seen and has gone takes two keys")
    func goneAfterBeingSeen() throws {
        let screen = try Self.suite()
        screen.select("Abara")
        screen.press("c", "y", "ctrl-s")
        screen.press("R", "g", "c")
        #expect(screen.shows("1 gone"))
        #expect(screen.state.open?.state.departure?.how == .court)
    }

    @Test("An open alert stands in the way of gone, and says so")
    func alert() throws {
        let screen = try Self.suite()
        screen.select("Abara")
        screen.press("s", "1", "y", "n", "n", "n", "y")
        screen.goBack(to: .queue)
        screen.press("R", "g", "r")
        #expect(screen.shows("An alert is open"))
        #expect(screen.state.open?.state.departure == nil)
    }

    @Test("The walk can be left, gone on with, taken back a step, put off, and begun anew")
    func leaving() throws {
        let screen = try Self.suite()
        screen.press("R", "space", "space", "esc", "R")
        #expect(screen.shows("Goes on where you left it"))
        #expect(screen.shows("place 3 of 14"))
        screen.press("backspace")
        #expect(screen.shows("Byrne, Ann"))
        screen.press("tab")
        #expect(screen.shows("Cole, Sam"))
        for _ in 0..<12 { screen.press("space") }
        #expect(screen.shows("> M2 Byrne, Ann"), "what was put off comes last")
        screen.press("R")
        #expect(screen.shows("place 1 of 14"))
    }

    @Test("Empty is not said of a cell with somebody in the record, nor moved of an empty one")
    func slips() throws {
        let screen = try Self.suite()
        screen.press("R", "e")
        #expect(screen.shows("The record has somebody here"))
        screen.press("space", "space", "space", "m")
        #expect(screen.shows("The record has nobody here"))
        screen.press("e")
        #expect(screen.shows("Dunn, Callum"))
    }

    @Test("On a full disk nothing counts as done")
    func fullDisk() throws {
        let screen = try Self.suite()
        screen.press("R")
        screen.diskFault = .diskFull
        screen.press("m", "m", "4", "enter")
        #expect(screen.shows("NOT SAVED"))
        #expect(screen.shows("place 1 of 14"))
    }
}

@Suite("Initials and cell only")
struct PrivacyTests {
    @Test("One key turns names into initials on every list, and says so", arguments: [Stage.ordinary, Stage.small, Stage.wide])
    func lists(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("P")
        for keys in [[], ["R"], ["esc", "T"]] {
            for key in keys { screen.press(key) }
            for name in ["Tarnovek", "Kharimi", "Dunnock", "Hartwillow"] { #expect(!screen.shows(name), "\(name) at \(screen.context)") }
            #expect(screen.shows("INITIALS ONLY"))
        }
        screen.press("esc", "/")
        screen.type("dunnock")
        #expect(screen.shows("C.D."))
        #expect(screen.state.queue.shown.count == 1, "the search still finds by name")
        screen.press("esc", "enter")
        #expect(screen.shows("INITIALS IN LISTS"), "said on a case too, which is opened on purpose")
        screen.press("esc", "P", "home")
        #expect(!screen.shows("INITIALS ONLY"))
        #expect(screen.shows("Tarnovek"))
    }
}

private func document(_ yaml: String) throws -> DataNode { try Document(name: "site.yaml", text: yaml).root }

extension WorkbenchState {
    /// Cell and name of everybody here.
    fileprivate var boardPeopleInTests: [String] {
        queue.rows.map { "\($0.summary.details.place) \($0.summary.details.name)" }
    }
}
