import Foundation
import Testing

@Suite("Practice, on a terminal")
struct PracticeTests {
    @Test("From the start screen to a signed outcome, without a record")
    func toSignedOutcome() throws {
        let home = try Home()
        let terminal = try TerminalUnderTest(home)
        try terminal.wait(for: "Practise now")
        try terminal.press("1", until: "14 invented people")
        #expect(try terminal.shot.lines[0].contains("TRAINING"))
        try terminal.press("/", "not triaged")
        try terminal.wait(for: "hidden")
        try terminal.press("enter", "enter")
        try terminal.wait(for: "consent:")
        try terminal.press("t", until: "Urgency")
        try terminal.press("C", " seen, settled now", "enter")
        try terminal.wait(for: "Saved")
        try terminal.press("c", until: "Each on its own")
        try terminal.press("y", "n", "ctrl-s")
        if try terminal.wait(for: "consent: seen yes, police no", or: "who decides first").shows("who decides first") {
            // Whoever is under 16 in this session says yes only once it is known who decides.
            try terminal.press("k", until: "Gillick competent")
            try terminal.press("g", " says back what it is for", "ctrl-s")
            try terminal.wait(for: "Saved")
            try terminal.press("ctrl-s")
        }
        try terminal.wait(for: "consent: seen yes, police no")
        try terminal.press("s", until: "PHQ-9")
        try terminal.press("2", until: "0 of 9")
        for _ in 0..<9 { try terminal.press("0") }
        try terminal.wait(for: "total 0")
        try terminal.press("enter", until: "Finished")
        try terminal.press("esc", until: "PHQ-9: total 0")
        try terminal.press("o", until: "no further L&D action")
        try terminal.press("3", "advice given", "enter")
        try terminal.wait(for: "Saved")
        try terminal.press("S", until: "What will be signed")
        try terminal.press("1", "2")
        let word = try terminal.wait(for: "> Type").text.split(separator: " ").map(String.init)
        let place = try #require(word.firstIndex(of: "Type").map { word[$0 + 1] })
        try terminal.type(place)
        try terminal.press("enter", until: "Signed.")
        try terminal.press("esc", until: "hidden")
        try terminal.press("esc")
        try terminal.wait(until: "hidden", isGone: true)
        try terminal.press("E", until: "ebrief")
        try terminal.press("esc", until: "Why")
        try terminal.press("q")
        #expect(try terminal.status() == 0)
        #expect(!FileManager.default.fileExists(atPath: home.recordPath), "practice touches no record")
        #expect(!FileManager.default.fileExists(atPath: home.path("data")))
        #expect(terminal.areModesRestored)
    }

    @Test("Within a second of being asked for, 14 people are there; the same seed gives the same people")
    func sameSeed() throws {
        let shots = try (0..<2).map { _ in
            let terminal = try TerminalUnderTest(try Home(), "practise", "--seed", "7")
            try terminal.wait(for: "14 invented people")
            try terminal.wait(for: "Why first")
            try terminal.press("down", until: "Why here")
            return try terminal.shot.lines
        }
        #expect(shots[0] == shots[1])
    }
}
