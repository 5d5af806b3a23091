extension MomentParser {
    /// A length of time in one kind of unit.
    private struct Length {
        var minutes: Int?
        var days: Int?
        var months: Int?
        var isWholeYears = false

        /// Adds so many of a unit; nil when there is no such unit or the kinds are mixed.
        func adding(_ amount: Int, _ unit: String) -> Length? {
            var sum = self
            switch unit {
            case "m", "min", "mins", "minute", "minutes": sum.minutes = (minutes ?? 0) + amount
            case "h", "hr", "hrs", "hour", "hours": sum.minutes = (minutes ?? 0) + amount * 60
            case "d", "day", "days": sum.days = (days ?? 0) + amount
            case "w", "wk", "wks", "week", "weeks": sum.days = (days ?? 0) + amount * 7
            case "mth", "mths", "month", "months": sum.months = (months ?? 0) + amount
            case "y", "yr", "yrs", "year", "years":
                sum.months = (months ?? 0) + amount * 12
                sum.isWholeYears = true
            default: return nil
            }
            return [sum.minutes, sum.days, sum.months].compactMap(\.self).count == 1 ? sum : nil
        }
    }

    /// `-20m`, `+90m`, `-1h30`, `in 2 h`, `20 min ago`, `half an hour ago`, `3 days ago`.
    mutating func takeSpan(_ word: String) throws(MomentComplaint) -> Bool {
        if let sign = word.first, sign == "-" || sign == "+" {
            words = word.count > 1 ? [String(word.dropFirst())] + words : words
            guard let length = try takeLength() else { throw .needsUnit }
            return try set(length, sign: sign == "-" ? -1 : 1)
        }
        let before = words
        if word == "in" {
            guard let length = try takeLength() else { return true }
            return try set(length, sign: 1)
        }
        words = [word] + words
        if let length = try takeLength() {
            if words.first == "ago" {
                words.removeFirst()
                return try set(length, sign: -1)
            }
            if words.first == "from", words.dropFirst().first == "now" {
                words.removeFirst(2)
                return try set(length, sign: 1)
            }
        }
        words = before
        return false
    }

    private mutating func set(_ length: Length, sign: Int) throws(MomentComplaint) -> Bool {
        if parts.isComplete { return true }
        if let minutes = length.minutes {
            try set(.minutes(sign * minutes))
        } else if let days = length.days {
            try set(.days(sign * days))
        } else if let months = length.months {
            parts.isApproximate = true
            try set(.months(sign * months, isWholeYears: length.isWholeYears && months % 12 == 0))
        }
        return true
    }

    /// Takes the words of a length and leaves all others; nil when there is none, and then nothing is taken that matters.
    private mutating func takeLength() throws(MomentComplaint) -> Length? {
        var length: Length?
        while let word = words.first {
            if word == "and", length != nil {
                words.removeFirst()
                continue
            }
            guard let (sum, count) = try lengthAhead(length ?? Length()) else { break }
            length = sum
            words.removeFirst(count)
        }
        return length
    }

    /// The sum of what is counted and the next amount with its unit, and how many words that takes.
    private func lengthAhead(_ length: Length) throws(MomentComplaint) -> (Length, Int)? {
        let next = Array(words.prefix(3))
        if next == ["half", "an", "hour"] { return length.adding(30, "m").map { ($0, 3) } }
        guard let word = next.first else { return nil }
        let amount = ["a": "1", "an": "1", "one": "1", "two": "2", "three": "3"][word] ?? word
        let runs = Self.runs(amount)
        guard runs.first?.first?.isASCIIDigit == true else { return nil }
        if runs.count == 1, next.count > 1, let sum = length.adding(try Self.amount(runs[0]), next[1]) { return (sum, 2) }
        // "1 h 30": minutes follow an hour without a word.
        if runs.count == 1, let minutes = WrittenTime.number(amount, figures: 1...2), minutes < 60, let hours = length.minutes,
            hours % 60 == 0
        {
            return length.adding(minutes, "m").map { ($0, 1) }
        }
        return try Self.compact(runs, onto: length).map { ($0, 1) }
    }

    /// `20m`, `1h30`, `1h30m`.
    private static func compact(_ runs: [String], onto length: Length) throws(MomentComplaint) -> Length? {
        guard (2...4).contains(runs.count) else { return nil }
        var sum = length
        for index in stride(from: 0, to: runs.count, by: 2) {
            let isLast = index + 1 == runs.count
            if isLast && !["h", "hr", "hrs"].contains(runs[index - 1]) { return nil }
            guard let next = sum.adding(try amount(runs[index]), isLast ? "m" : runs[index + 1]) else { return nil }
            sum = next
        }
        return sum
    }

    /// Figures and letters in turn; empty when anything else is between them.
    private static func runs(_ word: String) -> [String] {
        var runs: [String] = []
        for character in word {
            guard character.isASCIIDigit || character.isLetter else { return [] }
            if let last = runs.last?.last, last.isASCIIDigit == character.isASCIIDigit {
                runs[runs.count - 1].append(character)
            } else {
                runs.append(String(character))
            }
        }
        return runs
    }

    private static func amount(_ figures: String) throws(MomentComplaint) -> Int {
        guard let amount = WrittenTime.number(figures, figures: 1...5), amount <= 10_000 else { throw .outOfRange }
        return amount
    }
}
