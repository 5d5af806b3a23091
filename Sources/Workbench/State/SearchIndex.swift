/// The texts of all rows, made ready to be searched at every letter typed.
struct SearchIndex: Sendable {
    /// All texts in small letters, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [Int] = []
    /// The texts that are not plain ASCII, where one letter may be written in several ways.
    private var composed: [Int: String] = [:]

    init(count: Int, text: (Int) -> String) {
        ends.reserveCapacity(count)
        for index in 0..<count {
            let text = text(index)
            if text.utf8.allSatisfy({ $0 < 0x80 }) {
                bytes += text.utf8.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            } else {
                let lowered = text.lowercased()
                composed[index] = lowered
                bytes += lowered.utf8
            }
            ends.append(bytes.count)
        }
    }

    /// The numbers of the texts in which each of the words stands; the words are in small letters.
    func matches(_ words: [Substring]) -> [Int] {
        words.reduce(into: Array(ends.indices)) { found, word in
            let wanted = Array(word.utf8)
            found.removeAll { !contains(word, wanted, $0) }
        }
    }

    private func contains(_ word: Substring, _ wanted: [UInt8], _ index: Int) -> Bool {
        if let text = composed[index] { return text.contains(word) }
        return stands(wanted, in: (index > 0 ? ends[index - 1] : 0)..<ends[index])
    }

    private func stands(_ wanted: [UInt8], in range: Range<Int>) -> Bool {
        guard let first = wanted.first else { return true }
        var start = range.lowerBound
        while start + wanted.count <= range.upperBound {
            if bytes[start] == first, wanted.indices.allSatisfy({ bytes[start + $0] == wanted[$0] }) { return true }
            start += 1
        }
        return false
    }
}
