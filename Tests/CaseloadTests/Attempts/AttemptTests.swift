import Caseload
import Testing

@Suite("Attempts, declined and missed")
struct AttemptTests {
    @Test(
        "Every attempt is the entry that says a person is not available, with the reason and when to try again",
        arguments: AttemptReason.allCases)
    func attempts(reason: AttemptReason) throws {
        var story = CaseStory()
        story.add(try #require(reason.fact(words: "snoring", until: .nine + 30)))
        #expect(story.state.attempts.map(\.reason) == [reason])
        #expect(story.state.absence?.reason == "\(reason.rawValue): snoring")
        #expect(story.summary.care.attempts == 1)
        let row = try QueueOrder.atTen().row(story.summary)
        #expect(row.nextDeadline?.kind == .tryAgain)
        #expect(row.flags.contains(.unavailable))
    }

    @Test("A reason written by hand counts as the one that it begins with, and as none otherwise")
    func reading() {
        #expect(AttemptReason(reading: "Asleep") == .asleep)
        #expect(AttemptReason(reading: "in interview until ten") == .inInterview)
        #expect(AttemptReason(reading: "unsafely agitated") == nil)
        #expect(AttemptReason(reading: "showering") == nil)
    }

    @Test("Declining says no to being seen, keeps why, and leaves something to do")
    func declined() throws {
        var story = CaseStory()
        story.add(
            .declined(Declined(reason: required("wants to sleep"), followUp: FollowUp(required("ask after interview"), by: .nine + 120))))
        let summary = story.summary
        #expect(CaseStatus(summary) == .declined)
        #expect(summary.hasDeclined)
        #expect(summary.care.declinedReason == "wants to sleep")
        #expect(summary.care.tasks.map(\.what) == ["ask after interview"])
        #expect(
            story.state.timeline.last.map { story.state.words(for: $0, zone: .london, today: day(2026, 11, 23)) }
                == "declined: wants to sleep; follow-up: ask after interview, by 11:00")
        story.add(.yes(.seen))
        #expect(story.summary.care.declinedReason.isEmpty)
        #expect(story.summary.care.tasks.count == 1)
    }

    @Test("Who left before anybody saw them is missed, never lost", arguments: Missed.How.allCases)
    func missed(how: Missed.How) throws {
        var story = CaseStory()
        story.add(.left(at: .nine + 20))
        #expect(story.summary.isLeftUnexplained)
        story.add(.missed(Missed(how, why: "van came early", followUp: FollowUp(required("outreach letter"), by: .nine + 600))))
        #expect(!story.summary.isLeftUnexplained)
        #expect(CaseStatus(story.summary) == .missed)
        #expect(try QueueOrder.atTen().row(story.summary).statusWords(zone: .london) == "missed: \(how.words)")
        #expect(story.summary.care.tasks.map(\.what) == ["outreach letter"])
    }

    @Test("Who was seen is not missed")
    func seenAlready() {
        var story = CaseStory()
        let missed = Fact.missed(Missed(.released, followUp: FollowUp(required("letter"), by: .nine)))
        #expect(story.refusal(of: missed) == nil)
        story.add(missed)
        story.add(.yes(.seen))
        #expect(story.refusal(of: missed) == .seenAlready)
        #expect(story.summary.care.missed == nil)
    }

    @Test("Follow-ups stand in the order in which they are due, until each is done")
    func tasks() throws {
        var story = CaseStory()
        let letter = story.add(.task("letter", by: .nine + 90))
        let call = story.add(.task("ring the GP", by: .nine + 30))
        #expect(story.state.openTasks.map(\.id) == [call, letter])
        #expect(story.refusal(of: .taskDone(TaskDone(call))) == nil)
        #expect(try QueueOrder.atTen().row(story.summary).flags == [.followUpDue])
        #expect(try QueueOrder.atTen().row(story.summary).due(zone: .london) == "follow up")
        story.add(.taskDone(TaskDone(call, how: "spoke to reception")))
        #expect(story.summary.care.tasks.map(\.id) == [letter])
        #expect(story.refusal(of: .taskDone(TaskDone(call))) == .noSuchTask)
        #expect(story.state.tasks.first { $0.id == call }?.done?.how == "spoke to reception")
        #expect(try QueueOrder.atTen().row(story.summary).flags.isEmpty)
    }

    @Test("A follow-up goes on after signing and leaving")
    func afterSigning() {
        var story = CaseStory.signed([], .d)
        story.add(.left())
        for fact in [Fact.task(), .missed(Missed(.court, followUp: FollowUp(required("letter"), by: .nine)))] {
            #expect(story.refusal(of: fact) == nil)
        }
    }

    @Test("When the time to try again has come, the row says so, and no longer when somebody tried")
    func retryDue() throws {
        var story = CaseStory([.statedAge(30)])
        story.add(try #require(AttemptReason.asleep.fact(until: .nine + 30)))
        let row = try QueueOrder.atTen().row(story.summary)
        #expect(row.isRetryDue)
        #expect(row.due(zone: .london) == "try now")
        story.add(try #require(AttemptReason.asleep.fact(until: .nine + 90)))
        #expect(try !QueueOrder.atTen().row(story.summary).isRetryDue)
        #expect(try QueueOrder.atTen().row(story.summary).due(zone: .london) == "try 10:30")
    }

    @Test("The sergeant is told of a child's appropriate adult before a follow-up is asked for")
    func adultFirst() throws {
        var story = CaseStory([.statedAge(15)])
        story.add(.task(by: .nine))
        #expect(try QueueOrder.atTen().row(story.summary).due(zone: .london) == "AA: tell Sgt")
        story.add(.adult(.toldSergeant(who: required("Sgt Hale"))))
        #expect(try QueueOrder.atTen().row(story.summary).due(zone: .london) == "follow up")
    }

    @Test("A summary refuses leaving as the whole case does, and knows who would be missed")
    func leaving() {
        var story = CaseStory()
        #expect(story.summary.leavingRefusal == nil && story.summary.wouldBeMissed)
        story.add(.alert())
        #expect(story.summary.leavingRefusal == story.refusal(of: .left()))
        #expect(story.summary.leavingRefusal == .alertOpen)
        story.add([.told(), .willDo(), .left()])
        #expect(story.summary.leavingRefusal == .alreadyLeft)
        story.add(.yes(.seen))
        #expect(!story.summary.wouldBeMissed)
    }
}
