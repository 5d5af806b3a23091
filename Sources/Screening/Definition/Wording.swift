package import DataFile

/// The official wording of an instrument, as a site that may use it has written it down; it is shown, and never leaves.
package struct Wording: Hashable, Sendable {
    /// Who allowed the site to use the instrument and its wording.
    package struct Permission: Hashable, Sendable {
        /// Who gave it.
        package let from: String
        /// When, as the file has it.
        package let date: String
        /// What it covers, or where it is filed.
        package let note: String
    }

    /// The instrument's id.
    package let instrument: Instrument.ID
    /// The permission.
    package let permission: Permission
    /// What is read out or explained before the first item; nil for nothing.
    package let instructions: String?
    /// The wording by item.
    package let items: [Item.ID: String]

    private static let longestText = 4_000

    /// Reads a wording file; without a recorded permission there is no wording.
    package init(_ document: Document) throws(DataFault) {
        let root = document.root
        try root.rejectUnknown(keys: ["instrument", "permission", "instructions", "items"])
        instrument = try root.string("instrument")
        guard let permission = try root.optional("permission") else {
            throw root.fault("no permission is recorded: write from, date and note under permission")
        }
        try permission.rejectUnknown(keys: ["from", "date", "note"])
        self.permission = Permission(
            from: try permission.string("from"), date: try permission.string("date"), note: try permission.string("note"))
        guard WrittenTime.isDate(self.permission.date) else {
            throw try permission.node("date").fault("expected a date such as 2026-11-23")
        }
        instructions = try root.optionalString("instructions")
        var items: [Item.ID: String] = [:]
        for entry in try root.optionalMap("items") {
            let text = try entry.value.asString()
            guard text.count <= Self.longestText else {
                throw entry.value.fault("the wording is longer than \(Self.longestText) characters")
            }
            guard items.updateValue(text, forKey: entry.key) == nil else { throw entry.value.fault("this item has its wording twice") }
        }
        self.items = items
    }
}

/// Whether an instrument may be used here.
package enum Availability: Hashable, Sendable {
    /// It may.
    case open
    /// Not before the site has done what this sentence says.
    case closed(why: String)
    /// Only a result from elsewhere may be recorded.
    case elsewhereOnly
}
