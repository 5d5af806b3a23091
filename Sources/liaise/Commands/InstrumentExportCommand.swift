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

    @Argument(help: "The instrument's id, such as phq-9.")
    var id: String

    @Option(help: ArgumentHelp("Where to write it; without, to standard output.", valueName: "path"))
    var output: String?

    @Flag(help: "Take the place of a file that is there.")
    var replace = false

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let value = QuestionnaireExchange.export(try known.instrument(id))
        if let output {
            try NewFile(path: output, replaces: replace).write(Array((value.text() + "\n").utf8))
        } else {
            try StandardOutput.print(value)
        }
        try known.faults.report()
    }
}
