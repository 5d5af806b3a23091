import Caseload
import Scene
import Screening

// The finished form: what it came to, what to do, what is suggested next. It never says that there is nothing to worry about.
extension WorkbenchState {
    mutating func resultKey(_ key: Key, _ screen: ScreeningScreen) -> [Effect] {
        var screen = screen
        let lines = suggestionLines(screen)
        switch key {
        case .up, .backTab, .backspace: screen.line = max(0, screen.line - 1)
        case .down, .tab: screen.line = min(lines.count, screen.line + 1)
        case .pageUp: screen.scroll = max(0, screen.scroll - page)
        case .pageDown: screen.scroll = min(scrollLimit(screen), screen.scroll + page)
        case .home: screen.scroll = 0
        case .end: screen.scroll = scrollLimit(screen)
        case .enter where screen.line > 0: return openSuggested(screen, line: screen.line)
        case .enter, .escape, .left: return leaveScreening(screen)
        case .character(let character):
            if character.isNumber || "duyn- ".contains(character) {
                return refuse("This screening is finished. Undo its end first (esc, then u), or screen again.")
            }
            guard let command = CommandTable.command(for: key, in: .screening) else { return meansNothing(key) }
            // What is not possible now says why.
            return isEnabled(command.id) ? runScreening(command.id, screen) : run(command.id)
        default: return meansNothing(key)
        }
        changeTop { $0 = .screening(screen) }
        return []
    }

    private var page: Int { max(1, size.rows - 8) }

    private func scrollLimit(_ screen: ScreeningScreen) -> Int { resultScene(screen).scrollLimit(in: size) }

    // MARK: What is suggested

    /// One line of what the result suggests: the rule, and what stands in the way or was done already.
    struct SuggestionLine {
        let rule: SuggestionRule
        let name: String
        /// Why it cannot be opened, or when it was done; nil when it can be opened.
        let note: String?
    }

    func suggestionLines(_ screen: ScreeningScreen) -> [SuggestionLine] {
        guard let administration = administration(screen), administration.finished != nil else { return [] }
        return suggestions(of: administration).map { rule in
            var note = catalogue?[rule.instrument].map { closedReason($0) } ?? "there is no such instrument here"
            if let done = done(rule.instrument, since: administration), let at = done.finished {
                note = "done \(zone.clock(at, seenOn: today)): \(done.result)"
            }
            return SuggestionLine(rule: rule, name: instrumentName(rule.instrument), note: note)
        }
    }

    /// Opens what is suggested on a line, or the first suggestion that can be opened.
    mutating func openSuggested(_ screen: ScreeningScreen, line: Int? = nil) -> [Effect] {
        let lines = suggestionLines(screen)
        let chosen = line.map { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil } ?? lines.first { $0.note == nil }
        guard let chosen, let instrument = catalogue?[chosen.rule.instrument] else {
            return refuse(
                lines.isEmpty ? "This result suggests no other instrument." : "What this result suggests is done or closed.", .info)
        }
        if let note = chosen.note, closedReason(instrument) == nil {
            return refuse("\(chosen.name) is \(note). The list (s) begins it anew.", .info)
        }
        return choose(instrument)
    }

    // MARK: The scene

    func resultScene(_ screen: ScreeningScreen) -> Scene {
        let evaluation = evaluation(screen)
        let earlier = earlierNodes(screen, limit: isWide ? 12 : 5)
        let result =
            findingNodes(evaluation) + scoreNodes(screen, evaluation) + raisedNodes(screen) + (isWide ? [] : earlier)
            + remarkLines(screen, evaluation)
        let answers = [Node.gap, .line(Line("   Answers", .heading))] + itemNodes(screen, evaluation)
        let body = isWide ? beside(result + answers, earlier) : result + answers
        var scene = framed(top: screeningTop(screen, evaluation, tellsUnverified: false), body: body, bottom: resultBottom(screen))
        scene.scroll = screen.scroll
        return scene
    }

    /// Going back, and what is suggested; on a short screen one line at a time.
    private func resultBottom(_ screen: ScreeningScreen) -> [Node] {
        let lines = suggestionLines(screen)
        let back = Node.item(
            .init(
                key: "=", label: Line(DisplayText(screen.line == 0 ? "finished; enter goes back" : "finished"), .muted),
                isSelected: screen.line == 0))
        var items = [back]
        for (index, line) in lines.enumerated() {
            let words = line.note ?? line.rule.reason
            items.append(
                .item(
                    .init(
                        key: ">", label: Line(DisplayText(line.name).padded(to: 10), line.note == nil ? .strong : .disabled),
                        isSelected: screen.line == index + 1, detail: Line(DisplayText(words), line.note == nil ? .text : .muted))))
        }
        if isShort { items = [screen.line == 0 ? shortBack(lines) : items[min(screen.line, lines.count)]] }
        return (isShort ? [] : [.gap]) + items + (isShort ? [] : [savedNode(screen)])
    }

    /// On a short screen what is suggested stands beside going back.
    private func shortBack(_ lines: [SuggestionLine]) -> Node {
        let names = lines.filter { $0.note == nil }.map(\.name).joined(separator: ", ")
        let suggested = names.isEmpty ? "enter goes back" : "> opens \(names)"
        return .item(.init(key: "=", label: Line(DisplayText("finished; \(suggested)")), isSelected: true))
    }

