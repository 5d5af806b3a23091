import ArgumentParser
import Caseload
import Training

/// `liaise practise`: a simulated session that never touches a record.
struct PractiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practise",
        abstract: "Practise in a simulated session; nothing is written to any record.",
        discussion: """
            The same scenario and seed always give the same people. Every screen says TRAINING.

            Example:
              liaise practise
              liaise practise --seed 7
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var looks: LooksOptions

    @Option(help: ArgumentHelp("The scenario's id; else the first one.", valueName: "id"))
    var scenario: String?

    @Option(help: ArgumentHelp("A whole number from which the people are drawn; else one by chance.", valueName: "n"))
    var seed: UInt64?

    func run() throws {
        if let scenario { try requireScenario(scenario) }
        let practice = WorkbenchOptions.Practice(scenario: scenario, seed: seed)
        try openWorkbench(WorkbenchOptions(recordPath: record.path, theme: looks.theme, practice: practice))
    }

    /// Throws before the screen is taken when there is no such scenario.
    private func requireScenario(_ id: String) throws {
        let known = try Scenario.builtIn().map(\.id)
        guard known.contains(id) else {
            throw Failure(.notFound, "There is no scenario \(id). Known are: \(known.joined(separator: ", ")).")
        }
    }
}
