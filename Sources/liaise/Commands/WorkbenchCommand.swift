import ArgumentParser

/// `liaise` alone: opens the workbench.
struct WorkbenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbench",
        abstract: "Open the workbench; liaise alone does the same.",
        discussion: """
            With no record yet it offers to practise now or to set up this workstation.

            Example:
              liaise
              liaise --record /srv/liaise/record.liaise
            """)

    @OptionGroup var by: StaffOptions

    func run() throws {
        try openWorkbench(WorkbenchOptions(recordPath: by.record.path, staff: by.givenStaff, passphraseFile: by.givenPassphraseFile))
    }
}

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

    @Option(help: ArgumentHelp("The scenario; else the first one.", valueName: "id"))
    var scenario: String?

    @Option(help: ArgumentHelp("A number from which the people are drawn.", valueName: "n"))
    var seed: UInt64?

    func run() throws {
        let practice = WorkbenchOptions.Practice(scenario: scenario, seed: seed)
        try openWorkbench(WorkbenchOptions(recordPath: record.path, practice: practice))
    }
}
