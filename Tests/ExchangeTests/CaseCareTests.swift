import Caseload
import Testing

@testable import Exchange

@Suite("Consent, needs and risk in what leaves")
struct CaseCareTests {
    private func text(_ words: String) throws -> RequiredText { try #require(RequiredText(words)) }

    private func person(_ facts: [Fact]) throws -> (Fixture, SubjectID) {
        var suite = Fixture("2026-11-23 08:25")
        let subject = try suite.type("m6 dunn callum 14/3/02")
        for fact in facts { try suite.add(fact, to: subject) }
        return (suite, subject)
    }

    private func lines(_ facts: [Fact]) throws -> [String] {
        let (suite, subject) = try person(facts)
        return CaseText(try suite.state(subject), now: suite.now, zone: Fixture.london, scale: try .builtIn()).lines
    }

    private func json(_ facts: [Fact]) throws -> String {
        let (suite, subject) = try person(facts)
        return CaseJSON(try suite.state(subject), now: suite.now, zone: Fixture.london).value.text(.compact)
    }

    private func facts() throws -> [Fact] {
        let housing = CodedTerm("housing", try text("housing"))
        let gambling = CodedTerm("gambling", try text("gambling"))
        let accommodation = CodedTerm("accommodation", try text("accommodation"))
        let rough = CodedTerm("HM01", try text("rough sleeper"))
        let finding = CapacityFinding.lacks(why: try text("slurred"), .wait(for: try text("sober"), until: nil))
        return [
            .consented(.gp, .no), .capacityAssessed(CapacityAssessment(.police, finding)),
            .needRecorded(NeedRecord(housing, .found(.presentNow, evidence: try text("slept rough since May")), source: .person)),
            .needRecorded(NeedRecord(gambling, .noneFound, source: .police)),
            .characteristicRecorded(Characteristic(accommodation, .code(rough, words: ""))),
            .riskRecorded(try RiskRecord(.toSelf, said: "would use the cord", plan: "level 3 asked of Sgt Hale")),
            .chargeRiskRecorded(.notFound(why: try text("family know, and stand by him"))),
            .observationAdvised(ObservationAdvice(.constant, why: try text("would use the cord"), told: try text("Sgt Hale"))),
        ]
    }

    @Test("The text says what was found, and that the rest was not asked or not recorded")
    func asText() throws {
        let lines = try lines(facts())
        #expect(lines.contains { $0.contains("to share with the GP no") })
        #expect(lines.contains { $0.hasPrefix("Capacity for consent to share with police: lacks capacity: slurred; can wait: sober") })
        #expect(lines.contains { $0.hasPrefix("  housing: present now, slept rough since May (the person), 08:25") })
        #expect(lines.contains("  Not asked: everything that is not named here."))
        #expect(lines.contains { $0.hasPrefix("  accommodation: rough sleeper (HM01)") })
        #expect(lines.contains { $0.hasPrefix("  risk to self: said: would use the cord; plan: level 3 asked of Sgt Hale") })
        #expect(lines.contains("  Not recorded: risk of neglect, risk to others, risk from others"))
        #expect(lines.contains { $0.hasPrefix("  Observation level 3 constant advised") })
    }

    @Test("The JSON has each with who and when, and null where nobody asked")
    func asJSON() throws {
        let json = try json(facts())
        #expect(json.contains(#""finding":"lacks","lacking":true"#))
        #expect(
            json.contains(
                #""need":"housing","label":"housing","status":"present-now","evidence":"slept rough since May","source":"the person""#))
        #expect(json.contains(#""need":"gambling","label":"gambling","status":"none-found","evidence":null,"source":"police""#))
        #expect(json.contains(#""list":"accommodation","code":"HM01","label":"rough sleeper","words":null"#))
        #expect(json.contains(#""said":"would use the cord","seen":null,"known":null,"when":null,"plan":"level 3 asked of Sgt Hale""#))
        #expect(json.contains(#""neglect":null"#))
        #expect(json.contains(#""present":false,"why":"family know, and stand by him","triggers":[]"#))
        #expect(json.contains(#""level":3"#))
    }

    @Test("Why nobody has asked for consent to be seen is said where the answer would stand, and gone with the answer")
    func leftOpen() throws {
        let later = Fact.consentLeftOpen(.later(why: try text("asleep"), until: Fixture.time("2026-11-23 09:30")))
        #expect(try lines([later]).contains { $0.hasPrefix("Consent: to be seen to be asked later, asleep, try again 09:30 (") })
        #expect(try json([later]).contains(#""kind":"later","reason":"asleep","until":"2026-11-23T09:30"#))
        let ahead = Fact.consentLeftOpen(.wentAhead(ground: try text("ligature round his neck")))
        #expect(try lines([ahead]).contains { $0.contains("to be seen went ahead without it, ligature round his neck (") })
        #expect(try json([ahead]).contains(#""kind":"went-ahead","reason":"ligature round his neck","until":null"#))
        #expect(try json([ahead, .consented(.seen, .yes)]).contains(#""consentLeftOpen":null"#))
        let (suite, subject) = try person([ahead])
        let health = HealthRecordText(
            try suite.state(subject), now: suite.now, zone: Fixture.london, scale: try .builtIn(), author: Fixture.mina, siteName: "suite",
            instrumentName: { $0 })
        #expect(health.lines.contains { $0.hasPrefix("Seen went ahead without it (ligature round his neck)") })
    }

    @Test("Of somebody about whom nothing was asked, nothing reads as a no")
    func nothing() throws {
        let json = try json([])
        #expect(json.contains(#""needs":[],"characteristics":[],"risks":{"self":null,"neglect":null,"others":null,"from-others":null}"#))
        #expect(try lines([]).allSatisfy { !$0.contains("Needs") && !$0.contains("Risk") })
    }
}
