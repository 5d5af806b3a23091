package import DataFile

/// A category of urgency. It is the practitioner's judgement: nothing here ever suggests one.
package enum Urgency: String, CaseIterable, Comparable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"

    /// More urgent comes first.
    package static func < (x: Urgency, y: Urgency) -> Bool { x.rawValue < y.rawValue }
}

/// The words and ranks that a service gives the categories, from a data file.
package struct UrgencyScale: Sendable {
    /// One letter with what a service says about it.
    package struct Category: Sendable {
        /// The letter.
        package let urgency: Urgency
        /// "Very urgent".
        package let word: String
        /// "now", "4 h"; empty where the service has no time standard.
        package let within: String
        /// 1 to 8, as the order of the queue has it.
        package let rank: Int
        /// National clinical response priority: 1 emergency, 4 very urgent, 2 urgent, 3 routine. The order of the codes is not that of urgency.
        package let priorityCode: Int
    }

    private let categories: [Urgency: Category]

    /// The category of a letter; every scale has all five.
    package subscript(urgency: Urgency) -> Category {
        categories[urgency] ?? Category(urgency: urgency, word: "", within: "", rank: 5, priorityCode: 3)
    }

    /// The scale of design section 4.
    package static func builtIn() throws(DataFault) -> UrgencyScale {
        try UrgencyScale(Document(name: BuiltInData.urgency.name, bytes: BuiltInData.urgency.bytes).root)
    }

    /// Reads a scale file.
    ///
    /// - Throws: the first fault, with file, line and key.
    package init(_ document: DataNode) throws(DataFault) {
        try document.rejectUnknown(keys: ["id", "verified", "categories"])
        var categories: [Urgency: Category] = [:]
        for node in try document.list("categories") {
            try node.rejectUnknown(keys: ["letter", "word", "within", "rank", "priority"])
            let urgency = try node.choice("letter", of: Urgency.self)
            guard categories[urgency] == nil else { throw try node.node("letter").fault("the category \(urgency.rawValue) is given twice") }
            categories[urgency] = Category(
                urgency: urgency, word: try node.string("word"), within: try node.optionalString("within") ?? "",
                rank: try Self.number(node, "rank", 1...8), priorityCode: try Self.number(node, "priority", 1...4))
        }
        for urgency in Urgency.allCases where categories[urgency] == nil {
            throw document.fault("the category \(urgency.rawValue) is missing")
        }
        self.categories = categories
    }
    private static func number(_ node: DataNode, _ key: String, _ range: ClosedRange<Int>) throws(DataFault) -> Int {
        let number = try node.int(key)
        guard range.contains(number) else { throw try node.node(key).fault("expected \(range.lowerBound) to \(range.upperBound)") }
        return number
    }
}
