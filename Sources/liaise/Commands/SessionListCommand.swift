import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise session list`: every session, the newest first.
struct SessionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sessions, the newest first.",
        discussion: """
            Example:
              liaise session list --json
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
        let sites = try KnownSites(Environment.here)
        let sessions = try by.open(for: .looking).sessions()
        if format.json {
            try StandardOutput.print(.array(sessions.map { $0.json(zone: sites.zone(of: $0.opening.siteID)) }))
        } else if sessions.isEmpty {
            try StandardOutput.print(DisplayText("No session has been opened yet."))
        } else {
            try StandardOutput.print(table(sessions, sites).lines)
        }
        try sites.faults.report()
    }

    private func table(_ sessions: [SessionSummary], _ sites: KnownSites) -> TextTable {
        var table = TextTable(headed: ["SESSION", "SITE", "OPENED", ""])
        for session in sessions {
            let zone = sites.zone(of: session.opening.siteID)
            let opened = zone.local(session.opened)
            table.add([
                DisplayText(session.id.text), DisplayText(session.opening.siteName),
                DisplayText("\(opened.date.text) \(opened.clock)"), session.isClosed ? "closed" : "open",
            ])
        }
        return table
    }
}
