package import DataFile
internal import InstrumentLibrary
internal import Synchronization

/// The instruments at hand, in the order of the menu. A file is read when its instrument is first wanted.
package struct InstrumentCatalogue: Sendable {
    private var sources: [Source] = []
    private var places: [Instrument.ID: Int] = [:]
    private var wordings: [Instrument.ID: Wording] = [:]

    /// A file, and the instrument in it once that is read.
    private final class Source: Sendable {
        let id: Instrument.ID
        let name: String
        let bytes: [UInt8]
        private let read: Mutex<Instrument?>

        init(id: Instrument.ID, name: String, bytes: [UInt8], instrument: Instrument? = nil) {
            self.id = id
            self.name = name
            self.bytes = bytes
            read = Mutex(instrument)
        }

        /// A built-in file is named after its instrument, and the tests have read it.
        var instrument: Instrument? {
            read.withLock { read in
                if let read { return read }
                read = try? Instrument(Document(name: name, bytes: bytes))
                return read
            }
        }
    }

    /// The instruments that come with the program.
    package static func builtIn() throws(DataFault) -> InstrumentCatalogue {
        var catalogue = InstrumentCatalogue()
        for file in InstrumentLibrary.files {
            let id = file.name.hasSuffix(".yaml") ? String(file.name.dropLast(5)) : file.name
            catalogue.put(Source(id: id, name: file.name, bytes: file.bytes))
        }
        return catalogue
    }

    private init() {}

    /// Reads instrument files; a later one replaces an earlier one with its id.
    package init(files: [(name: String, bytes: [UInt8])]) throws(DataFault) {
        for file in files {
            let instrument = try Instrument(Document(name: file.name, bytes: file.bytes))
            put(Source(id: instrument.id, name: file.name, bytes: file.bytes, instrument: instrument))
        }
    }

    /// The ids in the order of the menu.
    package var ids: [Instrument.ID] { sources.map(\.id) }

    /// All of them, in the order of the menu.
    package var all: [Instrument] { sources.compactMap(\.instrument) }

    /// The instrument with an id.
    package subscript(id: Instrument.ID) -> Instrument? {
        places[id].flatMap { sources[$0].instrument }
    }

    /// The file of an instrument, so that a record can keep the version that its answers belong to.
    package func file(of id: Instrument.ID) -> (name: String, bytes: [UInt8])? {
        places[id].map { (sources[$0].name, sources[$0].bytes) }
    }

    /// The catalogue with a site's instrument, which takes the place of the one with its id or else comes last.
    ///
    /// Its version is that of the file with eight digits of its content, so that every edit is a new version.
    package func adding(_ file: (name: String, bytes: [UInt8])) throws(DataFault) -> InstrumentCatalogue {
        var instrument = try Instrument(Document(name: file.name, bytes: file.bytes))
        instrument.version += "+" + ContentMark(file.bytes).text
        var catalogue = self
        catalogue.put(Source(id: instrument.id, name: file.name, bytes: file.bytes, instrument: instrument))
        return catalogue
    }

    /// The catalogue with a site's wording of an instrument.
    package func adding(_ wording: Wording) -> InstrumentCatalogue {
        var catalogue = self
        catalogue.wordings[wording.instrument] = wording
        return catalogue
    }

    /// Finds what a wording file says of items or an instrument that are not there.
    package func check(_ wording: Wording, from document: Document) throws(DataFault) {
        guard let instrument = self[wording.instrument] else {
            throw try document.root.node("instrument").fault("there is no instrument \(wording.instrument)")
        }
        for entry in try document.root.optionalMap("items") where instrument.item(entry.key) == nil {
            throw entry.value.fault("\(instrument.shortTitle) has no item \(entry.key)")
        }
    }

    /// The site's wording of an instrument, with the permission to use it.
    package func wording(for id: Instrument.ID) -> Wording? { wordings[id] }

    /// Whether an instrument may be used here.
    package func availability(of instrument: Instrument) -> Availability {
        let wording = wordings[instrument.id]
        switch instrument.licence.class {
        case .d: return .elsewhereOnly
        case .c:
            let asked = instrument.items.filter(\.isAnswerable)
            guard let wording, asked.allSatisfy({ wording.items[$0.id] != nil }) else {
                return .closed(
                    why: "needs the site's own wording of every item, with the permission to use it, in wording/\(instrument.id).yaml")
            }
            return .open
        case .a, .b, .own:
            guard let why = instrument.licence.needsPermission, wording == nil else { return .open }
            return .closed(why: "needs permission (\(why)): record it in wording/\(instrument.id).yaml")
        }
    }

    /// The instrument in a file that a record kept; nil when the file says something else than the id and version under which it was kept.
    ///
    /// A site's file gets its version from its content, as it did then.
    package static func kept(_ file: String, id: Instrument.ID, version: String) -> Instrument? {
        let source = (name: "\(id).yaml", bytes: Array(file.utf8))
        guard let plain = try? Instrument(Document(name: source.name, bytes: source.bytes)), plain.id == id else { return nil }
        if plain.version == version { return plain }
        return (try? InstrumentCatalogue().adding(source))?[id].flatMap { $0.version == version ? $0 : nil }
    }

    private mutating func put(_ source: Source) {
        if let place = places[source.id] {
            sources[place] = source
        } else {
            places[source.id] = sources.count
            sources.append(source)
        }
    }
}

/// A short number that changes when a file does (FNV-1a, 32 bits); it guards against slips, not against forgers.
struct ContentMark {
    /// Eight hexadecimal digits.
    let text: String

    init(_ bytes: [UInt8]) {
        let hash = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        text = String(repeating: "0", count: 8 - digits.count) + digits
    }
}
