import Caseload
import Scene
import Testing
import Workbench

@Suite("Bringing in a list")
struct ImportScreenTests {
    private let list = """
        Custody number,Surname,Forenames,Date of birth,Cell,Obs
        WW/26/0099,Dunn,Callum,14/03/2002,M9,3
        WW/26/0104,Khan,Aisha,02/05/1999,D1,1
        WW/26/0105,Marsh,Zoe,31/02/1971,M7,1
        """

    private func read(_ list: String? = nil, _ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", size)
        screen.files["/tmp/list.csv"] = list ?? self.list
        screen.press("I")
        screen.type("/tmp/list.csv")
        screen.press("enter")
        return screen
    }

    @Test("It shows first what it would do, row by row and field by field, and what it cannot take and why")
    func preview() throws {
        let screen = try read()
        #expect(screen.context == .importing)
        #expect(screen.shows("1 new, 1 changed, 0 known, 1 REFUSED. Nothing is written yet."))
        #expect(screen.shows("M9, was M6"))
        screen.press("end")
        #expect(screen.shows("Date of birth: not a date"))
        #expect(screen.state.queue.rows.count == 1, "nothing is written yet")
    }

    @Test("Enter brings in what is good, as the command does; the same list again brings nothing")
    func imports() throws {
        let screen = try read()
        screen.press("enter")
        #expect(screen.context == .queue)
        #expect(screen.shows("1 added, 1 changed, 0 unchanged, 1 refused"))
        #expect(screen.shows("Khan, Aisha"))
        let dunn = screen.state.queue.rows.first { $0.summary.details.surname == "Dunn" }
        #expect(dunn?.summary.details.cell == "M9")
        #expect(dunn?.summary.listed.cell == "M9", "a value of the list, not of a hand")
        screen.press("I")
        screen.type("/tmp/list.csv")
        screen.press("enter")
        #expect(screen.shows("0 new, 0 changed, 2 known"))
        screen.press("enter")
        #expect(screen.shows("nothing was imported"))
        #expect(screen.state.queue.rows.count == 2)
    }

    @Test("esc brings in nothing")
    func leave() throws {
        let screen = try read()
        screen.press("esc")
        #expect(screen.shows("Nothing was imported."))
        #expect(screen.state.queue.rows.count == 1)
    }

    @Test("A file that is not there, or no list, is said on the form, which keeps the path")
    func refused() throws {
        let screen = try Stage.oneCase()
        screen.files["/tmp/photo"] = "nothing of the kind"
        screen.press("I")
        screen.type("/tmp/none.csv")
        screen.press("enter")
        #expect(screen.shows("There is no file /tmp/none.csv."))
        screen.press("ctrl-u")
        screen.type("'/tmp/photo'")
        screen.press("enter")
        #expect(screen.shows("No column for a name or a custody number was found"))
        screen.press("esc", "I")
        #expect(screen.form?[.path] == "'/tmp/photo'", "what was typed is back")
    }

    @Test("A case that somebody else changed meanwhile is never overwritten: the list is read anew")
    func changedMeanwhile() throws {
        let screen = try read()
        let subject = try #require(screen.state.queue.rows.first?.summary.subject)
        screen.elsewhere(.detailsCorrected([.cell("M9")], cleared: []), about: subject, by: Stage.mina)
        screen.press("enter")
        #expect(screen.context == .importing)
        #expect(screen.shows("NOT IMPORTED"))
        #expect(screen.state.queue.rows.count == 1)
        screen.press("enter")
        #expect(screen.context == .queue)
        #expect(screen.state.queue.rows.count == 2)
    }

    @Test("A new row that may be somebody of the record says whom it may be")
    func maybeKnown() throws {
        let screen = try read("Surname,Forenames,Date of birth,Custody number\nDunne,Calum,14/03/2002,WW/26/0200")
        #expect(screen.shows("may be known"))
        #expect(screen.shows("HERE ALREADY? Dunn, Callum"))
    }

    @Test("On a full disk nothing is brought in, and the preview stays")
    func fullDisk() throws {
        let screen = try read()
        screen.diskFault = .diskFull
        screen.press("enter")
        #expect(screen.shows("NOT IMPORTED. The disk is full."))
        screen.diskFault = nil
        screen.press("enter")
        #expect(screen.state.queue.rows.count == 2)
    }
}
