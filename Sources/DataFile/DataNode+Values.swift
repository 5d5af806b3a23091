extension DataNode {
    /// The text written here.
    ///
    /// - throws: a fault for nothing, an empty text, a list or a map.
    package func asString() throws(DataFault) -> String {
        switch content {
        case .text(let text, _) where !text.isEmpty: return text
        case .nothing, .text: throw fault("expected text, but nothing is given")
        case .list: throw fault("expected text, but a list is given")
        case .map: throw fault("expected text, but a map is given")
        }
    }

    /// The whole number written here, in decimal digits.
    package func asInt() throws(DataFault) -> Int {
        guard case .text(let text, true) = content, let value = Int(text), text.first != "+" else {
            throw fault("expected a whole number")
        }
        return value
    }

    /// The number written here, with a point for decimals; never infinite.
    package func asNumber() throws(DataFault) -> Double {
        guard case .text(let text, true) = content, text.utf8.allSatisfy(Self.isOfNumber), let value = Double(text), value.isFinite else {
            throw fault("expected a number")
        }
        return value
    }

    /// The yes or no written here: `yes`, `no`, `true` or `false`.
    package func asBool() throws(DataFault) -> Bool {
        switch content {
        case .text("yes", true), .text("true", true): return true
        case .text("no", true), .text("false", true): return false
        default: throw fault("expected yes or no")
        }
    }

    /// The values of the list written here.
    package func asList() throws(DataFault) -> [DataNode] {
        guard case .list(let values) = content else { throw fault("expected a list") }
        return values
    }

    /// The keys and values written here, in the order of the file.
    package func asMap() throws(DataFault) -> [Entry] {
        guard case .map(let entries) = content else { throw fault("expected a map of keys and values") }
        return entries
    }

    /// The word written here, one of those a type allows.
    package func asChoice<Choice>(of type: Choice.Type) throws(DataFault) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        if case .text(let text, _) = content, let choice = Choice(rawValue: text) { return choice }
        throw fault("expected one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
