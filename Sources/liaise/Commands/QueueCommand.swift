import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise queue`: who is to be seen first, and why.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Print the queue in clinical order, with the reason for each place.",
        discussion: """
            Without --session it is the newest session that is open. --at replaces now for waits, deadlines and the order, and hides \
            nothing that was recorded since.

            Example:
              liaise queue
              liaise queue --session wandsworth-custody-2026-11-23-early --at 2026-11-23T08:25 --json
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Option(help: ArgumentHelp("The session's id; else the newest that is open.", valueName: "id"))
    var session: String?

    @Option(help: ArgumentHelp("The time to take for now, ISO 8601; without an offset it is local to the site.", valueName: "time"))
    var at: String?

    func run() throws {
        let sites = try KnownSites(Environment.here)
        let scale = try UrgencyScale.builtIn()
        let clocks = try KnownClockRules(Environment.here)
        let open = try by.open(for: .looking)
        let session = try open.session(session)
        let zone = sites.zone(of: session.opening.siteID)
        let now = try time(open.clock.now, zone)
        let order = QueueOrder(scale: scale, now: now, zone: zone, rules: clocks.rules)
        let rows = order.arrange(try open.cases().filter(session.shows))
        let names = InstrumentNames()
        if format.json {
            try StandardOutput.print(QueueJSON.value(rows, scale: scale, now: now, zone: zone, instrumentName: names.callAsFunction))
        } else {
            let text = QueueText(session: session, scale: scale, now: now, zone: zone, instrumentName: names.callAsFunction)
            try StandardOutput.print(text.lines(rows))
        }
        try (sites.faults + clocks.faults).report()
    }

    private func time(_ now: Instant, _ zone: SiteZone) throws(Failure) -> Instant {
        guard let at else { return now }
        guard let time = MomentReader(now: now, zone: zone).instant(at, .past) else {
            throw Failure(.usage, "\(at) is not a time: write --at 2026-11-23T08:25, with +00:00 or Z if it is not local to the site.")
        }
        return time
    }
}
