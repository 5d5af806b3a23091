/// Finds words that stand where a ground belongs and say nothing of this person.
///
/// The name of a law is no ground: why it counts here and now has to be written, for whoever is asked about it a year later.
package enum GroundWording {
    /// Whether the text says nothing beside a figure, a nod or the name of a ground: "1", "ok", "urgent", "best interests, MCA s.4-5".
    package static func saysNothing(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter && $0 != "'" }.allSatisfy { word in
            word.count < 3 || labels.contains(String(word)) || RiskWording.saysNothing(String(word))
        }
    }

    private static let labels: Set<String> = [
        "urgent", "urgently", "emergency", "life", "death", "threatening", "best", "interest", "interests", "mca", "mha", "act", "law",
        "mental", "capacity", "health", "section", "serious", "harm", "safeguarding", "duty", "care", "necessary", "necessity", "needed",
        "need", "needs", "required", "must", "had", "consent", "without", "went", "ahead", "because", "just", "later", "policy", "protocol",
        "reason", "reasons", "ground", "grounds", "decided", "papers", "seen", "person",
    ]

    /// What to say to whoever wrote it.
    package static let sentence =
        "say what was seen or known that could not wait: \u{201C}ligature round the neck, not answering\u{201D}; the name of a law alone is no ground"
}
