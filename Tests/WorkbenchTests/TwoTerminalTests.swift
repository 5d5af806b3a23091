import Caseload
import Scene
import Screening
import Testing
import Workbench

@Suite("Two terminals in one unfinished form")
struct TwoTerminalTests {
    private func begun(_ size: Size = Stage.ordinary) throws -> (ScreenUnderTest, EntryID, SubjectID) {
        let screen = try Stage.oneCase(as: Stage.sol, "m6 dunn callum 14/3/02", size)
        screen.press("s", "3")
        screen.type("11111")
        let open = try #require(screen.state.open)
        return (screen, try #require(open.state.administrations.last).id, open.subject)
    }

    @Test(
        "An answer that changes by another's entry is told with who, and not as saved",
        arguments: [(Stage.ordinary, Stage.ada), (Stage.small, Stage.ada), (Stage.ordinary, Stage.sol)])
    func changed(_ size: Size, _ other: Member) throws {
        let (screen, id, subject) = try begun(size)
        screen.elsewhere(.answered(administration: id, item: "5", .option(2)), about: subject, by: other)
        let line = "Item 5 changed at the other place: 2 more than half the days (\(other.name), 08:25)."
        #expect(screen.shows(size == Stage.small ? "Item 5 changed at the other place" : line), "\(screen.text)")
        #expect(!screen.shows("Saved"))
        screen.press("up")
        #expect(screen.shows("Item 5 changed at the other place"))
        screen.press("down", "1")
        #expect(!screen.shows("changed at the other place"), "the next answer is saved")
        #expect(screen.shows("Saved 08:25:00"))
    }

    @Test("Several are named in one line; the same answer again is no change")
    func several() throws {
        let (screen, id, subject) = try begun()
        screen.elsewhere(.answered(administration: id, item: "5", .option(1)), about: subject, by: Stage.ada)
        #expect(!screen.shows("changed at the other place"))
        screen.elsewhere(
            .answered(administration: id, item: "4", .option(2)), .answered(administration: id, item: "6", .declined), about: subject,
            by: Stage.ada)
        #expect(screen.shows("Items 4, 6 changed at the other place (Ada Lind, 08:25)."))
    }
}
