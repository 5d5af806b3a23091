/// Asking a value what it holds; whatever is of another kind is nil.
extension JSONValue {
    /// The keys and values of an object, in order.
    package var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The values of an array.
    package var values: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// The text.
    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The truth.
    package var bool: Bool? {
        if case .bool(let truth) = self { truth } else { nil }
    }

    /// The number as it was written.
    package var literal: String? {
        switch self {
        case .number(let number): String(number)
        case .decimal(let literal): literal
        default: nil
        }
    }

    /// The number, as near as a `Double` comes to it.
    package var number: Double? {
        literal.flatMap(Double.init)
    }

    /// The number when it is whole, also when it is written `2.0`.
    package var whole: Int? {
        switch self {
        case .number(let number): number
        case .decimal(let literal): Double(literal).flatMap { Int(exactly: $0) }
        default: nil
        }
    }

    /// The value under a key of an object; nil also for null.
    package subscript(key: String) -> JSONValue? {
        guard let value = members?.first(where: { $0.key == key })?.value, value != .null else { return nil }
        return value
    }

    /// The values of the array under a key; none when there is no array.
    package func list(_ key: String) -> [JSONValue] {
        self[key]?.values ?? []
    }

    /// The object without some keys; nil when nothing is left of it.
    package func without(_ keys: Set<String>) -> JSONValue? {
        guard let members else { return nil }
        let rest = members.filter { !keys.contains($0.key) }
        return rest.isEmpty ? nil : .object(rest)
    }
}
