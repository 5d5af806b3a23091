import Caseload
import Testing

@testable import Exchange

@Suite("Whom a row of a list is about")
struct ListMatchingTests {
    private static let dunn = "\"Dunn, Callum\",14/03/2002"

    @Test("A person held overnight is the same person on the next day's list, by custody number")
    func overnight() throws {
        var suite = Fixture()
        try suite.run("Custody no,Name,DOB,Cell,Arrived\nWW/26/0099,\(Self.dunn),M6,22/11/2026 22:10\n")
        suite.now = Fixture.time("2026-11-24 07:10")
        let report = try suite.run("CR no;Name;DOB;Cell\nww-26-0099;\"DUNN, CALLUM\";14.3.02;m6\n", Fixture.session("2026-11-24"))
        #expect(report.unchanged == 1 && report.added == 0 && report.changed == 0)
    }

    @Test("Without custody numbers, name and date of birth with the same arrival make the same person")
    func byName() throws {
        var suite = Fixture()
        let csv = "Name,DOB,Arrived\n\(Self.dunn),22/11/2026 22:10\n"
        try suite.run(csv)
        #expect(try suite.run(csv, Fixture.session("2026-11-24")).unchanged == 1)
        #expect(try suite.run("Name,DOB\n\(Self.dunn)\n").unchanged == 1)
        #expect(try suite.cases().count == 1)
    }

    @Test("Two people of one name and different dates of birth, or with different custody numbers, stay two")
    func namesakes() throws {
        var suite = Fixture()
        try suite.run("Custody no,Name,DOB\nA/1,\(Self.dunn)\n")
        #expect(try suite.run("Name,DOB\n\"Dunn, Callum\",15/03/2002\n").added == 1)
        #expect(try suite.run("Custody no,Name,DOB\nA/2,\(Self.dunn)\n").added == 1)
        #expect(try suite.cases().count == 3)
    }

    @Test("Somebody who left and is brought in again is a new case")
    func again() throws {
        var suite = Fixture("2026-11-23 08:25")
        try suite.run("Name,DOB,Arrived\n\(Self.dunn),22/11/2026 22:10\n")
        let subject = try suite.only().subject
        try suite.add(.left(Departure(how: .released, at: Fixture.time("2026-11-23 08:00"), destination: "")), to: subject)
        suite.now = Fixture.time("2026-11-23 20:00")
        #expect(try suite.run("Name,DOB,Arrived\n\(Self.dunn),23/11/2026 19:30\n").added == 1)
        #expect(try suite.run("Name,DOB,Arrived\n\(Self.dunn),22/11/2026 22:10\n\"Hart, Jo\",1/1/1990,\n").unchanged == 1)
    }

    @Test("A list that corrects the time of arrival is about the same stay")
    func correctedArrival() throws {
        var suite = Fixture()
        try suite.run("Name,DOB,Arrived\n\(Self.dunn),22/11/2026 22:10\n")
        let report = try suite.run("Name,DOB,Arrived\n\(Self.dunn),22/11/2026 22:40\n")
        #expect(report.changed == 1 && report.added == 0)
    }

    @Test("A case long settled is not taken for a new one by a custody number that begins anew, nor by its name")
    func oldCases() throws {
        var suite = Fixture("2025-11-20 09:00")
        try suite.run("Custody no,Name,DOB\n0102,\(Self.dunn)\n", Fixture.session("2025-11-20"))
        let subject = try suite.only().subject
        let reason = try #require(RequiredText("no need found"))
        try suite.add(.outcomeDecided(.noFurtherLDAction(reason: reason)), to: subject)
        try suite.add(.left(Departure(how: .released, at: suite.now, destination: "")), to: subject)
        try suite.add(.signed, to: subject)
        suite.now = Fixture.time("2026-11-23 08:25")
        #expect(try suite.run("Custody no,Name,DOB\n0102,\"Khan, Aisha\",2/5/2010\n").added == 1)
        #expect(try suite.run("Name,DOB\n\(Self.dunn)\n").added == 1)
    }

    @Test("The same person at another site is another case")
    func otherSite() throws {
        var suite = Fixture()
        try suite.run("Name,DOB\n\(Self.dunn)\n")
        #expect(try suite.run("Defendant,DOB,Court time\n\(Self.dunn),10:30\n", Fixture.session(kind: .court)).added == 1)
    }

