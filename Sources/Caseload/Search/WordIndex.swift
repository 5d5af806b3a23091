/// Every word of every name, each once, with the cases in which it stands. Flat, because every key typed goes through all of it.
struct WordIndex {
    private var bytes: [UInt8] = []
    private var starts: [Int32] = [0]
    private var letters: [UInt32] = []
    private var sounds: [Soundex?] = []
    private var firstPosting: [Int32] = [0]
    /// The case's place, and one bit for an alias.
    private var postings: [Int32] = []

    init(_ records: [FinderRecord]) {
        var numbers: [[UInt8]: Int] = [:]
        var cases: [[Int32]] = []
        for (place, record) in records.enumerated() {
            for word in record.words {
                let number = numbers[word.text] ?? cases.count
                if number == cases.count {
                    numbers[word.text] = number
                    cases.append([])
                }
                cases[number].append(Int32(place) << 1 | (word.isAlias ? 1 : 0))
            }
        }
        for (word, number) in numbers {
            bytes += word
            starts.append(Int32(bytes.count))
            letters.append(EditDistance.letters(of: word))
            sounds.append(Soundex(word))
            postings += cases[number]
            firstPosting.append(Int32(postings.count))
        }
    }

    /// Raises the weight of each case in which a word meets the part.
    func raise(_ weights: inout [Int32], for part: FinderQuery.Part) {
        var distance = EditDistance(from: part.text)
        for number in letters.indices {
            guard let reason = reason(number, part, &distance) else { continue }
            let weight = reason.weight
            let aliasWeight = reason.asAlias.weight
            for posting in postings[Int(firstPosting[number])..<Int(firstPosting[number + 1])] {
                let place = Int(posting >> 1)
                weights[place] = max(weights[place], posting & 1 == 1 ? aliasWeight : weight)
            }
        }
    }

    /// As `NameMatch` has it, with the sound worked out beforehand.
    private func reason(_ number: Int, _ part: FinderQuery.Part, _ distance: inout EditDistance) -> FinderReason? {
        let start = Int(starts[number])
        let count = Int(starts[number + 1]) - start
        if startsWith(part.text, at: start, count: count) { return count == part.text.count ? .name : .beginningOfName }
        guard !part.hasFigures else { return nil }
        let off = distance.to(bytes[start..<start + count], letters: letters[number])
        if off == 1 { return .oneLetterOff }
        if let sound = part.sound, sounds[number] == sound { return .soundsLike }
        return off == nil ? nil : .twoLettersOff
    }

    private func startsWith(_ text: [UInt8], at start: Int, count: Int) -> Bool {
        guard count >= text.count else { return false }
        for offset in text.indices where bytes[start + offset] != text[offset] { return false }
        return true
    }
}
