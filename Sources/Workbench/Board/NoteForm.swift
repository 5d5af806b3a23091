import Caseload
import Scene

extension WorkbenchState {
    /// A note, of as many paragraphs as it needs.
    var noteForm: Form {
        Form(
            "Note",
            [
                FormField(.text, "Note", .prose, hint: "enter: new line; ctrl-s saves").offering(.note),
                FormField(.when, "When it happened", .past, isRequired: false, hint: "empty: now"),
            ])
    }

    /// Rows for text of several lines: what the screen has left over.
    var proseHeight: Int { min(14, max(3, size.rows - (isNarrow ? 9 : 14))) }

    /// Whether ctrl-z takes back what was typed here.
    package var takesUndo: Bool {
        switch context {
        case .form, .prose, .alert, .find, .writtenItem, .answering, .paper, .phrases: true
        default: false
        }
    }
}
