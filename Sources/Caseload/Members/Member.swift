/// What a member of staff may do.
package enum MemberRole: Hashable, Sendable {
    case practitioner, supervisor, student
    /// A role of a newer program: it has no rights here.
    case unknown(String)

    /// Registered professionals sign for themselves, close alerts and countersign students.
    package var isRegistered: Bool {
        switch self {
        case .practitioner, .supervisor: true
        case .student, .unknown: false
        }
    }

    /// What stands behind the name of whoever is not registered: " (student)".
    package var remark: String {
        switch self {
        case .practitioner, .supervisor: ""
        case .student: " (student)"
        case .unknown(let word): word.isEmpty ? " (role not known)" : " (role not known: \(word))"
        }
    }
}

extension MemberRole: GrowingWord {
    package static let allCases: [MemberRole] = [.practitioner, .supervisor, .student]

    package var rawValue: String {
        switch self {
        case .practitioner: "practitioner"
        case .supervisor: "supervisor"
        case .student: "student"
        case .unknown(let word): word
        }
    }
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

extension Member {
    /// A staff id.
    package typealias ID = String
}
