/// The colour schemes that come with the program.
package enum BuiltInThemes {
    /// The schemes as their files have them; the first is the standard one.
    package static let all: [(id: String, yaml: [UInt8])] = [
        ("liaise-dark", PackageResources.liaise_dark_yaml),
        ("liaise-light", PackageResources.liaise_light_yaml),
        ("liaise-contrast", PackageResources.liaise_contrast_yaml),
    ]

    /// The scheme of an id, or nothing when no built-in one has it.
    package static func scheme(_ id: String) -> Scheme? {
        all.first { $0.id == id }.flatMap { try? Scheme(id: $0.id, yaml: $0.yaml) }
    }

    /// The scheme to use when nobody chose one.
    package static var standard: Scheme { scheme("liaise-dark") ?? .plain }
}
