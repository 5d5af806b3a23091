import Screening
import Testing

private let catalogue = Result { try InstrumentCatalogue.builtIn() }

/// The built-in instrument with an id.
func builtIn(_ id: Instrument.ID) throws -> Instrument {
    try #require(try catalogue.get()[id])
}

extension Instrument {
    /// Evaluates answers written as one character for each item in the order of the form: a weight, `-`, `d`, `u`, or `.` for nothing yet.
    func evaluate(_ answers: String, isFinished: Bool = true) -> Evaluation {
        evaluate(sheet(answers), isFinished: isFinished)
    }

    /// Answers written as one character for each item in the order of the form.
    func sheet(_ answers: String) -> [Item.ID: Answer] {
        var sheet: [Item.ID: Answer] = [:]
        for (item, token) in zip(items, answers) { sheet[item.id] = Answer(token: String(token)) }
        return sheet
    }
}

extension Evaluation {
    /// The first score, the one that running states speak of.
    var main: Score? { scores.first }
}

/// Every string of so many characters out of an alphabet.
func everyString(of alphabet: String, length: Int) -> [String] {
    length == 0 ? [""] : everyString(of: alphabet, length: length - 1).flatMap { start in alphabet.map { start + String($0) } }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
