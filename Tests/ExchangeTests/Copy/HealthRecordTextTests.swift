import Caseload
import Exchange
import Screening
import Testing

@Suite("The health record's text")
struct HealthRecordTextTests {
    private func lines(_ suite: Fixture, _ subject: SubjectID) throws -> [String] {
        HealthRecordText(
            try suite.state(subject), now: suite.now, zone: Fixture.london, scale: try UrgencyScale.builtIn(), author: Fixture.mina,
            siteName: "Wandsworth custody suite", instrumentName: { $0.uppercased() }
        ).lines
    }

    @Test("Everything is in it, under headings, without indentation")
    func everything() throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum 14/3/02 theft cr:WW/26/0099")
        let facts: [Fact] = [
            .consented(.seen, .yes), .urgencySet(.b, reason: try #require(RequiredText("shaking"))),
            .riskRecorded(
                try RiskRecord(.toSelf, said: "would use the blanket", known: "two overdoses in May", plan: "constant observation")),
            .servicesChecked(.notKnown(where: try #require(RequiredText("RiO")))),
            .noteAdded(try #require(RequiredText("Calmer now.\nAte breakfast."))),
            .taskAdded(FollowUp(try #require(RequiredText("GP letter")), by: Fixture.time("2026-11-23 08:00"))),
        ]
        for fact in facts { try suite.add(fact, to: subject) }
        let lines = try lines(suite, subject)
        let text = lines.joined(separator: "\n")
        for words in [
            "Dunn, Callum, born 14 Mar 2002", "Seen yes, records not asked", "Known to services: not known (RiO)", "B Very urgent: shaking",
            "Risk to self: said: would use the blanket; known: two overdoses in May; plan: constant observation",
            "Risk of neglect: not recorded",
            "Ate breakfast.", "To do by", "DRAFT, not signed.",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(lines.allSatisfy { $0.first != " " })
        #expect(lines.allSatisfy { !$0.contains(where: \.isNewline) })
    }

    @Test("What nobody recorded says so under its heading")
    func nothing() throws {
        var suite = Fixture()
        let lines = try lines(suite, suite.type("m6 dunn callum 14/3/02"))
        for heading in ["SCREENING", "NEEDS AND CIRCUMSTANCES", "TOLD", "NOTES"] {
            let place = try #require(lines.firstIndex(of: heading))
            #expect(lines[place + 1] == "Not recorded.")
        }
        #expect(lines.contains("Not decided."))
    }
}
