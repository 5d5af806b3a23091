/// What an import could not represent or had to change, and what was done about it.
package struct FHIRFinding: Hashable, Sendable {
    /// The `linkId`s that lead to each item it is about, `form` for the form itself.
    package let places: [String]
    /// What was found and what was done, in plain words and without a full stop.
    package let statement: String
    /// Whether somebody must look at the form because of it; otherwise nothing that is asked has changed.
    package let isWarning: Bool
}

extension FHIRFinding: CustomStringConvertible {
    /// The finding on one line: `4, 5 and 3 more: required, kept for export and not used here`.
    package var description: String {
        let shown = places.prefix(4).joined(separator: ", ")
        return (places.count > 4 ? "\(shown) and \(places.count - 4) more" : shown) + ": " + statement
    }
}

/// Gathers findings; those that say the same of several items become one.
struct FindingList {
    private var places: [[String]] = []
    private var kinds: [Kind] = []
    private var indices: [Kind: Int] = [:]

    private struct Kind: Hashable {
        let statement: String
        let isWarning: Bool
    }

    /// Notes something that must be looked at.
    mutating func warn(_ place: String, _ statement: String) { add(place, Kind(statement: statement, isWarning: true)) }

    /// Notes something that was kept or changed without changing what is asked.
    mutating func note(_ place: String, _ statement: String) { add(place, Kind(statement: statement, isWarning: false)) }

    private mutating func add(_ place: String, _ kind: Kind) {
        if let index = indices[kind] {
            if places[index].last != place { places[index].append(place) }
        } else {
            indices[kind] = kinds.count
            kinds.append(kind)
            places.append([place])
        }
    }

    /// The findings, warnings first, else in the order in which they were met.
    var findings: [FHIRFinding] {
        let all = zip(kinds, places).map { FHIRFinding(places: $1, statement: $0.statement, isWarning: $0.isWarning) }
        return all.filter(\.isWarning) + all.filter { !$0.isWarning }
    }
}
