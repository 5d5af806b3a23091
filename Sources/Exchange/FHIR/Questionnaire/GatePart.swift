/// What a condition of a form comes to in an instrument.
enum GatePart: Equatable {
    /// It can be said so; with the items that it asks about.
    case condition(FileNode, asks: [String])
    case always
    /// No answer that can be given here makes it hold.
    case never(String)
    /// It cannot be said, and why.
    case unknown(String)

    /// At least one of the answers, of one item.
    static func answers(_ id: String, _ answers: [FileNode]) -> GatePart {
        .condition(.map(["items": .list([FileText.isWord(id) ? .word(id) : .text(id)]), "answers": .list(answers)]), asks: [id])
    }

    /// Nothing was answered.
    static let blanks: [FileNode] = [.word("blank"), .word("declined"), .word("unable")]

    /// The opposite of a condition of one item, which also holds while nothing is answered (R4: `!=`).
    static func opposite(_ id: String, _ matches: [FileNode]) -> GatePart {
        guard case .condition(let node, _) = GatePart.answers(id, matches), case .condition(let blank, _) = GatePart.answers(id, blanks)
        else {
            return .always
        }
        return .condition(.map(["any": .list([.map(["not": node]), blank])]), asks: [id])
    }

    var asks: [String] { if case .condition(_, let ids) = self { ids } else { [] } }
}

extension GatePart {
    /// Every part must hold. One that cannot be said is left out, so that rather too much is asked than too little.
    static func all(_ parts: [GatePart]) -> GatePart {
        if let never = parts.first(where: { if case .never = $0 { true } else { false } }) { return never }
        return joined(parts.filter { if case .condition = $0 { true } else { false } }, by: "all") ?? .always
    }

    /// One part must hold. When one cannot be said, none is: rather too much is asked than too little.
    static func any(_ parts: [GatePart]) -> GatePart {
        if let unknown = parts.first(where: { if case .unknown = $0 { true } else { false } }) { return unknown }
        if parts.contains(.always) { return .always }
        let conditions = parts.filter { if case .condition = $0 { true } else { false } }
        return joined(merged(conditions), by: "any") ?? parts.first ?? .always
    }

    private static func joined(_ parts: [GatePart], by key: String) -> GatePart? {
        var nodes: [FileNode] = []
        var asks: [String] = []
        var (seen, seenAsks): (Set<FileNode>, Set<String>) = ([], [])
        for case .condition(let node, let ids) in parts {
            // A list of the same kind becomes part of this one.
            let inner = node.entries.count == 1 ? node[key]?.values : nil
            for node in inner ?? [node] where seen.insert(node).inserted { nodes.append(node) }
            for id in ids where seenAsks.insert(id).inserted { asks.append(id) }
        }
        guard let first = nodes.first else { return nil }
        return .condition(nodes.count == 1 ? first : .map([key: .list(nodes)]), asks: asks)
    }

    /// Conditions that look for different answers of one item become one.
    private static func merged(_ parts: [GatePart]) -> [GatePart] {
        var result: [GatePart] = []
        for part in parts {
            guard case .condition(let node, let asks) = part, case .condition(let last, let lastAsks)? = result.last, asks == lastAsks,
                asks.count == 1, let id = asks.first, node["items"] == last["items"], let more = node["answers"],
                let answers = last["answers"]
            else {
                result.append(part)
                continue
            }
            result[result.count - 1] = .answers(id, answers.values + more.values.filter { !answers.values.contains($0) })
        }
        return result
    }
}
