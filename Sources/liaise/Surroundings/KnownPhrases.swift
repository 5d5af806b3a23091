import Caseload
import DataFile

/// The phrases of this workstation: those built in, and those of its configuration folder.
enum KnownPhrases {
    static func load(_ environment: Environment) -> PhraseLibrary.Read {
        let builtIn = PhraseLibrary.Read.builtIn
        var usable = builtIn.usable
        let faults = ConfigurationFolder(environment, "phrases").read { file throws(DataFault) in
            try usable.add(Document(name: file.name, bytes: file.bytes).root)
        }
        return PhraseLibrary.Read(usable, faults: builtIn.faults + faults)
    }
}