    @Test("A person typed as a line is the one on the list: blanks are filled, what is the same is no change")
    func typedFirst() throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02 theft 2210")
        let report = try suite.run("Custody no,Name,DOB,Cell,Offence,Arrived\nWW/26/0099,\"DUNN, Callum\",14/03/2002,M6,Theft,22:10\n")
        #expect(report.added == 0 && report.changed == 1)
        #expect(
            report.lines(zone: Fixture.london, today: Fixture.session().date)[1].hasSuffix(": custody number WW/26/0099, not known before.")
        )
        #expect(try suite.state(subject).details.custodyNumber == "WW/26/0099")
        #expect(
            try suite.run("Custody no,Name,DOB,Cell,Offence,Arrived\nWW/26/0099,\"DUNN, Callum\",14/03/2002,M6,Theft,22:10\n").unchanged
                == 1)
    }

    @Test("What was typed as a line gives way to the list, and what it was stays readable")
    func typedDiffers() throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02 obs1")
        let report = try suite.run("Name,DOB,Cell,Obs\n\(Self.dunn),M4,3\n")
        let line = report.lines(zone: Fixture.london, today: Fixture.session().date)[1]
        #expect(line.contains("cell M4, was M6") && line.contains("observation level 3, was level 1"))
        let state = try suite.state(subject)
        #expect(state.details.cell == "M4" && state.details.observationLevel == 3)
        #expect(state.timeline.count == 2)
    }

    @Test(
        "A hasty line is still the same person: half the name in the same cell, or an age instead of a date of birth",
        arguments: [
            ("m6 dunn", "Callum James", true), ("m6 dunn callum ~25", "Callum James", true), ("m4 dunn callum 24", "Callum", true),
            ("m4 dunn callum 24", "Callum James", false), ("m4 dunn", "Callum", false), ("m6 dunn callum 40", "Callum", false),
            ("m6 ?", "Callum", false),
        ])
    func hasty(_ typed: String, _ forenames: String, _ isSame: Bool) throws {
        var suite = Fixture()
        try suite.type(typed)
        let report = try suite.run("Custody no,Name,DOB,Cell\nWW/26/0099,\"Dunn, \(forenames)\",14/03/2002,M6\n")
        #expect(report.changed == (isSame ? 1 : 0))
        #expect(try suite.cases().count == (isSame ? 1 : 2))
    }

    @Test("Somebody unknown in a cell is not added twice, and gets their name from the list later")
    func nameless() throws {
        var suite = Fixture()
        let unknown = "Cell,Name,Sex,Arrived\nM2,unknown,M,22:10\n"
        #expect(try suite.run(unknown).added == 1)
        #expect(try suite.run(unknown, Fixture.session("2026-11-23", "late")).unchanged == 1)
        #expect(try suite.run("Cell,Name,Sex,Arrived\nM2,\"Dunn, Callum\",M,22:10\n").changed == 1)
        #expect(try suite.only().details.name == "Dunn, Callum")
    }

    @Test("A surname corrected by hand still finds its row")
    func correctedName() throws {
        var suite = Fixture()
        let csv = "Name,DOB\n\(Self.dunn)\n"
        try suite.run(csv)
        try suite.add(.detailsCorrected([.surname("Dunne")], cleared: []), to: try suite.only().subject)
        #expect(try suite.run(csv).unchanged == 1)
        #expect(try suite.only().details.surname == "Dunne")
    }

    @Test("A person marked as entered in error here is not brought back by the list, which says so")
    func struck() throws {
        var suite = Fixture()
        let csv = "Name,DOB\n\(Self.dunn)\n"
        try suite.run(csv)
        let subject = try suite.only().subject
        let booking = try #require(try suite.store.entries(of: subject).first)
        let reason = try #require(RequiredText("never here"))
        try suite.add(.enteredInError(target: booking.entry.id, reason: reason), to: subject)
        let report = try suite.run(csv)
        #expect(report.added == 0 && report.people.first?.action.word == "struck")
        #expect(report.lines(zone: Fixture.london, today: Fixture.session().date)[1].contains("entered in error"))
    }

    @Test("A line that was typed in error, or a booking undone, does not keep the list out")
    func struckLine() throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02")
        let booking = try #require(try suite.store.entries(of: subject).first)
        try suite.add(.enteredInError(target: booking.entry.id, reason: try #require(RequiredText("wrong cell"))), to: subject)
        #expect(try suite.run("Name,DOB\n\(Self.dunn)\n").added == 1)
        let added = try #require(try suite.cases().first { !$0.isVoid })
        let listed = try #require(try suite.store.entries(of: added.subject).first)
        try suite.add(.undone(target: listed.entry.id), to: added.subject)
        #expect(try suite.run("Name,DOB\n\(Self.dunn)\n").added == 1)
    }
}
