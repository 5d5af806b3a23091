import Caseload
import Scene
import Screening
import Training

extension WorkbenchState {
    func screeningScene(_ screen: ScreeningScreen) -> Scene {
        if isFinished(screen) { return resultScene(screen) }
        let evaluation = evaluation(screen)
        var items = askingNodes(screen) + itemNodes(screen, evaluation)
        items.append(finishNode(screen, evaluation))
        let earlier = earlierNodes(screen, limit: isWide ? 12 : 3)
        let rest = earlier + remarkNodes(screen, evaluation)
        let body = isWide ? beside(items, rest.isEmpty ? [] : blank(beside: items) + rest) : items
        return framed(
            top: screeningTop(screen, evaluation), body: body,
            bottom: screeningBottom(screen, evaluation, earlier: isWide ? [] : earlier))
    }

    /// Room for a second column.
    var isWide: Bool { size.columns >= 120 }

    /// The form at the left, and what there is to know beside it.
    func beside(_ form: [Node], _ rest: [Node]) -> [Node] {
        rest.isEmpty ? form : [.columns([Column(form, weight: 3, minimum: 70), Column(rest, weight: 2, minimum: 44)])]
    }

    /// Blank rows that bring what stands beside a long form down to its cursor, so that both are in sight.
    private func blank(beside items: [Node]) -> [Node] {
        guard items.count > size.rows - 12 else { return [] }
        let row = items.firstIndex { if case .item(let item) = $0 { item.isSelected } else { false } } ?? 0
        return Array(repeating: .line(Line("")), count: max(0, row - 3))
    }

    // MARK: The top

    /// Whose it is, which form, how far it is, and what has to be known all the while.
    func screeningTop(_ screen: ScreeningScreen, _ evaluation: Evaluation, tellsUnverified: Bool = true) -> [Node] {
        let instrument = screen.instrument
        let counts = evaluation.items > 0 ? "\(evaluation.answered) of \(evaluation.items) " : "\(answers(screen).count) answered "
        var top = identityNodes
        // Where there is no room below, what was before stands in the place of the time frame.
        let about = isShort ? earlierLine(screen) ?? instrument.timeFrame : instrument.timeFrame
        let heading = Node.line(
            Line(
                [Span(DisplayText(" \(instrument.shortTitle)"), .heading), Span(DisplayText("   \(about)"), .muted)],
                trailing: [Span(DisplayText(counts), .strong)]))
        // On a narrow screen the last line tells of consent and alerts; elsewhere it is only a rule.
        if isNarrow { top.append(heading) } else { top[top.count - 1] = heading }
        if !isShort, let age = open?.state.details.age(on: today), let caution = instrument.caution(forAge: age) {
            top.append(.line(Line(DisplayText(" " + caution), .warning)))
        }
        if !instrument.isVerified, tellsUnverified { top.append(.line(Line(DisplayText(" " + unverifiedWords(instrument)), .warning))) }
        let given = administration(screen)?.circumstances.words ?? []
        if !given.isEmpty { top.append(.line(Line(DisplayText(" Given: " + given.joined(separator: "; ")), .info))) }
        if catalogue?[instrument.id]?.version != instrument.version {
            top.append(.line(Line(DisplayText(" Version \(instrument.version), in which it was begun."), .info)))
        }
        return top
    }

    // MARK: The form

    /// What is said by the person in practice; else from where the questions are read.
    private func askingNodes(_ screen: ScreeningScreen) -> [Node] {
        if let reply = brief?.reply(to: screen.instrument.id) {
            let words = screen.item.flatMap { reply.answer(to: $0)?.words }
            let heard = (isShort ? [] : [reply.line]) + (words.map { ["to this item: \($0)"] } ?? [])
            return isShort ? heard.map { .line(Line(DisplayText(" \($0)"), .info)) } : self.heard("What they say when asked", heard)
        }
        if let wording = wording(screen) {
            let permission = "Wording shown with permission: \(wording.permission.from), \(wording.permission.date)."
            let instructions = wording.instructions.map { [Node.text(Line(DisplayText($0)), indent: 3)] } ?? []
            return (isShort ? [] : [.text(Line(DisplayText(permission), .muted), indent: 3)]) + instructions
        }
        return size.rows >= 20 ? [.line(Line("   Read each item from the form.", .muted))] : []
    }

