extension Item {
    /// The answer that one key gives: `-`, `d`, `u`, `y` and `n` where the options are yes and no, or a digit that is the code of an option.
    ///
    /// - parameter offset: what the coding in use adds to codes.
    package func answer(forKey key: Character, offset: Int = 0) -> Answer? {
        guard isAnswerable else { return nil }
        switch key {
        case "-": return .notAsked
        case "d": return .declined
        case "u": return .unable
        case "y" where isYesOrNo: return option(labelled: "yes")
        case "n" where isYesOrNo: return option(labelled: "no")
        default:
            guard key.isASCII, let digit = key.wholeNumberValue else { return nil }
            return option(code: digit - offset).map { .option($0.code) }
        }
    }

    /// The answer that typed text gives: a code, a number, a date, a time or words, as the item asks; nil when the item does not take it.
    package func answer(typed text: String, offset: Int = 0) -> Answer? {
        let text = text.trimmingBlanks
        if let code = Int(text), String(code) == text, let option = option(code: code - offset) { return .option(option.code) }
        let answer = Answer.text(text)
        return accepts(answer) ? answer : nil
    }

    /// An answer in words: the option's label, the number with its unit, the words given, `declined`, `unable` or `not asked`.
    package func words(for answer: Answer, offset: Int = 0) -> String {
        switch answer {
        case .option(let code): option(code: code)?.label ?? String(code + offset)
        case .text(let text): unit.map { "\(text) \($0)" } ?? text
        case .notAsked: "not asked"
        case .declined: "declined"
        case .unable: "unable"
        }
    }

    /// An answer as it is typed in a coding.
    package func token(for answer: Answer, offset: Int = 0) -> String {
        answer.code.map { String($0 + offset) } ?? answer.token
    }

    /// Whether an answer is one that this item may have.
    package func accepts(_ answer: Answer) -> Bool {
        switch answer {
        case .option(let code): option(code: code) != nil
        case .text(let text): accepts(text)
        case .notAsked, .declined, .unable: isAnswerable
        }
    }

    /// What the answer adds to a sum; nil when no option or number was given.
    package func points(for answer: Answer) -> Int? {
        switch answer {
        case .option(let code): option(code: code).map { $0.weight * multiplier }
        case .text(let text): number(in: text).flatMap { Int(exactly: $0) }.map { $0 * multiplier }
        case .notAsked, .declined, .unable: nil
        }
    }

    private func accepts(_ text: String) -> Bool {
        switch kind {
        case .choice, .display: false
        case .openChoice, .text: !text.allSatisfy(\.isWhitespace) && text.count <= Self.longestWords
        case .number: number(in: text) != nil
        case .date: WrittenTime.isDate(text)
        case .time: WrittenTime.isTime(text)
        case .dateTime: WrittenTime.isDateTime(text)
        }
    }

    private func number(in text: String) -> Double? {
        guard case .number(let range) = kind, text.utf8.count <= Self.longestNumber, text.utf8.allSatisfy(Self.isOfNumber),
            let value = Double(text), value.isFinite, range.accepts(value)
        else { return nil }
        return value
    }

    private var unit: String? {
        if case .number(let range) = kind { range.unit } else { nil }
    }

    private func option(labelled label: String) -> Answer? {
        options.first { $0.label == label }.map { .option($0.code) }
    }

    /// Far more than anybody says to one question.
    private static let longestWords = 4_000
    private static let longestNumber = 24

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}

extension Item.NumberRange {
    /// Whether a number is within it.
    package func accepts(_ value: Double) -> Bool {
        value >= from ?? -.infinity && value <= to ?? .infinity && (!isWhole || value.rounded() == value)
    }
}

extension Item.Kind {
    /// What is to be typed, in words: `a date such as 2026-11-23`; nil where an option is chosen.
    package var expectation: String? {
        switch self {
        case .choice, .display: nil
        case .openChoice: "an option, or words such as =this"
        case .number(let range): range.words
        case .text: "words, such as =this"
        case .date: "a date such as 2026-11-23, or a month or a year alone"
        case .time: "a time such as 08:25"
        case .dateTime: "a date and time such as 2026-11-23T08:25"
        }
    }
}

extension Item.NumberRange {
    /// What it takes, in words: `a whole number from 0 to 365 (days)`.
    package var words: String {
        let ends = [from.map { "from \(Self.text($0))" }, to.map { "to \(Self.text($0))" }, unit.map { "(\($0))" }]
        return ([isWhole ? "a whole number" : "a number"] + ends.compactMap(\.self)).joined(separator: " ")
    }

    private static func text(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}

/// Dates and times as data writes them (ISO 8601, without an offset).
enum WrittenTime {
    /// `2026`, `2026-11` or `2026-11-23`.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = number(parts[0], digits: 4), year > 0 else { return false }
        guard parts.count > 1 else { return true }
        guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return false }
        guard parts.count > 2 else { return true }
        guard let day = number(parts[2], digits: 2) else { return false }
        return (1...days(in: month, of: year)).contains(day)
    }

    /// `08:25` or `08:25:00`.
    static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return false }
        return zip(parts, [23, 59, 59]).allSatisfy { part, most in number(part, digits: 2).map { $0 <= most } ?? false }
    }

    /// A date alone, or a whole date and a time with `T` between them.
    static func isDateTime(_ text: String) -> Bool {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return isDate(text) }
        return parts[0].count == 10 && isDate(parts[0]) && isTime(parts[1])
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
