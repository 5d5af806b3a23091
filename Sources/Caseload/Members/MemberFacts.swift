/// Somebody was given a way into the record.
package struct MemberAdded: FactContent {
    /// Who, and as what.
    package let member: Member

    package static let kind = FactKind.memberAdded
    package var traits: FactTraits { .ofTheRecord }
    package func words(_ wording: FactWording) -> String { "member added: \(member.name), \(member.role.rawValue)" }

    package func write(to fields: inout FieldWriter) { fields.put(1, "member", member) }
    package init(from fields: inout FieldReader) throws(CodingError) { member = try fields.take(1) }

    init(_ member: Member) {
        self.member = member
    }
}

/// Somebody's way into the record was taken away.
package struct MemberDisabled: FactContent {
    /// Their staff id.
    package let id: Member.ID

    package static let kind = FactKind.memberDisabled
    package var traits: FactTraits { .ofTheRecord }
    package func words(_ wording: FactWording) -> String { "member disabled: \(id)" }

    package func write(to fields: inout FieldWriter) { fields.put(1, "id", id) }
    package init(from fields: inout FieldReader) throws(CodingError) { id = try fields.take(1) }

    init(_ id: Member.ID) {
        self.id = id
    }
}

extension Fact {
    /// Somebody was given a way into the record.
    package static func memberAdded(_ member: Member) -> Fact { Fact(MemberAdded(member)) }
    /// Somebody's way into the record was taken away.
    package static func memberDisabled(_ id: Member.ID) -> Fact { Fact(MemberDisabled(id)) }
}

extension Member: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "id", id)
        fields.put(2, "name", name)
        fields.put(3, "role", role)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(id: try fields.take(1), name: try fields.take(2), role: try fields.take(3))
    }
}
