internal import Screening

/// The worked examples of an instrument as values of its file.
enum ExampleTree {
    static func example(_ example: Example) -> FileNode {
        let context = example.context
        return .map([
            "answers": .quoted(example.tokens.joined(separator: ",")), "finished": example.isFinished ? nil : .truth(false),
            "age": context.age.map(FileNode.number), "sex": context.sex.map { .text($0.rawValue) }, "set": context.set.map(FileNode.text),
            "coding": context.coding.map(FileNode.text), "scores": scores(example.scores), "alerts": example.alerts.map(FileNode.texts),
            "hidden": example.hidden.map(FileNode.texts), "suggests": example.suggested.map(FileNode.texts),
        ])
    }

    private static func scores(_ scores: [Example.ExpectedScore]) -> FileNode? {
        guard !scores.isEmpty else { return nil }
        return .map(scores.map { FileNode.Entry(key: $0.id, value: score($0)) })
    }

    private static func score(_ score: Example.ExpectedScore) -> FileNode {
        .map([
            "total": score.total.map(FileNode.number) ?? .text("none"), "raw": score.raw.map(FileNode.number),
            "band": .text(score.band ?? "none"), "also": score.alternativeBand.map(FileNode.text),
        ])
    }
}
