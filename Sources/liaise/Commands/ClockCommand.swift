import ArgumentParser
import Caseload
import Exchange
import Scene

/// `liaise clock`: when limits of detention, reviews and s.136 fall, from times given here; no record is touched.
struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Work out limits of detention, reviews and s.136 from the times given.",
        discussion: """
            Times are ISO 8601, or as they are typed anywhere else; without an offset they are local to the site, and without --site to \
            Europe/London. Nothing is recorded. A guide: the custody record prevails.

            Example:
              liaise clock --relevant-time 22:15 --authorised 22:40 --reviewed 04:30
              liaise clock --relevant-time 22:15 --away 01:00/04:00 --extended 36
              liaise clock --relevant-time 2026-11-20T22:15 --basis charged --json
              liaise clock --site wandsworth-custody --s136-start 2026-11-20T22:15
            """)

    @OptionGroup var format: FormatOptions

    @Option(help: ArgumentHelp("The site's id: its time zone, and whether it is a police station.", valueName: "id"))
    var site: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("From when detention counts, usually the arrival at the station.", valueName: "time"))
    var relevantTime: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When detention was first authorised: reviews count from it.", valueName: "time"))
    var authorised: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Time at hospital without questioning; may be repeated. Without TO they are still there.", valueName: "from/to"))
    var away: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("When a review was done; may be repeated.", valueName: "time"))
    var reviewed: [String] = []

    @Option(help: ArgumentHelp("Up to how many hours detention has been authorised: 36, 72 or 96.", valueName: "hours"))
    var extended: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Arrival at the place of safety, or the decision to keep the person there.", valueName: "time"))
    var s136Start: String?

    @Flag(name: .customLong("s136-extended"), help: "A doctor has extended the time under s.136.")
    var isSection136Extended = false

    @Option(help: ArgumentHelp("Why the person is held, such as before-charge, charged, s136 or warrant.", valueName: "basis"))
    var basis: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When the person was charged, which ends the limit.", valueName: "time"))
    var charged: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("When the person was bailed, which stops the clock; may be repeated.", valueName: "time"))
    var bailed: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("When they came back from bail; one for each, in the same order.", valueName: "time"))
    var returned: [String] = []

    @Option(help: ArgumentHelp("The person's age in years: a child is owed more.", valueName: "years"))
    var age: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("The time to take for now.", valueName: "time"))
    var at: String?

    func run() throws {
        let sites = try KnownSites(Environment.here)
        let site = try site.map { id throws(Failure) in try sites.site(id) }
        let zone = SiteZone(named: site?.zoneName ?? "Europe/London")
        let clock = try Clock.here(Environment.here)
        let now = try ClockTimes(now: clock.now, zone: zone).time(at, "--at") ?? clock.now
        let known = try KnownClockRules(Environment.here)
        let facts = try facts(at: site, ClockTimes(now: now, zone: zone), known.rules)
        let slips = ClockTimes(now: now, zone: zone).slips(
            [("--relevant-time", relevantTime), ("--authorised", authorised), ("--s136-start", s136Start), ("--charged", charged)]
                + reviewed.map { ("--reviewed", $0) })
        let clocks = Clocks(facts, rules: known.rules, zone: zone, now: now)
        if format.json {
            try StandardOutput.print(ClockJSON.value(clocks, zone: zone, slips: slips))
        } else {
            try StandardOutput.print(ClockText.lines(clocks, zone: zone, slips: slips))
        }
        try (sites.faults + known.faults).report()
    }
}
