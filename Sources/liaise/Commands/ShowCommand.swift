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
        var open = try by.open()
        let summary = try found(in: open.cases())
        let state = try open.state(of: summary)
        try open.append(.viewed, about: summary.subject)
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

    private func found(in cases: [CaseSummary]) throws(Failure) -> CaseSummary {
        if let code = CaseCode(name), let match = cases.first(where: { $0.code == code }) { return match }
        let wanted = Self.comparable(name)
        let matches = cases.filter { !wanted.isEmpty && Self.comparable($0.details.custodyNumber) == wanted }.sorted { $0.order > $1.order }
        guard let newest = matches.first else {
            throw Failure(.notFound, "There is no case with this code or custody number. See the codes with: liaise queue")
        }
        if matches.count > 1 {
            StandardError.say("\(matches.count) cases have this custody number; this is the newest. The others: \(Self.codes(matches)).")
        }
        return newest
    }

    private static func codes(_ matches: [CaseSummary]) -> String {
        matches.dropFirst().map(\.code.text).joined(separator: ", ")
    }

    /// Custody numbers are compared as people copy them: without regard to case and blanks.
    private static func comparable(_ text: String) -> String {
        text.uppercased().filter { !$0.isWhitespace }
    }
}

extension OpenRecord {
    /// A case folded from its entries.
    fileprivate func state(of summary: CaseSummary) throws(Failure) -> CaseState {
        do throws(StoreError) {
            if let state = CaseState(folding: try file.entries(of: summary.subject)) { return state }
        } catch {
            throw Failure(error)
        }
        throw Failure(.badData, "The case \(summary.code.text) has lost its booking. Check the record with: liaise verify")
    }
}
