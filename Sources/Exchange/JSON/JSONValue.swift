/// A value as JSON has it (RFC 8259), with the keys of an object in the order in which they were given.
package enum JSONValue: Hashable, Sendable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    case number(Int)
    /// A number that is no `Int`, as it was written: `1.50`, `6e23`.
    case decimal(String)
    case bool(Bool)
    case null

    /// One key of an object with its value.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSONValue

        /// A key with its value.
        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// How it is spaced.
    package enum Layout: Sendable {
        /// On one line, for machines.
        case compact
        /// Two spaces a level, for people.
        case pretty
    }

    /// The value as JSON, without a line break at its end.
    ///
    /// Only ASCII control characters are escaped by RFC 8259; here C1, line separators, and whatever turns or hides text are too, so that the output is safe to show.
    package func text(_ layout: Layout = .pretty) -> String {
        var text = ""
        write(to: &text, layout, depth: 0)
        return text
    }

    private func write(to text: inout String, _ layout: Layout, depth: Int) {
        switch self {
        case .object(let members):
            Self.writeList(members, "{", "}", to: &text, layout, depth) { member, text in
                text += JSONText.quoted(member.key) + (layout == .pretty ? ": " : ":")
                member.value.write(to: &text, layout, depth: depth + 1)
            }
        case .array(let values):
            Self.writeList(values, "[", "]", to: &text, layout, depth) { $0.write(to: &$1, layout, depth: depth + 1) }
        case .string(let string): text += JSONText.quoted(string)
        case .number(let number): text += String(number)
        case .decimal(let literal): text += literal
        case .bool(let bool): text += bool ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ layout: Layout, _ depth: Int,
        _ write: (Element, inout String) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            if layout == .pretty { text += "\n" + String(repeating: "  ", count: depth + 1) }
            write(element, &text)
        }
        if layout == .pretty && !elements.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
        text += close
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    package init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members.map { Member($0.0, $0.1) }) }
    package init(arrayLiteral values: JSONValue...) { self = .array(values) }
    package init(stringLiteral text: String) { self = .string(text) }
    package init(integerLiteral number: Int) { self = .number(number) }
    package init(booleanLiteral bool: Bool) { self = .bool(bool) }
}

extension JSONValue {
    /// The text, or null when there is none or it is empty.
    package static func optional(_ text: String?) -> JSONValue {
        guard let text, !text.isEmpty else { return .null }
        return .string(text)
    }

    /// The number, or null when there is none.
    package static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }

    /// The texts as an array.
    package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
