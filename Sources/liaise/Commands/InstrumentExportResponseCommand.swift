import ArgumentParser
import Caseload
import Exchange
import Record
import Screening

/// `liaise instrument export-response`: the answers of one administration as a FHIR response.
struct InstrumentExportResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export-response",
        abstract: "Write the last answers of a case to an instrument as a FHIR R4 QuestionnaireResponse.",
        discussion: """
            The response is bound to the address and version of the form that was answered. Declined, unable and not asked leave as reasons, never \
            as answers. It holds no name; it is health information all the same. That you looked is recorded.

            Example:
              liaise instrument export-response 7K3M9Q --instrument phq-9 --output phq-9-answers.json
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var place: OutputOptions

    @Argument(help: ArgumentHelp("The case's code or the person's custody number.", valueName: "case"))
    var name: String

    @Option(help: "The instrument's id, such as phq-9.")
    var instrument: String

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let sites = try KnownSites(Environment.here)
        var open = try by.open(for: .looking)
        let summary = try open.found(name)
        let state = try open.state(of: summary)
        let id = instrument.lowercased()
        guard let administration = state.latestAdministration(of: id) else {
            throw Failure(
                .notFound, "There are no answers to \(instrument) in this case. See what there is with: liaise show \(summary.code.text)")
        }
        let form = try open.instrument(of: administration, known)
        open.noteLook(at: summary.subject)
        let zone = sites.zone(of: summary.siteID)
        let content = ResponseContent(
            answers: administration.answers, isFinished: administration.finished != nil,
            context: state.scoringContext(of: administration, zone: zone, today: zone.local(open.clock.now).date),
            started: zone.iso(administration.by.at), authored: administration.finished.map(zone.iso))
        try place.put(QuestionnaireExchange.response(content, to: form))
        try known.faults.report()
    }
}

extension OpenRecord {
    /// The instrument in the version to which the answers belong: the one at hand, or the one that the record kept.
    fileprivate func instrument(of administration: Administration, _ known: KnownInstruments) throws(Failure) -> Instrument {
        if let current = known.catalogue[administration.instrument], current.version == administration.version { return current }
        let version = InstrumentVersion(id: administration.instrument, version: administration.version)
        do throws(StoreError) {
            for stored in try file.entries(of: .instruments) {
                guard let found = stored.entry.fact.as(InstrumentKept.self), found.version == version else { continue }
                if let kept = InstrumentCatalogue.kept(found.file, id: version.id, version: version.version) { return kept }
            }
        } catch {
            throw Failure(error)
        }
        throw Failure(
            .notFound, "The version \(version.version) of \(version.id), to which these answers belong, is neither here nor in the record.")
    }
}
