import Caseload
import Scene
import Testing
import Workbench

/// The screens that guard against the wrong person; see `Golden` for how to write the files anew.
@Suite("Golden screens of the guards")
struct GoldenGuardTests {
    static let sizes = [Stage.ordinary, Stage.small]
    static let threeSizes = [Stage.ordinary, Stage.small, Stage.wide]

    private func expect(_ screen: ScreenUnderTest, _ name: String, at location: SourceLocation = #_sourceLocation) {
        Golden.expect(screen.canvas, name, at: location)
    }

    private func two(_ size: Size) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099 nhs:9434765919", size)
        screen.add("d1 khan aisha 2/5/99 cr:WW/26/0104")
        screen.press("esc")
        screen.select("Dunn")
        return screen
    }

    @Test("Sign, with one of two compared", arguments: sizes)
    func identity(_ size: Size) throws {
        let screen = try two(size)
        screen.triage("C", "tearful, first arrest")
        screen.decide()
        screen.press("S", "1")
        expect(screen, "identity")
        let unknown = try Stage.oneCase("m3 ?", size)
        unknown.decide()
        unknown.press("S")
        expect(unknown, "identity-unknown")
    }

    @Test("Find anyone", arguments: threeSizes)
    func find(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("F")
        expect(screen, "find-anyone-empty")
        screen.type("a")
        expect(screen, "find-anyone")
        screen.type("qqqqq")
        expect(screen, "find-anyone-nobody")
    }

    @Test("Move to the right person", arguments: sizes)
    func move(_ size: Size) throws {
        let screen = try two(size)
        screen.press("n")
        screen.type("has cuts on both arms")
        screen.press("enter", "h", "end", "v")
        screen.type("khan")
        expect(screen, "move-find")
        screen.press("enter")
        screen.type("picked the wrong line")
        expect(screen, "move")
    }

    @Test("History of a part and of a field", arguments: sizes)
    func history(_ size: Size) throws {
        let screen = try two(size)
        screen.triage("B", "shaking, has not slept")
        screen.triage("C", "calmer after talking")
        screen.press("u", "enter", "z")
        expect(screen, "history")
        screen.press("esc", "d")
        screen.goTo(.cell)
        screen.press("ctrl-y")
        expect(screen, "history-field")
    }

    @Test("Import a list", arguments: threeSizes)
    func importing(_ size: Size) throws {
        let screen = try two(size)
        screen.files["~/list.csv"] = """
            Custody number,Surname,Forenames,Date of birth,Cell,Obs,Solicitor
            WW/26/0099,Dunn,Callum,14/03/2002,M9,3,Hale
            WW/26/0104,Khan,Aisha,02/05/1999,D1,,
            WW/26/0105,Marsh,Zoe,31/02/1971,M7,1,
            WW/26/0106,Kahn,Aisha,02/05/1999,M2,1,
            """
        screen.press("I")
        screen.type("~/list.csv")
        expect(screen, "import-path")
        screen.press("enter")
        expect(screen, "import")
        screen.press("end")
        expect(screen, "import-maybe-known")
    }

    @Test("Adding somebody who may be here already", arguments: sizes)
    func duplicate(_ size: Size) throws {
        let screen = try two(size)
        screen.press("a")
        screen.type("m9 dunne calum 14/3/02")
        screen.press("enter")
        expect(screen, "add-maybe-here")
    }

    @Test("A case of another session", arguments: sizes)
    func otherSession(_ size: Size) throws {
        let screen = try two(size)
        screen.press("L", "n", "2", "ctrl-s")
        screen.press("esc", "F")
        screen.type("dunn")
        screen.press("enter")
        expect(screen, "case-of-another-session")
    }
}
