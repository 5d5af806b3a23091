import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise session close`: ends a session; nobody's case is changed by it.
struct SessionCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a session.",
        discussion: """
            Cases stay as they are: whoever is not settled shows in the site's next session. Opening the session again takes it up.

            Example:
              liaise session close wandsworth-custody-2026-11-23-early
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Argument(help: "The session's id.")
    var id: String

    func run() throws {
        let sites = try KnownSites(Environment.here)
        var open = try by.open(for: .writing)
        let session = try open.session(id)
        if !session.isClosed { try open.append(.sessionClosed, about: session.subject) }
        if format.json {
            try StandardOutput.print(try open.session(id).json(zone: sites.zone(of: session.opening.siteID)))
        } else {
            try StandardOutput.print(DisplayText(session.isClosed ? "\(id) was closed already." : "\(id) is closed."))
        }
        try sites.faults.report()
    }
}
