package import Caseload

/// Why a whole list file cannot be taken. Nothing of what is in it is repeated.
package enum ListRefusal: Error, Hashable, Sendable {
    case empty
    case tooLarge
    case tooManyRows
    case utf16
    case damagedUTF8
    case notText
    case noKnownColumns
    case duplicateColumn(DetailField)

    /// One sentence that says what to do.
    package var sentence: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge: "The file is larger than \(ListText.sizeLimit >> 20) MiB: that is no list of people held."
        case .tooManyRows: "The file has more than \(CSVTable.rowLimit) rows: that is no list of people held."
        case .utf16: "The file is UTF-16 (\"Unicode text\"): save it as \"CSV UTF-8\" and import it again."
        case .damagedUTF8: "The file says it is UTF-8 and is not: save it as \"CSV UTF-8\" and import it again."
        case .notText: "The file is not text: save the list as \"CSV UTF-8\" and import it again."
        case .noKnownColumns: "No column for a name or a custody number was found. Headings that are understood: \(ListColumns.understood)."
        case .duplicateColumn(let field): "Two columns are headed as \(field.nameInSentence): remove or rename one of them."
        }
    }
}

/// Why an import came to nothing.
package enum ImportError: Error, Hashable, Sendable {
    case refused(ListRefusal)
    case store(StoreError)

    /// One sentence that says what to do.
    package var sentence: String {
        switch self {
        case .refused(let refusal): refusal.sentence
        case .store(let error): error.sentence
        }
    }
}
