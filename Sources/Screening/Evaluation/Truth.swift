/// Whether a condition holds, as far as the answers can tell.
enum Truth: Hashable, Sendable {
    case yes
    case no
    /// An answer that is missing, declined or unable could turn it either way: unanswered is not "no".
    case unknown

    init(_ holds: Bool) {
        self = holds ? .yes : .no
    }

    var opposite: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    static func all(_ truths: [Truth]) -> Truth {
        truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
    }

    static func any(_ truths: [Truth]) -> Truth {
        truths.contains(.yes) ? .yes : truths.contains(.unknown) ? .unknown : .no
    }
}
