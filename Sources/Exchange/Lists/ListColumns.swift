import Caseload

/// What each column of a list means, from its heading.
struct ListColumns: Hashable, Sendable {
    enum Meaning: Hashable, Sendable {
        case detail(DetailField)
        /// Surname and forenames in one column.
        case wholeName
        /// The day of a time that stands in a column of its own.
        case day(of: DetailField)
        case eventTime
        case eventDestination
        case unknown
    }

    /// The headings as the file has them.
    let headings: [String]
    private let columns: [Meaning: Int]

    /// - Throws: why no list can have these headings.
    init(_ headings: [String]) throws(ListRefusal) {
        let headings = headings.map(ListValue.init(raw:)).map(\.text)
        self.headings = headings
        var columns: [Meaning: Int] = [:]
        for (index, meaning) in Self.meanings(of: headings).enumerated() where meaning != .unknown {
            guard columns[meaning] == nil else { throw .duplicateColumn(meaning.field) }
            columns[meaning] = index
        }
        self.columns = columns
        guard Self.namePeople(headings) else { throw .noKnownColumns }
    }

    /// How many of these headings are understood.
    static func understoodCount(_ headings: [String]) -> Int {
        headings.count { meaning(of: $0) != .unknown }
    }

    /// Whether one of these headings is of a column that tells people apart.
    static func namePeople(_ headings: [String]) -> Bool {
        headings.contains { identities.contains(meaning(of: $0)) }
    }

    subscript(meaning: Meaning) -> Int? { columns[meaning] }

    subscript(field: DetailField) -> Int? { columns[.detail(field)] }

    /// What a column is called in a message: its heading, or its number where it has none.
    func name(of column: Int) -> String {
        guard headings.indices.contains(column), !headings[column].isEmpty else { return "column \(column + 1)" }
        return String(headings[column].prefix(60))
    }

    /// Headings of columns that are not taken, as the file has them.
    var ignored: [String] {
        let taken = Set(columns.values)
        return headings.indices.filter { !taken.contains($0) && !headings[$0].isEmpty }.map(name)
    }

    /// The headings that a list may have, for people.
    static var understood: String {
        DetailField.allCases.map { $0 == .statedAge ? "Age" : $0.label }.joined(separator: ", ") + ", Next event time, Destination"
    }

    private static let identities: Set<Meaning> = [.detail(.surname), .detail(.forenames), .detail(.custodyNumber), .wholeName]
}

extension ListColumns {
    /// "Name" is the surname where forenames have a column of their own, and says nothing new where the surname has one.
    private static func meanings(of headings: [String]) -> [Meaning] {
        let meanings = headings.map(meaning)
        let hasSurname = meanings.contains(.detail(.surname))
        let hasForenames = meanings.contains(.detail(.forenames))
        guard hasSurname || hasForenames else { return meanings }
        return meanings.map { $0 != .wholeName ? $0 : hasSurname ? .unknown : .detail(.surname) }
    }

    private static func meaning(of heading: String) -> Meaning { table[ListValue.key(heading)] ?? .unknown }

    private static let wholeNames: Set<String> = ["name", "fullname", "detainee", "detaineename", "defendant", "defendantname"]

    private static let days: [(DetailField, [String])] = [
        (.arrived, ["arrivaldate", "arriveddate", "datearrived", "dateofarrival"]),
        (.relevantTime, ["relevantdate"]),
        (.detentionAuthorised, ["authoriseddate", "detentionauthoriseddate"]),
        (.hearing, ["courtdate", "hearingdate", "dateofhearing"]),
        (.nextEvent, ["nexteventdate", "eventdate"]),
    ]

    private static let table: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        for field in DetailField.allCases {
            for name in field.columnNames { table[name] = wholeNames.contains(name) ? .wholeName : .detail(field) }
        }
        for (field, names) in days {
            for name in names { table[name] = .day(of: field) }
        }
        for name in ["nexteventtime", "eventtime", "nextpoliceeventtime"] { table[name] = .eventTime }
        for name in ["destination", "nexteventdestination", "eventdestination"] { table[name] = .eventDestination }
        return table
    }()
}

extension ListColumns.Meaning {
    /// The detail to which the column belongs.
    fileprivate var field: DetailField {
        switch self {
        case .detail(let field), .day(let field): field
        case .wholeName, .unknown: .surname
        case .eventTime, .eventDestination: .nextEvent
        }
    }
}
