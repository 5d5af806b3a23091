/// How a name sounds, by Soundex (Russell 1918, as the National Archives of the United States use it), with first letters that sound alike made one.
struct Soundex: Hashable {
    /// A letter and three figures, packed; 0 for a word that has none.
    private let code: UInt32

    /// The sound of a folded word; nil for one with anything but letters a to z in it.
    init?(_ word: [UInt8]) {
        guard let first = word.first, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        var code = UInt32(Self.firstSound(word, first))
        var figures = 0
        var last = Self.figure(first)
        for letter in word.dropFirst() where figures < 3 {
            let figure = Self.figure(letter)
            // h and w do not part two letters of one sound; a vowel does.
            if letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w") { continue }
            if figure != 0 && figure != last {
                code = code << 4 | UInt32(figure)
                figures += 1
            }
            last = figure
        }
        self.code = code << UInt32(4 * (3 - figures))
    }

    /// The code as it is printed: "R163".
    var text: String {
        let letter = Character(Unicode.Scalar(UInt8(truncatingIfNeeded: code >> 12)))
        return letter.uppercased() + [8, 4, 0].map { String(code >> $0 & 15) }.joined()
    }

    /// c, k and q; ph and f; kn and n; wr and r; x, z and s begin alike.
    private static func firstSound(_ word: [UInt8], _ first: UInt8) -> UInt8 {
        let second = word.count > 1 ? word[1] : 0
        switch (first, second) {
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): return UInt8(ascii: "f")
        case (UInt8(ascii: "k"), UInt8(ascii: "n")): return UInt8(ascii: "n")
        case (UInt8(ascii: "w"), UInt8(ascii: "r")): return UInt8(ascii: "r")
        case (UInt8(ascii: "c"), _), (UInt8(ascii: "q"), _): return UInt8(ascii: "k")
        case (UInt8(ascii: "x"), _), (UInt8(ascii: "z"), _): return UInt8(ascii: "s")
        default: return first
        }
    }

    private static func figure(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "v"): 1
        case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "s"),
            UInt8(ascii: "x"), UInt8(ascii: "z"):
            2
        case UInt8(ascii: "d"), UInt8(ascii: "t"): 3
        case UInt8(ascii: "l"): 4
        case UInt8(ascii: "m"), UInt8(ascii: "n"): 5
        case UInt8(ascii: "r"): 6
        default: 0
        }
    }
}
