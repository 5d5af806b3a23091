internal import DataFile

/// What of an instrument file a questionnaire cannot say: it travels in an extension, and is put back when the form comes in.
enum Residual {
    /// What has to be added to a form's tree to have the whole.
    static func difference(of whole: FileNode, from form: FileNode) -> FileNode {
        var entries = changes(of: whole, from: form, besides: ["items"])
        let formItems = Dictionary(items(form)) { first, _ in first }
        let isSameList = items(whole).map(\.id) == items(form).map(\.id)
        let changed = items(whole).compactMap { id, item -> FileNode? in
            let changes = changes(of: item, from: formItems[id] ?? .map([]), besides: ["id"])
            return changes.isEmpty ? nil : .map([.init(key: "id", value: .text(id))] + changes)
        }
        if !isSameList {
            entries.append(.init(key: "items", value: whole["items"] ?? .list([])))
            entries.append(.init(key: "all-items", value: .truth(true)))
        } else if !changed.isEmpty {
            entries.append(.init(key: "items", value: .list(changed)))
        }
        return .map(entries)
    }

    private static func changes(of whole: FileNode, from form: FileNode, besides keys: Set<String>) -> [FileNode.Entry] {
        let given = whole.entries.filter { !keys.contains($0.key) && !$0.value.says(form[$0.key]) }
        let gone = form.entries.filter { !keys.contains($0.key) && whole[$0.key] == nil }
        return given + gone.map { .init(key: $0.key, value: .nothing) }
    }

    private static func items(_ tree: FileNode) -> [(id: String, node: FileNode)] {
        (tree["items"]?.values ?? []).map { ($0["id"]?.string ?? "", $0) }
    }

    /// The whole from a form's tree and what was added to it, in the order of the keys of a file.
    static func merge(_ form: FileNode, _ rest: FileNode) -> FileNode {
        var whole = form
        for entry in rest.entries where !["items", "all-items", "options"].contains(entry.key) {
            whole = whole.with(entry.key, entry.value == .nothing ? nil : entry.value)
        }
        if rest["all-items"] != nil {
            whole = whole.with("items", rest["items"])
        } else {
            let changes = Dictionary(items(rest)) { first, _ in first }
            let merged = items(form).map { id, item in changes[id].map { merge(item, with: $0) } ?? item }
            whole = whole.with("items", .list(merged))
        }
        return ordered(whole)
    }

    private static func merge(_ item: FileNode, with changes: FileNode) -> FileNode {
        changes.entries.reduce(item) { item, entry in item.with(entry.key, entry.value == .nothing ? nil : entry.value) }
    }

    private static let order = [
        "id", "version", "title", "short-title", "topic", "purpose", "time-frame", "ages", "verified", "not-verified", "source", "licence",
        "loinc", "cautions", "codings", "options", "items", "missing", "scores", "alerts", "suggests", "remarks", "examples", "fhir",
    ]

    private static func ordered(_ tree: FileNode) -> FileNode {
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        return .map(
            tree.entries.enumerated().sorted { (places[$0.element.key] ?? 99, $0.offset) < (places[$1.element.key] ?? 99, $1.offset) }.map(
                \.element))
    }

    /// Reads what came with a form.
    static func read(_ text: String, named file: String) throws(DataFault) -> FileNode {
        FileNode(try Document(name: file, text: text).root)
    }
}
