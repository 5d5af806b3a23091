/// One question of an instrument, by our own short label; the practitioner reads the wording from the official form.
package struct Item: Identifiable, Hashable, Sendable {
    /// What rules and records call the item: `1`, `2`, ….
    package typealias ID = String

    /// The item's id, unique in its instrument.
    package let id: ID
    /// The place in the form, counted from 1.
    package let number: Int
    /// Our topic label, at most 60 characters.
    package let label: String
    /// What may be answered, in the order of the form.
    package let options: [Option]
    /// Whether it is one of the items that `answered` and `items` count.
    package let isScored: Bool
    /// When it is asked; nil for always.
    package let gate: Gate?
    /// A hint for whoever asks.
    package let note: String?
    /// The LOINC code, only where verified.
    package let loinc: String?

    /// An option of an item.
    package struct Option: Hashable, Sendable {
        /// What it adds to a sum.
        package let weight: Int
        /// The option in words.
        package let label: String
        /// The digit that chooses it.
        package let key: Character
        /// The LOINC answer code, only where verified.
        package let loinc: String?
    }

    /// The condition under which an item is asked.
    package struct Gate: Hashable, Sendable {
        /// What earlier answers must say.
        package let condition: Condition
        /// Why the item is hidden, in words.
        package let reason: String
    }

    /// Whether the options are yes and no, so that `y` and `n` answer too.
    package var isYesOrNo: Bool {
        options.count == 2 && Set(options.map(\.label)) == ["yes", "no"]
    }

    /// The option with a weight.
    package func option(weight: Int) -> Option? {
        options.first { $0.weight == weight }
    }

    /// The answer that a key gives: an option's digit, `-`, `d`, `u`, and `y` or `n` where the options are yes and no.
    package func answer(forKey key: Character) -> Answer? {
        switch key {
        case "-": .notAsked
        case "d": .declined
        case "u": .unable
        case "y" where isYesOrNo: weight(labelled: "yes")
        case "n" where isYesOrNo: weight(labelled: "no")
        default: options.first { $0.key == key }.map { .weight($0.weight) }
        }
    }

    /// An answer in words: the option's label, `declined`, `unable` or `not asked`.
    package func words(for answer: Answer) -> String {
        switch answer {
        case .weight(let weight): option(weight: weight)?.label ?? String(weight)
        case .notAsked: "not asked"
        case .declined: "declined"
        case .unable: "unable"
        }
    }

    /// Whether an answer is one that this item may have.
    package func accepts(_ answer: Answer) -> Bool {
        answer.weight.map { option(weight: $0) != nil } ?? true
    }

    private func weight(labelled label: String) -> Answer? {
        options.first { $0.label == label }.map { .weight($0.weight) }
    }
}
