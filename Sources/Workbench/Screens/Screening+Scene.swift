import Caseload
import Scene
import Screening
import Training

extension WorkbenchState {
    func screeningScene(_ screen: ScreeningScreen) -> Scene {
        let answers = answers(screen)
        let evaluation = evaluation(screen)
        let instrument = screen.instrument
        let progress = "\(evaluation.answered) of \(evaluation.items)"
        var top = identityNodes
        let heading = Node.line(
            Line(
                [Span(DisplayText(" \(instrument.shortTitle)"), .heading), Span(DisplayText("   \(instrument.timeFrame)"), .muted)],
                trailing: [Span(DisplayText(progress + " "), .strong)]))
        // On a narrow screen the last line tells of consent and alerts; elsewhere it is only a rule.
        if isNarrow { top.append(heading) } else { top[top.count - 1] = heading }
        if !isShort, let age = open?.state.details.age(on: today), let caution = instrument.caution(forAge: age) {
            top.append(.line(Line(DisplayText(" " + caution), .warning)))
        }
        if !instrument.isVerified {
            top.append(.line(Line(" UNVERIFIED: parts of this scoring were not checked against a publication.", .warning)))
        }
        var body: [Node] = []
        if let reply = brief?.reply(to: instrument.id) {
            let words = screen.item.flatMap { reply.answer(to: $0)?.words }
            let heard = (isShort ? [] : [reply.line]) + (words.map { ["to this item: \($0)"] } ?? [])
            if isShort {
                top.append(contentsOf: heard.map { .line(Line(DisplayText(" \($0)"), .info)) })
            } else {
                body += self.heard("What they say when asked", heard)
            }
        } else if size.rows >= 20 {
            body.append(.line(Line("   Read each item from the form.", .muted)))
        }
        for item in instrument.items { body += itemNodes(item, screen, answers, evaluation) }
        body.append(finishNode(screen, evaluation))
        return framed(top: top, body: body, bottom: screeningBottom(screen, evaluation))
    }

    private func itemNodes(_ item: Screening.Item, _ screen: ScreeningScreen, _ answers: [String: Answer], _ evaluation: Evaluation)
        -> [Node]
    {
        let isCurrent = item.id == screen.item
        let longest = screen.instrument.items.map(\.label.count).max() ?? 32
        let label = DisplayText(item.label).padded(to: max(12, min(longest, size.columns - (isNarrow ? 18 : 34))))
        if let reason = evaluation.hidden[item.id] {
            return [
                .item(
                    .init(
                        key: DisplayText("\(item.number)"), label: Line(label, .disabled), isEnabled: false,
                        detail: Line(DisplayText(isNarrow ? "not asked" : "not asked: \(reason)"), .disabled)))
            ]
        }
        let options = item.options.map { "\($0.code) \($0.label)" }.joined(separator: " ")
        var detail = isCurrent && isShort ? Line(DisplayText(options)) : Line(isCurrent ? "_" : ".", .muted)
        if let answer = answers[item.id] {
            detail = [Span(DisplayText(answer.token + "  " + item.words(for: answer)), answer.isRefusal ? .warning : .text)]
        }
        if let note = item.note, answers[item.id] == nil { detail.spans.append(Span(DisplayText("   \(note)"), .warning)) }
        return [.item(.init(key: DisplayText("\(item.number)"), label: Line(label), isSelected: isCurrent, detail: detail))]
    }

    private func finishNode(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> Node {
        let text = isFinished(screen) ? "finished; enter goes back" : evaluation.next == nil ? "enter finishes" : "enter finishes as it is"
        return .item(.init(key: "=", label: Line(DisplayText(text), .muted), isSelected: screen.item == nil))
    }

    private func screeningBottom(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        var nodes: [Node] = []
        if !isShort, let item = screen.item.flatMap({ screen.instrument.item($0) }) {
            let options = item.options.map { "\($0.code) \($0.label)" }.joined(separator: isNarrow ? "  " : "   ")
            nodes.append(.text(Line(DisplayText(options)), indent: isNarrow ? 1 : 6))
        }
        if isShort {
            let standing = evaluation.scores.first(where: \.isAvailable).map { Self.words($0) } ?? evaluation.cannotScore ?? "no total yet"
            nodes += screen.waitingAlerts.prefix(1).map { _ in .line(Line(" !! ALERT raised; opens after the last item", .alert)) }
            nodes.append(.line(Line([Span(DisplayText(" \(savedWords(screen)) ")), Span(DisplayText(standing), .strong)])))
            return nodes
        }
        nodes.append(.gap)
        if evaluation.scores.contains(where: \.isAvailable) {
            for score in evaluation.scores where score.isAvailable {
                nodes.append(
                    .text(
                        Line([Span(DisplayText(Self.words(score)), .strong), Span(DisplayText(score.band.map { "  \($0.action)" } ?? ""))]),
                        indent: 3))
            }
        } else {
            nodes.append(
                .text(Line(DisplayText(evaluation.cannotScore.map { "Cannot be scored: \($0)" } ?? evaluation.statement)), indent: 3))
        }
        for prompt in evaluation.alerts where prompt.level == .prompt {
            let words =
                prompt.statement + ". " + prompt.actions.joined(separator: " ") + (prompt.isVerified ? "" : " (our own rule, UNVERIFIED)")
            let name = open?.state.details.firstName ?? "the person"
            nodes.append(.text(Line(DisplayText("Prompt: " + words.replacing("{name}", with: name)), .warning), indent: 3))
        }
        for concern in screen.waitingAlerts {
            let statement = open?.state.alerts.first { $0.concern == concern }?.sources.last?.statement ?? ""
            nodes.append(
                .text(
                    Line(DisplayText("!! ALERT raised: \(statement). It opens after the item that decides how far it goes."), .alert),
                    indent: 1))
        }
        nodes.append(.text(Line(DisplayText(" " + savedWords(screen)), screen.complaint == nil ? .muted : .error), indent: 0))
        return nodes
    }

    /// "Saved" is said only of what is on the disk.
    private func savedWords(_ screen: ScreeningScreen) -> String {
        if let complaint = screen.complaint { return complaint }
        if open?.isSaving == true { return "Saving…" }
        if let saved = screen.savedAt { return "Saved \(zone.local(saved).clockWithSeconds)." }
        return screen.administration == nil ? "Nothing answered yet." : "All saved."
    }
}
