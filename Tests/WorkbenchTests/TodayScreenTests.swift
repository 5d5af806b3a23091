import Caseload
import Scene
import Testing
import Workbench

@Suite("Today and the debrief")
struct TodayScreenTests {
    @Test("The figures add up, on the screen as in the queue")
    func figures() throws {
        let screen = try Stage.practice()
        screen.press("T")
        let figures = DayFigures(screen.state.queue.rows.map(\.summary), now: screen.state.now)
        #expect(figures.booked == figures.seen + figures.declined + figures.leftBeforeSeen + figures.waiting)
        for words in ["booked \(figures.booked)", "seen \(figures.seen)", "declined \(figures.declined)", "triaged \(figures.triaged)"] {
            #expect(screen.shows(words), "\(words)")
        }
        #expect(screen.shows("longest wait"))
    }

    @Test("The figures stand at every size", arguments: [Stage.ordinary, Stage.small, Stage.wide])
    func sizes(_ size: Size) throws {
        let screen = try Stage.practice(size)
        screen.press("T")
        #expect(screen.shows("14"))
        #expect(screen.shows("booked"))
    }

    @Test("The list holds what waits, and opens the person")
    func work() throws {
        let screen = try Stage.practice()
        screen.press("T", "down", "down")
        let row = try #require(screen.state.todayWork(at: 2))
        screen.press("enter")
        #expect(screen.context == .person)
        #expect(screen.state.open?.state.code == row.summary.code)
        screen.press("esc")
        #expect(screen.context == .today)
    }

    @Test("The debrief sets the own letter beside the draft reference for each person")
    func debrief() throws {
        let screen = try Stage.practice()
        screen.select(try #require(screen.state.queue.rows.last { $0.summary.urgency == nil }?.summary.details.surname))
        screen.triage("C")
        screen.press("E")
        #expect(screen.context == .debrief)
        #expect(screen.shows("draft"))
        #expect(screen.state.debrief?.rows.count == 14)
        for _ in 0..<13 { screen.press("down") }
        let last = try #require(screen.state.debrief?.rows.last)
        #expect(screen.shows(last.name))
        screen.press("esc")
        #expect(screen.context == .queue)
    }

    @Test("At work there is no debrief")
    func noDebrief() throws {
        let screen = try Stage.oneCase()
        screen.press("E")
        #expect(screen.context == .queue)
    }
}

extension WorkbenchState {
    /// The row of Today at a place of its list.
    func todayWork(at index: Int) -> QueueRow? {
        guard case .today = top else { return nil }
        var copy = self
        for _ in 0..<50 { _ = copy.update(.key(.home), now: now) }
        for _ in 0..<index { _ = copy.update(.key(.down), now: now) }
        _ = copy.update(.key(.enter), now: now)
        return copy.queue.selectedRow
    }
}
