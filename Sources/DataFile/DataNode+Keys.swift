extension DataNode {
    /// The value under a key; nil when the key is absent or nothing stands after it.
    ///
    /// - throws: a fault when this is not a map.
    package func optional(_ key: String) throws(DataFault) -> DataNode? {
        let entry = try asMap().first { $0.key == key }
        return entry.flatMap { $0.value.isNothing ? nil : $0.value }
    }

    /// The value under a key that must be there.
    package func node(_ key: String) throws(DataFault) -> DataNode {
        guard let value = try optional(key) else { throw fault("the key \(key) is missing") }
        return value
    }

    /// The text under a key.
    package func string(_ key: String) throws(DataFault) -> String {
        try node(key).asString()
    }

    /// The text under a key, nil when absent.
    package func optionalString(_ key: String) throws(DataFault) -> String? {
        guard let value = try optional(key) else { return nil }
        return try value.asString()
    }

    /// The whole number under a key.
    package func int(_ key: String) throws(DataFault) -> Int {
        try node(key).asInt()
    }

    /// The whole number under a key, nil when absent.
    package func optionalInt(_ key: String) throws(DataFault) -> Int? {
        guard let value = try optional(key) else { return nil }
        return try value.asInt()
    }

    /// The number under a key.
    package func number(_ key: String) throws(DataFault) -> Double {
        try node(key).asNumber()
    }

    /// The number under a key, nil when absent.
    package func optionalNumber(_ key: String) throws(DataFault) -> Double? {
        guard let value = try optional(key) else { return nil }
        return try value.asNumber()
    }

    /// The yes or no under a key.
    package func bool(_ key: String) throws(DataFault) -> Bool {
        try node(key).asBool()
    }

    /// The yes or no under a key, nil when absent.
    package func optionalBool(_ key: String) throws(DataFault) -> Bool? {
        guard let value = try optional(key) else { return nil }
        return try value.asBool()
    }

    /// The values of the list under a key.
    package func list(_ key: String) throws(DataFault) -> [DataNode] {
        try node(key).asList()
    }

    /// The values of the list under a key, none when absent.
    package func optionalList(_ key: String) throws(DataFault) -> [DataNode] {
        guard let value = try optional(key) else { return [] }
        return try value.asList()
    }

    /// The texts of the list under a key, none when absent.
    package func optionalStrings(_ key: String) throws(DataFault) -> [String] {
        var texts: [String] = []
        for value in try optionalList(key) { texts.append(try value.asString()) }
        return texts
    }

    /// The keys and values under a key.
    package func map(_ key: String) throws(DataFault) -> [Entry] {
        try node(key).asMap()
    }

    /// The keys and values under a key, none when absent.
    package func optionalMap(_ key: String) throws(DataFault) -> [Entry] {
        guard let value = try optional(key) else { return [] }
        return try value.asMap()
    }

    /// The word under a key, one of those a type allows.
    package func choice<Choice>(_ key: String, of type: Choice.Type) throws(DataFault) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        try node(key).asChoice(of: type)
    }

    /// The word under a key, one of those a type allows, nil when absent.
    package func optionalChoice<Choice>(_ key: String, of type: Choice.Type) throws(DataFault) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let value = try optional(key) else { return nil }
        return try value.asChoice(of: type)
    }

    /// A fault for each key that means nothing here, so that a misspelt key is never silently without effect.
    package func unknownKeys(besides known: [String]) -> [DataFault] {
        guard case .map(let entries) = content else { return [] }
        return entries.filter { !known.contains($0.key) }.map { entry in
            entry.value.fault("the key \(entry.key) is not known here: expected one of \(known.joined(separator: ", "))")
        }
    }

    /// Throws for the first key that means nothing here.
    package func rejectUnknown(keys known: [String]) throws(DataFault) {
        if let fault = unknownKeys(besides: known).first { throw fault }
    }
}

extension FaultCollector {
    /// Notes every key that means nothing here.
    package mutating func rejectUnknown(in node: DataNode, keys known: [String]) {
        for fault in node.unknownKeys(besides: known) { add(fault) }
    }
}
