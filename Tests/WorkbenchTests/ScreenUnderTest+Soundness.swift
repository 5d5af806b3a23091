import Caseload
import Scene
import Testing
import Workbench

extension ScreenUnderTest {
    /// What is true of every screen at every moment and in every size.
    func expectSound(at location: SourceLocation) {
        let scene = scene
        let canvas = state.canvas
        #expect(scene.focusCount <= 1, "two things have the focus", sourceLocation: location)
        #expect(canvas.cursor.column < canvas.size.columns && canvas.cursor.row < canvas.size.rows, sourceLocation: location)
        guard isDrawn else { return }
        if scene.focusCount == 1 { expectCursorOnFocus(canvas, location) }
        if state.isTraining { #expect(canvas.text[0].contains("TRAINING"), "practice looks like work", sourceLocation: location) }
        if let name = pinnedName, canvas.size.rows >= 12 {
            let head = canvas.text.prefix(3).joined().uppercased()
            #expect(head.contains(name), "the screen does not say whose case it is", sourceLocation: location)
        }
    }

    private var isDrawn: Bool {
        state.size.columns >= WorkbenchState.smallest.columns && state.size.rows >= WorkbenchState.smallest.rows
    }

    /// The row with the mark is the row with the cursor; a narrow field has its mark on the label above its box.
    private func expectCursorOnFocus(_ canvas: Canvas, _ location: SourceLocation) {
        let marked = [canvas.cursor.row, canvas.cursor.row - 1].contains { row in
            row >= 0 && canvas.row(row).prefix(3).contains { $0.text == ">" }
        }
        #expect(marked, "the cursor is not on what has the focus:\n\(canvas.text.joined(separator: "\n"))", sourceLocation: location)
    }

    /// The surname that stands on every screen of a case.
    private var pinnedName: String? {
        guard isAboutCase, let surname = state.open?.state.details.surname, !surname.isEmpty else { return nil }
        return DisplayText(String(surname.uppercased().prefix(10))).string
    }

    /// Over a case that is open, everything is about it; over the queue, its forms and lists are.
    private var isAboutCase: Bool {
        switch state.top {
        case .locked: false
        case .person, .picker, .screening, .timeline, .history: true
        case .findPerson(let screen) where screen.purpose != .open: true
        case .form(let screen): screen.kind.isAboutCase
        default: state.screens.contains { if case .person = $0 { true } else { false } }
        }
    }
}
