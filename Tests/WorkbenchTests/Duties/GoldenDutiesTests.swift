import Caseload
import Scene
import Testing
import Workbench

/// Clocks, duties and the calendar, at the sizes that matter; see `Golden` for how to write the files anew.
@Suite("Golden screens of clocks and duties")
struct GoldenDutiesTests {
    static let sizes = [Stage.ordinary, Stage.small]
    static let threeSizes = [Stage.ordinary, Stage.small, Stage.wide]

    private func expect(_ screen: ScreenUnderTest, _ name: String, at location: SourceLocation = #_sourceLocation) {
        Golden.expect(screen.canvas, name, at: location)
    }

    @Test("Clocks, and the forms of what happens in custody", arguments: threeSizes)
    func clocks(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("W")
        expect(screen, "clocks")
        screen.press("r", "enter")
        expect(screen, "clocks-reviewed")
        for (key, name) in [("x", "extended"), ("b", "bailed"), ("h", "hospital")] {
            screen.press(key)
            expect(screen, "clocks-\(name)")
            screen.press("esc")
        }
    }

    @Test("The Mental Health Act path", arguments: sizes)
    func mentalHealthAct(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("M")
        expect(screen, "mha")
        screen.press("enter")
        expect(screen, "mha-amhp")
        screen.press("esc", "5")
        expect(screen, "mha-ended")
    }

    @Test("Pathways", arguments: sizes)
    func pathways(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("X", "down", "down")
        expect(screen, "pathways")
        screen.press("enter")
        expect(screen, "pathways-nrm")
    }

    @Test("What is owed to a child", arguments: sizes)
    func child(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("down", "Y")
        expect(screen, "child")
        screen.press("2")
        expect(screen, "child-youth-justice")
    }

    @Test("The calendar", arguments: sizes)
    func calendar(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("l")
        screen.goTo(.when)
        screen.press("ctrl-t", "left", "left")
        expect(screen, "calendar")
    }

    @Test("The clock has jumped", arguments: sizes)
    func clockJump(_ size: Size) throws {
        let screen = try Stage.oneCase("m6 dunn callum 14/3/02 theft 0710", size)
        var watch = ClockWatch()
        _ = watch.note(count: 0, wall: screen.now)
        guard let jump = watch.note(count: 1_000, wall: screen.now.adding(minutes: 75)) else { return }
        screen.take(.clockJumped(jump))
        expect(screen, "clock-jump")
    }
}
