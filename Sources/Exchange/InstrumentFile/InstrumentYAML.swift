package import Screening

/// An instrument as the text of an instrument file.
package enum InstrumentYAML {
    /// A file that reads back as the same instrument; comments and the names of sets of options are not part of one.
    package static func text(_ instrument: Instrument) -> String {
        text(InstrumentTree.tree(instrument))
    }

    /// The text of a file whose items have their options with them: options that several items share get a set of their own.
    static func text(_ tree: FileNode) -> String {
        var sets: [FileNode: String] = [:]
        var named: [FileNode.Entry] = []
        let items = (tree["items"]?.values ?? []).map { item in
            FileNode.map(
                item.entries.map { entry in
                    guard ["options", "open"].contains(entry.key), case .list = entry.value else { return entry }
                    let name = sets[entry.value] ?? "answers-\(sets.count + 1)"
                    if sets.updateValue(name, forKey: entry.value) == nil { named.append(.init(key: name, value: entry.value)) }
                    return .init(key: entry.key, value: .text(name))
                })
        }
        return FileText.text(.map(tree.entries.flatMap { withSets($0, items: items, named) }))
    }

    private static func withSets(_ entry: FileNode.Entry, items: [FileNode], _ sets: [FileNode.Entry]) -> [FileNode.Entry] {
        guard entry.key == "items" else { return [entry] }
        let options = sets.isEmpty ? [] : [FileNode.Entry(key: "options", value: .map(sets))]
        return options + [.init(key: "items", value: .list(items))]
    }
}
