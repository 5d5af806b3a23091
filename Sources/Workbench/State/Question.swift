package import Caseload
import Scene

/// What a message asks. The same key again is the answer; any other key drops the question.
package enum Question: Hashable, Sendable {
    case quit
    /// Whether the member's last entry is taken back.
    case undo(EntryID)
    /// Whether a capital was meant, or the caps lock is on.
    case capital(Character)
    /// Whether nothing was found where something stands.
    case noneFound(String)
    /// Whether what was typed and not saved is thrown away.
    case throwAway(Draft.Key)
}

extension WorkbenchState {
    /// Asks in the message line. Only what stands there when the next key comes can be answered by it.
    mutating func ask(_ question: Question, _ text: String) {
        message = Message(text: text, role: .warning, question: question)
    }
}
