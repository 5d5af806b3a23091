import Caseload
import Testing

@Suite("Status and flags of a row")
struct CaseStatusTests {
    private func status(_ facts: [Fact], by author: Member = .nurse) -> CaseStatus {
        var story = CaseStory()
        story.add(facts, by: author)
        return CaseStatus(story.summary)
    }

    @Test("Each stage of a case has its word")
    func stages() {
        let asq = Fact.administrationStarted(instrument: "asq", version: "1")
        #expect(status([]) == .notTriaged)
        #expect(status([.urgency(.c)]) == .triaged)
        #expect(status([.urgency(.c), .consented(.seen, .yes)]) == .consented)
        #expect(status([.consented(.seen, .lacksCapacity)]) == .consented)
        #expect(status([.urgency(.a), .consented(.seen, .yes), .madeSafe]) == .madeSafe)
        #expect(status([.urgency(.a), .madeSafe, asq]) == .screening)
        #expect(status([.consented(.seen, .no)]) == .declined)
        #expect(status([.consented(.seen, .yes), .consented(.seen, .withdrawn)]) == .declined)
        #expect(status([.consented(.seen, .no), .noFurther]) == .outcomeRecorded)
        #expect(status([.urgency(.c), .unavailable("asleep")]) == .unavailable)
        #expect(status([.noFurther, .signed]) == .signed)
        #expect(status([.noFurther, .signed], by: .student) == .awaitingCountersignature)
        #expect(status([.noFurther, .signed, .amendment(of: nil, to: .note("late"))]) == .amended)
        #expect(status([.left()]) == .left)
        #expect(status([.noFurther, .signed, .left()]) == .settled)
        #expect(status([.noFurther, .signed, .left(), .alert()]) == .alertOpen)
        #expect(status([.alert(), .told()]) == .alertOpen)
    }

    @Test("A finished screening is screened")
    func screened() {
        var story = CaseStory()
        let id = story.add(.administrationStarted(instrument: "asq", version: "1"))
        story.add(.administrationFinished(administration: id, result: "negative"))
        #expect(CaseStatus(story.summary) == .screened)
    }

    @Test("Flags say what a row warns of, in the order of the closed list")
    func flags() throws {
        var story = CaseStory([
            .statedAge(15), .van(.ten + 30), .observationLevel(4), .selfHarm, .basis(.section136), .mentalHealthAct(.requested),
            .appropriateAdult(.needed),
            .chargeRisk(true), .cell("M6"),
        ])
        story.add(.detailsCorrected([.cell("M7")], cleared: []))
        story.add(.detailsListed([.cell("M8")], from: "list"))
        story.add(.urgency(.c))
        story.add(.urgency(.d), by: .student)
        story.add([.madeSafe, .consented(.seen, .no), .unavailable("asleep"), .alert()])
        story.add([.newInformation(NewInformation(required("family rang"))), .riskRecorded(try .fixture())])
        story.add(.custodyEvent(.bailRefused(why: "")))
        story.add(.taskAdded(FollowUp(required("leaflet"), by: .nine)))
        #expect(try QueueOrder.atTen().row(story.summary).flags == CaseFlag.allCases)
        #expect(try QueueOrder.atTen().row(CaseStory().summary).flags.isEmpty)
    }

    @Test("Whoever has left is not leaving soon")
    func leftNotLeaving() throws {
        var story = CaseStory([.van(.ten)])
        story.add(.left())
        #expect(try QueueOrder.atTen().row(story.summary).flags.isEmpty)
    }

    @Test("The words of the closed lists are the ones in the README")
    func closedLists() {
        #expect(
            CaseStatus.allCases.map(\.rawValue).sorted() == [
                "alert-open", "amended", "awaiting-countersignature", "consented", "declined", "left", "made-safe", "missed", "not-triaged",
                "outcome-recorded", "screened",
                "screening", "settled", "signed", "triaged", "unavailable",
            ])
        #expect(
            CaseFlag.allCases.map(\.rawValue) == [
                "alert-open", "child", "leaving-soon", "close-observation", "self-harm-marker", "s136", "mha-outstanding", "aa-outstanding",
                "charge-risk",
                "student-urgency", "declined", "unavailable", "made-safe", "list-differs", "reassess-risk", "follow-up-due",
            ])
    }
}
