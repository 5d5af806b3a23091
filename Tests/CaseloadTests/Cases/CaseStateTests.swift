import Caseload
import Screening
import Testing

@Suite("A case, folded from its entries")
struct CaseStateTests {
    @Test("Without a booking there is no case")
    func noBooking() {
        #expect(CaseState(folding: []) == nil)
        let story = CaseStory()
        #expect(CaseState(folding: Array(story.entries.dropFirst())) == nil)
    }

    @Test("A booking begins the case with what is known")
    func booking() {
        let story = CaseStory([.surname("Dunn"), .cell("M6")], source: .line)
        let state = story.state
        #expect(state.subject == story.subject)
        #expect(state.details.name == "Dunn")
        #expect(state.details.cell == "M6")
        #expect(state.listed == Details())
        #expect(state.added.at == story.now)
        #expect(state.added.name == "Amara Obi")
        #expect(!state.isVoid)
        #expect(state.summary.order == story.booking)
        #expect(!state.isSeen && !state.isSigned && !state.isLocked && !state.hasLeft && !state.hasDeclined && !state.isMadeSafe)
    }

    @Test("A list is remembered beside what is known")
    func bookedFromList() {
        #expect(CaseStory([.cell("M6")], source: .list).state.listed == Details([.cell("M6")]))
    }

    // MARK: Details

    @Test("A change in the list is shown and taken over")
    func listedChange() {
        var story = CaseStory([.cell("M6"), .surname("Dunn")], source: .list)
        story.add(.detailsListed([.cell("M7"), .room("2")], from: "list.csv"))
        let state = story.state
        #expect(state.details.cell == "M7")
        #expect(state.details.room == "2")
        #expect(state.listChanges.map(\.old) == [.cell("M6"), nil])
        #expect(state.listChanges.map(\.isKeptByHand) == [false, false])
        #expect(state.summary.unseenListChanges == 0)
    }

    @Test("A correction by hand outlives the list, and the list's new value is shown until somebody looks at it")
    func handCorrectionStands() {
        var story = CaseStory([.surname("Dun"), .cell("M6")], source: .list)
        story.add(.detailsCorrected([.surname("Dunn")], cleared: [.cell]))
        story.add(.detailsListed([.surname("Done"), .cell("M7")], from: "list.csv"))
        #expect(story.state.details.surname == "Dunn")
        #expect(story.state.details[.cell] == nil)
        #expect(story.state.listed.surname == "Done")
        #expect(story.state.listChanges.map(\.isKeptByHand) == [true, true])
        #expect(story.summary.unseenListChanges == 2)
        story.add(.detailsCorrected([.surname("Dunn"), .cell("M7")], cleared: []))
        #expect(story.state.details.cell == "M7")
        #expect(story.summary.unseenListChanges == 0)
    }

    @Test("A list that comes round to the corrected value has nothing left to show")
    func listComesRound() {
        var story = CaseStory([.surname("Dun")], source: .list)
        story.add(.detailsCorrected([.surname("Dunn")], cleared: []))
        story.add(.detailsListed([.surname("Done")], from: "list.csv"))
        story.add(.detailsListed([.surname("Dunn")], from: "list.csv"))
        #expect(story.state.details.surname == "Dunn")
        #expect(story.summary.unseenListChanges == 0)
    }

    @Test("A list that says the same again changes nothing")
    func listRepeats() {
        var story = CaseStory([.surname("Dun")], source: .list)
        story.add(.detailsCorrected([.surname("Dunn")], cleared: []))
        story.add(.detailsListed([.surname("Dun")], from: "list.csv"))
        #expect(story.state.listChanges.isEmpty)
        #expect(story.state.details.surname == "Dunn")
        #expect(story.summary.unseenListChanges == 0)
    }

    @Test("A field cleared by hand is empty")
    func clearedField() {
        var story = CaseStory([.cell("M6")])
        story.add(.detailsCorrected([], cleared: [.cell]))
        #expect(story.state.details.cell.isEmpty)
        #expect(story.state.correctedByHand == [.cell])
    }

    // MARK: Presence

