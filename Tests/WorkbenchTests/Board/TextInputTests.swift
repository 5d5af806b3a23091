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

    @Test("Enter and pastes keep their lines in prose; one line takes a line whole and several not at all")
    func lines() {
        var prose = typed("a\nb", style: .prose)
        prose.insert("c\r\nd\te")
        #expect(prose.text == "a\nbc\nd e")
        var line = TextInput()
        line.insert("\nc\r\n\n")
        #expect(line.text == "c", "line ends around a line are no further lines")
        line.insert(" d\ne")
        #expect(line.text == "c")
        #expect(line.refusal == .severalLines(2))
        _ = line.handle(.character("!"))
        #expect(line.text == "c!" && line.refusal == nil)
    }

    @Test("What does not fit is refused whole, typed or pasted, and nothing is cut", arguments: [TextInput.Style.line, .prose])
    func full(_ style: TextInput.Style) {
        var input = TextInput(style: style)
        input.insert(String(repeating: "a", count: input.most + 1))
        #expect(input.text.isEmpty && input.refusal == .full(most: input.most))
        input.insert(String(repeating: "a", count: input.most - 1))
        #expect(input.text.count == input.most - 1 && input.refusal == nil)
        input.insert("bc")
        #expect(input.text.count == input.most - 1 && input.refusal != nil)
        _ = input.handle(.character("b"))
        #expect(input.text.count == input.most && input.refusal == nil)
        _ = input.handle(.character("c"))
        #expect(!input.text.contains("c") && input.refusal == .full(most: input.most))
    }

    @Test("What is typed at a gap takes its place, as one step")
    func gaps() {
        var input = TextInput("Asleep at [when?]; [who says so?].")
        press(&input, "home")
        for _ in 0..<10 { press(&input, "right") }
        _ = input.handle(.character("2"))
        _ = input.handle(.character("0"))
        #expect(input.text == "Asleep at 20; [who says so?].")
        press(&input, "ctrl-z")
        #expect(input.text == "Asleep at [when?]; [who says so?].")
        press(&input, "delete")
        #expect(input.text == "Asleep at ; [who says so?].")
    }

    @Test("Nothing of a passphrase is kept for undo")
    func secret() {
        var input = typed("horse", style: .secret)
        press(&input, "ctrl-u", "ctrl-z")
        #expect(input.text.isEmpty)
    }
}
