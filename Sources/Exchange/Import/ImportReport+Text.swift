package import Caseload

extension ImportReport {
    /// What was done, a line a sentence, with the names and values that were asked for. Not made safe for a terminal yet.
    ///
    /// - Parameter today: days other than this one are named beside their times.
    package func lines(zone: SiteZone, today: CalendarDate) -> [String] {
        var lines = [headline]
        lines += people.compactMap { line(of: $0, zone: zone, today: today) }
        if !emptyPlaces.isEmpty { lines.append("Nobody is named on \(Self.naming(emptyPlaces)).") }
        if !ignoredColumns.isEmpty { lines.append("Columns not taken: \(ignoredColumns.joined(separator: ", ")).") }
        if isDryRun { lines.append("Nothing was written: this was a dry run.") }
        return lines
    }

    /// What is wrong with the rows that did not come in, a line each. No value of the list is ever in it.
    package var faultLines: [String] {
        faults.map { fault in
            "Line \(fault.line) " + (fault.column.map { "(\($0)) was not taken: \(fault.reason)." } ?? "was not taken: it \(fault.reason).")
        }
    }

    private var headline: String {
        let counts = ["\(added) added", "\(changed) changed", "\(unchanged) unchanged"] + (refused == 0 ? [] : ["\(refused) refused"])
        return "\(fileName), \(session.text): " + counts.joined(separator: ", ") + "."
    }

    private func line(of person: Person, zone: SiteZone, today: CalendarDate) -> String? {
        let who = [person.name, person.code?.text].compactMap { $0 }.joined(separator: ", ")
        switch person.action {
        case .added: return "Line \(person.line) adds \(who)."
        case .changed(_, let changes):
            return "Line \(person.line) changes \(who): \(changes.map { $0.words(zone: zone, today: today) }.joined(separator: "; "))."
        case .unchanged: return nil
        case .repeated(let first): return "Line \(person.line) says the same as line \(first)."
        case .struck:
            return
                "Line \(person.line) is left out: \(who) was marked as entered in error here. Add the person by hand if they are here after all."
        }
    }

    private static func naming(_ lines: [Int]) -> String {
        let numbers = lines.map(String.init)
        guard numbers.count > 1, let last = numbers.last else { return "line " + numbers.joined() }
        return "lines \(numbers.dropLast().joined(separator: ", ")) and \(last)"
    }
}

extension ImportChange {
    /// "cell M6, was M4"; and where a hand correction stands: "the list says cell M6, M4 stays as corrected by hand".
    package func words(zone: SiteZone, today: CalendarDate) -> String {
        let now = new.phrase(zone: zone, today: today)
        let before = old.map { ", was " + $0.text(zone: zone, today: today) }
        guard isKeptByHand else { return now + (before ?? ", not known before") }
        let stays = kept.map { $0.text(zone: zone, today: today) + " stays as corrected by hand" } ?? "it stays cleared by hand"
        return "the list says \(now)\(before ?? ""); \(stays)"
    }
}
