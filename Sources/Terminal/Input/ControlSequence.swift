/// A control sequence taken apart: what stands between `ESC [` and its last byte, by ECMA-48.
struct ControlSequence {
    /// One of `<`, `=`, `>` and `?`, which mark a sequence as somebody's own.
    let marker: UInt8?
    /// The numbers, each with those that colons add to it; nil where none was given.
    let parameters: [[Int?]]
    let intermediates: [UInt8]
    let final: UInt8

    /// Nil when it is not well formed.
    init?(_ bytes: [UInt8]) {
        var rest = bytes.dropFirst(2)
        guard let final = rest.popLast(), (0x40...0x7E).contains(final) else { return nil }
        let isMarked = rest.first.map { (0x3C...0x3F).contains($0) } ?? false
        marker = isMarked ? rest.removeFirst() : nil
        let digits = rest.prefix { (0x30...0x3B).contains($0) }
        intermediates = Array(rest.dropFirst(digits.count))
        guard intermediates.allSatisfy({ (0x20...0x2F).contains($0) }) else { return nil }
        parameters = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Self.numbers)
        self.final = final
    }

    /// Numbers are cut off at a size that no sequence means.
    private static func numbers(_ digits: ArraySlice<UInt8>) -> [Int?] {
        digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
            digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x11_0000) }
        }
    }

    /// Whether nothing stands in it but its last byte.
    var isBare: Bool { marker == nil && intermediates.isEmpty && parameters.allSatisfy { $0 == [nil] || $0.isEmpty } }

    /// A number by its place, and by its place among those that colons add to it.
    func number(_ index: Int, _ part: Int = 0) -> Int? {
        guard parameters.indices.contains(index), parameters[index].indices.contains(part) else { return nil }
        return parameters[index][part]
    }

    /// What was held down.
    var modifiers: Modifiers { Modifiers(parameter: number(1) ?? 1) }

    /// Whether a key was let go, which the keyboard protocol of kitty tells too.
    var isRelease: Bool { number(1, 1) == 3 }
}
