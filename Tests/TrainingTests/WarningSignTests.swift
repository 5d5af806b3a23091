import Caseload
import Testing
import Training

/// The rule of each kind of warning sign, beside what answers it.
@Suite("Warning signs in the debrief")
struct WarningSignTests {
    private let missedNothing: [String] = []

    @Test(
        "A marker, an observation level and a dangerous charge are answered by a letter",
        arguments: ["brannockson", "quillfeather", "seabright"])
    func answeredByLetter(id: String) throws {
        var practice = try Practice(with: id)
        let place = try #require(practice.session.people.first { $0.person.id == id }).person.place
        #expect(try practice.row(at: place)?.missedWarningSigns.isEmpty == false)
        try practice.triage(.c, at: place)
        #expect(try practice.row(at: place)?.missedWarningSigns == missedNothing)
    }

    @Test("A marker, an observation level and a dangerous charge are answered by ASQ, not by another questionnaire")
    func answeredByASQ() throws {
        for place in ["marker", "stale-letter"] {
            var practice = try Practice()
            try practice.add(.administrationStarted(instrument: "gad-7", version: "2026.1"), at: place)
            #expect(try practice.row(at: place)?.missedWarningSigns.isEmpty == false)
            try practice.add(.administrationStarted(instrument: "asq", version: "2026.1"), at: place)
            #expect(try practice.row(at: place)?.missedWarningSigns == missedNothing)
        }
    }

    @Test("The letter that the colleague gave before the charge does not answer the charge")
    func colleaguesLetterIsNoAnswer() throws {
        let row = try #require(try Practice().row(at: "stale-letter"))
        #expect(row.inherited == .d)
        #expect(row.missedWarningSigns == ["charged with indecent images since he was last seen"])
    }

    @Test("A child, and an adult who may be vulnerable, are answered only by the appropriate adult", arguments: ["kharimi", "lowestane"])
    func answeredByAppropriateAdult(id: String) throws {
        var practice = try Practice(with: id)
        let place = try #require(practice.session.people.first { $0.person.id == id }).person.place
        try practice.triage(.b, at: place)
        try practice.add(.administrationStarted(instrument: "asq", version: "2026.1"), at: place)
        #expect(try practice.row(at: place)?.missedWarningSigns.count == 1)
        try practice.add(.detailsCorrected([.appropriateAdult(.policeSayNotNeeded)], cleared: []), at: place)
        #expect(try practice.row(at: place)?.missedWarningSigns.count == 1)
        for recorded in [AppropriateAdult.needed, .told, .came] {
            try practice.add(.detailsCorrected([.appropriateAdult(recorded)], cleared: []), at: place)
            #expect(try practice.row(at: place)?.missedWarningSigns == missedNothing)
        }
    }

    @Test("Section 136 is answered only by an assessment under the Mental Health Act")
    func answeredByAssessment() throws {
        var practice = try Practice()
        try practice.triage(.b, at: "section-136")
        #expect(try practice.row(at: "section-136")?.missedWarningSigns.count == 1)
        try practice.add(.detailsCorrected([.mentalHealthAct(.notNeeded)], cleared: []), at: "section-136")
        #expect(try practice.row(at: "section-136")?.missedWarningSigns.count == 1)
        for recorded in [MentalHealthActAssessment.requested, .started, .done] {
            try practice.add(.detailsCorrected([.mentalHealthAct(recorded)], cleared: []), at: "section-136")
            #expect(try practice.row(at: "section-136")?.missedWarningSigns == missedNothing)
        }
    }

    @Test("Whoever leaves at nine is missed once nine has passed, unless they were spoken to before")
    func leaving() throws {
        var practice = try Practice(with: "vo")
        #expect(try practice.row(at: "early-van", minutes: 44)?.missedWarningSigns == missedNothing)
        #expect(try practice.row(at: "early-van", minutes: 45)?.missedWarningSigns.count == 1)
        try practice.triage(.d, at: "early-van")
        #expect(try practice.row(at: "early-van", minutes: 60)?.missedWarningSigns.count == 1)
        var late = try Practice(with: "vo")
        try late.add(.consented(.seen, .yes), at: "early-van", minutes: 50)
        #expect(try late.row(at: "early-van", minutes: 60)?.missedWarningSigns.count == 1)
        try practice.add(.consented(.seen, .yes), at: "early-van", minutes: 30)
        #expect(try practice.row(at: "early-van", minutes: 60)?.missedWarningSigns == missedNothing)
    }

    @Test("A sick person is answered by a letter or a note")
    func health() throws {
        var practice = try Practice(with: "ofarraday")
        #expect(try practice.row(at: "asleep")?.missedWarningSigns.count == 1)
        try practice.add(.noteAdded(try #require(RequiredText("Nurse told of the shaking."))), at: "asleep")
        #expect(try practice.row(at: "asleep")?.missedWarningSigns == missedNothing)
    }
}
