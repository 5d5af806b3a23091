import ArgumentParser
import Exchange
import Record
import Scene

/// `liaise verify`: whether the record is what was written.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the whole record, and name the first entry that does not fit.",
        discussion: """
            With --staff every entry is opened too. Without it the entries are followed along their chains, which finds every accident and \
            no forgery by somebody who wrote the whole file anew. Exit status 65 when something does not fit.

            Example:
              liaise verify
              liaise verify --staff mina --json
            """)

    @OptionGroup var by: StaffOptions
    @OptionGroup var format: FormatOptions

    func run() throws {
        let report = try by.givenStaff == nil ? followed() : opened()
        try format.json ? StandardOutput.print(VerifyText.json(report)) : StandardOutput.print(VerifyText.lines(report))
        if let fault = report.fault { throw Failure(.badData, VerifyText.sentence(fault, report)) }
    }

    private func followed() throws(Failure) -> VerifyReport {
        try by.record.naming { () throws(RecordError) in try RecordFile.verify(at: by.record.path) }
    }

    /// A record too damaged to be opened is followed without its keys, to name the entry.
    private func opened() throws -> VerifyReport {
        let open: OpenRecord
        do {
            open = try by.open(for: .looking)
        } catch {
            guard error.status == .badData, let report = try? followed(), report.fault != nil else { throw error }
            return report
        }
        return try by.record.naming { () throws(RecordError) in try open.file.verify() }
    }
}
