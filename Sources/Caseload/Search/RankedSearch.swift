/// Finds what somebody types among texts, and says how well each fits: what is written out before what begins so, that before what only has it inside, and names
/// before what a thing is about. Every list in which something is found by typing asks it, so that a key opens the same thing everywhere.
///
/// Made ready once, because every letter typed goes through all of it.
package struct RankedSearch: Sendable {
    /// What one line of a list can be found by.
    package struct Text: Sendable {
        let names: [String]
        let topics: [String]

        package init(names: [String], topics: [String] = []) {
            self.names = names
            self.topics = topics
        }
    }

    /// How well a text fits, the best first.
    package enum Rank: Int, Comparable, Sendable {
        case wholeName, beginningOfName, wordOfName, beginningOfWord, insideName
        case wholeTopic, beginningOfTopic, wordOfTopic, beginningOfTopicWord, insideTopic

        package static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }

        fileprivate var asTopic: Rank { Rank(rawValue: rawValue + Rank.wholeTopic.rawValue) ?? .insideTopic }
    }

    /// A text that was found, by its place.
    package struct Found: Sendable {
        package let index: Int
        package let rank: Rank
    }

    /// All texts, folded, one behind the other: words parted by blanks, each name or topic between line ends.
    private var bytes: [UInt8] = []
    /// Where the topics of each text begin, and where it ends.
    private var places: [(topics: Int, end: Int)] = []

    private static let fieldEnd = UInt8(ascii: "\n")
    private static let blank = UInt8(ascii: " ")

    package init(count: Int, text: (Int) -> Text) {
        places.reserveCapacity(count)
        for index in 0..<count {
            let text = text(index)
            write(text.names)
            let topics = bytes.count
            write(text.topics)
            places.append((topics, bytes.count))
        }
    }

    private mutating func write(_ fields: [String]) {
        for field in fields {
            bytes.append(Self.fieldEnd)
            FoldedText.write(field, to: &bytes)
        }
        bytes.append(Self.fieldEnd)
    }

    /// The texts in which each word that was typed stands, in their own order; all of them as equals where nothing was typed.
    package func found(_ typed: String) -> [Found] {
        let words = FoldedText.words(typed)
        guard let first = words.first else { return places.indices.map { Found(index: $0, rank: .wholeName) } }
        let whole = Array(words.dropFirst().reduce(first) { $0 + [Self.blank] + $1 })
        return places.indices.compactMap { index in
            rank(of: words, whole, at: index).map { Found(index: index, rank: $0) }
        }
    }

    /// What was typed as a whole may fit better than its words one by one, of which the worst counts.
    private func rank(of words: [[UInt8]], _ whole: [UInt8], at index: Int) -> Rank? {
        var worst = Rank.wholeName
        for word in words {
            guard let rank = rank(of: word, at: index) else { return nil }
            worst = max(worst, rank)
        }
        guard words.count > 1, let rank = rank(of: whole, at: index) else { return worst }
        return min(worst, rank)
    }

    private func rank(of wanted: [UInt8], at index: Int) -> Rank? {
        let (topics, end) = places[index]
        let start = index > 0 ? places[index - 1].end : 0
        if let rank = best(wanted, in: start..<topics) { return rank }
        return best(wanted, in: topics..<end)?.asTopic
    }

    /// The best of all places where it stands.
    private func best(_ wanted: [UInt8], in range: Range<Int>) -> Rank? {
        guard let first = wanted.first else { return nil }
        var best: Rank?
        var at = range.lowerBound + 1
        while at + wanted.count < range.upperBound {
            if bytes[at] == first, stands(wanted, at: at) {
                let rank = rank(before: bytes[at - 1], after: bytes[at + wanted.count])
                best = min(best ?? rank, rank)
                if best == .wholeName { return best }
            }
            at += 1
        }
        return best
    }

    private func stands(_ wanted: [UInt8], at start: Int) -> Bool {
        var offset = 1
        while offset < wanted.count {
            if bytes[start + offset] != wanted[offset] { return false }
            offset += 1
        }
        return true
    }

    private func rank(before: UInt8, after: UInt8) -> Rank {
        switch (before, after) {
        case (Self.fieldEnd, Self.fieldEnd): .wholeName
        case (Self.fieldEnd, _): .beginningOfName
        case (Self.blank, Self.fieldEnd), (Self.blank, Self.blank): .wordOfName
        case (Self.blank, _): .beginningOfWord
        default: .insideName
        }
    }
}

extension RankedSearch {
    /// The elements that fit, the best first, and of equals in their own order; all of them where nothing was typed.
    package static func find<Element>(_ typed: String, in elements: [Element], text: (Element) -> Text) -> [Element] {
        let search = RankedSearch(count: elements.count) { text(elements[$0]) }
        return search.found(typed).sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { elements[$0.index] }
    }
}
