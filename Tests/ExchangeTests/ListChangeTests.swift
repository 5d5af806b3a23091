import Caseload
import Testing

@testable import Exchange

@Suite("A list that says something new")
struct ListChangeTests {
    private static let heads = "Custody no,Name,Cell,Obs,Arrived,Next event\n"
    private static let today = Fixture.session().date

    @Test("A row that changed is shown with what it was, and only what changed is written")
    func changed() throws {
        var suite = Fixture()
        try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M6,1,22:10,van 10:00\nA/2,\"Khan, Aisha\",D1,1,07:45,\n")
        let report = try suite.run(
            Self.heads + "A/1,\"Dunn, Callum\",M4,,22:10,van 11:00\nA/2,\"Khan, Aisha\",D1,1,07:45,\n", file: "/media/stick/Later.csv")
        #expect(report.changed == 1 && report.unchanged == 1)
        let code = try #require(report.people[0].code?.text)
        #expect(
            report.lines(zone: Fixture.london, today: Self.today) == [
                "Later.csv, wandsworth-custody-2026-11-23-early: 0 added, 1 changed, 1 unchanged.",
                "Line 2 changes Dunn, Callum, \(code): cell M4, was M6; van 11:00, was van 10:00.",
            ])
        let last = try #require(try suite.state(try suite.cases()[0].subject).timeline.last)
        #expect(
            last.entry.fact
                == .detailsListed(
                    [.cell("M4"), .nextEvent(PoliceEvent(kind: .van, at: Fixture.time("2026-11-23 11:00")))], from: "Later.csv"))
    }

    @Test("A hand correction stays against the list, and the list's new value is shown beside it once")
    func kept() throws {
        var suite = Fixture()
        try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M6,1,22:10,\n")
        let subject = try suite.only().subject
        try suite.add(.detailsCorrected([.observationLevel(4)], cleared: [.cell]), to: subject)
        let csv = Self.heads + "A/1,\"Dunn, Callum\",M7,2,22:10,\n"
        let report = try suite.run(csv)
        #expect(
            report.lines(zone: Fixture.london, today: Self.today)[1].hasSuffix(
                ": the list says cell M7, was M6; it stays cleared by hand; the list says observation level 2, was level 1; level 4 stays as corrected by hand."
            ))
        let state = try suite.state(subject)
        #expect(state.details.observationLevel == 4 && state.details.cell.isEmpty)
        #expect(state.listed.observationLevel == 2 && state.listChanges.count { $0.isKeptByHand } == 2)
        #expect(try suite.run(csv).unchanged == 1)
    }

    @Test("A list that comes round to the hand correction agrees with it")
    func agrees() throws {
        var suite = Fixture()
        try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M6,1,22:10,\n")
        let subject = try suite.only().subject
        try suite.add(.detailsCorrected([.cell("M7")], cleared: []), to: subject)
        let report = try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M7,1,22:10,\n")
        guard case .changed(_, let changes)? = report.people.first?.action else {
            Issue.record("The row is no change")
            return
        }
        #expect(changes == [ImportChange(old: .cell("M6"), new: .cell("M7"), isKeptByHand: false, kept: nil)])
        #expect(try suite.state(subject).listChanges.allSatisfy { !$0.isKeptByHand })
    }

    @Test(
        "Times without days are the same while the day lasts, and a van that was missed is not moved to tomorrow by reading the list again")
    func timesAlone() throws {
        var suite = Fixture("2026-11-23 08:25")
        let csv = Self.heads + "A/1,\"Dunn, Callum\",M6,1,22:10,van 10:00\n"
        try suite.run(csv)
        suite.now = Fixture.time("2026-11-23 11:30")
        #expect(try suite.run(csv).unchanged == 1)
        suite.now = Fixture.time("2026-11-23 23:30")
        #expect(try suite.run(csv, Fixture.session("2026-11-23", "night")).unchanged == 1)
        suite.now = Fixture.time("2026-11-24 07:30")
        let next = try suite.run(csv, Fixture.session("2026-11-24"))
        #expect(next.changed == 1)
        #expect(try suite.only().details.nextEvent?.at == Fixture.time("2026-11-24 10:00"))
        #expect(try suite.only().details.arrived == Fixture.time("2026-11-22 22:10"))
    }

    @Test("The same person twice in one file counts once; what contradicts the first row is named")
    func repeated() throws {
        var suite = Fixture()
        let report = try suite.run(
            Self.heads
                + "A/1,\"Dunn, Callum\",M6,1,22:10,\nA/1,\"DUNN, Callum\",m6,1,22:10,\nA/1,\"Dunn, Callum\",M7,1,22:10,\nA/2,\"Khan, Aisha\",D1,,,\n"
        )
        #expect(report.added == 2 && report.refused == 1)
        #expect(report.faults == [RowFault(line: 4, column: nil, reason: "has the same custody number as line 2, and says something else")])
        #expect(report.faultLines == ["Line 4 was not taken: it has the same custody number as line 2, and says something else."])
        #expect(report.people.map(\.action.word) == ["added", "repeated", "added"])
        let named = try suite.run("Name,DOB,Cell\n\"Hart, Jo\",1/2/1990,F3\n\"Hart, Jo\",1/2/1990,F4\n")
        #expect(named.faults.first?.reason == "has the same name and date of birth as line 2, and says something else")
    }

    @Test("Good rows come in beside bad ones, in one step")
    func mixed() throws {
        var suite = Fixture()
        let report = try suite.run("Custody no,Name,DOB\nA/1,\"Dunn, Callum\",31/02/2002\nA/2,\"Khan, Aisha\",2/5/2010\n")
        #expect(report.added == 1 && report.refused == 1)
        #expect(report.faultLines == ["Line 2 (DOB) was not taken: not a date: write dd/mm/yyyy or yyyy-mm-dd."])
        #expect(try suite.only().details.name == "Khan, Aisha")
    }

    @Test("Everything is written in one append, which expects the cases that it changes where they were seen")
    func oneTransaction() throws {
        var suite = Fixture()
        try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M6,1,22:10,\n")
        let subject = try suite.only().subject
        let store = CountingStore(suite.store)
        try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M7,1,22:10,\nA/2,\"Khan, Aisha\",D1,,,\n", into: store)
        #expect(store.appends.count == 1)
        #expect(store.appends.first?.entries == 2 && store.appends.first?.expecting == [subject: 1])
    }

    @Test("When somebody else writes meanwhile, the import is planned anew; when the disk is full, nothing comes in")
    func moved() throws {
        var suite = Fixture()
        let store = CountingStore(suite.store)
        store.failures = [.moved(.record), .moved(.record)]
        #expect(try suite.run("Name\nDunn\n", into: store).added == 1)
        #expect(store.appends.count == 3)
        store.failures = [.diskFull]
        #expect(throws: ImportError.store(.diskFull)) { try suite.run("Name\nKhan\n", into: store) }
        #expect(try suite.cases().count == 1)
    }

    @Test("A thousand rows get a thousand codes")
    func codes() throws {
        var suite = Fixture()
        let rows = (1...1_000).map { "A/\($0),\"Name\($0), X\",M\($0),,,\n" }.joined()
        #expect(try suite.run(Self.heads + rows).added == 1_000)
        #expect(Set(try suite.cases().map(\.code)).count == 1_000)
        #expect(try suite.run(Self.heads + rows).unchanged == 1_000)
    }

    @Test("The report as JSON says the same, and refuses no value in its own words")
    func json() throws {
        var suite = Fixture()
        try suite.run(Self.heads + "A/1,\"Dunn, Callum\",M6,1,22:10,\n")
        let report = try suite.run(
            "Custody no,Name,Cell,Officer,DOB\nA/1,\"Dunn, Callum\",M7,PC,\nA/2,\"Hart, Jo\",F1,PC,zz/zz\n,,F2,,\n", dryRun: true)
        let code = try suite.only().code.text
        #expect(
            report.json(zone: Fixture.london, today: Self.today).text() == """
                {
                  "file": "custody.csv",
                  "session": "wandsworth-custody-2026-11-23-early",
                  "dryRun": true,
                  "added": 0,
                  "changed": 1,
                  "unchanged": 0,
                  "refused": [
                    {
                      "line": 3,
                      "column": "DOB",
                      "reason": "not a date: write dd/mm/yyyy or yyyy-mm-dd"
                    }
                  ],
                  "ignoredColumns": [
                    "Officer"
                  ],
                  "emptyPlaces": [
                    4
                  ],
                  "people": [
                    {
                      "line": 2,
                      "action": "changed",
                      "case": "\(code)",
                      "name": "Dunn, Callum",
                      "changes": [
                        {
                          "field": "cell",
                          "old": "M6",
                          "new": "M7",
                          "keptByHand": false
                        }
                      ]
                    }
                  ]
                }
                """)
        #expect(report.lines(zone: Fixture.london, today: Self.today).last == "Nothing was written: this was a dry run.")
    }
}
