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
            For each item that is asked, in the order of the form, the number of an option, or - for not asked, d for declined, u for unable;
            =TEXT gives words, dates and numbers. Unscored items at the end may be left out. Nothing is recorded.

            Example:
              liaise instrument score phq-9 --answers 1,0,2,d,1,0,0,1,0 --json
              liaise instrument score dudit --answers 1,0,1,0,0,0,0,0,0,0,0 --sex female
            """)

    @OptionGroup var format: FormatOptions

    @Argument(help: "The instrument's id, such as phq-9.")
    var id: String

    @Option(parsing: .unconditional, help: "The answers, with commas between them.")
    var answers: String

    @Option(help: "The person's sex, where cut-offs differ by it: female or male. Without it the lower cut-off is used.")
    var sex: String?

    @Option(help: "The person's age in years.")
    var age: Int?

    @Option(name: .customLong("set"), help: "The set of cut-offs, where an instrument has several: its id as show prints it.")
    var set: String?

    @Option(help: "The coding in which the answers are given and totals are shown, such as 1-5 for K6.")
    var coding: String?

    func run() throws {
        let known = try KnownInstruments(Environment.here)
        let instrument = try known.usable(id)
        let context = try context(for: instrument)
        let tokens = answers.split(separator: ",", omittingEmptySubsequences: false).map(Self.token)
        let answers = try instrument.answers(fromTokens: tokens, in: context)
        let evaluation = instrument.evaluate(answers, isFinished: true, in: context)
        if format.json {
            try StandardOutput.print(InstrumentJSON.value(evaluation, of: instrument, in: context))
        } else {
            try StandardOutput.print(InstrumentText.lines(evaluation, of: instrument, in: context, name: known.name))
        }
        try known.faults.report()
    }
}

extension InstrumentScoreCommand {
    // Capital letters are taken for the small ones, but never within words.
    private static func token(_ text: Substring) -> String {
        let token = String(text).trimmingSpaces
        return token.hasPrefix("=") ? token : token.lowercased()
    }

    private func context(for instrument: Instrument) throws(Failure) -> ScoringContext {
        var context = ScoringContext(age: age, coding: coding, set: set)
        if let sex {
            guard let known = CutOffSex(rawValue: sex.lowercased()) else {
                throw Failure(.usage, "\(sex) is not a sex for which cut-offs are published: write female or male, or leave --sex out.")
            }
            context.sex = known
        }
        if let age, !(0...130).contains(age) { throw Failure(.usage, "\(age) is not an age: write the completed years, 0 to 130.") }
        if let set, !instrument.cutOffSets.contains(set) {
            let sets = instrument.cutOffSets
            let known = sets.isEmpty ? "it has only one" : "known are \(sets.joined(separator: ", "))"
            throw Failure(.usage, "\(instrument.shortTitle) has no set of cut-offs \(set): \(known).")
        }
        if let coding, !instrument.codings.contains(where: { $0.id == coding }) {
            let codings = instrument.codings.map(\.id)
            let known = codings.isEmpty ? "it has only one" : "known are \(codings.joined(separator: ", "))"
            throw Failure(.usage, "\(instrument.shortTitle) has no coding \(coding): \(known).")
        }
        return context
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
