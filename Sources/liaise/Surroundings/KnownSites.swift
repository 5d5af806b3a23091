import Caseload
import DataFile

/// The sites of this workstation: those built in, and those of its configuration folder.
struct KnownSites: Sendable {
    private(set) var directory: SiteDirectory
    private(set) var faults: [DataFault]

    init(_ environment: Environment) throws(DataFault) {
        var directory = try SiteDirectory.builtIn()
        faults = ConfigurationFolder(environment, "sites").read { file throws(DataFault) in
            try directory.add(Document(name: file.name, bytes: file.bytes).root)
        }
        self.directory = directory
    }

    /// The site of this id.
    func site(_ id: String) throws(Failure) -> Site {
        if let site = directory[id] { return site }
        try faults.report()
        let known = directory.sites.map(\.id).joined(separator: ", ")
        throw Failure(.notFound, "There is no site \(id). Known are: \(known).")
    }

    /// The clock on a site's wall; British time for a site whose file is gone.
    func zone(of site: String) -> SiteZone {
        SiteZone(named: directory[site]?.zoneName ?? "Europe/London")
    }
}
