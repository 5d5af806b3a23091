package import Caseload

/// One person of a list.
package struct ListRow: Hashable, Sendable {
    /// The line of the file on which the row begins.
    package let line: Int
    /// In the order of the fields, each at most once.
    package let details: [Detail]
    /// Fields of which the list says a time of day and not the day.
    let timesAlone: Set<DetailField>
}

/// Something that is wrong with a row, which therefore does not come in. The value itself is never repeated.
package struct RowFault: Hashable, Sendable {
    package let line: Int
    /// As the file heads it; nil when the row as a whole is wrong.
    package let column: String?
    /// What would be understood, without a full stop.
    package let reason: String
}

/// A list file as it was understood, for one session at one moment.
package struct ListReading: Hashable, Sendable {
    /// The people of the list, in the order of the file.
    package private(set) var rows: [ListRow] = []
    /// What is wrong with the rows that do not come in; several faults of one row stand apart.
    package private(set) var faults: [RowFault] = []
    /// Lines that name a cell or a place in a list, and nobody in it.
    package private(set) var emptyPlaces: [Int] = []
    /// Headings of columns that are not taken.
    package let ignoredColumns: [String]

    /// - Parameters:
    ///   - bytes: the file, in UTF-8 or Windows-1252.
    ///   - session: a court list without days is of this session's day.
    ///   - now: a time alone means the latest that is past for an arrival, and the next for an event.
    /// - Throws: why the file as a whole is no list.
    package init(_ bytes: [UInt8], session: SessionOpening, now: Instant, zone: SiteZone) throws(ListRefusal) {
        let file = try ListFile(bytes)
        ignoredColumns = file.columns.ignored
        let reader = RowReader(columns: file.columns, session: session, reader: DetailReader(now: now, zone: zone))
        for row in file.rows {
            switch reader.read(row) {
            case .person(let row): rows.append(row)
            case .emptyPlace: emptyPlaces.append(row.line)
            case .faulty(let reasons): faults += reasons
            }
        }
    }
}