    @Test("The time of not being available is counted from absence to return")
    func absences() {
        var story = CaseStory()
        story.add(.unavailable("asleep"))
        #expect(story.state.absence?.reason == "asleep")
        story.add(.unavailable("in interview"), after: 30)
        #expect(story.state.absence?.reason == "in interview")
        #expect(story.state.absentMinutes == 30)
        story.add(.available, after: 15)
        #expect(story.state.absence == nil)
        #expect(story.state.absentMinutes == 45)
        story.add(.available, after: 15)
        #expect(story.state.absentMinutes == 45)
    }

    @Test("An absence tells when to try again")
    func tryAgain() {
        var story = CaseStory()
        story.add(.unavailable(reason: required("with solicitor"), until: .nine + 60))
        #expect(story.state.absence?.until == .nine + 60)
        #expect(story.summary.absence == story.state.absence)
    }

    @Test("Absence before the arrival takes nothing from the wait")
    func absenceBeforeArrival() {
        var story = CaseStory([.arrived(.nine)])
        story.add(.unavailable("at hospital"), happened: .nine - 60)
        story.add(.available, happened: .nine + 10)
        #expect(story.state.absentMinutes == 10)
    }

    @Test("Leaving ends an absence at the time of leaving")
    func leaving() {
        var story = CaseStory([.arrived(.nine)])
        story.add(.unavailable("asleep"), happened: .nine)
        story.add(.left(.hospital, at: .nine + 25), after: 60)
        let state = story.state
        #expect(state.hasLeft)
        #expect(state.departure?.how == .hospital)
        #expect(state.absence == nil)
        #expect(state.absentMinutes == 25)
        #expect(story.summary.leftAt == .nine + 25)
        #expect(story.summary.leftHow == .hospital)
    }

    // MARK: Work

    @Test("A letter has its reason and its author")
    func letter() {
        var story = CaseStory()
        story.add(.urgencySet(.b, reason: required("plan and means")))
        #expect(story.state.urgency?.urgency == .b)
        #expect(story.state.urgency?.reason == "plan and means")
        #expect(story.state.urgency?.by.name == "Amara Obi")
        #expect(story.summary.urgency == .b)
        #expect(story.summary.registeredUrgency == .b)
        #expect(!story.summary.urgencyByStudent)
    }

    @Test("Made safe counts for the letter that stands, and a new letter takes it back")
    func madeSafe() {
        var story = CaseStory()
        story.add([.urgency(.a), .madeSafe])
        #expect(story.state.isMadeSafe)
        #expect(story.summary.isMadeSafe)
        story.add(.urgency(.a))
        #expect(!story.state.isMadeSafe)
    }

    @Test("Who agrees to be seen has been seen, and so has who lacks capacity to say", arguments: ConsentAnswer.allCases)
    func consentToBeSeen(answer: ConsentAnswer) {
        var story = CaseStory()
        story.add(.consented(.seen, answer), happened: .nine)
        #expect(story.state.consent[.seen]?.answer == answer)
        #expect(story.state.isSeen == (answer == .yes || answer == .lacksCapacity))
        #expect(story.state.hasDeclined == (answer == .no || answer == .withdrawn))
        #expect(story.summary.seenConsent == answer)
        #expect(story.summary.hasDeclined == story.state.hasDeclined)
    }

    @Test("Consent to share with the police says nothing about being seen")
    func policeConsent() {
        var story = CaseStory()
        story.add(.consented(.police, .no))
        #expect(story.summary.policeConsent == .no)
        #expect(story.summary.seenConsent == nil)
        #expect(!story.state.isSeen && !story.state.hasDeclined)
    }

    @Test("First seen is the earliest time, also when it is written last")
    func firstSeen() {
        var story = CaseStory()
        story.add(.consented(.seen, .yes), happened: .nine + 30)
        story.add(.administrationStarted(instrument: "asq", version: "1"), happened: .nine + 20)
        #expect(story.state.firstSeen == .nine + 20)
        story.add(.consented(.seen, .withdrawn), happened: .nine + 40)
        #expect(story.state.firstSeen == .nine + 20)
    }

    @Test("A declined consent leaves the case as it is but for the answer")
    func declined() {
        var story = CaseStory([.surname("Dunn")])
        story.add(.consented(.seen, .no))
        #expect(story.state.hasDeclined)
        #expect(story.state.firstSeen == nil)
        #expect(story.state.details.name == "Dunn")
    }

