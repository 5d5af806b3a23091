import Caseload
import Testing

@Suite("A calendar of one month")
struct MonthGridTests {
    private let bounds = day(1900, 1, 1)...day(2100, 12, 31)

    private func grid(_ chosen: CalendarDate, today: CalendarDate = day(2026, 11, 23)) -> MonthGrid {
        MonthGrid(chosen: chosen, today: today, bounds: bounds)
    }

    private func drawn(_ grid: MonthGrid) -> [String] {
        grid.weeks.map { week in
            week.map { day in
                day.isChosen ? "[\(day.date.day)]" : day.isToday ? "<\(day.date.day)>" : day.isInMonth ? String(day.date.day) : "."
            }.joined(separator: " ")
        }
    }

    @Test("November 2026 is drawn in weeks from Monday, with today and the day chosen")
    func november() {
        let grid = grid(day(2026, 11, 5))
        #expect(grid.title == "November 2026")
        #expect(MonthGrid.weekdays.first == "Mon")
        #expect(
            drawn(grid) == [
                ". . . . . . 1", "2 3 4 [5] 6 7 8", "9 10 11 12 13 14 15", "16 17 18 19 20 21 22", "<23> 24 25 26 27 28 29",
                "30 . . . . . .",
            ])
        #expect(grid.weeks[0].map(\.isWeekend) == [false, false, false, false, false, true, true])
    }

    @Test("A February that begins on a Monday takes four weeks")
    func shortest() {
        #expect(drawn(grid(day(2027, 2, 1))).count == 4)
        #expect(drawn(grid(day(2027, 2, 1)))[0] == "[1] 2 3 4 5 6 7")
        #expect(drawn(grid(day(2028, 2, 29))).last == "28 [29] . . . . .")
    }

    @Test("Keys move by day, week, month and year, across their ends")
    func moves() {
        #expect(grid(day(2026, 12, 31)).moved(1, .day).chosen == day(2027, 1, 1))
        #expect(grid(day(2026, 3, 1)).moved(-1, .day).chosen == day(2026, 2, 28))
        #expect(grid(day(2026, 11, 28)).moved(1, .week).chosen == day(2026, 12, 5))
        #expect(grid(day(2026, 1, 15)).moved(-1, .month).chosen == day(2025, 12, 15))
        #expect(grid(day(2024, 2, 29)).moved(1, .year).chosen == day(2025, 2, 28))
        #expect(grid(day(2024, 2, 29)).moved(4, .year).chosen == day(2028, 2, 29))
        #expect(grid(day(2026, 11, 25)).atEndOfWeek(false).chosen == day(2026, 11, 23))
        #expect(grid(day(2026, 11, 25)).atEndOfWeek(true).chosen == day(2026, 11, 29))
    }

    @Test("The last of a month comes back after a shorter one")
    func wishedDay() {
        let february = grid(day(2026, 1, 31)).moved(1, .month)
        #expect(february.chosen == day(2026, 2, 28))
        #expect(february.moved(1, .month).chosen == day(2026, 3, 31))
        #expect(february.moved(1, .day).moved(1, .month).chosen == day(2026, 4, 1))
    }

    @Test("Nothing outside the bounds can be chosen", arguments: MonthGrid.Step.allCases)
    func stopsAtBounds(step: MonthGrid.Step) {
        let today = day(2026, 11, 23)
        let past = MonthGrid(chosen: today, today: today, bounds: day(2026, 1, 10)...today)
        #expect(past.moved(1, step).chosen == today)
        #expect(past.moved(-1_000, step).chosen == day(2026, 1, 10))
        #expect(past.moved(.min, step).chosen == day(2026, 1, 10))
        #expect(past.moved(.max, step).chosen == today)
        #expect(past.choosing(day(2027, 1, 1)).chosen == today)
        #expect(past.weeks.joined().filter { $0.date > today }.allSatisfy { !$0.isWithinBounds })
    }

    @Test("For a field it begins at what is written in it, and offers only days that the field takes")
    func forField() throws {
        let reader = MomentReader(now: .nine, zone: .london)
        let today = day(2026, 11, 23)
        func grid(_ text: String, _ wanted: MomentWanted) throws -> MonthGrid {
            try #require(MonthGrid(for: wanted, reading: try? reader.read(text, as: wanted), today: today, zone: .london))
        }
        #expect(try grid("12/3/85", .dateOfBirth).chosen == day(1985, 3, 12))
        #expect(try grid("march 1985", .dateOfBirth).chosen == day(1985, 3, 1))
        #expect(try grid("about 1985", .partialDate(.past)).title == "January 1985")
        #expect(try grid("yest 2215", .moment(.past)).chosen == day(2026, 11, 22))
        #expect(try grid("unknown", .dateOfBirth).chosen == today)
        #expect(try grid("zebra", .date(.coming)).chosen == today)
        #expect(try grid("", .date(.past)).moved(1, .day).chosen == today)
        #expect(try grid("", .date(.coming)).moved(-1, .day).chosen == today)
        #expect(try grid("", .date(.any)).moved(1, .month).chosen == day(2026, 12, 23))
    }

    @Test("Every month of forty years has each of its days once, under its weekday")
    func allMonths() {
        var grid = grid(day(2000, 1, 1))
        for _ in 0..<480 {
            let days = grid.weeks.joined()
            #expect(grid.weeks.allSatisfy { $0.count == 7 && $0.enumerated().allSatisfy { $0.offset == $0.element.date.weekday } })
            #expect(Set(days.filter(\.isInMonth).map(\.date.day)) == Set(1...days.filter(\.isInMonth).count))
            #expect(days.filter(\.isChosen).count == 1)
            #expect(grid.weeks.allSatisfy { $0.contains(where: \.isInMonth) })
            grid = grid.moved(1, .month)
        }
        #expect(grid.chosen == day(2040, 1, 1))
    }
}
