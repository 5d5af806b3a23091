import Caseload

// Places that somebody has to fill in before the text may be saved.
extension TextInput {
    /// The gaps that are left, by their characters.
    var gaps: [Range<Int>] { PhraseGap.ranges(in: text) }

    /// The first gap as it stands in the text: "[when?]".
    var firstGap: String? { gaps.first.map { String(Array(text)[$0]) } }

    /// The gap that begins at the insertion point.
    var gapAtCursor: Range<Int>? { gaps.first { $0.lowerBound == cursor } }

    /// Goes to the first gap that is left; stays where there is none.
    mutating func moveToGap() {
        guard let gap = gaps.first else { return }
        cursor = gap.lowerBound
        history.endRun()
    }

    /// Near its end, how full it is, in words: "1,850 of 2,000 characters".
    var fullness: String? {
        let count = text.count
        return count * 10 < most * 9 ? nil : "\(Self.grouped(count)) of \(Self.grouped(most)) characters"
    }

    /// "20,000".
    static func grouped(_ number: Int) -> String {
        number < 1_000 ? String(number) : "\(number / 1_000)," + String(String(1_000 + number % 1_000).dropFirst())
    }
}

extension TextInput.Refusal {
    /// What was not done and what to do, in a sentence or two.
    var sentence: String {
        switch self {
        case .full(let most): "Nothing was put in: this takes \(TextInput.grouped(most)) characters at most. Take something out first."
        case .severalLines(let count):
            "Nothing was pasted: \(count) lines, and there is room for one. Joined they would say something else."
        }
    }
}
