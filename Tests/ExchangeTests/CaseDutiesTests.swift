import Caseload
import Testing

@testable import Exchange

@Suite("Clocks and duties of one case, printed")
struct CaseDutiesTests {
    private func text(_ words: String) throws -> RequiredText { try #require(RequiredText(words)) }

    /// A child in the suite, for whom a review was done, an assessment asked for and a pathway thought of.
    private func child() throws -> (Fixture, SubjectID) {
        var suite = Fixture("2026-11-23 08:25")
        let subject = try suite.type("m6 dunn callum 14/3/12 theft 0610")
        let facts: [Fact] = [
            .custodyEvent(.reviewed(by: "Insp Vane")), .mentalHealthActMoved(.requested(why: try text("hears voices"))),
            .pathwayMoved(PathwayMove(.nrm, .considered(why: try text("owes a debt")))),
            .childDutyDone(YouthDutyRecord(.guardianTold, try text("mother, by phone"))),
        ]
        var writer = EntryWriter(author: Fixture.mina, workstation: "desk-1", random: SeededGenerator(seed: 3))
        for fact in facts {
            _ = try suite.store.append([writer.entry(fact, about: subject, now: suite.now)], expecting: [:])
        }
        suite.now = suite.now.adding(minutes: 30)
        return (suite, subject)
    }

    @Test("The text has what happened, what presses, and what nobody has recorded")
    func lines() throws {
        let (suite, subject) = try child()
        let lines = CaseText(
            try suite.state(subject), now: suite.now, zone: Fixture.london, scale: try .builtIn(), instrumentName: { $0 }
        ).lines
        for line in [
            "  08:25 review done (Insp Vane) (\(Fixture.mina.name))", "  08:25 requested: hears voices (\(Fixture.mina.name))",
            "  The assessment is asked for and no AMHP has been called.", "  NRM: neither referred nor set aside",
            "  parent or guardian told: mother, by phone (08:25, \(Fixture.mina.name))", "  youth justice service told: not recorded",
        ] {
            #expect(lines.contains(line), "\(lines.joined(separator: "\n"))")
        }
    }

    @Test("A program reads the same")
    func json() throws {
        let (suite, subject) = try child()
        let value = CaseJSON(try suite.state(subject), now: suite.now, zone: Fixture.london).value
        let text = value.text(.compact)
        for part in [
            "\"what\":\"review done (Insp Vane)\"", "\"requested\":\"2026-11-23T08:25:00+00:00\"", "\"pathway\":\"nrm\"",
            "{\"duty\":\"youth-justice-told\",\"done\":null}",
        ] {
            #expect(text.contains(part), "\(text)")
        }
    }
}
