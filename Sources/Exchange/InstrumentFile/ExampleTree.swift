internal import Screening

/// The worked examples of an instrument as values of its file.
enum ExampleTree {
    /// - Parameter first: the score that an example speaks of without naming it.
    static func example(_ example: Example, first: ScoreRule.ID?) -> FileNode {
        let context = example.context
        let start: FileNode = .map([
            "answers": .quoted(example.tokens.joined(separator: ",")), "finished": example.isFinished ? nil : .truth(false),
            "age": context.age.map(FileNode.number), "sex": context.sex.map { .text($0.rawValue) }, "set": context.set.map(FileNode.text),
            "coding": context.coding.map(FileNode.text),
        ])
        let isShort = example.scores.first.map { $0.id == first } ?? false
        let short = isShort ? example.scores.first.map { score($0).entries } ?? [] : []
        let rest: FileNode = .map([
            "scores": scores(example.scores.dropFirst(isShort ? 1 : 0)), "alerts": example.alerts.map(FileNode.texts),
            "hidden": example.hidden.map(FileNode.texts), "suggests": example.suggested.map(FileNode.texts),
        ])
        return .map(start.entries + short + rest.entries)
    }

    private static func scores(_ scores: ArraySlice<Example.ExpectedScore>) -> FileNode? {
        scores.isEmpty ? nil : .map(scores.map { FileNode.Entry(key: $0.id, value: score($0)) })
    }

    private static func score(_ score: Example.ExpectedScore) -> FileNode {
        .map([
            "total": expected(score.total, FileNode.number), "raw": expected(score.raw, FileNode.number),
            "band": expected(score.band, FileNode.text), "also": expected(score.alternativeBand, FileNode.text),
        ])
    }

    private static func expected<Value>(_ expected: Example.Expected<Value>, _ node: (Value) -> FileNode) -> FileNode? {
        switch expected {
        case .unsaid: nil
        case .nothing: .text("none")
        case .exactly(let value): node(value)
        }
    }
}
