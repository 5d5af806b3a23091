import DataFile
import Screening
import Testing

@testable import Exchange

@Suite("An instrument as a file")
struct InstrumentYAMLTests {
    @Test("Every built-in reads back equal and passes the check", arguments: try InstrumentCatalogue.builtIn().all)
    func readsBack(instrument: Instrument) throws {
        let document = try Document(name: instrument.id + ".yaml", text: InstrumentYAML.text(instrument))
        #expect(Instrument.faults(in: document).map(\.description) == [])
        expectSame(try Instrument(document), instrument)
    }
}

/// Two instruments are equal in everything but the lines where their examples stand.
func expectSame(_ one: Instrument, _ other: Instrument, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(one.items == other.items, sourceLocation: sourceLocation)
    #expect(one.scores == other.scores, sourceLocation: sourceLocation)
    #expect(one.alerts == other.alerts, sourceLocation: sourceLocation)
    #expect(InstrumentTree.tree(one) == InstrumentTree.tree(other), sourceLocation: sourceLocation)
}
