import Caseload
import Scene

extension WorkbenchState {
    /// Opens the line, with what was typed into it and left.
    mutating func openAddLine() {
        var screen = AddLineScreen()
        if let draft = drafts[.addLine]?.fields[.text] {
            screen.input.set(draft)
            say("What you had typed here is back.")
        }
        push(.addLine(screen))
    }

    mutating func addLineKey(_ key: Key, _ screen: AddLineScreen) -> [Effect] {
        var screen = screen
        screen.complaint = nil
        switch key {
        case .escape:
            if !screen.isForBoard { setDraft(.addLine, screen.input.text.isEmpty ? [:] : [.text: screen.input.text]) }
            pop()
            return []
        case .enter: return addPerson(screen)
        default: _ = screen.input.handle(key)
        }
        changeTop { $0 = .addLine(screen) }
        return []
    }

    private func reading(_ screen: AddLineScreen) -> LineReading {
        LineReading(screen.input.text, siteKind: session?.opening.kind ?? .custody, now: now, zone: zone)
    }

    /// Enter on an empty line goes back; a line with a part that is not understood stays to be mended.
    private mutating func addPerson(_ screen: AddLineScreen) -> [Effect] {
        var screen = screen
        if screen.input.text.allSatisfy(\.isWhitespace) {
            pop()
            return []
        }
        let line = reading(screen)
        guard line.complaints.isEmpty, !line.isEmpty, let session else {
            screen.complaint = line.isEmpty ? "Nothing was understood yet: begin with the cell." : "Mend what is marked, or take it out."
            changeTop { $0 = .addLine(screen) }
            return []
        }
        let taken = Set(caseSummaries.map(\.code))
        guard let subject = writer?.newSubject(), let code = writer?.newCode(besides: taken) else { return [] }
        let opening = session.opening
        let booking = Booking(
            code: code, session: opening.id, siteID: opening.siteID, siteKind: opening.kind, date: opening.date, source: .line,
            details: line.details)
        guard let saving = append([(.bookedIn(booking), subject)], expecting: [subject: 0]) else { return [] }
        screen.saving = saving.token
        screen.lastAdded = "\(listName(Details(line.details))), \(code.text)"
        queue.selected = subject
        changeTop { $0 = .addLine(screen) }
        return saving.effects
    }

    mutating func lineSaved(_ screen: AddLineScreen) -> [Effect] {
        if screen.isForBoard {
            boardLineSaved(screen)
            return []
        }
        drafts[.addLine] = nil
        var next = AddLineScreen()
        next.added = screen.added + 1
        next.lastAdded = screen.lastAdded
        changeTop { $0 = .addLine(next) }
        return []
    }

    func addLineScene(_ screen: AddLineScreen) -> Scene {
        let isCourt = session?.opening.kind == .court
        let example = isCourt ? "12 dunn callum 14/3/02 theft room2 court 1000" : "m6 dunn callum 14/3/02 theft 2210 obs3 van 1000"
        var body: [Node] = [
            .line(Line(" Add people, one line each", .heading)),
            .text(
                Line(DisplayText(isCourt ? "List number first, the rest in any order:" : "Cell first, the rest in any order:"), .muted),
                indent: 1),
            .line(Line(DisplayText("   " + example), .muted)), .gap,
            .field(
                .init(
                    label: "", labelWidth: 0, value: DisplayText(screen.input.text), cursor: screen.input.cursor, isFocused: true,
                    error: screen.complaint.map { DisplayText($0) }, width: max(20, size.columns - 8))),
            .gap,
        ]
        body += echoNodes(reading(screen))
        body += duplicateNodes(reading(screen))
        var bottom: [Node] = []
        if screen.saving != nil { bottom.append(.line(Line(" Saving…", .muted))) }
        if let last = screen.lastAdded, screen.saving == nil {
            bottom.append(.line(Line(DisplayText(" Saved: \(last). \(screen.added) added. Enter on an empty line goes back."), .success)))
        }
        return framed(top: sessionTop, body: body, bottom: bottom)
    }

    private func echoNodes(_ line: LineReading) -> [Node] {
        guard !line.parts.isEmpty else {
            return [
                .text(
                    Line(
                        "? for an unknown cell or name. Age: 34 or ~40. m or f. sh: self-harm marker. aa, mha, risk, s136, warrant, recall, charged.",
                        .muted), indent: 3)
            ]
        }
        return line.parts.map { part in
            let label = Span(DisplayText("   \(part.field.label)").padded(to: 26), .muted)
            if let complaint = part.complaint { return .line(Line([label, Span(DisplayText("not understood: \(complaint)"), .error)])) }
            return .line(Line([label, Span(DisplayText(part.echo))]))
        }
    }

    /// The same name is here already: said, never merged.
    private func duplicateNodes(_ line: LineReading) -> [Node] {
        let details = Details(line.details)
        guard !details.surname.isEmpty else { return [] }
        let same = queue.rows.filter { row in
            let other = row.summary.details
            guard other.surname.lowercased() == details.surname.lowercased() else { return false }
            return details.dateOfBirth == nil || other.dateOfBirth == nil || details.dateOfBirth == other.dateOfBirth
        }
        return same.prefix(3).map { row in
            .text(
                Line(
                    DisplayText(
                        "Here already? \(listName(row.summary.details)), \(row.summary.details.place), case \(row.summary.code.text)."),
                    .warning), indent: 3)
        }
    }
}
