/// What the workbench was asked to open with.
struct WorkbenchOptions: Sendable {
    /// A simulated session instead of a record.
    struct Practice: Sendable {
        let scenario: String?
        let seed: UInt64?
    }

    let recordPath: String
    /// The id of a colour scheme.
    var theme: String?
    var practice: Practice?
}
