import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument show`: what an instrument asks and how it scores.
struct InstrumentShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an instrument: its items, scores, bands, alerts, source and licence.",
        discussion: """
            Items are shown by our own short labels: read the questions from the official form.

            Example:
              liaise instrument show phq-9
            """)

    @OptionGroup var format: FormatOptions

    @Argument(help: "The instrument's id, such as phq-9.")
    var id: String

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let instrument = try known.instrument(id)
        let availability = known.catalogue.availability(of: instrument)
        try format.json
            ? StandardOutput.print(InstrumentJSON.value(instrument, availability))
            : StandardOutput.print(InstrumentPage(instrument, availability).lines)
        try known.faults.report()
    }
}
