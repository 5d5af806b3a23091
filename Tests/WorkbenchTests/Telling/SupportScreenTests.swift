import Caseload
import Scene
import Testing
import Workbench

@Suite("Appropriate adult, interpreter, adjustments")
struct SupportScreenTests {
    private static let child = "d1 khan aisha f 1/2/10 theft"

    @Test("Appropriate adult needed and the sergeant told: 2 keys for anyone under 18")
    func twoKeys() throws {
        let screen = try Stage.oneCase(Self.child)
        screen.press("A", "enter")
        #expect(screen.state.open?.state.support[.appropriateAdult]?.toldSergeant == nil, "enter alone tells nobody")
        screen.press("esc")
        screen.keyCount = 0
        screen.press("A", "t")
        #expect(screen.keyCount == 2)
        #expect(screen.message == "Saved 08:25: custody sergeant told: appropriate adult needed: under 18.")
        #expect(screen.state.open?.state.support[.appropriateAdult]?.toldSergeant == Stage.morning)
        #expect(screen.state.open?.state.support[.appropriateAdult]?.why == "under 18")
        screen.press("esc")
        #expect(!screen.queueRow(of: "Khan").contains("AA: tell Sgt"))
    }

    @Test("The steps follow each other, each offered as the next one, and the delay is shown")
    func steps() throws {
        let screen = try Stage.oneCase(Self.child)
        screen.press("A", "t")
        #expect(screen.shows("next, enter: requested"))
        screen.press("enter", "3", "enter")
        #expect(screen.shows("next, enter: arrived"))
        screen.wait(minutes: 4)
        #expect(screen.shows("delay 0:04"))
        screen.press("enter")
        screen.type("her mother")
        screen.press("enter")
        #expect(screen.shows("nothing outstanding"))
        #expect(screen.shows("came 08:29"))
    }

    @Test("For an adult the need is said with why, and then the sergeant is told with one key")
    func adult() throws {
        let screen = try Stage.oneCase()
        screen.press("A", "enter")
        #expect(screen.context == .form)
        screen.type("cannot follow what is said")
        screen.press("enter", "t")
        #expect(screen.state.open?.state.support[.appropriateAdult]?.toldSergeant != nil)
        screen.press("esc", "enter")
        #expect(screen.shows("appropriate adult needed: cannot follow what is said"))
    }

    @Test("An interpreter of whom the sergeant does not know stays on the row")
    func interpreter() throws {
        let screen = try Stage.oneCase()
        screen.press("A", "down", "enter")
        screen.type("Polish")
        screen.press("enter", "esc")
        #expect(screen.queueRow(of: "Dunn").contains("Sgt: interp."))
        screen.press("A", "t", "esc")
        #expect(!screen.queueRow(of: "Dunn").contains("interp"))
    }

    @Test("Nobody says away a child's appropriate adult")
    func notNeeded() throws {
        let screen = try Stage.oneCase(Self.child)
        screen.press("A", "x")
        screen.type("police say so")
        screen.press("enter")
        #expect(screen.context == .form)
        #expect(screen.shows("an appropriate adult is always needed"))
    }

    @Test("A girl is in the care of a woman, and whether she is stands there")
    func girl() throws {
        let screen = try Stage.oneCase(Self.child)
        screen.recordByMina(.detailsCorrected([.sex(.female)], cleared: []))
        screen.press("A")
        #expect(screen.shows("in the care of a woman: not recorded"))
    }

    @Test("\"not needed\" typed at the list never says that it is needed")
    func notNeededTyped() throws {
        let screen = try Stage.oneCase()
        screen.press("A", "down")
        let before = screen.facts.count
        screen.type("not needed", every: 400)
        screen.strike("ctrl-s", every: 400)
        #expect(screen.facts.count == before)
        #expect(screen.shows("That has a key of its own"))
    }
}
