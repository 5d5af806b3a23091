package import DataFile

/// Reads site files.
package enum SiteFile {
    private static let keys = ["id", "name", "short-name", "kind", "time-zone", "shifts", "services", "rooms"]

    /// - Throws: the first fault, with file, line and key.
    package static func read(_ document: DataNode) throws(DataFault) -> Site {
        try document.rejectUnknown(keys: keys)
        let id = try id(document)
        let name = try document.string("name")
        return Site(
            id: id, name: name,
            shortName: try document.optionalString("short-name") ?? name,
            kind: try document.choice("kind", of: Site.Kind.self),
            zoneName: try document.optionalString("time-zone") ?? "Europe/London",
            shifts: try shifts(document),
            services: try document.optionalStrings("services"), rooms: try rooms(document))
    }

    /// A site's and a shift's id are part of a session's name, which people type: lower-case letters, figures and hyphens.
    private static func id(_ node: DataNode) throws(DataFault) -> String {
        let id = try node.string("id")
        guard Member.complaint(aboutID: id) == nil else {
            throw try node.node("id").fault("expected 2 to 32 lower-case letters, figures or hyphens")
        }
        return id
    }

    private static func rooms(_ document: DataNode) throws(DataFault) -> [String] {
        var rooms: [String] = []
        for node in try document.optionalList("rooms") {
            let room = trimmed(try node.asString())
            guard !room.isEmpty, room.count <= 8 else { throw node.fault("expected a cell or room of at most 8 characters") }
            guard !rooms.contains(where: { $0.lowercased() == room.lowercased() }) else { throw node.fault("this room is given twice") }
            rooms.append(room)
        }
        return rooms
    }

    private static func shifts(_ document: DataNode) throws(DataFault) -> [Shift] {
        var shifts: [Shift] = []
        for node in try document.list("shifts") {
            try node.rejectUnknown(keys: ["id", "begins", "ends"])
            let id = try id(node)
            if shifts.contains(where: { $0.id == id }) { throw try node.node("id").fault("there are two shifts of this id") }
            shifts.append(Shift(id: id, begins: try minute(node, "begins"), ends: try minute(node, "ends")))
        }
        guard !shifts.isEmpty else { throw document.fault("expected at least one shift") }
        return shifts
    }

    private static func minute(_ node: DataNode, _ key: String) throws(DataFault) -> Int {
        guard let minute = WrittenTime.minuteOfDay(try node.string(key)) else {
            throw try node.node(key).fault("expected a time such as 07:00")
        }
        return minute
    }
}

/// The sites known to this workstation, in the order of their menu.
package struct SiteDirectory: Sendable {
    /// Built-in sites first, then those added.
    package private(set) var sites: [Site]

    /// The two example sites that are built in.
    package static func builtIn() throws(DataFault) -> SiteDirectory {
        var directory = SiteDirectory(sites: [])
        for (name, bytes) in BuiltInData.sites { try directory.add(Document(name: name, bytes: bytes).root) }
        return directory
    }

    /// Adds a site file, or replaces the site of the same id.
    package mutating func add(_ document: DataNode) throws(DataFault) {
        let site = try SiteFile.read(document)
        if let index = sites.firstIndex(where: { $0.id == site.id }) {
            sites[index] = site
        } else {
            sites.append(site)
        }
    }

    /// The site of that id.
    package subscript(id: String) -> Site? { sites.first { $0.id == id } }
}

/// The data files of this module, as they were when it was built.
enum BuiltInData {
    static let sites: [(name: String, bytes: [UInt8])] = [
        ("wandsworth-custody.yaml", PackageResources.wandsworth_custody_yaml),
        ("wimbledon-court.yaml", PackageResources.wimbledon_court_yaml),
    ]
    static let urgency: (name: String, bytes: [UInt8]) = ("urgency.yaml", PackageResources.urgency_yaml)
    static let vulnerabilities: (name: String, bytes: [UInt8]) = ("vulnerabilities.yaml", PackageResources.vulnerabilities_yaml)
    static let nationalCodes: (name: String, bytes: [UInt8]) = ("national-codes.yaml", PackageResources.national_codes_yaml)
    static let pathways: (name: String, bytes: [UInt8]) = ("pathways.yaml", PackageResources.pathways_yaml)
    static let phrases: (name: String, bytes: [UInt8]) = ("phrases.yaml", PackageResources.phrases_yaml)
    static let everyday: (name: String, bytes: [UInt8]) = ("everyday.yaml", PackageResources.everyday_yaml)
}
