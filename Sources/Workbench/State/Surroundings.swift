package import Caseload
package import DataFile
package import Screening
import Training

/// What the workbench is told about the world it runs in: data files, time zones, where the record is. All of it is made above and handed in.
package struct Surroundings: Sendable {
    package let sites: SiteDirectory
    package let scale: UrgencyScale
    package let recordPath: String
    /// How long somebody may be held: the rules that are built in, with those of this workstation.
    package let clockRules: ClockRules
    /// The table of a zone by its name; UTC when the machine does not know it.
    package let zone: @Sendable (String) -> SiteZone
    /// Instruments are read only when somebody screens.
    package let loadCatalogue: @Sendable () -> Result<InstrumentCatalogue, DataFault>
    /// The lists of needs and national codes; read once, and then at hand for every screen.
    package let loadCareLists: @Sendable () -> Result<CareLists, DataFault>
    /// Phrases are read when somebody first asks for one.
    package let loadPhrases: @Sendable () -> PhraseLibrary.Read
    /// The clock was set by hand for a test, and every screen says so.
    package let clockIsSet: Bool

    package init(
        sites: SiteDirectory, scale: UrgencyScale, recordPath: String, clockRules: ClockRules = .standard,
        zone: @escaping @Sendable (String) -> SiteZone, loadCatalogue: @escaping @Sendable () -> Result<InstrumentCatalogue, DataFault>,
        loadCareLists: @escaping @Sendable () -> Result<CareLists, DataFault> = { CareLists.builtIn },
        loadPhrases: @escaping @Sendable () -> PhraseLibrary.Read = { .builtIn }, clockIsSet: Bool = false
    ) {
        self.sites = sites
        self.scale = scale
        self.recordPath = recordPath
        self.clockRules = clockRules
        self.zone = zone
        self.loadCatalogue = loadCatalogue
        self.loadCareLists = loadCareLists
        self.loadPhrases = loadPhrases
        self.clockIsSet = clockIsSet
    }
}

/// The source of identity: the system's for work, a seeded one for practice and tests.
package enum Chance: RandomNumberGenerator, Sendable {
    case system
    case seeded(UInt64)

    package mutating func next() -> UInt64 {
        switch self {
        case .system:
            var generator = SystemRandomNumberGenerator()
            return generator.next()
        case .seeded(let state):
            // Its state is a counter, so the next one is known without the generator.
            self = .seeded(state &+ 0x9E37_79B9_7F4A_7C15)
            var generator = SplitMix64(seed: state)
            return generator.next()
        }
    }
}
