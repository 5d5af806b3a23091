import ArgumentParser
import Caseload
import Exchange
import Record
import Scene

/// `liaise show`: one case in plain text.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print one case: who, consent, urgency, alerts, screening, outcome, and every entry.",
        discussion: """
            CASE is the case's six characters or a custody number; of several people with one custody number it is the newest, which is \
            said. That you looked is recorded, as it is in the workbench.

            Example:
              liaise show 7K3M9Q
              liaise show VW/00417/26 --json
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Argument(help: ArgumentHelp("The case's code or the person's custody number.", valueName: "case"))
    var name: String

    func run() throws {
        let sites = try KnownSites(Environment.here)
        var open = try by.open(for: .looking)
        let summary = try open.found(name)
        let state = try open.state(of: summary)
        open.noteLook(at: summary.subject)
        let zone = sites.zone(of: summary.siteID)
        let names = InstrumentNames()
        let now = open.clock.now
        if format.json {
            try StandardOutput.print(CaseJSON(state, now: now, zone: zone, instrumentName: names.callAsFunction).value)
        } else {
            let scale = try UrgencyScale.builtIn()
            let text = CaseText(state, now: now, zone: zone, scale: scale, instrumentName: names.callAsFunction)
            try StandardOutput.print(text.lines.map { DisplayText($0) })
        }
        try sites.faults.report()
    }
}
