package import Caseload
package import DataFile
package import Screening

extension Scenario {
    /// The scenarios that come with the program, in the order of the menu.
    package static func builtIn() throws(DataFault) -> [Scenario] {
        let reader = ScenarioReader(instruments: try .builtIn(), sites: try .builtIn())
        var scenarios: [Scenario] = []
        for file in ScenarioFiles.all { scenarios.append(try reader.read(Document(name: file.name, bytes: file.bytes).root)) }
        return scenarios
    }

    /// Reads a scenario file.
    ///
    /// - Throws: a fault, with file, line and key: also answers that an instrument does not take, and alerts that do not follow from them.
    package init(_ document: DataNode, instruments: InstrumentCatalogue, sites: SiteDirectory) throws(DataFault) {
        self = try ScenarioReader(instruments: instruments, sites: sites).read(document)
    }
}

/// The scenario files, as they were when the program was built.
private enum ScenarioFiles {
    static let all: [(name: String, bytes: [UInt8])] = [("wandsworth-monday.yaml", PackageResources.wandsworth_monday_yaml)]
}
