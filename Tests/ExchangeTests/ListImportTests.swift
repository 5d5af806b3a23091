import Caseload
import Testing

@testable import Exchange

private let list = """
    Custody No,Name,DOB,Sex,Cell,Arrived,Obs,Next event,Next event time
    WW/26/0099,"Dunn, Callum",14/03/2002,M,M6,22/11/2026 22:10,3,van,23/11/2026 10:00
    WW/26/0100,"Khan, Aisha",2/5/2010,F,D1,23/11/2026 07:45,1,,
    WW/26/0101,"O'Brien, Siân",1988-01-30,F,F1,23/11/2026 07:50,,,

    """

@Suite("Bringing a list in")
struct ListImportTests {
    @Test("Everybody on the list is in the queue afterwards, in one step")
    func adds() throws {
        var suite = Fixture()
        let report = try suite.run(list)
        #expect(report.added == 3 && report.refused == 0)
        let cases = try suite.cases()
        #expect(cases.map(\.details.name) == ["Dunn, Callum", "Khan, Aisha", "O'Brien, Siân"])
        #expect(cases[0].details.observationLevel == 3)
        #expect(cases[0].details.nextEvent == PoliceEvent(kind: .van, at: Fixture.time("2026-11-23 10:00")))
        #expect(Set(cases.map(\.code)) == Set(report.people.compactMap(\.code)))
    }

    @Test("The same file twice adds nothing, in the same session and in the next ones of the site", arguments: ["08:25", "14:10", "23:50"])
    func twice(_ clock: String) throws {
        var suite = Fixture()
        try suite.run(list)
        let before = try suite.store.lastPosition()
        suite.now = Fixture.time("2026-11-23 " + clock)
        for session in [Fixture.session(), Fixture.session("2026-11-23", "late"), Fixture.session("2026-11-24", "early")] {
            let report = try suite.run(list, session)
            #expect(report.added == 0 && report.changed == 0 && report.unchanged == 3)
        }
        #expect(try suite.store.lastPosition() == before)
    }

    @Test("Where nothing else decides, the queue keeps the order of the list")
    func bookingOrder() throws {
        var suite = Fixture()
        let names = (1...40).map { "Person\($0)" }
        try suite.run("Surname\n" + names.joined(separator: "\n"))
        let rows = QueueOrder(scale: try .builtIn(), now: suite.now, zone: Fixture.london).arrange(try suite.cases())
        #expect(rows.map(\.summary.details.surname) == names)
    }

    @Test("A dry run says what would happen and writes nothing")
    func dryRun() throws {
        var suite = Fixture()
        let report = try suite.run(list, dryRun: true)
        #expect(report.added == 3 && report.isDryRun && report.people.allSatisfy { $0.code == nil })
        #expect(try suite.store.lastPosition() == 0)
        let done = try suite.run(list)
        #expect(done.people.map(\.line) == report.people.map(\.line) && done.added == report.added)
    }

    @Test("Whatever a list is made of, bringing it in again on the same day adds and changes nothing", arguments: 0..<60 as Range<UInt64>)
    func property(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let csv = Self.randomList(&random)
        var suite = Fixture("2026-11-23 08:25")
        let first = try suite.run(csv)
        suite.now = Fixture.time("2026-11-23 \(["08:40", "11:40", "21:59"][Int(seed % 3)])")
        let second = try suite.run(csv, Fixture.session("2026-11-23", "late"))
        #expect(second.added == 0 && second.changed == 0, "\(csv)\n\(second.lines(zone: Fixture.london, today: Fixture.session().date))")
        #expect(second.unchanged == first.added && second.faults == first.faults)
    }

    /// Few names, cells and days, so that many rows are alike; each value is as often missing as not.
    private static func randomList(_ random: inout SeededGenerator) -> String {
        let columns: [(String, [String])] = [
            ("Custody no", (1...40).map { "A/\($0)" }), ("Surname", ["Dunn", "Khan", "dunn", "O'Brien"]),
            ("Forenames", ["Callum", "Callum James", "Aisha"]),
            ("DOB", ["14/03/2002", "2/5/2010"]), ("Age", ["24", "16", "17"]), ("Sex", ["M", "F"]), ("Cell", ["M1", "M2", "F1"]),
            ("Arrived", ["22:10", "22/11/2026 22:10", "07:45"]), ("Next event", ["van 10:00", "charge 09:30", "court 24/11/2026 10:00"]),
            ("Marker", ["self harm", "violence"]),
        ]
        let used = columns.filter { $0.0 == "Surname" || Bool.random(using: &random) }
        let rows = (0..<Int.random(in: 1...25, using: &random)).map { _ in
            used.map { Bool.random(using: &random) ? $0.1.randomElement(using: &random) ?? "" : "" }.joined(separator: ",")
        }
        return ([used.map(\.0).joined(separator: ",")] + rows).joined(separator: "\n")
    }
}
