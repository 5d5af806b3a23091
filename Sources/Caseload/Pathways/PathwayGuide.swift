package import DataFile

/// When to think of each pathway and who may act on it, from a data file.
package struct PathwayGuide: Sendable {
    /// What stands beside one pathway.
    package struct Item: Hashable, Sendable {
        /// Which.
        package let pathway: Pathway
        /// When to think of it.
        package let prompt: String
        /// Who may refer, and who decides.
        package let whoMayAct: String
        /// Whether and when consent is needed.
        package let consent: String
    }

    private let items: [Pathway: Item]

    /// What stands beside a pathway; every guide has all of them.
    package subscript(pathway: Pathway) -> Item {
        items[pathway] ?? Item(pathway: pathway, prompt: "", whoMayAct: "", consent: "")
    }

    /// The guide that comes with the program.
    package static func builtIn() throws(DataFault) -> PathwayGuide {
        try PathwayGuide(Document(name: BuiltInData.pathways.name, bytes: BuiltInData.pathways.bytes).root)
    }

    /// Reads a guide.
    ///
    /// - Throws: the first fault, with file, line and key.
    package init(_ document: DataNode) throws(DataFault) {
        try document.rejectUnknown(keys: ["id", "source", "verified", "pathways"])
        var items: [Pathway: Item] = [:]
        for node in try document.list("pathways") {
            try node.rejectUnknown(keys: ["id", "prompt", "who-may-act", "consent"])
            let pathway = try node.choice("id", of: Pathway.self)
            guard items[pathway] == nil else { throw try node.node("id").fault("this pathway is given twice") }
            items[pathway] = Item(
                pathway: pathway, prompt: try node.string("prompt"), whoMayAct: try node.string("who-may-act"),
                consent: try node.string("consent"))
        }
        for pathway in Pathway.allCases where items[pathway] == nil {
            throw document.fault("the pathway \(pathway.rawValue) is missing")
        }
        self.items = items
    }
}
