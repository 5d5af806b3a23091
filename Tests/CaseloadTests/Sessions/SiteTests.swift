import Caseload
import DataFile
import Testing

@Suite("A site and its shifts")
struct SiteTests {
    private func local(_ hour: Int, _ minute: Int = 0) -> LocalTime {
        LocalTime(date: day(2026, 11, 23), secondOfDay: hour * 3_600 + minute * 60)
    }

    @Test("The built-in sites are a custody suite and a court in London")
    func builtIn() throws {
        let directory = try SiteDirectory.builtIn()
        #expect(directory.sites.map(\.id) == ["wandsworth-custody", "wimbledon-court"])
        #expect(directory.sites.map(\.kind) == [.custody, .court])
        #expect(directory["wandsworth-custody"]?.shortName == "Wandsworth")
        #expect(directory["wimbledon-court"]?.name == "Wimbledon Magistrates' Court")
        #expect(
            directory.sites.allSatisfy {
                $0.zoneName == "Europe/London" && $0.shifts.map(\.id) == ["early", "late", "night"] && !$0.services.isEmpty
            })
        #expect(directory["elsewhere"] == nil)
    }

    @Test(
        "The shift that runs is found to the minute, and after midnight it belongs to the day before",
        arguments: [
            (7, 0, "early", 23), (14, 59, "early", 23), (15, 0, "late", 23), (21, 59, "late", 23), (22, 0, "night", 23),
            (0, 0, "night", 22), (6, 59, "night", 22),
        ])
    func shifts(hour: Int, minute: Int, shift: String, dayOfMonth: Int) throws {
        let site = try #require(try SiteDirectory.builtIn()["wandsworth-custody"])
        let running = try #require(site.shift(at: local(hour, minute)))
        #expect(running.shift.id == shift)
        #expect(running.date == day(2026, 11, dayOfMonth))
    }

    @Test("Between shifts the first is meant, and one shift may be the whole day")
    func gapsAndWholeDays() {
        func site(_ shifts: [Shift]) -> Site {
            Site(id: "x", name: "X", shortName: "X", kind: .custody, zoneName: "Europe/London", shifts: shifts, services: [])
        }
        let gap = site([Shift(id: "early", begins: 420, ends: 900), Shift(id: "late", begins: 960, ends: 1_200)])
        #expect(gap.shift(at: local(15, 30))?.shift.id == "early")
        #expect(gap.shift(at: local(3))?.date == day(2026, 11, 23))
        let whole = site([Shift(id: "day", begins: 480, ends: 480)])
        #expect(whole.shift(at: local(8))?.date == day(2026, 11, 23))
        #expect(whole.shift(at: local(7, 59))?.date == day(2026, 11, 22))
        #expect(site([]).shift(at: local(8)) == nil)
    }

    // MARK: Files

    private let file = """
        id: croydon-custody
        name: Croydon custody suite
        kind: custody
        shifts:
          - { id: early, begins: "07:00", ends: "19:00" }
        """

    private func site(_ text: String) throws -> Site { try SiteFile.read(Document(name: "croydon.yaml", text: text).root) }

    private func complaint(_ text: String) -> String? {
        do {
            _ = try site(text)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("A site file needs little, and the rest has a default")
    func defaults() throws {
        let site = try site(file)
        #expect(site.shortName == "Croydon custody suite")
        #expect(site.zoneName == "Europe/London")
        #expect(site.services.isEmpty && site.rooms.isEmpty)
        #expect(site.shifts == [Shift(id: "early", begins: 420, ends: 1_140)])
    }

    @Test("The rooms of a site are those of its board, in its order, and none twice")
    func rooms() throws {
        #expect(try site(file + "\nrooms: [M1, M10, F1]").rooms == ["M1", "M10", "F1"])
        #expect(complaint(file + "\nrooms: [M1, m1]")?.contains("rooms[2]: this room is given twice") == true)
        #expect(try SiteDirectory.builtIn()["wandsworth-custody"]?.rooms.contains("M12") == true)
    }

    @Test("A fault in a site file is named with line and key")
    func faults() {
        #expect(
            complaint(file.replacing("kind: custody", with: "kind: prison"))?.hasPrefix(
                "croydon.yaml:3: kind: expected one of custody, court") == true)
        #expect(complaint(file.replacing("19:00", with: "25:00")) == "croydon.yaml:5: shifts[1].ends: expected a time such as 07:00")
        #expect(complaint(file.replacing("name:", with: "nmae:"))?.contains("nmae") == true)
        #expect(complaint(file.replacing("id: croydon-custody\n", with: ""))?.contains("id") == true)
        #expect(complaint("id: own\nname: X\nkind: custody\nshifts: []\n")?.contains("expected at least one shift") == true)
        #expect(complaint(file + "\n  - { id: early, begins: \"19:00\", ends: \"07:00\" }")?.contains("croydon.yaml:6") == true)
        #expect(complaint(file.replacing("croydon-custody", with: "Croydon/../x"))?.contains("croydon.yaml:1: id") == true)
    }

    @Test("A site file adds a site, or takes the place of the one with its id")
    func directory() throws {
        var directory = try SiteDirectory.builtIn()
        try directory.add(Document(name: "croydon.yaml", text: file).root)
        #expect(directory.sites.map(\.id) == ["wandsworth-custody", "wimbledon-court", "croydon-custody"])
        try directory.add(Document(name: "own.yaml", text: file.replacing("croydon-custody", with: "wandsworth-custody")).root)
        #expect(directory.sites.map(\.name) == ["Croydon custody suite", "Wimbledon Magistrates' Court", "Croydon custody suite"])
    }
}
