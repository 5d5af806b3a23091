/// One question of an instrument, by our own short label; the practitioner reads the wording from the official form.
package struct Item: Identifiable, Hashable, Sendable {
    /// What rules and records call the item: `1`, `2`, ….
    package typealias ID = String

    /// The item's id, unique in its instrument.
    package let id: ID
    /// The place in the form, counted from 1.
    package let number: Int
    /// Our topic label, or the text of an imported form.
    package let label: String
    /// What may be answered.
    package let kind: Kind
    /// Whether it is one of the items that `answered` and `items` count.
    package let isScored: Bool
    /// What the option's weight is multiplied by in a sum.
    package let multiplier: Int
    /// When it is asked; nil for always.
    package internal(set) var gate: Gate?
    /// The heading that it begins, nil when it belongs to the one before.
    package let section: String?
    /// A hint for whoever asks.
    package let note: String?
    /// The LOINC code, only where verified.
    package let loinc: String?
    /// What an imported form says beyond this.
    package let fhir: FHIRTrace?

    /// What an item may be answered with.
    package enum Kind: Hashable, Sendable {
        /// One of these.
        case choice([Option])
        /// One of these, or words of one's own.
        case openChoice([Option])
        /// A number.
        case number(NumberRange)
        /// Words.
        case text
        /// A date, written `2026-11-23`; a year or a month alone will do.
        case date
        /// A time of day, written `08:25`.
        case time
        /// A date and a time, written `2026-11-23T08:25`.
        case dateTime
        /// Says something and is not answered.
        case display
    }

    /// The numbers that an item takes.
    package struct NumberRange: Hashable, Sendable {
        /// The lowest, nil for no limit.
        package let from: Double?
        /// The highest, nil for no limit.
        package let to: Double?
        /// Whether only whole numbers are taken.
        package let isWhole: Bool
        /// What is counted: `days`.
        package let unit: String?
    }

    /// An option of an item.
    package struct Option: Hashable, Sendable {
        /// The number that is typed and recorded, unique in its item; the weight unless two options weigh the same.
        package let code: Int
        /// What it adds to a sum.
        package let weight: Int
        /// The option in words.
        package let label: String
        /// The LOINC answer code, only where verified.
        package let loinc: String?
        /// What an imported form says beyond this.
        package let fhir: FHIRTrace?
    }

    /// The condition under which an item is asked.
    package struct Gate: Hashable, Sendable {
        /// What other answers must say.
        package let condition: Condition
        /// Why the item is hidden, in words.
        package let reason: String
        /// What the hidden item adds to a sum; nil when it is no part of the sum then.
        package let hiddenWeight: Int?
    }

    /// What may be chosen, in the order of the form; empty where nothing is chosen.
    package var options: [Option] {
        switch kind {
        case .choice(let options), .openChoice(let options): options
        case .number, .text, .date, .time, .dateTime, .display: []
        }
    }

    /// Whether it is answered at all.
    package var isAnswerable: Bool { kind != .display }

    /// Whether the options are yes and no, so that `y` and `n` answer too.
    package var isYesOrNo: Bool {
        options.count == 2 && Set(options.map(\.label)) == ["yes", "no"]
    }

    /// The option with a code.
    package func option(code: Int) -> Option? {
        options.first { $0.code == code }
    }
}
