import Caseload
import Scene
import Testing
import Workbench

@Suite("Leaving and declining")
struct LeavingTests {
    /// Four people for the same van, seen before, one below the other.
    private func van(_ size: Size = Stage.ordinary) throws -> ScreenUnderTest {
        let screen = try Stage.work(size)
        for (cell, name) in [("m1", "adams"), ("m2", "brown"), ("m3", "clark"), ("m4", "davis")] {
            screen.add("\(cell) \(name) ~30 van 1000")
        }
        screen.press("esc")
        for name in ["Adams", "Brown", "Clark", "Davis"] {
            screen.select(name)
            screen.recordByMina(.consented(.seen, .yes))
        }
        screen.press("home")
        screen.keyCount = 0
        return screen
    }

    @Test("Four people onto the van: 7 keys at most")
    func sevenKeys() throws {
        let screen = try van()
        screen.press("space", "space", "space", "space", "l")
        #expect(screen.shows("Leaving: Adams M1; Brown M2; Clark M3; Davis M4."))
        screen.press("2", "enter")
        #expect(screen.keyCount <= 7)
        #expect(screen.message == "Saved 08:29: 4 people left.")
        #expect(screen.state.queue.rows.allSatisfy { $0.summary.leftHow == .court })
        #expect(screen.state.queue.marked.isEmpty)
    }

    @Test("What was said in one act of somebody unseen who left is taken back in one, and a booking with more behind it stays")
    func undoing() throws {
        let screen = try Stage.work()
        screen.add("m1 adams ~30")
        screen.press("esc", "l", "1")
        screen.chooseTask()
        screen.press("ctrl-s")
        #expect(screen.state.queue.selectedRow?.status == .missed)
        screen.press("u")
        #expect(screen.state.queue.selectedRow?.summary.hasLeft == true, "it asks first")
        #expect(screen.shows("Adams, M1") && screen.shows("u again takes that back"))
        screen.press("u")
        #expect(screen.state.queue.selectedRow?.summary.hasLeft == false)
        screen.press("u")
        #expect(screen.state.queue.rows.count == 1, "the person is not taken away by one key too many")
    }

