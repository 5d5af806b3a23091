import Terminal
import Testing

struct ColourDepthTests {
    private func detected(_ setting: ColourDepth? = nil, _ colours: Int, _ environment: [String: String]) -> ColourDepth {
        ColourDepth.detected(setting: setting, terminalColours: colours) { environment[$0] }
    }

    @Test(
        "The terminal's own count decides",
        arguments: [
            (256, ColourDepth.full256), (16_777_216, .full256), (88, .sixteen), (16, .sixteen), (8, .eight), (2, .none), (0, .none),
        ])
    func byCount(colours: Int, depth: ColourDepth) {
        #expect(detected(nil, colours, ["TERM": "xterm-256color"]) == depth)
    }

    @Test("NO_COLOR is obeyed when it says something")
    func noColour() {
        #expect(detected(nil, 256, ["TERM": "xterm-256color", "NO_COLOR": "1"]) == .none)
        #expect(detected(nil, 256, ["TERM": "xterm-256color", "NO_COLOR": ""]) == .full256)
    }

    @Test("The user's setting comes first, as far as the terminal can")
    func setting() {
        #expect(detected(.eight, 256, ["TERM": "xterm-256color", "NO_COLOR": "1"]) == .eight)
        #expect(detected(.full256, 8, ["TERM": "linux"]) == .eight)
        #expect(detected(.full256, 0, ["TERM": "vt100"]) == .none)
    }

    @Test("Plain terminals get no colour", arguments: ["dumb", "vt100", "vt220", ""])
    func plain(type: String) {
        #expect(detected(nil, 8, ["TERM": type]) == .none)
    }
}
