/// An entry with its place in the file.
package struct StoredEntry: Hashable, Sendable {
    /// 1 for the first entry of the file, and one more for each.
    package let position: Int64
    /// The entry itself.
    package let entry: Entry

    /// An entry at its place.
    package init(position: Int64, entry: Entry) {
        self.position = position
        self.entry = entry
    }
}

/// The current summary of one subject.
package struct SummaryRow: Hashable, Sendable {
    /// What it sums up.
    package let subject: SubjectID
    /// The last entry of this subject that the summary knows of.
    package let lastPosition: Int64
    /// The case or session as it stands.
    package let summary: Summary

    /// A summary and how far it has got.
    package init(subject: SubjectID, lastPosition: Int64, summary: Summary) {
        self.subject = subject
        self.lastPosition = lastPosition
        self.summary = summary
    }
}

/// Why a store could not do it. No text of any person is ever in it.
package enum StoreError: Error, Hashable, Sendable {
    /// Somebody else has added to the subject meanwhile.
    case moved(SubjectID)
    case diskFull
    /// The record's file would grow past the size that the system allows.
    case fileTooLarge
    case readOnly
    case busy
    case altered(position: Int64?)
    case cannotWrite(code: Int32)
    /// It may be in the record or not, and could not be looked for.
    case notKnown(code: Int32)
    case cannotRead(code: Int32)
    /// Whoever opened the record may no longer.
    case accessTaken

    /// One sentence that says what to do.
    package var sentence: String {
        switch self {
        case .moved: "Somebody else has changed this meanwhile. Look at it and save again."
        case .diskFull: "The disk is full. Nothing of this was saved. Free some room and save again."
        case .fileTooLarge:
            "The record may not grow further: the largest file that this account may write (ulimit -f) is reached. Nothing of this was saved. "
                + "Have the limit raised, and save again in a new window."
        case .readOnly: "The record cannot be written: the file or its folder is read-only."
        case .busy: "The record is in use by another program. Try again in a moment."
        case .altered(let position):
            "The record has been altered or cut short" + (position.map { " at entry \($0)" } ?? "") + ". Run: liaise verify"
        case .cannotWrite(let code): "The record could not be written (error \(code)). Nothing of this was saved."
        case .notKnown(let code):
            "The disk failed while this was being saved (error \(code)), and it is not known whether it was. Save again: nothing is written twice."
        case .cannotRead(let code): "The record could not be read (error \(code))."
        case .accessTaken: "Your access to this record has been taken away. A supervisor can give it back."
        }
    }
}

/// Keeps entries: in memory for practice, in a sealed file for work. Every store passes the same tests.
package protocol EntryStore: AnyObject, Sendable {
    /// Adds all of them or none, durably, and returns them with their places; entries that are there already, by their ids, are not added
    /// again, so that a caller who does not know whether a write succeeded may repeat it.
    ///
    /// - Parameter expecting: for each subject named, the last position that the caller has seen (0 for none).
    /// - Throws: `StoreError.moved` when such a subject has newer entries, `notKnown` when it may be there or not; otherwise what hindered it, and
    ///   then nothing is added.
    func append(_ entries: [Entry], expecting: [SubjectID: Int64]) throws(StoreError) -> [StoredEntry]

    /// All entries of one subject, in order of position.
    func entries(of subject: SubjectID) throws(StoreError) -> [StoredEntry]

    /// The summary of every case and session.
    func summaries() throws(StoreError) -> [SummaryRow]

    /// The summaries of those that have moved since that position.
    func summaries(after position: Int64) throws(StoreError) -> [SummaryRow]

    /// The position of the last entry; 0 in an empty store.
    func lastPosition() throws(StoreError) -> Int64
}
