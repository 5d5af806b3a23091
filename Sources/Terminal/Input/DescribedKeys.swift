import Scene

/// The keys of a terminal as its description (terminfo) gives them, beside what nearly all terminals have in common.
struct DescribedKeys {
    /// Keys whose sequences the common grammar delimits, or that are one control character.
    private var whole: [[UInt8]: Key] = [:]
    /// Keys whose sequences it does not, such as `ESC ? q` of a VT52: they are looked out for, byte by byte.
    private(set) var odd: [[UInt8]: Key] = [:]

    static let none = DescribedKeys()

    private init() {}

    /// - Parameter entries: names of capabilities, as terminfo has them, with their sequences.
    init(_ entries: [(name: String, sequence: [UInt8])]) {
        for (name, sequence) in entries {
            guard let first = sequence.first, first < 0x20 || first == 0x7F, !Self.isKeypad(sequence) else { continue }
            if let key = Self.named[name] {
                add(key, sequence)
            } else if sequence.count > 1, name.hasPrefix("k"), name != "kmous", InputParser.keys(of: sequence).isEmpty {
                add(Self.function(name), sequence)
            }
        }
    }

    subscript(sequence: [UInt8]) -> Key? { whole[sequence] }

    /// The first name that has a sequence keeps it.
    private mutating func add(_ key: Key, _ sequence: [UInt8]) {
        if InputParser.delimits(sequence) {
            if whole[sequence] == nil { whole[sequence] = key }
        } else if odd[sequence] == nil {
            odd[sequence] = key
        }
    }

    /// The keypad's digits: xterm's description calls its corners home, end and the pages.
    private static func isKeypad(_ sequence: [UInt8]) -> Bool {
        sequence.count == 3 && sequence.starts(with: [0x1B, UInt8(ascii: "O")])
            && (UInt8(ascii: "p")...UInt8(ascii: "y")).contains(sequence[2])
    }

    private static func function(_ name: String) -> Key {
        guard name.hasPrefix("kf"), let number = Int(name.dropFirst(2)), number > 0 else { return .nameless }
        return .numbered(number)
    }

    private static let named: [String: Key] = {
        var keys: [String: Key] = [
            "kbs": .backspace, "kcuu1": .up, "kcud1": .down, "kcuf1": .right, "kcub1": .left, "khome": .home, "kend": .end,
            "kll": .end, "kpp": .pageUp, "knp": .pageDown, "kich1": .insert, "kdch1": .delete, "kcbt": .backTab, "kent": .enter,
            "kfnd": .home, "kslt": .end, "ka1": .home, "ka3": .pageUp, "kc1": .end, "kc3": .pageDown,
            // With shift.
            "kri": .up, "kind": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp, "kNXT": .pageDown,
            "kDC": .delete, "kIC": .insert,
        ]
        for number in 1...12 { keys["kf\(number)"] = .function(number) }
        return keys
    }()
}
