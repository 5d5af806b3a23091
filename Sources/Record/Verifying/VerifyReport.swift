package import Caseload

/// What was found when a whole record was gone through.
package struct VerifyReport: Hashable, Sendable {
    /// What does not fit first, and at which entry.
    package struct Fault: Hashable, Sendable {
        /// What kind of thing does not fit.
        package enum Kind: String, CaseIterable, Sendable {
            /// SQLite's own structure is damaged.
            case structure
            /// The table of members and their slots is not what was written.
            case slotTable
            /// What the file says of its own end was not written by this program: how many entries there are, where the chains end, which slot table belongs to it.
            case state
            /// An entry is missing before this position.
            case missing
            /// The entry is not what was written, or does not follow the one before.
            case chain
            /// The entry fits the chain but does not open: it, or its subject's key, was replaced, or somebody else signed it than whom it names.
            case seal
            /// A chain does not reach the end that was noted: entries were cut off.
            case head
            /// The entries of several workstations stand in another order than that in which they were written.
            case order
            /// A case or session has not the entries that were written of it.
            case subject
            /// A summary is not what its entries come to. It is made anew from them when it is next needed.
            case summary
        }

        package let kind: Kind
        /// The entry's position in the file; nil when no single entry can be named.
        package let position: Int64?
    }

    /// How many entries fit, up to the first that does not.
    package let entries: Int64
    /// How many cases, sessions and other subjects these entries are about.
    package let subjects: Int
    /// How many machines wrote them.
    package let workstations: Int
    /// The end of what fits.
    package let head: RecordHead
    /// Whether each entry was opened too, and not only followed along its chain.
    package let wasOpened: Bool
    /// Whether whoever asked for this stopped it before the end.
    package let wasStopped: Bool
    /// The subjects whose summaries are not what their entries come to.
    package let faultySummaries: [SubjectID]
    /// Nil when everything fits.
    package let fault: Fault?
}
