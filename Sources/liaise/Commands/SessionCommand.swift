import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise session`: the shifts at a site.
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Open, list and close sessions: one site, one date, one shift.",
        discussion: """
            Example:
              liaise session open --site wandsworth-custody --date 2026-11-23 --shift early
              liaise session list
            """,
        subcommands: [SessionOpenCommand.self, SessionListCommand.self, SessionCloseCommand.self])
}

extension SessionSummary {
    /// The session as `--json` prints it.
    func json(zone: SiteZone) -> JSONValue {
        [
            "id": .string(id.text), "site": .string(opening.siteID), "siteName": .string(opening.siteName),
            "kind": .string(opening.kind.rawValue), "date": .string(opening.date.iso), "shift": .string(opening.shift),
            "opened": .string(zone.iso(opened)), "closed": .bool(isClosed),
        ]
    }
}
