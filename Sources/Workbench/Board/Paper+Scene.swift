import Caseload
import Scene
import Screening

extension WorkbenchState {
    func paperScene(_ screen: PaperScreen) -> Scene {
        guard let screening = currentScreening else { return framed(top: identityNodes, body: []) }
        let reading = paperReading(screen, screening)
        let form = paperForm(screening)
        var top = identityNodes
        let heading = Node.line(Line(DisplayText(" \(screening.instrument.shortTitle) from paper"), .heading))
        if isNarrow { top.append(heading) } else { top[top.count - 1] = heading }
        var body: [Node] = []
        if !isShort {
            let first = form.first.map { "From item \($0.id) on. " } ?? ""
            body.append(
                .text(
                    Line(
                        DisplayText(
                            first + "Figures, d, u or - in order; then: asked 0841 told sgt 0845 known (or a0841 t sgt 0845 known)."),
                        .muted),
                    indent: 1))
        }
        body.append(
            .field(
                .init(
                    label: "", labelWidth: 0, value: DisplayText(screen.input.text), cursor: screen.input.cursor, isFocused: true,
                    error: screen.complaint.map { DisplayText($0) }, width: max(20, size.columns - 8))))
        if screen.complaint == nil { body += reading.complaints.map { .text(Line(DisplayText($0), .error), indent: 4) } }
        body += whenNodes(reading) + alertNodes(reading, screening)
        if !isShort { body.append(.gap) }
        body += rowNodes(reading, form, screening)
        let bottom: [Node] = screen.saving == nil ? [] : [.line(Line(" Saving…", .muted))]
        return framed(top: top, body: body, bottom: bottom)
    }

    private func whenNodes(_ reading: PaperReading) -> [Node] {
        guard !reading.rows.isEmpty || reading.asked != nil || reading.told != nil else { return [] }
        let asked = reading.asked.map { "asked \(full($0))" } ?? "asked now, \(zone.local(now).clock)"
        let told = reading.told.map { "told \($0.who) \(full($0.at)), \($0.sharing.choice.label)" }
        return [.text(Line(DisplayText([asked, told].compactMap(\.self).joined(separator: "; ")), .strong), indent: 4)]
    }

    private func full(_ at: Instant) -> String { zone.local(at).date.shortText + " " + zone.local(at).clock }

    /// What the answers would raise, before anything is kept.
    private func alertNodes(_ reading: PaperReading, _ screening: ScreeningScreen) -> [Node] {
        newFindings(screening, reading.answers).map { finding in
            let isImmediate = finding.level == .immediate
            let words = (isImmediate ? "Raises an ALERT: " : "Prompt: ") + finding.statement
            let untold = isImmediate && reading.told == nil ? ". Nobody told yet: add told, or answer the alert after it." : ""
            return .text(Line(DisplayText(words + untold), isImmediate ? .alert : .warning), indent: 4)
        }
    }

    private func rowNodes(_ reading: PaperReading, _ form: PaperForm, _ screening: ScreeningScreen) -> [Node] {
        let known = form.known.merging(reading.answers) { $1 }
        let hidden = form.instrument.evaluate(known, isFinished: false, in: form.context).hidden
        let rows = reading.rows.map { row -> Node in
            let words = "\(row.item.mark)  \(row.item.label): \(form.words(row))" + (row.isHidden ? " (not asked after these answers)" : "")
            return .text(Line(DisplayText(words), row.isHidden ? .warning : .text), indent: 4)
        }
        // On a short screen the last ones are what is being typed.
        let shown = isShort ? Array(rows.suffix(3)) : rows
        return shown + (reading.rows.isEmpty ? [] : restNodes(form, known, hidden))
    }

    /// What has no answer: hidden by an answer, or still open, which is not "no".
    private func restNodes(_ form: PaperForm, _ known: [String: Answer], _ hidden: [String: String]) -> [Node] {
        let rest = form.instrument.items.filter { known[$0.id] == nil && $0.isAnswerable }
        let closed = rest.filter { hidden[$0.id] != nil }
        let open = rest.filter { hidden[$0.id] == nil }
        var nodes: [Node] = []
        if let first = closed.first {
            let reason = hidden[first.id].flatMap { $0.isEmpty ? nil : $0 } ?? "not asked"
            nodes.append(.text(Line(DisplayText("Hidden: \(closed.map(\.id).joined(separator: ", ")) (\(reason))"), .muted), indent: 4))
        }
        if !open.isEmpty {
            nodes.append(.text(Line(DisplayText("No answer yet: \(open.map(\.id).joined(separator: ", "))"), .muted), indent: 4))
        }
        return nodes
    }
}
