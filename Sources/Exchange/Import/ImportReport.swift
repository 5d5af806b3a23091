package import Caseload

/// What an import did, or would do.
package struct ImportReport: Hashable, Sendable {
    /// One row that was understood, with what became of it.
    package struct Person: Hashable, Sendable {
        package let line: Int
        /// "Dunn, Callum", as the list has it.
        package let name: String
        package let action: ImportPlan.Action
        /// Nil for a repeated row, and for a person whom a dry run would add.
        package let code: CaseCode?
    }

    /// Without its folder.
    package let fileName: String
    /// Where the people were brought in.
    package let session: SessionID
    /// Nothing was written.
    package let isDryRun: Bool
    /// In the order of the file.
    package let people: [Person]
    /// In the order of the file; rows with a fault did not come in.
    package let faults: [RowFault]
    /// Headings of columns that were not taken.
    package let ignoredColumns: [String]
    /// Lines that name a place and nobody in it.
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

    /// People who are new here.
    package var added: Int { count("added") }
    /// People of whom the list says something new.
    package var changed: Int { count("changed") }
    /// People of whom the list says nothing new.
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
