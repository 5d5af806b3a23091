import Scene
import Testing

@testable import Terminal

@Suite("The keys of a terminal's own description")
struct DescribedKeysTests {
    private func parser(_ entries: (String, String)...) -> InputParser {
        InputParser(DescribedKeys(entries.map { (name: $0.0, sequence: Array($0.1.utf8)) }))
    }

    private func names(_ parser: InputParser, _ text: String) -> [String] {
        var parser = parser
        return parser.read(Stream(text)).map(\.name)
    }

    @Test("The VT52's, some of which the common grammar would cut in two")
    func vt52() {
        let vt52 = parser(
            ("kbs", "\u{08}"), ("kcuu1", "\u{1B}A"), ("kcub1", "\u{1B}D"), ("kf1", "\u{1B}P"), ("ka1", "\u{1B}?q"), ("kf5", "\u{1B}?t"))
        #expect(names(vt52, "\u{1B}A\u{1B}D\u{1B}P\u{1B}?q\u{1B}?tj") == ["up", "left", "f1", "home", "f5", "j"])
        #expect(names(vt52, "\u{1B}?j") == ["alt-?", "j"])
        #expect(names(vt52, "\u{1B}") == ["esc"])
        #expect(names(vt52, "\u{1B}u") == ["alt-u"])
        var slow = vt52
        #expect(slow.read(Stream(Array("\u{1B}?q".utf8), everyByte: 20)).map(\.name) == ["home"])
    }

    @Test("A key that begins with no escape: Wyse's function keys end with what would be enter")
    func wyse() {
        let wyse = parser(("kf1", "\u{01}@\r"), ("kf2", "\u{01}A\r"), ("kcub1", "\u{08}"), ("kcud1", "\n"), ("khome", "\u{1E}"))
        #expect(names(wyse, "\u{01}@\r\u{01}A\r\n\u{08}\u{1E}\rj") == ["f1", "f2", "down", "left", "home", "enter", "j"])
        #expect(names(wyse, "\u{01}") == ["ctrl-a"])
        #expect(names(wyse, "\u{01}j") == ["ctrl-a", "j"])
    }

    @Test("A sequence that is the mouse's elsewhere is the key that the description says")
    func console25() {
        let cons25 = parser(
            ("kf1", "\u{1B}[M"), ("khome", "\u{1B}[H"), ("knp", "\u{1B}[G"), ("kpp", "\u{1B}[I"), ("kdch1", "\u{7F}"), ("kbs", "\u{08}"))
        #expect(
            names(cons25, "\u{1B}[M\u{1B}[H\u{1B}[G\u{1B}[I\u{7F}\u{08}j") == [
                "f1", "home", "page-down", "page-up", "delete", "backspace", "j",
            ])
        #expect(names(cons25, "\u{1B}[A\u{1B}[<0;1;1M") == ["up"])
    }

    @Test("Keys of Sun's console and of Linux'")
    func others() {
        let sun = parser(("kf1", "\u{1B}[224z"), ("khome", "\u{1B}[214z"), ("kund", "\u{1B}[195z"), ("kopt", "\u{1B}[194z"))
        #expect(names(sun, "\u{1B}[224z\u{1B}[214z\u{1B}[195z") == ["f1", "home", "that key"])
        let linux = parser(("kcbt", "\u{1B}\t"), ("kspd", "\u{1A}"), ("kmous", "\u{1B}[M"), ("kb2", "\u{1B}[G"))
        #expect(names(linux, "\u{1B}\t\u{1A}\u{1B}[M 22\u{1B}[G") == ["shift-tab", "ctrl-z", "that key"])
    }

    @Test("Xterm's description does not turn the keypad's digits into home and end, nor shift with a function key into another")
    func xterm() {
        let xterm = parser(
            ("ka1", "\u{1B}Ow"), ("ka3", "\u{1B}Oy"), ("kb2", "\u{1B}Ou"), ("kc1", "\u{1B}Oq"), ("kc3", "\u{1B}Os"),
            ("kf13", "\u{1B}[1;2P"),
            ("kf25", "\u{1B}[1;5P"), ("kDC", "\u{1B}[3;2~"), ("kmous", "\u{1B}[<"), ("kent", "\u{1B}OM"))
        #expect(names(xterm, "\u{1B}Ow\u{1B}Oy\u{1B}Ou\u{1B}Oq\u{1B}Os") == ["7", "9", "5", "1", "3"])
        #expect(names(xterm, "\u{1B}[1;2P\u{1B}[1;5P\u{1B}[3;2~\u{1B}OM\u{1B}[<0;1;1M") == ["f1", "ctrl-f1", "delete", "enter"])
    }

    @Test("No letter is ever a key of another name, whatever a description says")
    func letters() {
        #expect(names(parser(("kf1", "j"), ("khome", "")), "j") == ["j"])
    }
}
