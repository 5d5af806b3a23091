import DataFile
import Exchange
import InstrumentLibrary
import Screening

/// The screening engine from within: no process, no terminal, no disk.
struct EngineBenchmark {
    private let catalogue: InstrumentCatalogue

    init() throws { catalogue = try InstrumentCatalogue.builtIn() }

    func run(into report: inout Report) throws {
        announce("Measuring the screening engine…")
        reportKeys(into: &report)
        reportScoring(into: &report)
        try reportReading(into: &report)
        reportExport(into: &report)
        try reportImport(into: &report)
    }

    // MARK: Keys

    private func reportKeys(into report: inout Report) {
        let keys = ["phq-9", "audit", "asq"].compactMap { catalogue[$0] }.map { instrument in
            let counts = KeyCount(instrument).counts
            let fewest = counts.lowerBound == counts.upperBound ? "" : "\(counts.lowerBound) to "
            return "\(instrument.shortTitle) \(fewest)\(counts.upperBound)"
        }
        report.add("Keys from the first item to the last, one for each item asked", keys.joined(separator: "; "))
    }

    // MARK: Scoring

    private func reportScoring(into report: inout Report) {
        var all: [Double] = []
        var slowest = (name: "", microseconds: 0.0)
        var examples = 0
        for instrument in catalogue.all {
            let forms = instrument.examples.compactMap { example in
                (try? instrument.answers(fromTokens: example.tokens, in: example.context, isFinished: example.isFinished)).map {
                    (example, $0)
                }
            }
            examples += forms.count
            let times = forms.map { example, answers in
                Self.microseconds { _ = instrument.evaluate(answers, isFinished: example.isFinished, in: example.context) }
            }
            all += times
            let median = Statistics(times).median
            if median > slowest.microseconds { slowest = (instrument.shortTitle, median) }
        }
        let times = Statistics(all)
        report.add(
            "Scoring a form: every worked example of every built-in instrument (\(examples.grouped)): p50, p99",
            "\(times.median.short), \(times.percentile(99).short) µs")
        report.add("… the slowest instrument (\(slowest.name)): median", "\(slowest.microseconds.short) µs")
    }

    // MARK: Reading

    private func reportReading(into report: inout Report) throws {
        let first = Self.milliseconds { _ = try? InstrumentCatalogue.builtIn()["phq-9"] }
        report.add("Reading the catalogue until the first instrument is there", first.milliseconds)
        let count = InstrumentLibrary.files.count
        let whole = Self.milliseconds(times: 11) { _ = try? InstrumentCatalogue.builtIn().all }
        report.add("Reading all \(count) instruments", whole.milliseconds)
        let checks = try InstrumentLibrary.files.map { file in
            let document = try Document(name: file.name, bytes: file.bytes)
            return (file.name, Self.milliseconds(times: 5) { _ = Instrument.faults(in: document) })
        }
        let slowest = checks.max { $0.1 < $1.1 }
        report.add(
            "Checking a file with its examples: median of the files; the slowest (\(slowest?.0 ?? ""))",
            "\(Statistics(checks.map(\.1)).median.short); \((slowest?.1 ?? 0).milliseconds)")
    }

    // MARK: Exchange

    private func reportExport(into report: inout Report) {
        let times = catalogue.all.map { instrument in
            Self.milliseconds(times: 5) { _ = QuestionnaireExchange.export(instrument).text() }
        }
        report.add(
            "Writing an instrument as a FHIR questionnaire: median, slowest",
            "\(Statistics(times).median.short), "
                + Statistics(times).largest.milliseconds)
    }

    private func reportImport(into report: inout Report) throws {
        let form = QuestionnaireText(size: 500_000)
        let bytes = Array(form.text.utf8)
        guard (try? QuestionnaireExchange.import(bytes, named: "long.json")) != nil else {
            throw Trouble("The long questionnaire could not be read.")
        }
        let time = Self.milliseconds(times: 7) { _ = try? QuestionnaireExchange.import(bytes, named: "long.json") }
        report.add(
            "Making a questionnaire of \(bytes.count / 1_000) KB, \(form.items.grouped) items, an instrument file", time.milliseconds)
    }

    // MARK: Times

    /// The median of several runs.
    private static func milliseconds(times: Int = 51, _ work: () -> Void) -> Double {
        Statistics(
            (0..<times).map { _ in
                let start = Stopwatch.now
                work()
                return Stopwatch.now - start
            }
        ).median
    }

    // So short that one reading of the clock would weigh as much.
    private static func microseconds(_ work: () -> Void) -> Double {
        let rounds = 20
        return milliseconds(times: 9) { for _ in 0..<rounds { work() } } * 1_000 / Double(rounds)
    }
}

/// How many items an instrument asks, at the least and at the most, as the worked examples show it.
private struct KeyCount {
    let counts: ClosedRange<Int>

    init(_ instrument: Instrument) {
        let asked = instrument.examples.filter(\.isFinished).compactMap { example in
            (try? instrument.answers(fromTokens: example.tokens, in: example.context)).map {
                instrument.askedItems($0, in: example.context).count(where: \.isAnswerable)
            }
        }
        counts = (asked.min() ?? 0)...(asked.max() ?? 0)
    }
}
