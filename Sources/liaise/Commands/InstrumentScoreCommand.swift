import ArgumentParser
import Exchange
import Scene
import Screening

/// `liaise instrument score`: what a set of answers comes to.
struct InstrumentScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score a finished set of answers.",
        discussion: """
            For each scored item in order an option's weight, or - for not asked, d for declined, u for unable. Nothing is recorded.

            Example:
              liaise instrument score phq-9 --answers 1,0,2,d,1,0,0,1,0 --json
            """)

    @OptionGroup var format: FormatOptions

    @Argument(help: "The instrument's id, such as phq-9.")
    var id: String

    @Option(parsing: .unconditional, help: "The answers, with commas between them.")
    var answers: String

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let instrument = try known.instrument(id)
        let tokens = answers.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingSpaces.lowercased() }
        let evaluation = instrument.evaluate(try instrument.answers(fromTokens: tokens), isFinished: true)
        if format.json {
            try StandardOutput.print(InstrumentJSON.value(evaluation, of: instrument))
        } else {
            try StandardOutput.print(InstrumentText.lines(evaluation, of: instrument))
        }
        try known.faults.report()
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
