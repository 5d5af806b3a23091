import Caseload
import DataFile

/// Reads times of day: `22:10`, `yesterday 22:10`, `tomorrow 09:00`.
struct ScenarioTimeReader {
    /// Minutes after midnight at which the learner comes.
    let starts: Int

    /// A time that is past when the learner comes: alone, the latest such time.
    func past(_ node: DataNode) throws(DataFault) -> ScenarioTime {
        let time = try read(node) { $0 <= starts ? 0 : -1 }
        guard time.offset <= starts else { throw node.fault("expected a time before the start") }
        return time
    }

    /// A time to come: alone, the next such time.
    func coming(_ node: DataNode) throws(DataFault) -> ScenarioTime {
        try read(node) { $0 >= starts ? 0 : 1 }
    }

    private func read(_ node: DataNode, dayOfTimeAlone: (Int) -> Int) throws(DataFault) -> ScenarioTime {
        let words = try node.asString().split(separator: " ").map(String.init)
        guard (1...2).contains(words.count), let minute = words.last.flatMap({ WrittenTime.minuteOfDay($0) }) else {
            throw node.fault("expected a time such as 22:10 or yesterday 22:10")
        }
        guard words.count == 2 else { return ScenarioTime(days: dayOfTimeAlone(minute), minute: minute) }
        guard let days = ["yesterday": -1, "today": 0, "tomorrow": 1][words[0]] else {
            throw node.fault("expected yesterday, today or tomorrow before the time")
        }
        return ScenarioTime(days: days, minute: minute)
    }
}