    @Test("The prison's reception is told as everybody else: not against a no without a ground")
    func prison() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.prison, .no))
        screen.press("G", "y", "y", "tab", "tab", "tab")
        screen.type("Sarah at reception")
        screen.press("ctrl-s")
        #expect(screen.shows("prison no: log it under i"))
    }

    @Test("A mark is said in words above, stands at the row's start, and goes by space or esc")
    func marks() throws {
        let screen = try van()
        screen.press("space")
        #expect(screen.shows("* 1 marked: M1"))
        #expect(screen.queueRow(of: "Adams").contains("* - "))
        screen.press("up", "space")
        #expect(!screen.shows("marked"))
        screen.press("space", "esc")
        #expect(screen.state.queue.marked.isEmpty)
    }

    @Test("Who has an open alert stays, and is named with why; the others leave")
    func alert() throws {
        let screen = try van()
        screen.select("Brown")
        screen.recordByMina(.suicideAlert)
        screen.select("Adams")
        screen.press("space")
        screen.select("Brown")
        screen.press("space", "l")
        #expect(screen.shows("Leaving: Adams M1."))
        #expect(screen.shows("NOT Brown M2: An alert is open."))
        screen.press("enter")
        #expect(screen.shows("what is marked is needed"), "how they went is for somebody to say")
        screen.press("1", "enter")
        #expect(screen.state.queue.rows.filter(\.summary.hasLeft).map(\.summary.details.surname) == ["Adams"])
        #expect(screen.message == "Saved 08:30: 1 person left.")
    }

    @Test("Of those whom nobody saw it is said, and asked how they were missed")
    func unseenTogether() throws {
        let screen = try Stage.work()
        screen.add("m1 adams ~30")
        screen.add("m2 brown ~40")
        screen.press("esc", "home", "space", "space", "l")
        #expect(screen.shows("Nobody has seen: Adams M1; Brown M2."))
        screen.press("ctrl-s")
        #expect(screen.shows("what is marked is needed"))
        screen.press("1")
        screen.chooseTask()
        screen.press("ctrl-s")
        #expect(screen.state.queue.rows.map(\.summary.care.missed) == [.released, .released])
        #expect(screen.state.queue.rows.allSatisfy { $0.summary.care.tasks.map(\.what) == ["outreach letter"] })
    }

    @Test("A colleague's entry after the form was shown is seen first; nothing of the group is half saved")
    func movedMeanwhile() throws {
        let screen = try van()
        screen.press("space", "space", "l", "2")
        screen.isDiskSlow = true
        screen.press("enter")
        screen.diskFault = .moved(screen.state.queue.rows[0].summary.subject)
        screen.isDiskSlow = false
        #expect(screen.shows("NOT SAVED"))
        #expect(screen.state.queue.rows.allSatisfy { !$0.summary.hasLeft })
        screen.diskFault = nil
        screen.press("enter")
        #expect(screen.state.queue.rows.count { $0.summary.hasLeft } == 2)
    }

    @Test("Who leaves before anybody saw them is asked how and why, and something is still to be done")
    func missed() throws {
        let screen = try Stage.oneCase()
        screen.press("l", "2")
        #expect(screen.form?[FormField.ID("missedHow")] == "court")
        screen.press("ctrl-s")
        #expect(screen.selectedSummary?.hasLeft == false, "nobody has chosen yet what is done")
        screen.chooseTask()
        screen.press("ctrl-s")
        #expect(screen.selectedSummary?.hasLeft == true && screen.selectedSummary?.care.missed == .court)
        #expect(screen.queueRow(of: "Dunn").contains("missed: to c"))
        #expect(screen.selectedSummary?.care.tasks.map(\.what) == ["outreach letter"])
        screen.press("enter")
        #expect(screen.shows("left before seen: to court"))
    }

    @Test("Who leaves with a risk open is confirmed by the cell, and is left out of a group")
    func withRisk() throws {
        let screen = try Stage.work()
        screen.add("m1 adams ~30")
        screen.add("m2 brown ~40 obs3")
        screen.press("esc", "home", "space", "space", "l")
        #expect(screen.shows("Leaving: Adams M1."))
        #expect(screen.shows("NOT Brown M2: A risk is open"))
        screen.press("esc", "esc")
        screen.select("Brown")
        screen.press("l", "1")
        screen.chooseTask()
        screen.press("ctrl-s")
        #expect(screen.shows("type M2"))
        #expect(screen.selectedSummary?.hasLeft == false)
        screen.type("m2")
        screen.press("enter")
        #expect(screen.selectedSummary?.hasLeft == true)
    }

    @Test("Who was seen is not asked how they were missed")
    func seen() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.consented(.seen, .yes))
        screen.press("l", "1", "ctrl-s")
        #expect(screen.selectedSummary?.hasLeft == true && screen.selectedSummary?.care.missed == nil)
    }

    @Test("Who has left unseen, and nobody has said how, can still be explained")
    func explainedLater() throws {
        let screen = try Stage.oneCase()
        screen.recordByMina(.left(Departure(how: .released, at: Stage.morning, destination: "")))
        screen.press("l", "4")
        screen.chooseTask()
        screen.press("ctrl-s")
        #expect(screen.selectedSummary?.care.missed == .outOfHours)
    }

    @Test("Declining keeps why and leaves something to do; the row says declined")
    func declined() throws {
        let screen = try Stage.oneCase()
        screen.press("D", "1", "enter", "1", "enter", "ctrl-s")
        #expect(screen.selectedSummary?.care.declinedReason == "wants to sleep")
        #expect(screen.queueRow(of: "Dunn").contains("declined"))
        #expect(screen.selectedSummary?.care.tasks.map(\.due) == [Stage.morning.adding(minutes: 120)])
        screen.work(minutes: 121)
        #expect(screen.queueRow(of: "Dunn").contains("follow up"))
        screen.press("f", "enter")
        screen.type("leaflet is in the property bag")
        screen.press("enter")
        #expect(screen.shows("done: leaflet is in the property bag"))
        #expect(screen.selectedSummary?.care.tasks.isEmpty == true)
    }

    @Test("Once a case is signed, declining is an amendment with its reason")
    func declinedAfterSigning() throws {
        let screen = try Stage.oneCase()
        screen.triage("D")
        screen.decide()
        screen.sign()
        screen.press("D", "1", "enter", "1", "enter")
        screen.goTo(.amendmentReason)
        screen.type("said so after signing")
        screen.press("enter")
        #expect(screen.selectedSummary?.care.declinedReason == "wants to sleep")
        #expect(screen.selectedSummary?.isAmendedSinceSigning == true)
    }
}
