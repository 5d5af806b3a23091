import Caseload
import Scene

extension WorkbenchState {
    /// Opens an empty line. What was typed into it and left waits beside it, so that it is never joined to what is typed next.
    ///
    /// - Parameter place: the cell of the board that somebody new is in; nil outside the walk.
    mutating func openAddLine(for place: String? = nil) -> [Effect] {
        readyFinder()
        var screen = AddLineScreen()
        screen.place = place
        if let place, !place.isEmpty { screen.input.set(place + " ") }
        screen.left = drafts[.addLine]?.fields[.text].map { TextInput.lines(of: $0) } ?? []
        push(.addLine(screen))
        return []
    }

    mutating func addLineKey(_ key: Key, _ screen: AddLineScreen) -> [Effect] {
        var screen = screen
        screen.complaint = nil
        switch key {
        case .escape:
            setDraft(.addLine, screen.draft)
            pop()
            return []
        case .enter: return addPerson(screen)
        case .up: bringBack(&screen)
        case .control("x"): throwAway(&screen)
        default:
            guard screen.input.handle(key) else { return meansNothing(key) }
            screen.asksAgain = false
            screen.likely = likelySame(reading(screen))
        }
        changeTop { $0 = .addLine(screen) }
        return []
    }

    // MARK: Lines that wait

    /// The line that was left last changes places with the one in the field.
    private mutating func bringBack(_ screen: inout AddLineScreen) {
        guard let line = screen.waiting else {
            say("No line waits here.")
            return
        }
        let typed = trimmed(screen.input.text)
        if screen.pasted.isEmpty { screen.left.removeLast() } else { screen.pasted.removeFirst() }
        if !typed.isEmpty, typed != screen.place { screen.left.insert(typed, at: 0) }
        screen.input.set(line)
        screen.asksAgain = false
        screen.likely = likelySame(reading(screen))
    }

    private mutating func throwAway(_ screen: inout AddLineScreen) {
        guard let line = screen.waiting else {
            say("No line waits here. ctrl-u takes out the one in the field.")
            return
        }
        if screen.pasted.isEmpty { screen.left.removeLast() } else { screen.pasted.removeFirst() }
        setDraft(.addLine, screen.draft)
        say("Thrown away: \(line)")
    }

    /// Several lines that are pasted are people: one after the other stands in the field as it was understood, and enter adds it.
    ///
    /// - Returns: nil where it is one line, which goes into the field.
    mutating func pasteLines(_ text: String, _ screen: AddLineScreen) -> [Effect]? {
        var lines = TextInput.lines(of: text)
        guard lines.count > 1, !screen.isForBoard, screen.saving == nil, !screen.goesOn else { return nil }
        var screen = screen
        screen.complaint = nil
        guard screen.input.text.allSatisfy(\.isWhitespace) else {
            screen.complaint = "Nothing was pasted: \(lines.count) lines. First add this one with enter, or take it out with ctrl-u."
            changeTop { $0 = .addLine(screen) }
            return []
        }
        if let long = lines.first(where: { $0.count > screen.input.most }) {
            say(TextInput.Refusal.full(most: screen.input.most).sentence + " A line has \(TextInput.grouped(long.count)).", .warning)
            return []
        }
        screen.input.insert(lines.removeFirst())
        screen.pasted = lines + screen.pasted
        let shown = looked(screen)
        changeTop { $0 = .addLine(shown) }
        say("\(lines.count + 1) lines pasted, a person each. Look at each as it was understood: enter adds it and brings the next.")
        return []
    }

    /// Shows the next line of a paste, once those who are here are known anew; on any other screen nothing.
    mutating func addNextLine() -> [Effect] {
        guard case .addLine(var screen) = top, screen.goesOn else { return [] }
        screen.goesOn = false
        guard !screen.pasted.isEmpty else { return [] }
        screen.input.set("")
        screen.input.insert(screen.pasted.removeFirst())
        let shown = looked(screen)
        changeTop { $0 = .addLine(shown) }
        // Keys that came meanwhile were meant for another line than the one that has to be looked at now.
        if !held.isEmpty {
            held = []
            say("Keys typed meanwhile were not taken.", .warning)
        }
        return []
    }

    /// Who is here is not known anew: the rest of a paste waits.
    mutating func stopAdding() {
        guard case .addLine(var screen) = top, screen.goesOn else { return }
        screen.goesOn = false
        changeTop { $0 = .addLine(screen) }
    }

    private func looked(_ screen: AddLineScreen) -> AddLineScreen {
        var screen = screen
        screen.asksAgain = false
        screen.likely = likelySame(reading(screen))
        return screen
    }

    /// Looks anew for who may be here already, after a paste; on any other screen nothing.
    mutating func lookForSame() {
        guard case .addLine(let screen) = top else { return }
        let looked = looked(screen)
        changeTop { $0 = .addLine(looked) }
    }

    private func likelySame(_ line: LineReading) -> [LikelySame] {
        let details = Details(line.details)
        guard !details.surname.isEmpty || !details.custodyNumber.isEmpty else { return [] }
        return finder?.likelySame(as: details) ?? []
    }

    private func reading(_ screen: AddLineScreen) -> LineReading {
        LineReading(screen.input.text, siteKind: session?.opening.kind ?? .custody, now: now, zone: zone)
    }

    /// Enter on an empty line takes the next of a paste, else goes back; a line with a part that is not understood stays to be mended.
    private mutating func addPerson(_ screen: AddLineScreen) -> [Effect] {
        var screen = screen
        if screen.input.text.allSatisfy(\.isWhitespace) {
            guard screen.pasted.isEmpty else {
                screen.goesOn = true
                changeTop { $0 = .addLine(screen) }
                return addNextLine()
            }
            setDraft(.addLine, screen.draft)
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
        var next = AddLineScreen()
        next.left = screen.left
        next.pasted = screen.pasted
        next.goesOn = !screen.pasted.isEmpty
        setDraft(.addLine, next.draft)
        if screen.isForBoard {
            boardLineSaved(screen)
            return []
        }
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
        body += waitingNodes(screen)
        body += likelyNodes(screen.likely, limit: isShort ? 1 : 3) + occupantNodes(reading(screen))
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

    /// What is typed and not added, apart from the line in the field.
    private func waitingNodes(_ screen: AddLineScreen) -> [Node] {
        guard let line = screen.waiting else { return [] }
        let count = screen.pasted.count
        let what =
            count > 0
            ? "\(count) more \(count == 1 ? "line waits" : "lines wait"): "
            : screen.left.count > 1 ? "\(screen.left.count) lines left before, the last: " : "Left before: "
        var keys = "up brings it back, ctrl-x throws it away"
        if count > 0 { keys = "enter adds this one and goes on" }
        return [
            .text(Line([Span(DisplayText(what), .warning), Span(DisplayText(line))]), indent: 3),
            .text(Line(DisplayText(keys), .muted), indent: 3),
        ]
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

    /// That somebody else is in that place already: one of the two has moved, or they share it.
    private func occupantNodes(_ line: LineReading) -> [Node] {
        guard let kind = session?.opening.kind, let place = Details(line.details).place(at: kind) else { return [] }
        let names = occupants(of: place).map { listName($0.details) }.sorted()
        guard !names.isEmpty else { return [] }
        return [.text(Line(DisplayText("In \(place) already: \(names.joined(separator: "; "))."), .warning), indent: 3)]
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

extension AddLineScreen {
    /// What is kept of it: a line for each that is not added.
    var draft: [FormField.ID: String] { unsaved.isEmpty ? [:] : [.text: unsaved.joined(separator: "\n")] }
}
