/// An honest guess at how hard a passphrase is to guess, for whoever is choosing one.
package struct PassphraseStrength: Hashable, Sendable {
    /// How it stands, in one word.
    package enum Level: String, CaseIterable, Sendable {
        case tooShort, weak, fair, strong
    }

    /// Nobody is kept from a passphrase that is long enough, however weak.
    package let level: Level
    /// About how often the number of guesses doubles; an estimate, from patterns alone.
    package let bits: Int
    /// The estimate in words, with what it cannot know.
    package let sentence: String

    /// Looks at length, repeats, rows of keys, years and common words. A run of letters counts as one word, so that random letters are
    /// rated lower than they are, and never the other way round.
    package static func assess(_ text: String) -> PassphraseStrength {
        let bits = Int(PassphrasePatterns(text).bits)
        let level: Level = text.count < Passphrase.minimumLength ? .tooShort : bits < 36 ? .weak : bits < 52 ? .fair : .strong
        return PassphraseStrength(level: level, bits: bits, sentence: sentence(level, bits: bits))
    }

    private static func sentence(_ level: Level, bits: Int) -> String {
        switch level {
        case .tooShort:
            "Too short: at least \(Passphrase.minimumLength) characters. Four unrelated words are easy to type and hard to guess."
        case .weak:
            "Weak (about \(bits) bits): somebody with a copy of the record could find it in days. Add two unrelated words."
        case .fair:
            "Fair (about \(bits) bits): one more unrelated word makes it strong. \(unknowable)"
        case .strong:
            "Strong by its pattern (about \(bits) bits). \(unknowable)"
        }
    }

    private static let unknowable = "This cannot tell whether you use it elsewhere, or whether people who know you could guess it."
}
