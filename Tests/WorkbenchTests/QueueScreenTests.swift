import Caseload
import Scene
import Testing
import Workbench

@Suite("The queue")
struct QueueScreenTests {
    @Test("Everybody is there in clinical order, and the selected row says why it stands there")
    func order() throws {
        let screen = try Stage.practice()
        #expect(screen.state.queue.rows.count == 14)
        let ranks = screen.state.queue.rows.map(\.placement.rank)
        #expect(ranks == ranks.sorted())
        for row in screen.state.queue.rows.prefix(5) {
            screen.select(row.summary.details.surname)
            let reason = row.reason(scale: screen.state.surroundings.scale, now: screen.state.now, zone: screen.state.zone)
            #expect(screen.shows(reason), "\(row.summary.details.name)")
        }
    }

    @Test("The selection walks, stops at both ends, and is always on the screen")
    func walking() throws {
        let screen = try Stage.practice(Stage.small)
        for _ in 0..<20 { screen.press("down") }
        #expect(screen.state.queue.selectedIndex == 13)
        screen.press("home", "up")
        #expect(screen.state.queue.selectedIndex == 0)
        screen.press("page-down", "j", "k", "end")
        #expect(screen.state.queue.selectedIndex == 13)
    }

    @Test("A filter says how many it hides, and how many of those are A, B or an alert")
    func filter() throws {
        let screen = try Stage.practice()
        let urgent = screen.state.queue.rows.count { $0.summary.urgency == .a || $0.summary.urgency == .b || $0.placement.rank <= 2 }
        #expect(urgent > 0)
        screen.press("/")
        screen.type("nobodyofthisname")
        #expect(screen.shows("14 hidden, of them \(urgent) A or B"))
        screen.press("enter")
        #expect(screen.shows("14 hidden"), "the filter stands, and still says so")
        screen.press("esc")
        #expect(!screen.shows("hidden"))
        #expect(screen.state.queue.shown.count == 14)
    }

    @Test("The filter finds by name, by cell and by letter as it is typed")
    func finding() throws {
        let screen = try Stage.practice()
        let person = try #require(screen.state.queue.rows.last?.summary)
        screen.press("/")
        screen.type(person.details.surname.lowercased())
        #expect(screen.state.queue.selectedRow?.summary.code == person.code)
        screen.press("ctrl-u")
        screen.type(person.details.place.lowercased())
        #expect(screen.state.queue.shown.contains { screen.state.queue.rows[$0].summary.code == person.code })
    }

    @Test("Any other order says that it is not clinical, and keeps rank 1 on top", arguments: QueueState.Order.allCases.dropFirst())
    func otherOrders(_ order: QueueState.Order) throws {
        let screen = try Stage.practice()
        let last = try #require(screen.state.queue.rows.last { $0.summary.urgency == nil }?.summary.details.surname)
        screen.select(last)
        screen.triage("A")
        screen.order(by: order)
        screen.press("down", "up")
        #expect(screen.shows("NOT CLINICAL ORDER"))
        let shown = screen.state.queue.shown.map { screen.state.queue.rows[$0] }
        #expect(shown.count == 14)
        #expect(shown.first?.placement.rank == 1)
        let rest = shown.filter { $0.placement.rank != 1 }
        switch order {
        case .name: #expect(rest.map(\.summary.details.name) == rest.map(\.summary.details.name).sorted())
        case .wait: #expect(rest.map(\.waitedMinutes) == rest.map(\.waitedMinutes).sorted(by: >))
        case .cell: #expect(Set(shown.prefix { $0.placement.rank == 1 }.map(\.placement.rank)) == [1])
        case .clinical: break
        }
        screen.order(by: .clinical)
        screen.press("down")
        #expect(!screen.shows("NOT CLINICAL ORDER"))
    }

    @Test("The selection stays with the person when the order moves them")
    func selectionFollows() throws {
        let screen = try Stage.practice()
        let row = try #require(screen.state.queue.rows.last { $0.summary.urgency == nil })
        screen.select(row.summary.details.surname)
        screen.triage("A")
        #expect(screen.state.queue.selectedRow?.summary.code == row.summary.code)
        #expect(screen.state.queue.selectedRow?.placement.rank == 1)
    }

    @Test("People whom another workstation adds appear without a key, and the selection does not jump")
    func othersArrive() throws {
        let screen = try Stage.oneCase()
        let opening = try #require(screen.state.session?.opening)
        let code = try #require(CaseCode("ABC123"))
        let details: [Detail] = [.surname("Marsh"), .forenames("Zoe"), .cell("F7"), .observationLevel(4)]
        let booking = Booking(
            code: code, session: opening.id, siteID: opening.siteID, siteKind: opening.kind, date: opening.date, source: .line,
            details: details)
        screen.elsewhere(.bookedIn(booking), about: SubjectID(high: 9, low: 9), by: Stage.mina)
        #expect(screen.shows("Marsh, Zoe"))
        #expect(screen.state.queue.rows.first?.summary.code == code, "observation level 4 stands before")
        #expect(screen.state.queue.selectedRow?.summary.details.surname == "Dunn")
    }

    @Test("An empty queue says how people get into it")
    func empty() throws {
        let screen = try Stage.work()
        #expect(screen.shows("Nobody here yet"))
        #expect(screen.shows("I brings in a list"))
        screen.press("enter", "t", "S")
        #expect(screen.context == .queue, "there is nobody to do anything about")
    }

    @Test("What the order needs has a way in by the details form, and moves the row")
    func detailsMoveRow() throws {
        let screen = try Stage.practice()
        let row = try #require(screen.state.queue.rows.last { $0.placement.rank == 5 })
        screen.select(row.summary.details.surname)
        screen.press("d")
        screen.goTo(.observationLevel)
        screen.press("ctrl-u")
        screen.type("4")
        screen.press("ctrl-s")
        let moved = try #require(screen.state.queue.rows.first { $0.summary.code == row.summary.code })
        #expect(moved.placement.rank == 3)
        #expect(screen.shows("obs level 4"))
    }

    @Test("At a wide screen the selected case stands beside the queue")
    func preview() throws {
        let screen = try Stage.practice(Stage.wide)
        let row = try #require(screen.state.queue.selectedRow)
        #expect(screen.shows(row.summary.code.text))
        screen.press("down")
        let next = try #require(screen.state.queue.selectedRow)
        #expect(screen.shows(next.summary.code.text))
    }

    @Test("A minute changes what the queue says of waits and deadlines without a key")
    func minutes() throws {
        let screen = try Stage.oneCase()
        #expect(screen.shows("1:15"))
        screen.wait(minutes: 2)
        #expect(screen.shows("1:17"))
    }
}
