@testable import Terminal

/// SplitMix64: the same seed gives the same streams on every machine.
struct StreamMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(below: choices.count)] }

    private static let keys = InputParserTests.keys.map { Array((InputParserTests.escape + $0.bytes).utf8) }
    private static let silent = InputParserTests.silent.map { Array((InputParserTests.escape + $0.bytes).utf8) }
    private static let letters = "jjksu2010D[]OPq\r\t é€\u{7F}".map { Array(String($0).utf8) }
    private static let bytes: [UInt8] =
        [
            0x1B, 0x1B, 0x1B, 0x5B, 0x5B, 0x4F, 0x5D, 0x50, 0x5C, 0x4D, 0x24, 0x3C, 0x3F, 0x3B, 0x3A, 0x31, 0x32, 0x07, 0x18, 0x1A, 0x0D,
            0x7F, 0x9B,
        ]
        + [0x9C, 0x9D, 0xC2, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0xFF]

    /// A few keys, sequences whole and cut, letters and noise, in reads at random places and times.
    mutating func anything() -> Stream {
        var bytes: [UInt8] = []
        for _ in 0...number(below: 3) { bytes += piece() }
        return split(bytes, gaps: [0, 0, 0, 0, 1, 24, 25, 40, 199, 200, 260, 999, 1_000])
    }

    private mutating func piece() -> [UInt8] {
        switch number(below: 14) {
        case 0...3: return pick(Self.keys)
        case 4...6: return pick(Self.silent)
        case 7, 8: return cut(pick(number(below: 2) == 0 ? Self.keys : Self.silent))
        case 9, 10: return pick(Self.letters)
        case 11: return Array("\u{1B}[200~".utf8) + pick(Self.letters) + cut(pick(Self.keys)) + Array("\u{1B}[201~".utf8)
        case 12: return (0...number(below: 6)).map { _ in pick(Self.bytes) }
        default: return (0...number(below: 6)).map { _ in UInt8(number(below: 256)) }
        }
    }

    private mutating func cut(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(1 + number(below: bytes.count))) }

    /// Whole sequences that are no keys, cut into reads only where a terminal may pause.
    mutating func silence() -> Stream {
        let whole = InputParserTests.silent.filter { $0.isWhole }
        let bytes = (0...number(below: 4)).flatMap { _ in Array((InputParserTests.escape + pick(whole).bytes).utf8) }
        var reads = split(bytes, gaps: [0, 0, 10, 24, 100, 199]).reads
        // After an escape that might be alone it pauses less.
        for index in reads.indices.dropFirst() where reads[index - 1].bytes.last == 0x1B {
            reads[index] = Stream.Read(gap: min(reads[index].gap, 24), bytes: reads[index].bytes)
        }
        return Stream(reads)
    }

    private mutating func split(_ bytes: [UInt8], gaps: [Int]) -> Stream {
        var reads: [Stream.Read] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = min(rest.count, number(below: 3) == 0 ? 1 : 1 + number(below: 12))
            reads.append(Stream.Read(gap: pick(gaps), bytes: Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
        return Stream(reads)
    }
}

extension InputParserTests.Sent {
    /// Whether the sequence ends by itself.
    var isWhole: Bool { InputParser.delimits(Array((InputParserTests.escape + bytes).utf8)) }
}
