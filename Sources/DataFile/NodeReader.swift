internal import Yams

/// Turns the parser's nodes into ours, with the place of each.
struct NodeReader {
    let file: String

    static let tooDeep = "lists and maps stand too deep in each other"

    func read(_ node: Node, line: Int, keyPath: String, depth: Int) throws(DataFault) -> DataNode {
        DataNode(file: file, line: line, keyPath: keyPath, content: try content(node, line: line, keyPath: keyPath, depth: depth))
    }

    private func content(_ node: Node, line: Int, keyPath: String, depth: Int) throws(DataFault) -> DataNode.Content {
        guard depth <= Document.deepestNesting else { throw fault(line, keyPath, Self.tooDeep) }
        switch node {
        case .scalar(let scalar):
            return try text(scalar, line: line, keyPath: keyPath)
        case .sequence(let sequence):
            try rejectTag(sequence.tag, line, keyPath)
            return .list(try values(of: sequence, keyPath: keyPath, depth: depth))
        case .mapping(let mapping):
            try rejectTag(mapping.tag, line, keyPath)
            return .map(try entries(of: mapping, keyPath: keyPath, depth: depth))
        case .alias:
            throw fault(line, keyPath, "anchors and aliases are not read here: write the value out")
        }
    }

    private func text(_ scalar: Node.Scalar, line: Int, keyPath: String) throws(DataFault) -> DataNode.Content {
        guard scalar.style == .plain else { return .text(scalar.string, isPlain: false) }
        try rejectTag(scalar.tag, line, keyPath)
        return ["", "~", "null"].contains(scalar.string) ? .nothing : .text(scalar.string, isPlain: true)
    }

    private func values(of sequence: Node.Sequence, keyPath: String, depth: Int) throws(DataFault) -> [DataNode] {
        var values: [DataNode] = []
        for (index, child) in sequence.enumerated() {
            let path = "\(keyPath)[\(index + 1)]"
            values.append(try read(child, line: child.mark?.line ?? 1, keyPath: path, depth: depth + 1))
        }
        return values
    }

    private func entries(of mapping: Node.Mapping, keyPath: String, depth: Int) throws(DataFault) -> [DataNode.Entry] {
        var entries: [DataNode.Entry] = []
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            guard case .scalar(let name) = key else { throw fault(line, keyPath, "a key must be plain text") }
            let path = keyPath.isEmpty ? name.string : "\(keyPath).\(name.string)"
            entries.append(.init(key: name.string, value: try read(value, line: line, keyPath: path, depth: depth + 1)))
        }
        return entries
    }

    private func rejectTag(_ tag: Tag, _ line: Int, _ keyPath: String) throws(DataFault) {
        guard tag.description.isEmpty else { throw fault(line, keyPath, "tags such as !!str are not read here: put text in quotes") }
    }

    private func fault(_ line: Int, _ keyPath: String, _ reason: String) -> DataFault {
        DataFault(file: file, line: line, keyPath: keyPath, reason: reason)
    }
}
