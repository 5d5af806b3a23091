package import DataFile
package import Screening

/// The instruments used every day: their keys stay the same whatever else there is to choose.
package struct EverydayInstruments: Hashable, Sendable {
    /// At most nine, in the order of their keys.
    package let ids: [Instrument.ID]

    /// The list that comes with the program.
    package static func builtIn() throws(DataFault) -> EverydayInstruments {
        try EverydayInstruments(Document(name: BuiltInData.everyday.name, bytes: BuiltInData.everyday.bytes).root)
    }

    /// Reads a list.
    ///
    /// - Throws: the first fault, with file, line and key.
    package init(_ document: DataNode) throws(DataFault) {
        try document.rejectUnknown(keys: ["instruments"])
        let ids = try document.optionalStrings("instruments")
        guard (1...9).contains(ids.count) else { throw try document.node("instruments").fault("expected one to nine instruments") }
        guard Set(ids).count == ids.count else { throw try document.node("instruments").fault("an instrument is named twice") }
        self.ids = ids
    }

    /// The key of an instrument; nil when it is none of these.
    package func number(of id: Instrument.ID) -> Int? { ids.firstIndex(of: id).map { $0 + 1 } }
}
