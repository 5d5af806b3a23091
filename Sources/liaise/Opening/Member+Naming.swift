import Caseload

extension Member {
    /// A member as typed at a shell; throws when the id or the name may not be used.
    static func named(_ id: String, _ name: String, _ role: MemberRole) throws(Failure) -> Member {
        if let complaint = complaint(aboutID: id) { throw Failure(.usage, complaint) }
        let name = trimmed(name)
        guard !name.isEmpty, name.count <= 80 else { throw Failure(.usage, "A name has 1 to 80 characters.") }
        return Member(id: id, name: name, role: role)
    }
}
