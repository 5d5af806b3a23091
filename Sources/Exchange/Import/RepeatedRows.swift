import Caseload

/// The rows of one list with each person once.
struct RepeatedRows {
    private(set) var rows: [ListRow] = []
    /// The line of the first row that says the same, by the line of the repetition.
    private(set) var repetitions: [Int: Int] = [:]
    /// Rows that say something else of a person who stands further up.
    private(set) var faults: [RowFault] = []

    init(_ all: [ListRow], on date: CalendarDate, comparison: DetailComparison) {
        var byNumber: [String: ListRow] = [:]
        var bySurname: [String: [(PersonIdentity, ListRow)]] = [:]
        for row in all {
            let person = PersonIdentity(Details(row.details), on: date)
            let sameNumber = person.number.isEmpty ? nil : byNumber[person.number]
            let samePerson = bySurname[person.surname]?.first { $0.0.isCertainly(person) && !$0.0.hasOtherNumber(than: person) }?.1
            if let first = sameNumber ?? samePerson {
                if comparison.areEqual(row.details, first.details) {
                    repetitions[row.line] = first.line
                } else {
                    let what = sameNumber == nil ? "name and date of birth" : "custody number"
                    faults.append(
                        RowFault(line: row.line, column: nil, reason: "has the same \(what) as line \(first.line), and says something else")
                    )
                }
                continue
            }
            rows.append(row)
            if !person.number.isEmpty { byNumber[person.number] = row }
            bySurname[person.surname, default: []].append((person, row))
        }
    }
}
