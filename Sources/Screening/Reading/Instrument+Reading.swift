package import DataFile

extension Instrument {
    /// Reads an instrument from its file.
    ///
    /// - throws: the first fault of the file; `faults(in:)` lists all of them.
    package init(_ document: Document) throws(DataFault) {
        var reader = InstrumentReader(document.root)
        let instrument = reader.read()
        try reader.faults.throwIfAny()
        guard let instrument else { throw document.root.fault("expected a map of keys and values") }
        self = instrument
    }

    /// Every fault of an instrument file, from the top of the file: what cannot be read, what can never happen, and examples that come
    /// to something else.
    package static func faults(in document: Document) -> [DataFault] {
        var reader = InstrumentReader(document.root)
        let instrument = reader.read()
        guard reader.faults.faults.isEmpty, let instrument else { return reader.faults.faults.sorted() }
        return InstrumentCheck(instrument, document.root).faults.sorted()
    }
}
