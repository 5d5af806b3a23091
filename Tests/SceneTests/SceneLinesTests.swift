import Scene
import Testing

struct SceneLinesTests {
    @Test("The queue reads as a table with every row")
    func queueLines() {
        let lines = queue(count: 300, selected: 1, banner: "TRAINING").lines().map(\.string)
        #expect(lines[0] == "TRAINING")
        #expect(lines.filter { $0.contains("not triaged") }.count == 300)
        #expect(lines.contains("> D Routine    M1    Person 1     19  not triaged  screen"))
        #expect(lines.last == "enter open  t triage  ? help")
    }

    @Test("A table wider than the page reads as labels and values")
    func labelled() {
        let lines = queue(count: 1, selected: 0).lines(width: 40).map(\.string)
        #expect(lines.contains("> A Emergency; Cell M0; Person Person"))
        #expect(lines.contains("    0; Age 18; Status not triaged; Due"))
        #expect(lines.allSatisfy { $0.count <= 40 })
    }

    @Test("A form reads as label, value and what was understood")
    func formLines() {
        let lines = form(focused: 1).lines().map(\.string)
        #expect(lines.contains("  Who was told: now"))
        #expect(lines.contains("> When: now  Mon 23 Nov 08:25"))
    }

    @Test("What cannot be chosen says so in words")
    func unavailable() {
        let lines = questions(selected: 0).lines().map(\.string)
        #expect(lines.contains("> 1  topic 1  1  several days"))
        #expect(lines.contains("  3  topic 3  1  several days  (not available)"))
    }

    @Test("A bar reads as its amount")
    func bars() {
        let lines = Scene(body: [.bar(Bar(label: "referral", value: 11, of: 20, valueText: "11 of 20"))]).lines()
        #expect(lines.map(\.string) == ["  referral: 11 of 20"])
    }

    @Test("Nothing that is on the screen is missing from the reading", arguments: [40, 60, 80, 120])
    func complete(width: Int) {
        let scene = form(focused: 0, value: "a note that goes on for rather longer than the field is wide")
        let words = scene.lines(width: width).flatMap { $0.string.split(separator: " ") }
        for word in ["DUNN,", "suicide", "longer", "wide", "08:25", "esc"] { #expect(words.contains(Substring(word))) }
    }
}
