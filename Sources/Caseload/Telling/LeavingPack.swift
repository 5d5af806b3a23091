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

extension LeavingPack: CaseContent {
    package static let kind = FactKind.leavingPackGiven

    package var traits: FactTraits {
        FactTraits(
            about: .leavingPack, isAmendable: false, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String {
        let parts =
            items.map(\.words)
            + [
                safePhone.isEmpty ? nil : "safe phone \(safePhone)", escortWording.isEmpty ? nil : "escort record: \(escortWording)",
                prisonReception.isEmpty ? nil : "prison reception told (\(prisonReception))",
            ].compactMap(\.self)
        return "leaving pack: " + parts.joined(separator: ", ")
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) { state.leavingPack = LeavingPackRecord(pack: self, by: item.by) }
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "items", items)
        fields.put(2, "safe phone", safePhone)
        fields.put(3, "escort wording", escortWording)
        fields.put(4, "prison reception", prisonReception)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        let pack = LeavingPack(
            items: Set(try fields.list(1)), safePhone: try fields.take(2), escortWording: try fields.take(3),
            prisonReception: try fields.take(4))
        guard let pack else { throw CodingError() }
        self = pack
    }
}

extension LeavingPack.Item: CodedWord {}

extension Fact {
    /// What a person took with them.
    package static func leavingPackGiven(_ pack: LeavingPack) -> Fact { Fact(pack) }
}
