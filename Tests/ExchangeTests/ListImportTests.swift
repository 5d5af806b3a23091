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

    @Test("A dry run says what would happen and writes nothing")
    func dryRun() throws {
        var suite = Fixture()
        let report = try suite.run(list, dryRun: true)
        #expect(report.added == 3 && report.isDryRun && report.people.allSatisfy { $0.code == nil })
        #expect(try suite.store.lastPosition() == 0)
        let done = try suite.run(list)
        #expect(done.people.map(\.line) == report.people.map(\.line) && done.added == report.added)
    }
}
