package import Caseload

/// What an import did, or would do.
package struct ImportReport: Hashable, Sendable {
    package struct Person: Hashable, Sendable {
        package let line: Int
        package let name: String
        package let action: ImportPlan.Action
        /// Nil for a repeated row, and for a person whom a dry run would add.
        package let code: CaseCode?
    }

    package let fileName: String
    package let session: SessionID
    package let isDryRun: Bool
    /// In the order of the file.
    package let people: [Person]
    package let faults: [RowFault]
    package let ignoredColumns: [String]
    package let emptyPlaces: [Int]

    /// - Parameter codes: of the cases that were added, by line.
    package init(_ plan: ImportPlan, codes: [Int: CaseCode], isDryRun: Bool) {
        fileName = plan.fileName
        session = plan.session.id
        self.isDryRun = isDryRun
        people = plan.people.map { person in
            Person(
                line: person.line, name: Details(person.details).name, action: person.action, code: person.action.code ?? codes[person.line]
            )
        }
        faults = plan.faults
        ignoredColumns = plan.ignoredColumns
        emptyPlaces = plan.emptyPlaces
    }

    package var added: Int { count("added") }
    package var changed: Int { count("changed") }
    package var unchanged: Int { count("unchanged") }

    /// Rows that did not come in, however much is wrong with each.
    package var refused: Int { Set(faults.map(\.line)).count }

    private func count(_ word: String) -> Int { people.count { $0.action.word == word } }
}

extension ImportPlan.Action {
    /// One word of a closed list: added, changed, unchanged, repeated, struck.
    package var word: String {
        switch self {
        case .added: "added"
        case .changed: "changed"
        case .unchanged: "unchanged"
        case .repeated: "repeated"
        case .struck: "struck"
        }
    }

    fileprivate var code: CaseCode? {
        switch self {
        case .changed(let summary, _), .unchanged(let summary), .struck(let summary): summary.code
        case .added, .repeated: nil
        }
    }
}
