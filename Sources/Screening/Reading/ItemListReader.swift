internal import DataFile

/// The items of an instrument with the place of each, made once for all rules that speak of them.
struct ItemIndex {
    let items: [Item]
    let places: [Item.ID: Int]

    init(_ items: [Item]) {
        self.items = items
        places = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    subscript(id: Item.ID) -> Item? { places[id].map { items[$0] } }
}

/// Reads which items a rule speaks of: a list of ids, or `1 to 9`.
struct ItemListReader {
    let index: ItemIndex
    var faults: FaultCollector

    private var items: [Item] { index.items }
    private var places: [Item.ID: Int] { index.places }

    mutating func read(_ node: DataNode, key: String) -> [Item.ID] {
        guard let list = faults.attempt(try node.node(key)) else { return [] }
        return list.isList ? readList(list) : readRange(list)
    }

    private mutating func readList(_ list: DataNode) -> [Item.ID] {
        var ids: [Item.ID] = []
        for child in faults.attempt(try list.asList(), or: []) {
            guard let id = faults.attempt(try child.asString()) else { continue }
            if places[id] == nil { faults.add(child.fault("there is no item \(id) here")) }
            if ids.contains(id) { faults.add(child.fault("item \(id) is named twice")) }
            ids.append(id)
        }
        if ids.isEmpty { faults.add(list.fault("expected at least one item")) }
        return ids
    }

    private mutating func readRange(_ node: DataNode) -> [Item.ID] {
        guard let text = faults.attempt(try node.asString()) else { return [] }
        let ends = text.split(separator: " to ").map(String.init)
        guard ends.count == 2, let first = places[ends[0]], let last = places[ends[1]], first < last else {
            faults.add(node.fault("expected a list of items, or the first and last such as 1 to 9"))
            return []
        }
        return items[first...last].filter(\.isAnswerable).map(\.id)
    }
}
