import Caseload
import Scene

// Notes as they are read on the case and in the timeline.
extension WorkbenchState {
    /// The lines of a note with its paragraphs; behind the last stands who wrote it and when, and that nobody has signed for it yet.
    func noteLines(_ note: Note, _ state: CaseState) -> [Line] {
        var lines = Self.paragraphs(note.text).map { Line(DisplayText($0)) }
        lines[lines.count - 1].spans.append(Span(DisplayText(" (\(byBothTimes(note.by, state)))")))
        if isDraft(note, state) { lines[lines.count - 1].spans.append(Span("  draft until signed", .muted)) }
        return lines.map { line in line.spans.count == 1 ? line : Line(line.text) }
    }

    func noteLine(_ note: Note) -> Line { Line(DisplayText("\(note.text) (\(by(note.by)))")) }

    /// The lines of a text, an empty one for each paragraph's end; never none.
    static func paragraphs(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    /// When it happened, and for a late entry when it was written too.
    private func byBothTimes(_ attribution: Attribution, _ state: CaseState) -> String {
        guard let entry = state.timeline.first(where: { $0.entry.id == attribution.entry })?.entry,
            entry.written.minutes(since: entry.happened) >= 2
        else { return by(attribution) }
        return by(attribution) + ", late entry: written \(zone.clock(entry.written, seenOn: today))"
    }

    /// No signature covers it.
    private func isDraft(_ note: Note, _ state: CaseState) -> Bool {
        guard let signature = state.signature else { return true }
        guard state.isAmendedSinceSigning,
            let signed = state.timeline.first(where: { $0.entry.id == signature.by.entry })?.position,
            let written = state.timeline.first(where: { $0.entry.id == note.by.entry })?.position
        else { return false }
        return written > signed
    }
}
