/// What a member of staff may do.
package enum MemberRole: String, CaseIterable, Sendable {
    case practitioner, supervisor, student

    /// Registered professionals sign for themselves, close alerts and countersign students.
    package var isRegistered: Bool { self != .student }
}

/// A member of staff.
package struct Member: Hashable, Sendable {
    /// Chosen by the service: lower-case letters, figures and hyphens, 2 to 32 of them.
    package let id: String
    /// As it stands on what they sign.
    package let name: String
    /// What they may do.
    package let role: MemberRole

    /// A member; whether the id may be used is asked with `complaint(aboutID:)`.
    package init(id: String, name: String, role: MemberRole) {
        self.id = id
        self.name = name
        self.role = role
    }

    /// Nothing when the id may be used, else why not.
    package static func complaint(aboutID id: String) -> String? {
        let allowed = id.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
        guard allowed, (2...32).contains(id.count), id.first != "-" else {
            return "A staff id has 2 to 32 lower-case letters, figures or hyphens."
        }
        return nil
    }
}
