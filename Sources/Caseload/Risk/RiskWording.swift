/// Finds wording of risk that tells the next reader nothing.
///
/// Inspectors have found "low", "none" and "as above" on escort records of people who then died or were harmed: why there is a risk has to be written
/// (HM inspectorates' thematic inspection of person escort records, 2012).
package enum RiskWording {
    /// Whether the text says nothing beside a grade, a figure or a pointer elsewhere. Blank text says nothing either.
    package static func saysNothing(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        return words.allSatisfy { empty.contains(String($0)) || $0.allSatisfy(\.isNumber) }
    }

    /// Grades, denials without what was asked, pointers elsewhere, and the words that only join these.
    private static let empty: Set<String> = [
        "low", "lower", "medium", "moderate", "med", "high", "higher", "raised", "standard", "minimal", "nil", "none", "no", "not", "n",
        "y",
        "na", "a", "yes", "ok", "okay", "fine", "stable", "unchanged", "same", "usual", "normal", "known", "unknown", "noted", "reported",
        "recorded", "identified", "disclosed", "expressed", "stated", "apparent", "evident", "present", "concern", "concerns", "issue",
        "issues", "problem", "problems", "risk", "risks", "risky", "marker", "markers", "history", "hx", "historic", "historical", "as",
        "above",
        "before", "previous", "previously", "see", "refer", "notes", "note", "record", "records", "rio", "per", "pnc", "current",
        "currently",
        "now", "today", "at", "this", "time", "moment", "in", "of", "to", "from", "for", "on", "the", "an", "any", "some", "is", "are",
        "was", "were", "there", "has", "have", "been", "he", "she", "they", "him", "her", "them", "self", "others", "other", "neglect",
        "and", "or", "but", "with", "nothing", "significant", "immediate", "acute", "denies", "denied", "tbc", "monitor", "monitoring",
        "continue", "remains", "remain", "vulnerable", "all", "good", "clear", "nfa", "dna", "very", "quite", "general",
    ]

    /// What to say to whoever wrote it.
    package static let sentence =
        "Say what was said, seen or known, and when: \u{201C}low\u{201D}, \u{201C}no concerns\u{201D} or \u{201C}as above\u{201D} tells the next reader nothing."
}
