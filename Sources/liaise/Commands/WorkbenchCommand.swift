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

    @OptionGroup var record: RecordOptions
    @OptionGroup var looks: LooksOptions

    func run() throws {
        try openWorkbench(WorkbenchOptions(recordPath: record.path, theme: looks.theme))
    }
}
