import DataFile
import Screening

/// The instruments of this workstation: those built in, and those of its configuration folder.
struct KnownInstruments: Sendable {
    private(set) var catalogue: InstrumentCatalogue
    private(set) var faults: [DataFault]

    init(_ environment: Environment) throws(DataFault) {
        catalogue = try InstrumentCatalogue.builtIn()
        let files = ConfigurationFolder(environment, "instruments").files()
        faults = files.faults
        for file in files.read {
            do throws(DataFault) {
                catalogue = try catalogue.adding(file)
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
        throw Failure(.notFound, "There is no instrument \(id). Known are: \(catalogue.ids.joined(separator: ", ")).")
    }

    /// What an instrument is called on screens; its id when it is not known here.
    func name(of id: String) -> String { catalogue[id]?.shortTitle ?? id }
}
