import Caseload
import Screening

// Two terminals in one unfinished form: what the other changes is told.
extension WorkbenchState {
    /// Marks every screening whose answers were changed by entries that were not written here.
    ///
    /// - Returns: whether there was one.
    mutating func noteChangedAnswers(since known: OpenCase?, _ entries: [StoredEntry]) -> Bool {
        guard let known, let state = open?.state else { return false }
        let others = entries.filter { $0.position > known.lastStored && !known.isOnItsWay($0.entry.id) }
        guard let last = others.last?.entry else { return false }
        var isAny = false
        screens = screens.map { screen in
            guard case .screening(var screening) = screen, let id = screening.administration,
                let before = known.state.administration(id)?.answers, let now = state.administration(id)?.answers, before != now
            else { return screen }
            let changed = screening.instrument.items.filter { before[$0.id] != now[$0.id] }
            screening.changedElsewhere =
                words(changed, now, screening) + " (\(last.authorName), \(zone.clock(last.happened, seenOn: today)))."
            isAny = true
            return .screening(screening)
        }
        return isAny
    }

    /// "Item 5 changed at the other place: 2 more than half the days"
    private func words(_ items: [Screening.Item], _ answers: [String: Answer], _ screen: ScreeningScreen) -> String {
        guard items.count <= 6 else { return "\(items.count) items changed at the other place" }
        guard items.count == 1, let item = items.first else {
            return "Items \(items.map(\.id).joined(separator: ", ")) changed at the other place"
        }
        let answer = answers[item.id].map { answerWords($0, item, screen).replacing("  ", with: " ") } ?? "without an answer again"
        return "Item \(item.id) changed at the other place: \(answer)"
    }
}
