import Foundation
import Scene
import Testing

/// A screen as it was once looked at and found good, kept as text beside these tests.
///
/// To write them all anew after a change that is meant: `LIAISE_WRITE_GOLDEN=1 swift test --filter GoldenTests`, then read the
/// difference.
enum Golden {
    private static let isWriting = ProcessInfo.processInfo.environment["LIAISE_WRITE_GOLDEN"] != nil
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// Compares a screen with the file of that name and its size.
    static func expect(_ canvas: Canvas, _ name: String, at location: SourceLocation) {
        let file = folder.appending(path: "\(name)-\(canvas.size.columns)x\(canvas.size.rows).txt")
        let found = text(canvas)
        if isWriting {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try? found.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let known = try? String(contentsOf: file, encoding: .utf8)
        if known == found { return }
        Issue.record("\(file.lastPathComponent) is another screen:\n\(difference(known ?? "", found))", sourceLocation: location)
    }

    /// The rows between bars, so that blanks at the ends are seen, and the place of the cursor.
    private static func text(_ canvas: Canvas) -> String {
        let rows = canvas.text.map { "|\($0)" }.joined(separator: "\n")
        return rows + "\ncursor at column \(canvas.cursor.column), row \(canvas.cursor.row)\n"
    }

    private static func difference(_ known: String, _ found: String) -> String {
        let (old, new) = (known.split(separator: "\n"), found.split(separator: "\n"))
        var lines: [String] = []
        for index in 0..<max(old.count, new.count) {
            let (was, is_) = (index < old.count ? String(old[index]) : "", index < new.count ? String(new[index]) : "")
            if was != is_ { lines += ["- " + was, "+ " + is_] }
        }
        return lines.joined(separator: "\n")
    }
}
