package import Caseload

/// What an import would do, row by row.
package struct ImportPlan: Hashable, Sendable {
    /// What becomes of one row that was understood.
    package enum Action: Hashable, Sendable {
        case added
        case changed(CaseSummary, [ImportChange])
        case unchanged(CaseSummary)
        /// Another row of the file says the same.
        case repeated(line: Int)
        /// The person's case here was marked as entered in error; a list does not bring it back.
        case struck(CaseSummary)
    }

    /// One row that was understood, with what becomes of it.
    package struct Person: Hashable, Sendable {
        package let line: Int
        package let details: [Detail]
        package let action: Action
    }

    /// Where new people are booked in.
    package let session: SessionOpening
    /// Without its folder.
    package let fileName: String
    /// In the order of the file.
    package let people: [Person]
    /// In the order of the file; rows with a fault do not come in.
    package let faults: [RowFault]
    /// Headings of columns that are not taken.
    package let ignoredColumns: [String]
    /// Lines that name a place and nobody in it.
    package let emptyPlaces: [Int]
    /// Codes that are taken, in all of the record.
    let codes: Set<CaseCode>
    /// The last position seen of each case that would change.
    package let positions: [SubjectID: Int64]

    /// True when nothing would be written.
    package var isIdle: Bool {
        people.allSatisfy { person in
            switch person.action {
            case .added, .changed: false
            case .unchanged, .repeated, .struck: true
            }
        }
    }
}

/// A field of which the list says something new.
package struct ImportChange: Hashable, Sendable {
    /// What the list, or the line typed before there was one, said until now.
    package let old: Detail?
    /// What the list says now.
    package let new: Detail
    /// A hand correction stands against the list, which is only shown beside it.
    package let isKeptByHand: Bool
    /// The value that was corrected by hand; nil when the field was cleared by hand.
    package let kept: Detail?

    /// Which field it is.
    package var field: DetailField { new.field }
}
