internal import DataFile

/// The order in which gates are worked out: each after those of the items it looks at.
struct GateOrder {
    /// The places of the items, counted from 0.
    private(set) var places: [Int] = []
    /// Items whose gates wait for each other, so that none of them is ever asked.
    private(set) var loops: [[Item]] = []

    private enum Mark { case new, open, done }

    init(_ items: [Item]) {
        let numbers = Dictionary(items.map { ($0.id, $0.number - 1) }) { first, _ in first }
        let needs = items.map { item in (item.gate?.condition.items ?? []).compactMap { numbers[$0] }.uniqued() }
        var marks = [Mark](repeating: .new, count: items.count)
        for start in items.indices where marks[start] == .new { walk(from: start, items, needs, &marks) }
    }

    // Without recursion, since an imported form may chain thousands of gates.
    private mutating func walk(from start: Int, _ items: [Item], _ needs: [[Int]], _ marks: inout [Mark]) {
        var path: [(place: Int, next: Int)] = [(start, 0)]
        marks[start] = .open
        while let top = path.last {
            guard top.next < needs[top.place].count else {
                marks[top.place] = .done
                places.append(top.place)
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let need = needs[top.place][top.next]
            switch marks[need] {
            case .new:
                marks[need] = .open
                path.append((need, 0))
            case .open: loops.append(path.drop { $0.place != need }.map { items[$0.place] })
            case .done: break
            }
        }
    }
}
