import Caseload
import Scene
import Screening

// Earlier results of the same instrument and person beside the new one.
extension WorkbenchState {
    /// Date, total, band and change of each, with a bar, the newest last; nothing when there is nothing earlier.
    func earlierNodes(_ screen: ScreeningScreen, limit: Int) -> [Node] {
        let earlier = earlierResults(screen)
        let elsewhere = elsewhereLines(screen)
        guard !earlier.isEmpty || !elsewhere.isEmpty else { return [] }
        var results = earlier.map { ($0.finished, isNow: false) }
        if let current = currentResult(screen) {
            results.append((current, isNow: true))
            results.sort { $0.0.at < $1.0.at }
        }
        var nodes: [Node] = [.line(Line(DisplayText(heading(earlier)), .heading))]
        let hidden = results.count - limit
        if hidden > 0 { nodes.append(.line(Line(DisplayText("   \(hidden) before these"), .muted))) }
        for index in results.indices.suffix(limit) {
            let before = index > 0 ? results[index - 1].0 : nil
            nodes.append(node(results[index].0, before, screen, isNow: results[index].isNow))
        }
        return nodes + elsewhere.map { .text(Line(DisplayText($0)), indent: 3) }
    }

    /// A wrong join would show somebody else's results, so it is said on what it rests.
    private func heading(_ earlier: [EarlierResult]) -> String {
        let others = earlier.count(where: \.isOfAnotherCase)
        return "   Earlier" + (others > 0 ? " (\(others) from other cases: \(SamePerson.ground))" : "")
    }

    private func node(_ result: FinishedAdministration, _ before: FinishedAdministration?, _ screen: ScreeningScreen, isNow: Bool) -> Node {
        let label = isNow ? "this one" : dayOrTime(result.at)
        let change = before.map { result.change(since: $0) }
        let words = [result.markedValue ?? "no total", result.band.isEmpty ? nil : result.band, change].compactMap(\.self)
        guard let value = result.value, let range = range(of: result, screen) else {
            return .text(Line(DisplayText("\(label)  \(words.joined(separator: ", "))")), indent: 3)
        }
        return .bar(
            .init(
                label: DisplayText(label), value: max(0, Int(value.rounded()) - range.lowerBound),
                of: max(1, range.upperBound - range.lowerBound),
                labelWidth: 12, valueText: DisplayText(words.joined(separator: ", ")), role: isNow ? .accent : .muted))
    }

    /// The totals that can occur, where the result is of the version and in the coding on the screen.
    private func range(of result: FinishedAdministration, _ screen: ScreeningScreen) -> ClosedRange<Int>? {
        guard result.instrument.version == screen.instrument.version else { return nil }
        let administration = administration(screen)
        guard result.coding == administration?.circumstances.coding else { return nil }
        return evaluation(screen).scores.first?.range
    }

    private func dayOrTime(_ at: Instant) -> String {
        let local = zone.local(at)
        return local.date == today ? local.clock : local.date.text
    }

    /// What was done elsewhere of the same instrument.
    private func elsewhereLines(_ screen: ScreeningScreen) -> [String] {
        (open?.state.elsewhere ?? []).filter { $0.result.instrument == screen.instrument.id }.map { "elsewhere: \($0.result.words)" }
    }

    /// The newest of them on one line, for where there is no room for more.
    func earlierLine(_ screen: ScreeningScreen) -> String? {
        guard let last = earlierResults(screen).last else { return nil }
        let result = last.finished
        let words = [result.markedValue, result.band.isEmpty ? nil : result.band].compactMap(\.self).joined(separator: " ")
        let ground = last.isOfAnotherCase ? "; \(SamePerson.ground)" : ""
        return "before \(words.isEmpty ? "no total" : words), \(dayOrTime(result.at))\(ground)"
    }
}
