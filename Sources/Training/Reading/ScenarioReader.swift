import Caseload
import DataFile
import Screening

/// Reads a scenario file.
struct ScenarioReader {
    private static let keys = [
        "id", "title", "about", "references", "site", "date", "shift", "opened", "starts", "custody-numbers", "wings", "colleague",
        "people",
    ]

    let instruments: InstrumentCatalogue
    let sites: SiteDirectory

    func read(_ root: DataNode) throws(DataFault) -> Scenario {
        try root.rejectUnknown(keys: Self.keys)
        let site = try site(root)
        let starts = try minute(root, "starts")
        let wings = try wings(root)
        let scenario = Scenario(
            id: try root.string("id"), title: try root.string("title"), about: try root.string("about"),
            referenceStatus: try root.string("references"), site: site, date: try date(root), shift: try shift(root, of: site),
            opensAt: try opening(root, before: starts), startsAt: starts, colleagueName: try root.string("colleague"),
            people: try people(root, starts: starts, wings: wings), custodyNumbers: try custodyNumbers(root), wings: wings)
        try checkRoom(scenario, root)
        return scenario
    }

    private func site(_ root: DataNode) throws(DataFault) -> Site {
        let id = try root.string("site")
        guard let site = sites[id] else { throw try root.node("site").fault("there is no such site") }
        return site
    }

    private func shift(_ root: DataNode, of site: Site) throws(DataFault) -> Shift.ID {
        let id = try root.string("shift")
        guard site.shifts.contains(where: { $0.id == id }) else {
            throw try root.node("shift").fault("expected one of " + site.shifts.map(\.id).joined(separator: ", "))
        }
        return id
    }

    private func date(_ root: DataNode) throws(DataFault) -> CalendarDate {
        let node = try root.node("date")
        guard let date = CalendarDate(written: try node.asString()) else {
            throw node.fault("expected a date such as 2026-11-23")
        }
        return date
    }

    private func minute(_ root: DataNode, _ key: String) throws(DataFault) -> Int {
        let node = try root.node(key)
        guard let minute = WrittenTime.minuteOfDay(try node.asString()) else { throw node.fault("expected a time such as 08:15") }
        return minute
    }

    private func opening(_ root: DataNode, before starts: Int) throws(DataFault) -> Int {
        let opens = try minute(root, "opened")
        guard opens <= starts else { throw try root.node("opened").fault("expected a time before the start") }
        return opens
    }

    private func custodyNumbers(_ root: DataNode) throws(DataFault) -> CustodyNumbers {
        let node = try root.node("custody-numbers")
        try node.rejectUnknown(keys: ["prefix", "first"])
        return CustodyNumbers(prefix: try node.string("prefix"), first: try node.int("first"))
    }

    private func wings(_ root: DataNode) throws(DataFault) -> [Wing] {
        var wings: [Wing] = []
        for entry in try root.map("wings") { wings.append(Wing(letter: entry.key, cells: try entry.value.asInt())) }
        return wings
    }

    private func people(_ root: DataNode, starts: Int, wings: [Wing]) throws(DataFault) -> [ScenarioPerson] {
        let reader = PersonReader(times: ScenarioTimeReader(starts: starts), wings: wings.map(\.letter), instruments: instruments)
        var people: [ScenarioPerson] = []
        for node in try root.list("people") {
            let person = try reader.read(node)
            if people.contains(where: { $0.id == person.id }) { throw node.fault("another person has this id") }
            people.append(person)
        }
        guard !people.isEmpty else { throw root.fault("expected at least one person") }
        return people
    }

    /// Whoever is drawn, everybody has a cell.
    private func checkRoom(_ scenario: Scenario, _ root: DataNode) throws(DataFault) {
        for wing in scenario.wings {
            let places = Set(scenario.people.filter { $0.stay.wing == wing.letter }.map(\.place))
            guard places.count <= wing.cells else {
                throw try root.node("wings").fault("\(wing.letter) has too few cells: it may have to hold \(places.count)")
            }
        }
    }
}
