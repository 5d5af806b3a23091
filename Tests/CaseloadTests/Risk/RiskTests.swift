import Caseload
import Testing

@Suite("Risk")
struct RiskTests {
    @Test(
        "Wording that says nothing is refused",
        arguments: [
            "low", "Low.", "none", "NONE", "no concerns", "No current concerns", "as above", "known", "known risk", "low risk", "nil",
            "n/a",
            "see notes", "as before", "historic", "unchanged", "no issues identified at this time", "Risk to self: low", "none known", "-",
            "history of self", "previously known", "denies", "high", "MEDIUM RISK", "no evident risk", "yes",
        ])
    func vague(text: String) {
        #expect(RiskWording.saysNothing(text))
        #expect(throws: RiskComplaint(part: .known, sentence: RiskWording.sentence)) {
            try RiskRecord(.toSelf, known: text, plan: "hourly visits")
        }
        #expect(throws: RiskComplaint.self) { try RiskRecord(.toSelf, said: "would use the ligature", plan: text) }
    }

    @Test(
        "Wording that says what was said, seen or known is kept",
        arguments: [
            "low mood since May", "denies thoughts of suicide when asked directly", "marks on both wrists", "overdose in 2019",
            "known to have cut himself in cell 4 last month", "threatened his brother with a knife", "no food or heating at home",
            "ex-partner waits outside",
        ])
    func plain(text: String) throws {
        #expect(try RiskRecord(.toOthers, seen: text, plan: "tell Sgt Hale").seen == text)
    }

    @Test(
        "A nod, a cell and a promise to see are no answer to an alert",
        arguments: [
            "ok", "he said ok", "M8", "12", "left a message", "waiting to hear", "not told yet", "busy", "sgt", "see notes", "okey dokey",
        ])
    func noAnswer(text: String) { #expect(AnswerWording.saysNothing(text)) }

    @Test(
        "What somebody will do is an answer",
        arguments: ["constant watch", "HCP called", "moved to M8, watched", "left message with crisis team", "half-hourly visits"])
    func answers(text: String) { #expect(!AnswerWording.saysNothing(text)) }

    @Test("A risk needs something that it rests on, and a plan")
    func needed() {
        #expect(throws: RiskComplaint.self) { try RiskRecord(.neglect, plan: "hourly visits") }
        #expect(throws: RiskComplaint.self) { try RiskRecord(.neglect, said: "  ", plan: "hourly visits") }
        #expect(throws: RiskComplaint.self) { try RiskRecord(.neglect, said: "cannot cook", plan: "  ") }
    }

    @Test("The timeline says to whom, on what it rests, when that was and what is to be done")
    func words() throws {
        #expect(
            try Fact.risk(.fromOthers).timelineWords
                == "risk from others: said: would use the ligature; known: overdose in May (this morning); plan: constant observation, Sgt Hale"
        )
    }

    @Test("What was written before a word was refused is still read")
    func oldWording() throws {
        let fact = try Fact(decoding: writtenFact(63, textField(1, "self"), textField(2, "low"), textField(6, "none")))
        #expect(fact.timelineWords == "risk to self: said: low; plan: none")
    }

    @Test("Each risk has its own record, and the last of each stands")
    func state() throws {
        var story = CaseStory()
        story.add([try .risk(.toSelf), try .risk(.toOthers), try .risk(.toSelf)])
        #expect(Set(story.state.risks.keys) == [.toSelf, .toOthers])
        #expect(story.state.risks[.toSelf]?.by.at == .nine + 4)
        #expect(story.summary.care.lastRiskRecord == .nine + 4)
    }

    @Test("A charge-related risk has days to ask again, and flags the row")
    func chargeRisk() throws {
        var story = CaseStory()
        let triggers = [RiskTrigger(.court, on: day(2026, 12, 7)), RiskTrigger(.bailReturn, on: day(2026, 11, 30))]
        story.add(.chargeRiskRecorded(.present(why: required("indecent images, family not told"), triggers: triggers)))
        #expect(story.state.chargeRisk?.finding.nextTrigger(from: day(2026, 11, 23))?.kind == .bailReturn)
        #expect(story.state.chargeRisk?.finding.nextTrigger(from: day(2026, 12, 1))?.kind == .court)
        #expect(story.summary.care.triggers.map(\.date) == [day(2026, 11, 30), day(2026, 12, 7)])
        #expect(try QueueOrder.atTen().row(story.summary).flags == [.chargeRisk])
        story.add(.detailsListed([.chargeRisk(false)], from: "list"))
        #expect(try QueueOrder.atTen().row(story.summary).flags == [.chargeRisk, .listDiffers])
        story.add(.chargeRiskRecorded(.notFound(why: required("charge dropped to a public-order matter"))))
        #expect(try QueueOrder.atTen().row(story.summary).flags.isEmpty)
    }

    @Test("Advice about observation says to whom it was given")
    func observation() {
        var story = CaseStory()
        story.add(.observationAdvised(ObservationAdvice(.constant, why: required("ligature found"), told: required("Sgt Hale"))))
        #expect(story.summary.care.observation == .constant)
        #expect(
            story.state.words(for: story.state.timeline[1], zone: .london, today: day(2026, 11, 23))
                == "observation level 3 constant advised: ligature found; told Sgt Hale")
    }
}
