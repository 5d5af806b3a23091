import Caseload

/// Reads the rows of one list.
struct RowReader {
    enum Reading {
        case person(ListRow)
        /// A place is named and nobody in it, as when a suite lists its empty cells.
        case emptyPlace
        case faulty([RowFault])
    }

    let columns: ListColumns
    let session: SessionOpening
    let reader: DetailReader

    func read(_ row: CSVTable.Row) -> Reading {
        if let fault = shapeFault(row) { return .faulty([fault]) }
        var cells = RowCells(row, columns: columns)
        var details = Details()
        var timesAlone: Set<DetailField> = []
        for field in DetailField.allCases where field != .nextEvent {
            guard let text = cells.text(of: field) else { continue }
            if isTimeAlone(field, text) { timesAlone.insert(field) }
            cells.attempt(column: columns[field]) { () throws(DetailComplaint) in
                if let detail = try read(field, text) { details.set(detail) }
            }
        }
        readWholeName(&cells, into: &details)
        if EventReader(columns: columns, reader: reader).read(&cells, into: &details) { timesAlone.insert(.nextEvent) }
        guard cells.faults.isEmpty else { return .faulty(cells.faults) }
        // The age would only grow out of step with the date of birth.
        if details.dateOfBirth != nil { details.clear(.statedAge) }
        guard details.all.contains(where: { !Self.places.contains($0.field) }) else { return .emptyPlace }
        return .person(ListRow(line: row.line, details: details.all, timesAlone: timesAlone))
    }

    private static let places: Set<DetailField> = [.cell, .room, .listNumber]

    private func shapeFault(_ row: CSVTable.Row) -> RowFault? {
        func fault(_ reason: String, column: Int? = nil) -> RowFault {
            RowFault(line: row.line, column: column.map(columns.name), reason: reason)
        }
        switch row.fault {
        case .unclosedQuote(let column): return fault("a quotation mark is opened and never closed", column: column)
        case .textAfterQuote(let column):
            return fault("text follows a closing quotation mark: write quotation marks in a value twice", column: column)
        case .tooManyValues: return fault("has more than \(CSVTable.columnLimit) values")
        case nil: break
        }
        let count = row.values.count
        if row.isSuspect && count != columns.headings.count {
            return fault(
                "stands below a quotation mark that is not closed, and has \(count) values under \(columns.headings.count) headings")
        }
        let surplus = row.values.dropFirst(columns.headings.count)
        guard surplus.allSatisfy({ ListValue(raw: $0).text.isEmpty }) else {
            return fault("has \(count) values under \(columns.headings.count) headings: a value with a comma stands in quotation marks")
        }
        return nil
    }

    private func isTimeAlone(_ field: DetailField, _ text: String) -> Bool {
        switch field {
        case .arrived, .relevantTime, .detentionAuthorised, .hearing: WrittenTime.minuteOfDay(inWords: text) != nil
        default: false
        }
    }

    /// At court a time alone is of the session's day, also when the list is imported late in it.
    private func read(_ field: DetailField, _ text: String) throws(DetailComplaint) -> Detail? {
        if field == .hearing, session.kind == .court, let minute = WrittenTime.minuteOfDay(inWords: text) {
            return .hearing(reader.zone.instant(session.date, minuteOfDay: minute))
        }
        return try reader.read(field, text)
    }

    private func readWholeName(_ cells: inout RowCells, into details: inout Details) {
        guard let column = columns[.wholeName], let text = cells.text(in: column) else { return }
        cells.attempt(column: column) { () throws(DetailComplaint) in
            // Read whole first, so that "unknown" is no surname.
            guard try reader.read(.surname, text) != nil else { return }
            let name = WholeName(text)
            for detail in [try reader.read(.surname, name.surname), try reader.read(.forenames, name.forenames)] {
                if let detail { details.set(detail) }
            }
        }
    }
}

/// The values of one row, and what is wrong with them.
struct RowCells {
    private let row: CSVTable.Row
    private let columns: ListColumns
    private(set) var faults: [RowFault] = []

    init(_ row: CSVTable.Row, columns: ListColumns) {
        self.row = row
        self.columns = columns
    }

    /// The value of a detail's own column, with the day from its day column before a time that stands alone; nil when there is nothing to read.
    mutating func text(of field: DetailField) -> String? {
        guard let column = columns[field], let text = text(in: column) else { return nil }
        guard let dayColumn = columns[.day(of: field)], WrittenTime.minuteOfDay(inWords: text) != nil, let day = self.text(in: dayColumn)
        else {
            return text
        }
        return day + " " + text
    }

    /// The value in a column; nil when it is blank or cannot be read, which is then a fault.
    mutating func text(in column: Int) -> String? {
        guard row.values.indices.contains(column) else { return nil }
        let value = ListValue(raw: row.values[column])
        guard !value.hasControlCharacter else {
            add("has a control character in it", column: column)
            return nil
        }
        guard value.text.utf8.count <= 800, value.text.count <= 200 else {
            add("longer than 200 characters", column: column)
            return nil
        }
        return value.text.isEmpty ? nil : value.text
    }

    mutating func add(_ reason: String, column: Int?) {
        faults.append(RowFault(line: row.line, column: column.map(columns.name), reason: reason))
    }

    /// Does it, and takes a complaint down as a fault of the column.
    mutating func attempt(column: Int?, _ read: () throws(DetailComplaint) -> Void) {
        do throws(DetailComplaint) {
            try read()
        } catch {
            add(error.reason, column: column)
        }
    }
}
