import Scene
import Testing
import Workbench

@Suite("Typing text")
struct TextInputTests {
    private func typed(_ text: String, style: TextInput.Style = .line) -> TextInput {
        var input = TextInput(style: style)
        for character in text { _ = input.handle(character == "\n" ? .enter : .character(character)) }
        return input
    }

    private func press(_ input: inout TextInput, _ names: String...) {
        for name in names { if let key = Key(name: name) { _ = input.handle(key) } }
    }

    @Test("Undo takes back word by word, and redo puts back")
    func undo() {
        var input = typed("seen at hatch")
        press(&input, "ctrl-z")
        #expect(input.text == "seen at ")
        press(&input, "ctrl-z", "ctrl-z", "ctrl-z", "ctrl-z")
        #expect(input.text.isEmpty)
        press(&input, "ctrl-y", "ctrl-y")
        #expect(input.text == "seen at ")
        _ = input.handle(.character("x"))
        press(&input, "ctrl-y")
        #expect(input.text == "seen at x", "after typing there is nothing to redo")
    }

    @Test("A word deleted, a paste and a cleared line are one step each")
    func steps() {
        var input = typed("tearful and quiet")
        press(&input, "ctrl-w")
        #expect(input.text == "tearful and ")
        input.insert("withdrawn")
        press(&input, "ctrl-u")
        #expect(input.text.isEmpty)
        press(&input, "ctrl-z")
        #expect(input.text == "tearful and withdrawn")
        press(&input, "ctrl-z")
        #expect(input.text == "tearful and ")
        press(&input, "ctrl-z")
        #expect(input.text == "tearful and quiet")
    }

    @Test("The insertion point moves by words and to the ends of its line")
    func moving() {
        var input = typed("one two\nthree four", style: .prose)
        press(&input, "ctrl-left")
        #expect(input.cursor == 14)
        press(&input, "alt-b", "alt-b")
        #expect(input.cursor == 4)
        press(&input, "ctrl-right", "alt-f")
        #expect(input.cursor == 13)
        press(&input, "home")
        #expect(input.cursor == 8)
        press(&input, "end")
        #expect(input.cursor == 18)
    }

    @Test("Enter and pastes keep their lines in prose, and become blanks in one line")
    func lines() {
        var prose = typed("a\nb", style: .prose)
        prose.insert("c\r\nd\te")
        #expect(prose.text == "a\nbc\nd e")
        var line = TextInput()
        line.insert("c\nd")
        #expect(line.text == "c d")
    }

    @Test("Nothing of a passphrase is kept for undo")
    func secret() {
        var input = typed("horse", style: .secret)
        press(&input, "ctrl-u", "ctrl-z")
        #expect(input.text.isEmpty)
    }
}
