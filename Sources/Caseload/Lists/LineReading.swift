/// One line typed for one person: `m6 dunn callum 14/3/02 theft 2210 obs3 van 1000`.
///
/// The place comes first (cell, or list number at court), the rest in any order. Each part says how it was understood, so that it can be echoed while typing.
package struct LineReading: Hashable, Sendable {
    /// One part of the line as it was understood, or why it was not.
    package struct Part: Hashable, Sendable {
        /// What it is about.
        package let field: DetailField
        /// The value as it was understood, beside the field's name: "14 Mar 2002 (24)".
        package let echo: String
        /// What is wrong with it; the part is then not taken.
        package let complaint: String?
    }

    /// What was understood in the order of the fields, then what was not.
    package private(set) var parts: [Part] = []
    /// What was understood, in the order of the fields.
    package private(set) var details: [Detail] = []

    /// Why parts were not understood.
    package var complaints: [String] { parts.compactMap(\.complaint) }
    /// A line that names no place and no person says nothing yet.
    package var isEmpty: Bool { details.isEmpty }

    /// Reads a line, finished or not.
    package init(_ line: String, siteKind: Site.Kind, now: Instant, zone: SiteZone) {
        var words = LineWords(line, siteKind: siteKind, reader: DetailReader(now: now, zone: zone))
        words.read()
        let today = zone.local(now).date
        details = Details(words.details).all
        parts = words.complaints.map { Part(field: $0.field, echo: $0.field.label, complaint: $0.reason) }
        parts = details.map { Part(field: $0.field, echo: Self.echo($0, zone: zone, today: today), complaint: nil) } + parts
    }

    private static func echo(_ detail: Detail, zone: SiteZone, today: CalendarDate) -> String {
        let text = detail.text(zone: zone, today: today)
        if case .dateOfBirth(let date) = detail { return "\(text) (\(date.age(on: today)))" }
        return text
    }
}
