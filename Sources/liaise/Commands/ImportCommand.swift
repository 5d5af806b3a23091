import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise import`: brings a custody or court list into a session.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring a custody or court list into a session.",
        discussion: """
            A CSV file with a heading row, its columns in any order: custody number, name (or surname and forenames), date of birth or \
            age, sex, cell, room, list number, arrived, relevant time, detention authorised, detention basis, offence category, \
            observation level, marker, appropriate adult, next event with its time, court time. Rows that cannot be taken are named by \
            line, column and reason, and the others still come in, all or none of them; the exit status is then 65. The same file again \
            adds nothing. --dry-run says what would happen and writes nothing.

            Example:
              liaise import list.csv --session wandsworth-custody-2026-11-23-early --dry-run
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Argument(help: ArgumentHelp("The list; - reads standard input.", valueName: "file.csv"))
    var file: String

    @Option(help: ArgumentHelp("The session's id.", valueName: "id"))
    var session: String

    @Flag(help: "Say what would happen and write nothing.")
    var dryRun = false

    /// More than a list may have, so that the reader of lists says that it is too large.
    static let sizeLimit = 32 << 20

    func run() throws {
        let sites = try KnownSites(Environment.here)
        let bytes = try FileBytes.read(file, atMost: Self.sizeLimit)
        var open = try by.open(for: dryRun ? .looking : .writing)
        let session = try open.session(session)
        if session.isClosed { throw Failure(.usage, "The session \(session.id.text) is closed. Open it again with: liaise session open") }
        let zone = sites.zone(of: session.opening.siteID)
        let report = try open.bringIn(bytes, named: file, session: session.opening, zone: zone, isDryRun: dryRun)
        try tell(report, zone: zone, today: zone.local(open.clock.now).date)
        try sites.faults.report()
    }

    private func tell(_ report: ImportReport, zone: SiteZone, today: CalendarDate) throws(Failure) {
        if format.json {
            try StandardOutput.print(report.json(zone: zone, today: today))
        } else {
            try StandardOutput.print(report.lines(zone: zone, today: today).map { DisplayText($0) })
        }
        guard report.refused > 0 else { return }
        for line in report.faultLines { StandardError.say(line) }
        throw Failure(
            .badData, "Correct \(report.refused == 1 ? "this row" : "these rows") and import the file again: the others stay as they are.")
    }
}
