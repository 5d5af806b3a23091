import Caseload
import DataFile
import Testing

func scale(_ text: String) throws -> UrgencyScale {
    try UrgencyScale(Document(name: "urgency.yaml", text: text).root)
}

@Suite("The scale of urgency")
struct UrgencyScaleTests {
    private let lines = [
        "  - { letter: A, word: Emergency, within: now, rank: 1, priority: 1 }",
        "  - { letter: B, word: Very urgent, within: 4 h, rank: 2, priority: 4 }",
        "  - { letter: C, word: Urgent, within: 24 h, rank: 6, priority: 2 }", "  - { letter: D, word: Routine, rank: 7, priority: 3 }",
        "  - { letter: E, word: Advice, rank: 8, priority: 3 }",
    ]

    private func complaint(_ lines: [String]) -> String? {
        do {
            _ = try scale("id: own\nverified: no\ncategories:\n" + lines.joined(separator: "\n") + "\n")
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("The built-in scale has the words, ranks and national codes of the design")
    func builtIn() throws {
        let scale = try UrgencyScale.builtIn()
        #expect(Urgency.allCases.map { scale[$0].rank } == [1, 2, 6, 7, 8])
        #expect(Urgency.allCases.map { scale[$0].priorityCode } == [1, 4, 2, 3, 3])
        #expect(Urgency.allCases.map { scale[$0].word } == ["Emergency", "Very urgent", "Urgent", "Routine", "Advice"])
        #expect(scale[.b].within == "4 h")
        #expect(scale[.d].within.isEmpty)
    }

    @Test("A is more urgent than B, and so on to E")
    func letters() {
        #expect(Urgency.allCases.sorted() == [.a, .b, .c, .d, .e])
        #expect(Urgency.a < .b)
    }

    @Test("A scale of one's own is read, or its first fault is named with line and key")
    func complaints() {
        #expect(complaint(lines) == nil)
        #expect(complaint(Array(lines.dropLast()))?.contains("the category E is missing") == true)
        #expect(complaint(lines + ["  - { letter: F, word: x, rank: 8, priority: 3 }"])?.contains("letter") == true)
        #expect(complaint(lines + [lines[0]])?.contains("urgency.yaml:9") == true)
        #expect(complaint(lines.map { $0.replacing("rank: 8", with: "rank: 9") })?.contains("rank") == true)
        #expect(complaint(lines.map { $0.replacing("rank: 8", with: "rank: 0") })?.contains("rank") == true)
        #expect(complaint(lines.map { $0.replacing("priority: 2", with: "priority: 5") })?.contains("priority") == true)
        #expect(complaint(lines.map { $0.replacing("within", with: "withn") })?.contains("withn") == true)
    }
}
