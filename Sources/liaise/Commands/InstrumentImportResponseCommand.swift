import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument import-response`: answers from elsewhere, scored here.
struct InstrumentImportResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-response",
        abstract: "Score a FHIR R4 QuestionnaireResponse and compare its totals with ours.",
        discussion: """
            Nothing is recorded. A total in the response that its own answers do not come to is named, and the exit status is then 65.

            Example:
              liaise instrument import-response answers.json --json
            """)

    @OptionGroup var format: FormatOptions

    @Argument(help: ArgumentHelp("The QuestionnaireResponse; - reads standard input.", valueName: "file.json"))
    var file: String

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let bytes = try FileBytes.read(file, atMost: JSONReader.largestSize + 1)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let report = try QuestionnaireExchange.read(response: bytes, named: name, known.catalogue)
        _ = try known.usable(report.instrument.id)
        try format.json
            ? StandardOutput.print(ResponseText.json(report)) : StandardOutput.print(ResponseText.lines(report, name: known.name))
        try known.faults.report()
        guard !report.isConsistent else { return }
        throw Failure(.badData, "A total in the response is not what its answers come to: ask its sender which of the two is meant.")
    }
}