    // MARK: What it came to

    private func scoreNodes(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        var nodes: [Node] = []
        let hasSome = evaluation.scores.contains(where: \.isAvailable)
        for score in evaluation.scores where hasSome {
            if score.isAvailable { nodes += scoreNodes(score) }
            if let why = Self.shortfall(score) { nodes.append(.text(Line(DisplayText(why), .warning), indent: score.isAvailable ? 5 : 3)) }
        }
        if let why = evaluation.cannotScore, !hasSome {
            nodes.append(.text(Line(DisplayText("Cannot be scored because \(why)."), .warning), indent: 3))
        }
        if evaluation.scores.isEmpty {
            nodes.append(.text(Line("This list carries no score: what was said stands below.", .muted), indent: 3))
        }
        if let changed = changedSince(screen, evaluation) { nodes.append(.text(Line(DisplayText(changed), .warning), indent: 3)) }
        return nodes
    }

    /// One score with all that belongs to it.
    private func scoreNodes(_ score: Score) -> [Node] {
        var nodes: [Node] = [.text(Line(DisplayText(Self.headline(score)), .strong), indent: 3)]
        if let raw = score.raw, score.isProrated {
            let label = score.alternativeBand.map { ", \($0.label)" } ?? ""
            nodes.append(.text(Line(DisplayText("As answered, nothing made up for: \(raw)\(label)")), indent: 5))
        }
        if let action = score.band?.action, !action.isEmpty { nodes.append(.text(Line(DisplayText(action)), indent: 5)) }
        if let set = score.set {
            let mark = set.isVerified ? "" : " (UNVERIFIED)"
            nodes.append(.text(Line(DisplayText("Cut-offs: \(set.label)\(mark)"), set.isVerified ? .muted : .warning), indent: 5))
        }
        if !score.decidedBy.isEmpty {
            let items = score.decidedBy.count == 1 ? "item" : "items"
            nodes.append(
                .text(Line(DisplayText("Decided by \(items) \(score.decidedBy.joined(separator: ", ")), whatever the sum.")), indent: 5))
        }
        if let note = score.setNote { nodes.append(.text(Line(DisplayText(note), .warning), indent: 5)) }
        for other in score.otherSets {
            nodes.append(.text(Line(DisplayText("By the cut-offs \(other.set.label): \(other.band.label)"), .muted), indent: 5))
        }
        return nodes
    }

    /// The recorded result stands; when it would be worked out otherwise today, both are said.
    private func changedSince(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> String? {
        guard let administration = administration(screen), !administration.scores.isEmpty else { return nil }
        let now = ScoreResult.results(of: evaluation, in: screen.instrument)
        guard now != administration.scores else { return nil }
        return "Recorded at the end: \(administration.result). What is known of the person has changed since."
    }

    private func raisedNodes(_ screen: ScreeningScreen) -> [Node] {
        guard let administration = administration(screen) else { return [] }
        return screen.instrument.scores.flatMap { rule -> [Node] in
            guard let raise = administration.raise(of: rule.id) else { return [] }
            let words =
                "Raised to \(raise.result.label) by \(raise.by.name) \(zone.clock(raise.by.at, seenOn: today)): \(raise.result.reason.text)"
            // Sets may call a band the same and say different things of it.
            let used = administration.score(rule.id)?.set
            let set = rule.sets.first { $0.id == used } ?? rule.sets.first
            let action = (set?.bands ?? rule.bands).first { $0.id == raise.result.band }?.action ?? ""
            return [.text(Line(DisplayText(words), .strong), indent: 3)]
                + (action.isEmpty ? [] : [.text(Line(DisplayText(action)), indent: 5)])
        }
    }

    private func findingNodes(_ evaluation: Evaluation) -> [Node] {
        let name = open?.state.details.firstName ?? "the person"
        return evaluation.alerts.filter { $0.level == .immediate }.flatMap { alert -> [Node] in
            let statement = "!! \(alert.statement)" + (alert.isVerified ? "" : " (our own rule, UNVERIFIED)")
            let actions = alert.actions.joined(separator: " ").replacing("{name}", with: name)
            return [.text(Line(DisplayText(statement), .alert), indent: 3)]
                + (actions.isEmpty ? [] : [.text(Line(DisplayText(actions)), indent: 5)])
        } + promptNodes(evaluation)
    }

    private func remarkLines(_ screen: ScreeningScreen, _ evaluation: Evaluation) -> [Node] {
        let instrument = screen.instrument
        let parts = instrument.unverified.joined(separator: "; ")
        let words = instrument.isVerified ? parts.isEmpty ? "" : "Not checked: \(parts)." : unverifiedWords(instrument)
        let unverified = words.isEmpty ? [] : [Node.text(Line(DisplayText(words), instrument.isVerified ? .muted : .warning), indent: 3)]
        return evaluation.remarks.map { .text(Line(DisplayText($0), .info), indent: 3) }
            + instrument.cautions.map { .text(Line(DisplayText($0), .warning), indent: 3) } + unverified
    }
}
