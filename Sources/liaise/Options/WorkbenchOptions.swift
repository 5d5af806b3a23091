import Caseload

/// What the workbench was asked to open with.
struct WorkbenchOptions: Sendable {
    /// A simulated session instead of a record.
    struct Practice: Sendable {
        let scenario: String?
        let seed: UInt64?
    }

    let recordPath: String
    /// Who opens the record, when it was said already.
    var staff: Member.ID?
    var passphraseFile: String?
    var practice: Practice?
}
