import Caseload
import Scene
import Testing
import Workbench

@Suite("Keys that mean nothing")
struct KeyMeaningTests {
    /// A screen, and how one comes to it.
    struct Place: CustomTestStringConvertible, Sendable {
        let name: String
        let open: @Sendable () throws -> ScreenUnderTest
        var testDescription: String { name }
    }

    private static func onCase(_ name: String, _ keys: String...) -> Place {
        Place(name: name) {
            let screen = try Stage.oneCase()
            for key in keys { screen.press(key) }
            return screen
        }
    }

    static let places: [Place] = [
        Place(name: "start") { try Stage.start() },
        Place(name: "setup") {
            let screen = try Stage.start()
            screen.press("2")
            return screen
        },
        Place(name: "path") {
            let screen = try Stage.start()
            screen.press("3")
            return screen
        },
        Place(name: "sign in") { try Stage.signIn() },
        Place(name: "sessions") {
            let screen = try Stage.signIn()
            Stage.signIn(Stage.sol, on: screen)
            return screen
        },
        Place(name: "practice") { try Stage.practice() },
        Place(name: "debrief") {
            let screen = try Stage.practice()
            screen.press("E")
            return screen
        },
        Place(name: "empty queue") { try Stage.work() },
        onCase("queue"), onCase("find", "/"), onCase("add", "a"), onCase("case", "enter"), onCase("needs", "v"),
        onCase("find in needs", "v", "/"), onCase("circumstances", "v", "tab"), onCase("codes", "v", "tab", "enter"), onCase("risk", "x"),
        onCase("picker", "s"), onCase("find an instrument", "s", "/"), onCase("screening", "s", "2"),
        onCase("end of the screening", "s", "2", "enter"), onCase("result", "s", "1", "n", "n", "n", "n", "enter", "enter"),
        onCase("paper", "s", "2", "p"), onCase("evidence", "s", "2", "e"), onCase("note", "n"), onCase("phrases", "n", "ctrl-p"),
        onCase("triage", "t"), onCase("consent", "c"), onCase("details", "d"), onCase("outcome", "o"), onCase("left", "l"),
        onCase("alert", "s", "1", "y", "n", "n", "n", "y"), onCase("sign", "o", "3", "a", "enter", "S"),
        onCase("calendar", "n", "tab", "ctrl-t"), onCase("clocks", "W"), onCase("duties", "M"), onCase("timeline", "h"),
        onCase("Today", "T"), onCase("help", "?"), onCase("palette", ":"), onCase("find anyone", "F"),
        onCase("history", "enter", "down", "down", "z"), onCase("told", "i"), onCase("support", "A"), onCase("follow-ups", "f"),
        onCase("text to copy", "y"), onCase("list", "T", "f"), onCase("reconcile", "R"),
        onCase("reconcile, moved", "R", "space", "space", "space", "space", "space", "m"),
        onCase("reconcile, gone", "R", "space", "space", "space", "space", "space", "g"), onCase("leave", "n", "a", "esc", "q"),
        onCase("lock", "ctrl-k"),
    ]

    private static let characters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,;:/?!<>[]()+*#'\"=%&|\\~é漢")
    /// Those with which nothing may happen and nothing need be said: where a list, a text or a stack of screens ends, the hand notices.
    private static let ends: [Key] = [
        .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .wordLeft, .wordRight, .pageUp, .pageDown, .home, .end, .backspace,
        .delete,
        .control("a"), .control("e"), .control("u"), .control("w"), .control("z"), .control("y"), .control("_"),
    ]
    /// Up and down in lists.
    private static let moves: [Key] = [.character("j"), .character("k")]
    /// What else only moves, and may be there already.
    private static let movesHere: [Context: [Key]] = [
        .calendar: [.character("t"), .character("["), .character("]")], .screening: [.character("f")],
        .copyText: [.character("n"), .character("p")],
    ]
    private static let others: [Key] =
        [.insert, .control("b"), .control("d"), .control("f"), .control("x"), .control("n"), .control("q"), .control("v")]
        + [3, 4, 5, 9, 12].map { .function($0) }

    @Test("On every screen a key does something, or says why not, or that it means nothing and then nothing changes", arguments: places)
    func everyKey(_ place: Place) throws {
        let screen = try place.open()
        var before = screen.state
        before.message = nil
        let canvas = before.canvas
        for key in Self.characters.map({ Key.character($0) }) + Self.others + Self.ends {
            var after = before
            guard after.update(.key(key), now: screen.now).isEmpty else { continue }
            if after.canvas == canvas {
                let moves = Self.moves + (Self.movesHere[before.context] ?? [])
                #expect(Self.ends.contains(key) || !before.context.isTyping && moves.contains(key), "\(key.name) is swallowed")
                continue
            }
            guard let message = after.message, message.text.contains("means nothing here") else { continue }
            #expect(message.text.contains("shows the keys"))
            after.message = nil
            #expect(after.canvas == canvas && after.context == before.context, "\(key.name) means nothing, and something changed")
        }
    }

    @Test("An ordinary letter that the queue has no use for is named, with where the keys are explained")
    func words() throws {
        let screen = try Stage.oneCase()
        screen.press("j", "k")
        for (key, words) in [("z", "z means nothing here. ? shows the keys."), ("f5", "f5 means nothing here. ? shows the keys.")] {
            screen.press(key)
            #expect(screen.message == words)
            #expect(screen.context == .queue)
        }
        screen.press("Z")
        #expect(screen.message == "Z means nothing here (caps lock?). ? shows the keys.")
        screen.press("n", "f5")
        #expect(screen.message == "f5 means nothing here. f1 shows the keys.")
        #expect(screen.form?.title == "Note")
    }

    @Test("Where nothing lies further back, esc and the arrows at the ends are silent")
    func ends() throws {
        let screen = try Stage.oneCase()
        screen.press("n", "esc")
        for key in ["esc", "left", "up", "down", "page-up", "page-down", "home", "end"] {
            screen.press(key)
            #expect(screen.message == "", "\(key)")
        }
    }
}
