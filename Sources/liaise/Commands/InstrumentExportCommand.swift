import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument export`: an instrument as a FHIR questionnaire.
struct InstrumentExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write an instrument as a FHIR R4 Questionnaire.",
        discussion: """
            Items leave by our own short labels, never by a site's wording; of an instrument that may not be copied only its name, licence and \
            a notice leave. What FHIR cannot say (scores, cut-offs, alerts) travels in an extension, so that import gives the same instrument.

            Example:
              liaise instrument export phq-9 --output phq-9.json
            """)

    @OptionGroup var place: OutputOptions

    @Argument(help: "The instrument's id, such as phq-9.")
    var id: String

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        try place.put(QuestionnaireExchange.export(try known.instrument(id)))
        try known.faults.report()
    }
}
