/// How many letters have to be put in, left out, changed, or changed with their neighbour to make one word of another (optimal string alignment).
struct EditDistance {
    private let word: [UInt8]
    /// The letters that occur, one bit each.
    private let letters: UInt32
    /// The most that is looked for: one slip from four letters on, two from seven on.
    let limit: Int
    private var before: [Int]
    private var last: [Int]
    private var row: [Int]

    /// Distances from a word.
    init(from word: [UInt8], limit: Int? = nil) {
        self.word = word
        self.limit = limit ?? (word.count < 4 ? 0 : word.count < 7 ? 1 : 2)
        letters = Self.letters(of: word)
        before = Array(repeating: 0, count: word.count + 1)
        last = before
        row = before
    }

    /// The letters of a word, one bit each; letters of other alphabets share bits.
    static func letters(of word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// Nil when the other word is farther away than the limit.
    ///
    /// - Parameter otherLetters: the letters of the other word, which most often show at once that it is too far away.
    mutating func to(_ other: some RandomAccessCollection<UInt8>, letters otherLetters: UInt32) -> Int? {
        guard limit > 0, abs(other.count - word.count) <= limit, (letters & ~otherLetters).nonzeroBitCount <= limit,
            (otherLetters & ~letters).nonzeroBitCount <= limit
        else { return nil }
        for column in 0...word.count { last[column] = column }
        var previous: UInt8 = 0
        for (index, letter) in other.enumerated() {
            let least = fill(index + 1, letter, previous)
            if least > limit { return nil }
            swap(&before, &last)
            swap(&last, &row)
            previous = letter
        }
        return last[word.count] <= limit ? last[word.count] : nil
    }

    /// Fills one row of the table, and returns its least number.
    private mutating func fill(_ number: Int, _ letter: UInt8, _ previous: UInt8) -> Int {
        row[0] = number
        var least = number
        for column in 1...word.count {
            let isSame = word[column - 1] == letter
            var cost = min(last[column] + 1, row[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
            if number > 1, column > 1, word[column - 1] == previous, word[column - 2] == letter { cost = min(cost, before[column - 2] + 1) }
            row[column] = cost
            least = min(least, cost)
        }
        return least
    }
}
