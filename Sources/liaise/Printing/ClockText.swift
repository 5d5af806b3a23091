import Caseload
import Scene

/// The clocks as lines of text, each with its label in a margin.
enum ClockText {
    static func lines(_ clocks: Clocks, zone: SiteZone, slips: [String] = []) -> [DisplayText] {
        let now = clocks.now.map { "Clocks as of \(zone.dayAndClock($0))" } ?? "Clocks"
        let heading = now + (clocks.basis.map { ", \($0.words)" } ?? "")
        let lines = ClockWords(clocks, zone: zone).lines
        let margin = lines.map { DisplayText($0.label).width }.max() ?? 0
        return [DisplayText(heading), ""] + slips.map { DisplayText("  Look again at " + $0) }
            + lines.map { line in
                let label = DisplayText(line.label)
                let mark: DisplayText = line.isNext ? "> " : "  "
                guard !line.label.isEmpty else { return DisplayText(line.text) }
                return mark + label + .blank(margin - label.width + 2) + DisplayText(line.text)
            }
    }
}
