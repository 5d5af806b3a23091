package import Caseload
import Scene

/// A month over a form, to choose the day of one of its fields.
package struct CalendarScreen: Sendable {
    /// The field that the day is for.
    package let field: FormField.ID
    /// What is asked for.
    package let label: String
    /// What the field wants.
    package let wanted: MomentWanted
    /// The month with the day that is chosen.
    package var grid: MonthGrid
}

extension WorkbenchState {
    /// The field with the focus, when it takes a date and nothing has to be waited for.
    var dateField: FormField? {
        guard case .form(let screen) = top, screen.saving == nil, let field = screen.form.focused, field.wanted != nil else { return nil }
        return field
    }

    /// Opens a calendar on the field with the focus, at the day that stands in it.
    mutating func openCalendar() {
        guard let field = dateField, let wanted = field.wanted,
            let grid = MonthGrid(for: wanted, reading: try? moments.read(field.value, as: wanted), today: today, zone: zone)
        else { return }
        push(.calendar(CalendarScreen(field: field.id, label: field.label, wanted: wanted, grid: grid)))
    }

    mutating func calendarKey(_ key: Key, _ screen: CalendarScreen) -> [Effect] {
        var screen = screen
        switch key {
        case .escape: pop()
        case .enter: takeDay(screen)
        case .left: screen.grid = screen.grid.moved(-1, .day)
        case .right: screen.grid = screen.grid.moved(1, .day)
        case .up: screen.grid = screen.grid.moved(-1, .week)
        case .down: screen.grid = screen.grid.moved(1, .week)
        case .pageUp: screen.grid = screen.grid.moved(-1, .month)
        case .pageDown: screen.grid = screen.grid.moved(1, .month)
        case .character("["): screen.grid = screen.grid.moved(-1, .year)
        case .character("]"): screen.grid = screen.grid.moved(1, .year)
        case .home: screen.grid = screen.grid.atEndOfWeek(false)
        case .end: screen.grid = screen.grid.atEndOfWeek(true)
        case .character("t"): screen.grid = screen.grid.choosing(today)
        default:
            guard let command = CommandTable.command(for: key, in: .calendar) else { return meansNothing(key) }
            return run(command.id)
        }
        changeTop { if case .calendar = $0 { $0 = .calendar(screen) } }
        return []
    }

    /// Puts the day into the field below, with the time that was typed there.
    private mutating func takeDay(_ screen: CalendarScreen) {
        pop()
        guard case .form(var form) = top else { return }
        form.form.set(screen.field, text(screen.grid.chosen, after: form.form[screen.field], screen.wanted))
        changeTop { $0 = .form(form) }
    }

    /// "Now" says no time for another day, so that one is still to be typed.
    private func text(_ day: CalendarDate, after typed: String, _ wanted: MomentWanted) -> String {
        let date = Self.figures(day)
        guard case .moment = wanted else { return date }
        let isNow = trimmed(typed).lowercased() == "now"
        guard let at = (try? moments.read(typed, as: wanted))?.exactInstant, !isNow || day == today else { return date + " " }
        return date + " " + zone.local(at).clock
    }

    /// "23/11/2026".
    private static func figures(_ day: CalendarDate) -> String { "\(padded(day.day, 2))/\(padded(day.month, 2))/\(day.year)" }

    // MARK: Drawing

    func calendarScene(_ screen: CalendarScreen) -> Scene {
        var top = calendarTop
        let chosen = Span(DisplayText(dayWords(screen) + " "), .strong)
        if isShort {
            top = Array(top.prefix(1))
            top.append(.line(Line([Span(DisplayText(" " + screen.grid.title), .heading)], trailing: [chosen])))
            return framed(top: top, body: [grid(screen.grid)])
        }
        let body: [Node] = [
            .line(Line([Span(DisplayText(" \(screen.label)   "), .heading), chosen])), .gap,
            .line(Line(DisplayText("    " + screen.grid.title), .strong)), grid(screen.grid), .gap,
            .text(Line(DisplayText("[ ] chosen   * today\(bounds(screen.grid))"), .muted), indent: 4),
        ]
        return framed(top: top, body: body)
    }

    /// What stands over the form that the calendar is for.
    private var calendarTop: [Node] {
        guard case .form(let screen)? = screens.dropLast().last, screen.kind.isAboutCase else { return sessionTop }
        return identityNodes
    }

    /// "23 Nov 2026 (Mon)", or with the age.
    private func dayWords(_ screen: CalendarScreen) -> String {
        let wanted: MomentWanted =
            if case .moment(let tense) = screen.wanted { .date(tense) } else { screen.wanted }
        let date = screen.grid.chosen
        let words = (try? moments.read(Self.figures(date), as: wanted))?.echo ?? date.text
        return date == today ? words + ", today" : words
    }

    private func bounds(_ grid: MonthGrid) -> String {
        if grid.bounds.upperBound == grid.today { return "   days after today cannot be chosen here" }
        return grid.bounds.lowerBound == grid.today ? "   days before today cannot be chosen here" : ""
    }

    private func grid(_ month: MonthGrid) -> Node {
        var selected = GridPlace(row: 0, column: 0)
        var rows: [[Span]] = []
        for (row, week) in month.weeks.enumerated() {
            for (column, day) in week.enumerated() where day.isChosen { selected = GridPlace(row: row, column: column) }
            rows.append(week.map(span))
        }
        return .grid(Grid(headings: MonthGrid.weekdays.map { DisplayText($0) }, rows: rows, selected: selected, cellWidth: 5))
    }

    /// Days of the months beside it, and those that cannot be chosen, are left blank.
    private func span(_ day: MonthGrid.Day) -> Span {
        guard day.isInMonth else { return Span("  ") }
        let number = day.date.day < 10 ? " \(day.date.day)" : String(day.date.day)
        guard day.isWithinBounds else { return Span(" ·", .disabled) }
        return Span(DisplayText(number + (day.isToday ? "*" : "")), day.isToday ? .strong : .text)
    }
}
