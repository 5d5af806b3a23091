import Caseload
import Scene
import Testing
import Workbench

/// What the tests of the question about consent begin with.
enum ConsentOnTheWay {
    /// Somebody whom nobody has asked; what is pressed is all that answers.
    static func person(
        _ line: String = "m6 dunn callum 14/3/02 theft 0710 cr:WW/26/0099", as member: Member = Stage.sol, _ size: Size = Stage.ordinary
    ) throws -> ScreenUnderTest {
        let screen = try Stage.oneCase(as: member, line, size)
        screen.agreesOnTheWay = false
        return screen
    }

    static func state(_ screen: ScreenUnderTest) throws -> CaseState { try #require(screen.state.open?.state) }

    /// The ways on which it is asked, each with the keys that lead there and what comes after a yes.
    static let ways: [(key: String, after: Context)] = [("s", .picker), ("o", .form), ("r", .form), ("S", .sign)]

    /// Ready to be signed, but for consent: an outcome that was recorded elsewhere.
    static func ready(for key: String, _ screen: ScreenUnderTest) throws {
        guard key == "S" else { return }
        let subject = try #require(screen.state.queue.selected)
        let reason = try #require(RequiredText("advice given"))
        screen.elsewhere(.outcomeDecided(.noFurtherLDAction(reason: reason)), about: subject, by: Stage.ada)
    }
}
