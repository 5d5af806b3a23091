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

    /// Whether some text begins with a byte-order mark, which says nothing and which a file would lose.
    var hasLeadingMark: Bool {
        switch self {
        case .object(let members): members.contains { $0.value.hasLeadingMark }
        case .array(let values): values.contains(where: \.hasLeadingMark)
        case .string(let text): text.unicodeScalars.first == "\u{FEFF}"
        case .number, .decimal, .bool, .null: false
        }
    }

    /// The value with byte-order marks taken from the beginnings of its texts.
    var withoutLeadingMarks: JSONValue {
        switch self {
        case .object(let members): .object(members.map { Member($0.key, $0.value.withoutLeadingMarks) })
        case .array(let values): .array(values.map(\.withoutLeadingMarks))
        case .string(let text): .string(String(String.UnicodeScalarView(text.unicodeScalars.drop { $0 == "\u{FEFF}" })))
        case .number, .decimal, .bool, .null: self
        }
    }

    /// The object without some keys; nil when nothing is left of it.
    package func without(_ keys: Set<String>) -> JSONValue? {
        guard let members else { return nil }
        let rest = members.filter { !keys.contains($0.key) }
        return rest.isEmpty ? nil : .object(rest)
    }
}
