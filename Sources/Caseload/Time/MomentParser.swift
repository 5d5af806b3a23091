/// Goes through the words of a text from left to right and takes each for what it can only be where such a thing is wanted.
struct MomentParser {
    let wanted: MomentWanted
    var words: ArraySlice<String>
    var parts = MomentParts()
    private let glosses: [[String]]

    init(_ text: some StringProtocol, wanted: MomentWanted) throws(MomentComplaint) {
        let text = try MomentText(text)
        self.wanted = wanted
        words = text.words[...]
        glosses = text.glosses
    }

    /// It says that nobody knows.
    var saysUnknown: Bool {
        glosses.isEmpty && Self.unknownWords.contains(words.joined(separator: " "))
    }

    private static let unknownWords: Set<String> = [
        "?", "??", "unknown", "not known", "n/k", "nk", "unk", "don't know", "dont know", "do not know", "doesn't know", "cannot say",
        "can't say",
    ]

    func parsed() throws(MomentComplaint) -> MomentParts {
        var parser = self
        return try parser.parse()
    }

    mutating func parse() throws(MomentComplaint) -> MomentParts {
        while let word = words.popFirst() { try read(word) }
        for gloss in glosses { try read(gloss: gloss) }
        return parts
    }

    private mutating func read(_ word: String) throws(MomentComplaint) {
        if Self.fillers.contains(word) || takeApproximation(word) { return }
        if try takeNow(word) { return }
        if try takeNamedDay(word) { return }
        if try takeSpan(word) { return }
        if try takePass(word) { return }
        if try takeAge(word) { return }
        if try takeClock(word) { return }
        if try takeDate(word) { return }
        throw .notUnderstood(wanted)
    }

    private static let fillers: Set<String> = ["at", "on", "the", "@", "of"]

    /// `about`, `approx`, `c.`, `~1985`, `?1985`, `1985?`; `early`, `mid` and `late` of a month or a year.
    private mutating func takeApproximation(_ word: String) -> Bool {
        if Self.approximateWords.contains(word) {
            parts.isApproximate = true
            return true
        }
        if ["early", "mid", "late"].contains(word) {
            parts.isApproximate = true
            parts.isPartOfPeriod = true
            return true
        }
        guard let rest = Self.withoutMark(word) else { return false }
        parts.isApproximate = true
        words = [rest] + words
        return true
    }

    private static let approximateWords: Set<String> = [
        "about", "abt", "approx", "approx.", "approximately", "around", "roughly", "circa", "ca", "ca.", "c", "c.", "~", "?",
    ]

    private static func withoutMark(_ word: String) -> String? {
        for mark in ["~", "?", "ca.", "c.", "c"] where word.hasPrefix(mark) {
            let rest = word.dropFirst(mark.count)
            return rest.first?.isASCIIDigit == true ? String(rest) : nil
        }
        return word.count > 1 && word.hasSuffix("?") ? String(word.dropLast()) : nil
    }

    /// `now`; after a whole date and time it only says the same again.
    private mutating func takeNow(_ word: String) throws(MomentComplaint) -> Bool {
        guard word == "now" else { return false }
        if !parts.isComplete { try set(.minutes(0)) }
        return true
    }

    /// `first time`, `second time`: which, in the night when the clocks go back.
    private mutating func takePass(_ word: String) throws(MomentComplaint) -> Bool {
        guard let pass = Self.passes[word], words.first == "time" else { return false }
        words.removeFirst()
        guard parts.pass == nil else { throw .givenTwice }
        parts.pass = pass
        return true
    }

    private static let passes = ["first": 0, "1st": 0, "second": 1, "2nd": 1]

    /// `40`, `40 years old`, `40yo`, `aged 40`, where a date of birth is wanted.
    private mutating func takeAge(_ word: String) throws(MomentComplaint) -> Bool {
        guard wanted == .dateOfBirth else { return false }
        var figures = word[...]
        if ["age", "aged"].contains(word), let next = words.popFirst() {
            parts.isApproximate = true
            figures = next[...]
        }
        let number = figures.prefix { $0.isASCIIDigit }
        let unit = figures.dropFirst(number.count)
        guard let age = WrittenTime.number(number, figures: 1...3), unit.isEmpty || Self.ageUnits.contains(String(unit)) else {
            return false
        }
        var isSaid = !unit.isEmpty
        // "3 mar 1985" is a day.
        if unit.isEmpty, let next = words.first, next == "of" || TimeText.month(named: next) != nil { return false }
        while let next = words.first, Self.ageUnits.contains(next) {
            words.removeFirst()
            isSaid = true
        }
        if isSaid { parts.isApproximate = true }
        try set(.age(age))
        return true
    }

    private static let ageUnits: Set<String> = ["y", "yo", "yr", "yrs", "year", "years", "old", "y/o"]

    /// In brackets stands what the echo adds: the day of the week, the age, or which of two times.
    private mutating func read(gloss: [String]) throws(MomentComplaint) {
        if gloss.count == 1, let weekday = gloss.first.flatMap({ TimeText.weekday(named: $0) }) {
            guard parts.weekday == nil else { throw .givenTwice }
            parts.weekday = weekday
        } else if gloss.count == 2, gloss.last == "time", let pass = gloss.first.flatMap({ Self.passes[$0] }) {
            guard parts.pass == nil else { throw .givenTwice }
            parts.pass = pass
        } else if !Self.isAge(gloss) {
            throw .notUnderstood(wanted)
        }
    }

    /// `41`, `about 41`, `40 or 41`: what follows from the date is not asked again.
    private static func isAge(_ gloss: [String]) -> Bool {
        let words = gloss.first == "about" || gloss.first == "aged" ? gloss.dropFirst() : gloss[...]
        let numbers = words.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let between = words.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        return (1...2).contains(numbers.count) && numbers.allSatisfy { WrittenTime.number($0, figures: 1...3) != nil }
            && between == (numbers.count == 2 ? ["or"] : [])
    }

    mutating func set(_ day: MomentParts.Day) throws(MomentComplaint) {
        // A day of the week beside a date has to agree with it, whichever comes first.
        if case .named(let weekday, .nearest) = day, parts.day != nil, parts.weekday == nil {
            parts.weekday = weekday
        } else if case .named(let weekday, .nearest)? = parts.day, parts.weekday == nil {
            parts.weekday = weekday
            parts.day = day
        } else if case .year(let figures)? = parts.day, parts.clock == nil, let second = WrittenTime.secondOfDay(padded(figures, 4)) {
            // "2215 yest": beside a day, they are no year.
            parts.clock = MomentParts.Clock(secondOfDay: second)
            parts.day = day
        } else if parts.day == nil, parts.span == nil {
            parts.day = day
        } else {
            throw .givenTwice
        }
    }

    mutating func set(_ clock: MomentParts.Clock) throws(MomentComplaint) {
        if parts.clock != nil { throw .givenTwice }
        if case .minutes? = parts.span { throw .givenTwice }
        parts.clock = clock
    }

    mutating func set(_ span: MomentParts.Span) throws(MomentComplaint) {
        if parts.span != nil || parts.day != nil { throw .givenTwice }
        if case .minutes = span, parts.clock != nil { throw .givenTwice }
        parts.span = span
    }
}
