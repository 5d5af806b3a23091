package import DataFile
internal import InstrumentLibrary

/// The instruments at hand, in the order of the menu.
package struct InstrumentCatalogue: Sendable {
    private var instruments: [Instrument]

    /// Reads the instruments that come with the program.
    package static func builtIn() throws(DataFault) -> InstrumentCatalogue {
        try InstrumentCatalogue(files: InstrumentLibrary.files)
    }

    /// Reads instrument files; a later one replaces an earlier one with its id.
    package init(files: [(name: String, bytes: [UInt8])]) throws(DataFault) {
        instruments = []
        for file in files { try add(Document(name: file.name, bytes: file.bytes)) }
    }

    /// The ids in the order of the menu.
    package var ids: [Instrument.ID] {
        instruments.map(\.id)
    }

    /// All of them, in the order of the menu.
    package var all: [Instrument] {
        instruments
    }

    /// The instrument with an id.
    package subscript(id: Instrument.ID) -> Instrument? {
        instruments.first { $0.id == id }
    }

    /// The catalogue with a site's instrument, which takes the place of the one with its id or else comes last.
    package func adding(_ file: (name: String, bytes: [UInt8])) throws(DataFault) -> InstrumentCatalogue {
        var catalogue = self
        try catalogue.add(Document(name: file.name, bytes: file.bytes))
        return catalogue
    }

    private mutating func add(_ document: Document) throws(DataFault) {
        let instrument = try Instrument(document)
        if let index = instruments.firstIndex(where: { $0.id == instrument.id }) {
            instruments[index] = instrument
        } else {
            instruments.append(instrument)
        }
    }
}
