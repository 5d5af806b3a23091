private import CNcurses
import Scene

/// Turns what the terminal sends into keys and pastes.
@MainActor
struct Keyboard {
    /// How often in a row the terminal may say that there is input when there is none, before it counts as gone.
    private static let emptyReads = 100

    private var parser: InputParser
    /// What was read and has not been asked for.
    private var waiting: [Event] = []
    private var emptyInARow = 0

    /// The keyboard of the terminal that was opened.
    init() {
        parser = InputParser(DescribedKeys(Self.description), upperHalf: cn_is_utf8() ? nil : Self.upperHalf)
    }

    /// Whether there is something to take.
    var isWaiting: Bool { !waiting.isEmpty }

    /// When silence means something, in the terminal's count of milliseconds.
    var deadline: Int? { parser.deadline }

    /// The next key or paste that has come whole.
    mutating func next() -> Event? { waiting.isEmpty ? nil : waiting.removeFirst() }

    /// Reads what the terminal says is there. After many times that nothing was, it is gone.
    mutating func read() -> Event? {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = unsafe Int(cn_take(&bytes, Int32(bytes.count)))
        guard count > 0 else {
            emptyInARow += 1
            return emptyInARow > Self.emptyReads ? .hungUp : nil
        }
        emptyInARow = 0
        add(parser.feed(bytes.prefix(count), at: Terminal.now))
        return nil
    }

    /// Notes that the terminal has nothing to read now.
    mutating func nothingCame() { add(parser.silence(at: Terminal.now)) }

    private mutating func add(_ inputs: [InputParser.Input]) {
        for input in inputs {
            switch input {
            case .key(let key): waiting.append(.key(key))
            case .paste(let text): waiting.append(.paste(text))
            }
        }
    }

    private static var description: [(name: String, sequence: [UInt8])] {
        var entries: [(name: String, sequence: [UInt8])] = []
        var (name, sequence): (UnsafePointer<CChar>?, UnsafePointer<CChar>?) = (nil, nil)
        while unsafe cn_described_key(Int32(entries.count), &name, &sequence) {
            let words = unsafe (name.map { unsafe String(cString: $0) } ?? "", sequence.map { unsafe String(cString: $0) } ?? "")
            entries.append((words.0, Array(words.1.utf8)))
        }
        return entries
    }

    private static var upperHalf: [Unicode.Scalar?] {
        (0x80...0xFF).map { byte in
            let character = cn_character(UInt8(byte))
            return character < 0 ? nil : Unicode.Scalar(UInt32(character))
        }
    }
}
