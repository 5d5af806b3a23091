import Caseload
import Scene

extension WorkbenchState {
    /// Opens the line, with what was typed into it and left.
    mutating func openAddLine() -> [Effect] {
        readyFinder()
        var screen = AddLineScreen()
        if let draft = drafts[.addLine]?.fields[.text] {
            screen.input.set(draft)
            say("What you had typed here is back.")
        }
        push(.addLine(screen))
        return []
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
        default:
            guard screen.input.handle(key) else { return meansNothing(key) }
            screen.asksAgain = false
            screen.likely = likelySame(reading(screen))
        }
        changeTop { $0 = .addLine(screen) }
        return []
    }

    /// Looks anew for who may be here already, after a paste; on any other screen nothing.
    mutating func lookForSame() {
        guard case .addLine(var screen) = top else { return }
        screen.likely = likelySame(reading(screen))
        changeTop { $0 = .addLine(screen) }
    }

    private func likelySame(_ line: LineReading) -> [LikelySame] {
        let details = Details(line.details)
        guard !details.surname.isEmpty || !details.custodyNumber.isEmpty else { return [] }
        return finder?.likelySame(as: details) ?? []
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
        let here = screen.likely.compactMap { summary(of: $0.subject) }.filter { !$0.hasLeft }
        if !here.isEmpty, !screen.asksAgain {
            screen.asksAgain = true
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
        var body: [Node] = [.line(Line(" Add people, one line each", .heading))]
        // Where there is little room, how a line is written gives way to what is being understood.
        if !isShort || screen.input.text.isEmpty {
            body += [
                .text(
                    Line(DisplayText(isCourt ? "List number first, the rest in any order:" : "Cell first, the rest in any order:"), .muted),
                    indent: 1),
                .line(Line(DisplayText("   " + example), .muted)), .gap,
            ]
        }
        body += [
            .field(
                .init(
                    label: "", labelWidth: 0, value: DisplayText(screen.input.text), cursor: screen.input.cursor, isFocused: true,
                    error: screen.complaint.map { DisplayText($0) }, width: max(20, size.columns - 8))),
            .gap,
        ]
        body += likelyNodes(screen.likely, limit: isShort ? 1 : 3)
        if screen.asksAgain {
            body.append(.text(Line("Not added yet: enter again adds them all the same; esc does not.", .warning), indent: 3))
        }
        body += echoNodes(reading(screen))
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

    /// Who in the record may be the same person, and what fits: those who are still here first. Said, and never merged.
    func likelyNodes(_ likely: [LikelySame], limit: Int) -> [Node] {
        let known = likely.compactMap { same in summary(of: same.subject).map { (same, $0) } }
        let ordered = known.filter { !$0.1.hasLeft } + known.filter { $0.1.hasLeft }
        var nodes = ordered.prefix(limit).map { same, summary -> Node in
            let question = summary.hasLeft ? "Known before?" : "HERE ALREADY?"
            let numbers = showsInitialsOnly ? [] : identifiers(summary.details, summary.code)
            let who = ([listName(summary.details)] + numbers).joined(separator: ", ")
            let words =
                isShort
                ? "\(question) \(listName(summary.details)), \(whereabouts(summary)): \(same.why)."
                : "\(question) \(who); \(whereabouts(summary)), case \(summary.code.text): \(same.why)."
            return .text(Line(DisplayText(words), .warning), indent: 3)
        }
        if ordered.count > limit {
            nodes.append(.text(Line(DisplayText("and \(ordered.count - limit) more like that"), .warning), indent: 3))
        }
        return nodes
    }
}
