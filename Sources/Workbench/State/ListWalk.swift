import Scene

extension WorkbenchState {
    /// The line of a list that a key goes to; nil for a key that goes nowhere in a list.
    func walked(_ selected: Int, by key: Key, among count: Int) -> Int? {
        // What stands around a list takes about this many lines.
        let page = max(1, size.rows - 9)
        let place: Int? =
            switch key {
            case .up, .backTab, .character("k"): selected - 1
            case .down, .character("j"): selected + 1
            case .pageUp: selected - page
            case .pageDown: selected + page
            case .home: 0
            case .end: count - 1
            default: nil
            }
        return place.map { min(max(0, $0), max(0, count - 1)) }
    }
}
