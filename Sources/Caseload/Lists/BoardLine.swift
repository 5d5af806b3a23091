/// Tells a line of the board that was typed where something else was meant: `m20 khan amir 4/5/91 pace 0710` after a forgotten `a`.
package struct BoardLine: Hashable, Sendable {
    /// The letters that begin the cells of the place, in upper case; empty at court, where a line begins with the number on the list.
    private let letters: Set<String>
    private let siteKind: Site.Kind

    /// - Parameter places: the rooms of the site, and the cells of everybody who is here.
    package init(siteKind: Site.Kind, places: some Sequence<String>) {
        self.siteKind = siteKind
        letters = siteKind == .court ? [] : Set(places.map { $0.prefix { $0.isLetter }.uppercased() }.filter { !$0.isEmpty })
    }

    /// What of the text is a line of the board: from the place at the end of its first word on, since keys that did something else may stand before it; nil
    /// where that word ends with no place.
    package func begun(in text: String) -> String? {
        let text = text.drop(while: \.isWhitespace)
        let first = text.prefix { !$0.isWhitespace }
        let figures = first.reversed().prefix(while: \.isASCIIDigit).count
        guard (1...3).contains(figures) else { return nil }
        let before = first.dropLast(figures)
        if siteKind == .court { return before.isEmpty ? String(text) : nil }
        let letter = (1...3).reversed().first { letters.contains(before.suffix($0).uppercased()) && before.count >= $0 }
        return letter.map { String(text.dropFirst(before.count - $0)) }
    }

    /// The line, where it names a place, a person and at least one thing that only a line of the board says, and nothing in it but the offence is not understood.
    package func whole(in text: String, now: Instant, zone: SiteZone) -> String? {
        guard let line = begun(in: text) else { return nil }
        let reading = LineReading(line, siteKind: siteKind, now: now, zone: zone)
        let fields = Set(reading.details.map(\.field))
        // A word too many behind the name is mended where the line is added.
        let isUnderstood = reading.parts.allSatisfy { $0.complaint == nil || $0.field == .offence }
        guard isUnderstood, fields.contains(.surname), !fields.isDisjoint(with: Self.telling) else { return nil }
        return line
    }

    /// What stands on a board and hardly in a sentence.
    private static let telling: Set<DetailField> = [
        .dateOfBirth, .statedAge, .custodyNumber, .arrived, .relevantTime, .detentionAuthorised, .basis, .observationLevel,
        .nextEvent, .hearing,
    ]
}
