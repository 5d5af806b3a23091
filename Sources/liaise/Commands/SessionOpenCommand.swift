import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise session open`: begins a session, or finds the one that was begun.
struct SessionOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a session and print its id.",
        discussion: """
            Without --shift it is the shift running now, and the first shift of any other day. Opening a session that is open prints its \
            id and adds nothing; one that was closed is opened again.

            Example:
              liaise session open --site wandsworth-custody --date 2026-11-23 --shift early
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    @Option(help: ArgumentHelp("The site's id, such as wandsworth-custody or wimbledon-court.", valueName: "id"))
    var site: String

    @Option(help: ArgumentHelp("The day on which the shift begins.", valueName: "YYYY-MM-DD"))
    var date: String

    @Option(help: "The shift: early, late or night.")
    var shift: String?

    func run() throws {
        let sites = try KnownSites(Environment.here)
        let site = try sites.site(site)
        let zone = sites.zone(of: site.id)
        let now = try Clock.here(Environment.here).now
        let opening = try opening(at: site, now: zone.local(now))
        var open = try by.open(for: .writing)
        try begin(opening, in: &open)
        let session = try open.session(opening.id.text)
        try format.json ? StandardOutput.print(session.json(zone: zone)) : StandardOutput.print(DisplayText(session.id.text))
        try sites.faults.report()
    }

    private func opening(at site: Site, now: LocalTime) throws(Failure) -> SessionOpening {
        guard let day = CalendarDate(written: date), day.iso == date else {
            throw Failure(.usage, "\(date) is not a day: write --date YYYY-MM-DD, as in 2026-11-23.")
        }
        let shift = try shift(at: site, on: day, now: now)
        return SessionOpening(
            id: SessionID(site: site.id, date: day, shift: shift), siteID: site.id, siteName: site.name, kind: site.kind, date: day,
            shift: shift)
    }

    private func shift(at site: Site, on day: CalendarDate, now: LocalTime) throws(Failure) -> Shift.ID {
        guard let named = shift else {
            if let running = site.shift(at: now), running.date == day { return running.shift.id }
            return site.shifts.first?.id ?? "early"
        }
        guard let known = site.shifts.first(where: { $0.id == named.lowercased() }) else {
            let known = site.shifts.map(\.id).joined(separator: ", ")
            throw Failure(.usage, "\(site.name) has no shift \(named). It has: \(known).")
        }
        return known.id
    }

    private func begin(_ opening: SessionOpening, in open: inout OpenRecord) throws(Failure) {
        let existing = try open.sessions().first { $0.id == opening.id }
        guard existing?.isClosed ?? true else { return }
        try open.append(.sessionOpened(opening), about: existing?.subject)
    }
}
