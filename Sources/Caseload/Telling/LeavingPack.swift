/// What a person took with them, and what went on ahead.
package struct LeavingPack: Hashable, Sendable {
    /// What can be given.
    package enum Item: String, CaseIterable, Sendable {
        case safetyPlan = "safety-plan"
        case helplines

        /// The thing in words.
        package var words: String { self == .safetyPlan ? "safety plan" : "helplines" }
    }

    /// What was given, in the order of the list, each once.
    package let items: [Item]
    /// A number on which the person can safely be rung; empty when there is none.
    package let safePhone: String
    /// The wording for the person escort record; empty when none was given.
    package let escortWording: String
    /// Who at the prison's reception was told; empty when nobody was.
    package let prisonReception: String

    /// Nil when nothing was given and nobody told.
    package init?(items: Set<Item>, safePhone: String = "", escortWording: String = "", prisonReception: String = "") {
        self.items = Item.allCases.filter(items.contains)
        self.safePhone = trimmed(safePhone)
        self.escortWording = trimmed(escortWording)
        self.prisonReception = trimmed(prisonReception)
        if items.isEmpty && [self.safePhone, self.escortWording, self.prisonReception].allSatisfy(\.isEmpty) { return nil }
    }
}

/// The pack that stands, and who gave it.
package struct LeavingPackRecord: Hashable, Sendable {
    /// What it was.
    package let pack: LeavingPack
    /// Who and when.
    package let by: Attribution
}

extension LeavingPack: RecordedPart {
    func words(_ wording: Wording) -> String {
        let parts =
            items.map(\.words)
            + [
                safePhone.isEmpty ? nil : "safe phone \(safePhone)", escortWording.isEmpty ? nil : "escort record: \(escortWording)",
                prisonReception.isEmpty ? nil : "prison reception told (\(prisonReception))",
            ].compactMap(\.self)
        return "leaving pack: " + parts.joined(separator: ", ")
    }

    package func write(to writer: inout ByteWriter) { writer.put(items, safePhone, escortWording, prisonReception) }
    package init(from r: inout ByteReader) throws(CodingError) {
        let pack = LeavingPack(
            items: Set(try [Item](from: &r)), safePhone: try r.text(), escortWording: try r.text(), prisonReception: try r.text())
        guard let pack else { throw CodingError() }
        self = pack
    }
}

extension LeavingPack.Item: ByteCodable {}
