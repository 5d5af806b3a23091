/// What an imported form says beyond what an instrument can, kept so that it leaves again as it came.
package struct FHIRTrace: Hashable, Sendable {
    /// The item's `linkId` or, of the form, its canonical `url`.
    package var id: String?
    /// The item's FHIR type or, of the form, its business version.
    package var type: String?
    /// An option's code system.
    package var system: String?
    /// An option's code.
    package var code: String?
    /// Elements that are kept and not understood, as JSON text.
    package var kept: String?

    /// What a form says beyond an instrument.
    package init(id: String? = nil, type: String? = nil, system: String? = nil, code: String? = nil, kept: String? = nil) {
        self.id = id
        self.type = type
        self.system = system
        self.code = code
        self.kept = kept
    }
}
