import Screening

/// What instruments are called, read from their files only when a name is wanted.
final class InstrumentNames {
    private lazy var known = try? KnownInstruments(Environment.here)

    /// The short title of an instrument; its id when it is not known here.
    func callAsFunction(_ id: Instrument.ID) -> String { known?.name(of: id) ?? id }
}