    @Test("An administration keeps its answers, the last for each item, and its result as it was shown")
    func administration() {
        var story = CaseStory()
        let id = story.add(.administrationStarted(instrument: "phq-9", version: "3"))
        story.add(.answered(administration: id, item: "1", .option(2)))
        let second = story.add(.answered(administration: id, item: "1", .declined))
        story.add(.answered(administration: id, item: "2", .notAsked))
        var administration = story.state.administration(id)
        #expect(administration?.version == "3")
        #expect(administration?.answers == ["1": .declined, "2": .notAsked])
        #expect(administration?.answerEntries["1"] == second)
        #expect(story.summary.unfinished == ["phq-9"])
        #expect(story.state.isSeen)
        story.add(.administrationFinished(administration: id, result: "7 of 9, no total"))
        administration = story.state.latestAdministration(of: "phq-9")
        #expect(administration?.result == "7 of 9, no total")
        #expect(administration?.finished == story.now)
        #expect(story.summary.unfinished.isEmpty)
        #expect(story.summary.finishedCount == 1)
    }

    @Test("Unfinished instruments come latest first, and an answer to nothing is ignored")
    func unfinished() {
        var story = CaseStory()
        story.add(.administrationStarted(instrument: "phq-9", version: "1"))
        story.add(.administrationStarted(instrument: "asq", version: "1"))
        story.add(.answered(administration: EntryID(high: 1, low: 1), item: "1", .option(1)))
        story.add(.administrationFinished(administration: EntryID(high: 1, low: 1), result: "x"))
        #expect(story.summary.unfinished == ["asq", "phq-9"])
        #expect(story.state.administrations.allSatisfy { $0.answers.isEmpty })
    }

    @Test("Notes and referrals gather, outcome and disposal are the last")
    func gathering() {
        var story = CaseStory()
        story.add([.note("calm"), .note("tearful"), .noFurther, .diverted])
        story.add(.referralAdded(Referral(destination: required("Housing"), basis: .consent, why: "")))
        story.add(.referralAdded(Referral(destination: required("GP"), basis: .safeguarding, why: "low mood")))
        story.add(.disposalRecorded(Disposal(by: .police, what: required("released under investigation"))))
        let state = story.state
        #expect(state.notes.map(\.text) == ["calm", "tearful"])
        #expect(state.outcome?.outcome.kind == .diversion)
        #expect(state.referrals.map(\.destination.text) == ["Housing", "GP"])
        #expect(state.disposal?.what.text == "released under investigation")
        #expect(state.summary.outcome == .diversion)
        #expect(state.summary.referralCount == 2)
    }

    @Test("An outcome reads in its own words, and never as no further action alone")
    func outcomeWords() {
        #expect(Outcome.Kind.allCases.map(\.words) == ["diversion", "referral", "no further L&D action"])
    }

    @Test("Looking at a case changes nothing, and an unknown fact of a newer version is only kept")
    func viewedAndUnknown() {
        var story = CaseStory()
        let before = story.state
        story.add(.viewed, by: .student)
        #expect(story.state.lastChange == before.lastChange)
        #expect(story.state.studentsInvolved.isEmpty)
        story.add(.newer(NewerFact(kind: 900, bytes: [1, 2])))
        #expect(story.state.timeline.count == 3)
        #expect(story.state.urgency == nil)
    }

    @Test("A student who wrote anything is named")
    func studentsInvolved() {
        var story = CaseStory()
        story.add(.note("first"), by: .student)
        #expect(story.summary.studentsInvolved == ["sam"])
        #expect(story.summary.lastChange == story.now)
    }

    @Test("Every fact folds, in any order, without harm")
    func anyOrder() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var story = CaseStory(Detail.some(using: &random))
            for _ in 0..<random.pick(0...20) {
                let target = random.pick(story.entries).entry.id
                let fact = random.chance(40) ? Fact.random(about: target, using: &random) : Fact.random(using: &random)
                story.add(fact, by: random.pick([.nurse, .student, .lead]))
            }
            let state = story.state
            #expect(state.timeline.count == story.entries.count)
            #expect(state.summary == story.summary)
            #expect(state.isSigned == state.summary.isSigned)
            #expect(state.awaitsCountersignature == state.summary.awaitsCountersignature)
            #expect(!state.isVoid || state.openAlerts.isEmpty)
        }
    }
}
