import Testing

@testable import Record

@Suite("The note on a passphrase")
struct PassphraseStrengthTests {
    @Test("What is too short is called too short, whatever it holds", arguments: ["", "a", "x9$Kq2!mZ7p"])
    func short(text: String) {
        #expect(PassphraseStrength.assess(text).level == .tooShort)
    }

    @Test(
        "Long and easily guessed is called weak",
        arguments: [
            "passwordpassword", "Password12345678", "qwertyuiop123456", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaabbbbbbbbbbbb",
            "liverpool2019!",
            "123456789012345678", "Wandsworth2026custody", "welcome welcome welcome", "abcdefghijklmnop", "summer1987summer",
        ])
    func weak(text: String) {
        #expect(PassphraseStrength.assess(text).level == .weak)
    }

    @Test("Four unrelated words are strong", arguments: ["marble otter lantern seven thistle", "gravel-peach-ozone-tailor-quilt"])
    func strong(text: String) {
        #expect(PassphraseStrength.assess(text).level == .strong)
    }

    @Test("Twelve random characters are strong", arguments: ["v7$Kq2!mZ7pR", "8#fW2@xL9^tB"])
    func random(text: String) {
        #expect(PassphraseStrength.assess(text).level == .strong)
    }

    @Test("Adding another word never makes it weaker")
    func monotone() {
        var bits: [Int] = []
        var text = "marble"
        for word in ["otter", "lantern", "password", "seven", "1234"] {
            bits.append(PassphraseStrength.assess(text).bits)
            text += " " + word
        }
        #expect(bits == bits.sorted())
    }

    @Test("The sentence says what it cannot know, and never repeats what was typed")
    func sentence() {
        let strength = PassphraseStrength.assess("marble otter lantern seven thistle")
        #expect(strength.sentence.contains("cannot tell"))
        #expect(!strength.sentence.contains("marble"))
    }
}
