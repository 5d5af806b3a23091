package import DataFile

/// A characteristic or circumstance with the national codes for it.
package struct CodeList: Hashable, Sendable {
    /// The list's name in the record, and what it is called.
    package let term: CodedTerm
    /// The codes, in the order of the file.
    package let codes: [CodedTerm]
    /// The code for somebody who was asked and did not say; nil where the list has none.
    package let notStated: String?
    /// Where the codes come from.
    package let source: String
    /// Whether they were compared with the source as published.
    package let isVerified: Bool
    /// The day the codes are known to be of.
    package let date: CalendarDate

    /// What is recorded when a code is chosen; nil when the list has no such code.
    package func characteristic(code: String, words: String = "") -> Characteristic? {
        if code == notStated { return Characteristic(term, .notStated) }
        guard let chosen = codes.first(where: { $0.code == code }) else { return nil }
        return Characteristic(term, .code(chosen, words: trimmed(words)))
    }

    /// The national code that leaves in a return: also for "asked, not stated". Nil where the list has none.
    package func code(of characteristic: Characteristic) -> String? {
        switch characteristic.value {
        case .notStated: notStated
        case .code(let chosen, _): codes.contains { $0.code == chosen.code } ? chosen.code : nil
        }
    }
}

/// The code lists that the service returns, from a data file.
package struct NationalCodes: Sendable {
    /// In the order of the file.
    package private(set) var lists: [CodeList]

    /// The list of that id.
    package subscript(id: String) -> CodeList? { lists.first { $0.term.code == id } }

    /// The lists that come with the program.
    package static func builtIn() throws(DataFault) -> NationalCodes {
        try NationalCodes(Document(name: BuiltInData.nationalCodes.name, bytes: BuiltInData.nationalCodes.bytes).root)
    }

    /// Reads the lists.
    ///
    /// - Throws: the first fault, with file, line and key.
    package init(_ document: DataNode) throws(DataFault) {
        try document.rejectUnknown(keys: ["id", "lists"])
        var lists: [CodeList] = []
        for node in try document.list("lists") {
            let list = try Self.list(node)
            guard !lists.contains(where: { $0.term.code == list.term.code }) else {
                throw try node.node("id").fault("this id is given twice")
            }
            lists.append(list)
        }
        guard !lists.isEmpty else { throw document.fault("expected at least one list") }
        self.lists = lists
    }

    /// Adds the lists of another file, or replaces those of the same id.
    package mutating func add(_ document: DataNode) throws(DataFault) {
        for list in try NationalCodes(document).lists {
            if let index = lists.firstIndex(where: { $0.term.code == list.term.code }) {
                lists[index] = list
            } else {
                lists.append(list)
            }
        }
    }

    private static func list(_ node: DataNode) throws(DataFault) -> CodeList {
        try node.rejectUnknown(keys: ["id", "label", "codes", "not-stated", "source", "verified", "dated"])
        var codes: [CodedTerm] = []
        for entry in try node.map("codes") {
            guard let label = RequiredText(try entry.value.asString()) else { throw entry.value.fault("expected text") }
            guard !codes.contains(where: { $0.code == entry.key }) else { throw entry.value.fault("this code is given twice") }
            codes.append(CodedTerm(entry.key, label))
        }
        guard codes.count > 1 else { throw try node.node("codes").fault("expected at least two codes") }
        let notStated = try node.optionalString("not-stated")
        if let notStated, !codes.contains(where: { $0.code == notStated }) {
            throw try node.node("not-stated").fault("this code is not among the codes")
        }
        return CodeList(
            term: try node.codedTerm("id"), codes: codes, notStated: notStated, source: try node.string("source"),
            isVerified: try node.bool("verified"), date: try date(node))
    }

    private static func date(_ node: DataNode) throws(DataFault) -> CalendarDate {
        let parts = try node.string("dated").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let date = CalendarDate(year: year, month: month, day: day)
        else { throw try node.node("dated").fault("expected a date such as 2026-11-23") }
        return date
    }
}
