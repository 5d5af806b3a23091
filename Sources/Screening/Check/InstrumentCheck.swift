internal import DataFile

/// Checks what an instrument file says against itself: rules that can never apply, and worked examples.
struct InstrumentCheck {
    private let instrument: Instrument
    private let root: DataNode
    private(set) var faults: [DataFault] = []

    init(_ instrument: Instrument, _ root: DataNode) {
        self.instrument = instrument
        self.root = root
        checkGates()
        checkTables()
        checkAlerts()
        for (place, example) in instrument.examples.enumerated() {
            let node = self.node("examples", place)
            faults += ExampleCheck(example, of: instrument).complaints.map { node.fault($0) }
        }
    }

    private mutating func checkGates() {
        for item in instrument.items {
            guard let gate = item.gate, Reachability(gate.condition, in: instrument).isReachable == false else { continue }
            faults.append(node("items", item.number - 1).fault("item \(item.id) is never asked: no answers open its gate"))
        }
    }

    private mutating func checkTables() {
        for (place, score) in instrument.scores.enumerated() where score.method == .table {
            for band in score.bands {
                guard let condition = band.condition, Reachability(condition, in: instrument).isReachable == false else { continue }
                faults.append(node("scores", place).fault("no answers lead to the band \(band.id)"))
            }
        }
    }

    private mutating func checkAlerts() {
        for (place, alert) in instrument.alerts.enumerated()
        where Reachability(alert.condition, in: instrument, seesHidden: true).isReachable == false {
            faults.append(node("alerts", place).fault("no answers raise this alert"))
        }
    }

    private func node(_ key: String, _ place: Int) -> DataNode {
        guard let list = try? root.node(key).asList(), list.indices.contains(place) else { return root }
        return list[place]
    }
}