    func wording(_ screen: ScreeningScreen) -> Wording? { catalogue?.wording(for: screen.instrument.id) }

    private func finishNode(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> Node {
        let text = evaluation.next == nil ? "enter finishes" : "enter finishes as it is"
        return .item(.init(key: "=", label: Line(DisplayText(text), .muted), isSelected: screen.item == nil))
    }

    // MARK: The bottom

    private func screeningBottom(_ screen: ScreeningScreen, _ evaluation: Evaluation, earlier: [Node]) -> [Node] {
        if isShort { return shortBottom(screen, evaluation) }
        var nodes: [Node] = []
        if let item = screen.item.flatMap({ screen.instrument.item($0) }), !item.options.isEmpty || item.isWritten {
            nodes.append(.text(Line(DisplayText(optionWords(item, screen))), indent: isNarrow ? 1 : 6))
        }
        nodes.append(.gap)
        nodes += standingNodes(evaluation)
        if !isWide { nodes += promptNodes(evaluation) }
        nodes += earlier
        for concern in screen.waitingAlerts {
            guard let alert = open?.state.alerts.first(where: { $0.concern == concern }), let statement = alert.sources.last?.statement
            else {
                continue
            }
            let words =
                "!! ALERT raised: \(statement).\(isNotSaved(alert) ? " NOT SAVED YET." : "") It opens after the last item; g opens it now."
            nodes.append(.text(Line(DisplayText(words), .alert), indent: 1))
        }
        nodes.append(savedNode(screen))
        return nodes
    }

    private func shortBottom(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        let standing = evaluation.scores.first(where: \.isAvailable).map { Self.words($0) } ?? evaluation.cannotScore ?? "no total yet"
        var nodes: [Node] = screen.waitingAlerts.prefix(1).map { _ in .line(Line(" !! ALERT raised; g, or after the last", .alert)) }
        nodes.append(.line(Line([Span(DisplayText(" \(savedWords(screen)) ")), Span(DisplayText(standing), .strong)])))
        return nodes
    }

    /// Where the answers stand: every score there is already, else how far it is.
    private func standingNodes(_ evaluation: Evaluation) -> [Node] {
        let available = evaluation.scores.filter(\.isAvailable)
        guard !available.isEmpty else {
            return [.text(Line(DisplayText(evaluation.cannotScore.map { "Cannot be scored: \($0)" } ?? evaluation.statement)), indent: 3)]
        }
        return available.prefix(size.rows >= 30 ? 4 : 2).map { score in
            .text(
                Line([Span(DisplayText(Self.words(score)), .strong), Span(DisplayText(score.band.map { "  \($0.action)" } ?? ""))]),
                indent: 3)
        }
    }

    /// What the rules of the instrument say must be thought of, on a wide screen beside the form.
    private func remarkNodes(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        promptNodes(evaluation) + evaluation.remarks.map { .text(Line(DisplayText($0), .info), indent: 1) }
            + screen.instrument.cautions.map { .text(Line(DisplayText($0), .warning), indent: 1) }
    }

    func promptNodes(_ evaluation: Evaluation) -> [Node] {
        let name = open?.state.details.firstName ?? "the person"
        return evaluation.alerts.filter { $0.level == .prompt }.map { prompt in
            let words =
                prompt.statement + ". " + prompt.actions.joined(separator: " ") + (prompt.isVerified ? "" : " (our own rule, UNVERIFIED)")
            return .text(Line(DisplayText("Prompt: " + words.replacing("{name}", with: name)), .warning), indent: 3)
        }
    }

    func savedNode(_ screen: ScreeningScreen) -> Node {
        let role: Role = notTaken.isEmpty ? screen.changedElsewhere != nil ? .warning : .muted : .error
        return .text(Line(DisplayText(" " + savedWords(screen)), role), indent: 0)
    }

    /// "Saved" is said only of what is on the disk, and not where the answers have become others than were given here.
    func savedWords(_ screen: ScreeningScreen) -> String {
        if !notTaken.isEmpty { return "NOT SAVED." }
        if let changed = screen.changedElsewhere { return changed }
        if isSaving { return "Saving…" }
        if let saved = screen.savedAt { return "Saved \(zone.local(saved).clockWithSeconds)." }
        return screen.administration == nil ? "Nothing answered yet." : "All saved."
    }
}
