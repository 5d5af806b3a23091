import DataFile
import Screening

/// The instruments of this workstation: those built in, and those of its configuration folder.
struct KnownInstruments: Sendable {
    private(set) var catalogue: InstrumentCatalogue
    private(set) var faults: [DataFault]

    init(_ environment: Environment) throws(DataFault) {
        catalogue = try InstrumentCatalogue.builtIn()
        faults = []
        read(ConfigurationFolder(environment, "instruments")) { catalogue, file throws(DataFault) in try catalogue.adding(file) }
        read(ConfigurationFolder(environment, "wording")) { catalogue, file throws(DataFault) in
            let document = try Document(name: file.name, bytes: file.bytes)
            let wording = try Wording(document)
            try catalogue.check(wording, from: document)
            return catalogue.adding(wording)
        }
    }

    private mutating func read(
        _ folder: ConfigurationFolder,
        _ add: (InstrumentCatalogue, (name: String, bytes: [UInt8])) throws(DataFault) -> InstrumentCatalogue
    ) {
        let files = folder.files()
        faults += files.faults
        for file in files.read {
            do throws(DataFault) {
                catalogue = try add(catalogue, file)
            } catch {
                faults.append(error)
            }
        }
    }

    /// The instruments for the workbench; a faulty file of the configuration folder is left out.
    static func load(_ environment: Environment) -> Result<InstrumentCatalogue, DataFault> {
        do throws(DataFault) {
            return .success(try KnownInstruments(environment).catalogue)
        } catch {
            return .failure(error)
        }
    }

    /// The instrument of this id, however its letters are typed.
    func instrument(_ id: String) throws(Failure) -> Instrument {
        if let instrument = catalogue[id.lowercased()] ?? catalogue[id] { return instrument }
        try faults.report()
        throw Failure(.notFound, "There is no instrument \(id). liaise instrument list names those there are.")
    }

    /// The instrument of this id, if it may be used here.
    func usable(_ id: String) throws(Failure) -> Instrument {
        let instrument = try instrument(id)
        switch catalogue.availability(of: instrument) {
        case .open: return instrument
        case .closed(let why):
            // The reason may be a wording file that cannot be used, which is then the thing to mend.
            let faults = faults.isEmpty ? "" : " Left out, because of faults: \(faults.map(\.description).joined(separator: "; "))."
            throw Failure(.noPermission, "\(instrument.shortTitle) is closed here: it \(why).\(faults)")
        case .elsewhereOnly:
            throw Failure(.noPermission, "\(instrument.shortTitle) may not be built in: record its result as done elsewhere.")
        }
    }

    /// What an instrument is called on screens; its id when it is not known here.
    func name(of id: String) -> String { catalogue[id]?.shortTitle ?? id }
}
