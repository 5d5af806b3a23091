/// Whether a condition holds, as far as the answers can tell.
enum Truth: Hashable, Sendable {
    case yes
    case no
    /// An answer that is missing, declined or unable could turn it either way: unanswered is not "no".
    case unknown

    var opposite: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}
