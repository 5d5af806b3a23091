/// Finds items that wait for each other's answers.
struct EnableWhenLoops {
    private let form: FormItems
    private var states: [State]

    private enum State { case unseen, open, done }

    init(_ form: FormItems) {
        self.form = form
        states = Array(repeating: .unseen, count: form.items.count)
    }

    /// Refuses a form in which items wait for each other, and names them.
    func refuse(file: String) throws(FHIRFault) {
        var search = self
        for item in form.items {
            guard let loop = search.loop(from: item.index) else { continue }
            let names = loop.map { String(form[$0].linkID.prefix(40)) }
            let shown = names.count > 8 ? names.prefix(8).joined(separator: ", ") + " and others" : names.joined(separator: ", ")
            throw FHIRFault(
                file: file, line: nil, path: form[loop[0]].path,
                reason: names.count == 1
                    ? "\(shown) is asked only after an answer to itself or to something in it (enableWhen), so it could never be asked"
                    : "these items wait for each other (enableWhen), so none of them could ever be asked: \(shown)")
        }
    }

    /// What an item waits for: what its conditions ask about, and what it stands in.
    private func needs(_ index: Int) -> [Int] {
        let asked = form[index].json.list("enableWhen").compactMap { $0["question"]?.string }.compactMap { form.places[$0] }
        return asked + [form[index].parent].compactMap(\.self)
    }

    /// The loop that is met from an item on, without recursion, since a form may be one long chain.
    private mutating func loop(from start: Int) -> [Int]? {
        guard states[start] == .unseen else { return nil }
        var path = [(item: start, rest: needs(start)[...])]
        states[start] = .open
        while let last = path.last {
            guard let next = last.rest.first else {
                states[last.item] = .done
                path.removeLast()
                continue
            }
            path[path.count - 1].rest.removeFirst()
            switch states[next] {
            case .done: break
            case .open: return path.map(\.item).drop { $0 != next }.map(\.self)
            case .unseen:
                states[next] = .open
                path.append((next, needs(next)[...]))
            }
        }
        return nil
    }
}
