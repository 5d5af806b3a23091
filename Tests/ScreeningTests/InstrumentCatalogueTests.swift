import Screening
import Testing

@Suite("The instruments at hand")
struct InstrumentCatalogueTests {
    @Test("The four built-in instruments load, in the order of the menu")
    func builtInsLoad() throws {
        #expect(try InstrumentCatalogue.builtIn().ids == ["phq-9", "gad-7", "asq", "bjmhs"])
    }
}
