import Foundation
import Testing

/// One early shift in custody, from the whiteboard to the handover, by keys alone.
@Suite("A whole shift, on a terminal")
struct WholeShiftTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Shift")

    static func script() throws -> ShiftScript {
        try ShiftScript(String(contentsOf: folder.appending(path: "early-shift.txt"), encoding: .utf8))
    }

    @Test("Fourteen people are booked in, seen, told of, handed over and gone, and every task keeps to its keys")
    func wholeShift() throws {
        let terminal = try TerminalUnderTest(try Home.withRecord())
        try WorkdayTests.signIn(terminal, Home.mina)
        try WorkdayTests.openSession(terminal)
        for task in try Self.script().tasks {
            for step in task.steps { try perform(step, on: terminal) }
            if let budget = task.budget { #expect(task.keys <= budget, "\(task.name) takes \(task.keys) keys") }
        }
        #expect(try terminal.status() == 0)
    }

    private func perform(_ step: ShiftScript.Step, on terminal: TerminalUnderTest) throws {
        try press(step, on: terminal)
        guard let words = step.words else { return }
        do {
            // An alert that has just opened by itself takes no key until there is a pause.
            while try !terminal.wait(for: words, or: "were not taken").shows(words) {
                let struck = ContinuousClock.now
                try terminal.wait("a pause in typing") { _ in ContinuousClock.now - struck > .milliseconds(700) }
                try press(step, on: terminal)
                try terminal.wait(until: "were not taken", isGone: true)
            }
        } catch {
            Issue.record("Line \(step.line) of the shift: \"\(words)\" did not come.")
            throw error
        }
    }

    private func press(_ step: ShiftScript.Step, on terminal: TerminalUnderTest) throws {
        for press in step.keys {
            switch press {
            case .key(let name): try terminal.press(name)
            case .text(let text): try terminal.type(text)
            }
        }
    }
}
