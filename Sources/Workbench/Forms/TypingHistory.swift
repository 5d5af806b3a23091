/// The former states of a text that is being typed: one for each word typed and each run of deleting, so that undo takes back what a person thinks of as one step.
package struct TypingHistory: Hashable, Sendable {
    /// A text with its insertion point.
    package struct State: Hashable, Sendable {
        let text: String
        let cursor: Int
    }

    /// What changes a text.
    enum Step: Sendable { case typing, deleting, other }

    private var past: [State] = []
    private var future: [State] = []
    private var run: Step?

    package init() {}

    private static let longest = 200

    /// Remembers a state before it changes, unless the change goes on with what is under way.
    mutating func keep(_ state: State, before step: Step, beginsRun: Bool) {
        future = []
        if run == step, step != .other, !beginsRun { return }
        run = step
        past.append(state)
        if past.count > Self.longest { past.removeFirst() }
    }

    /// What comes next is a step of its own.
    mutating func endRun() { run = nil }

    /// The state before the last step; nil when there is none.
    mutating func undo(from now: State) -> State? {
        guard let state = past.popLast() else { return nil }
        future.append(now)
        return state
    }

    /// The state after the step that was undone last; nil when there is none.
    mutating func redo(from now: State) -> State? {
        guard let state = future.popLast() else { return nil }
        past.append(now)
        return state
    }
}
