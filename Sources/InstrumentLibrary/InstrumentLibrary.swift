/// The instrument files that come with the program, as they were written.
///
/// A target of its own, because embedding is slow to compile. Nothing is parsed here: `Screening` reads a file when it is used.
package enum InstrumentLibrary {
    /// Every built-in file with its name, in the order of the menu.
    package static let files: [(name: String, bytes: [UInt8])] = [
        ("phq-9.yaml", PackageResources.phq_9_yaml),
        ("gad-7.yaml", PackageResources.gad_7_yaml),
        ("asq.yaml", PackageResources.asq_yaml),
        ("bjmhs.yaml", PackageResources.bjmhs_yaml),
    ]
}
