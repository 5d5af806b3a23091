import Caseload
import Testing

@Suite("Appropriate adult, interpreter and adjustments")
struct SupportMoveTests {
    @Test("An appropriate adult is needed, asked for, told to the sergeant and there, and the delay counts until then")
    func adult() throws {
        var story = CaseStory()
        story.add(.adult(.needed(why: required("cannot read"))))
        #expect(story.state.support[.appropriateAdult]?.isSergeantUntold == true)
        #expect(try QueueOrder.atTen().row(story.summary).due(zone: .london) == "AA: tell Sgt")
        story.add(.adult(.requested(from: required("the scheme"))))
        story.add(.adult(.toldSergeant(who: required("Sgt Hale"))))
        #expect(try QueueOrder.atTen().row(story.summary).flags == [.aaOutstanding])
        #expect(story.state.support[.appropriateAdult]?.delayMinutes(now: .ten) == 57)
        #expect(
            story.state.support[.appropriateAdult]?.words(now: .ten, zone: .london)
                == "appropriate adult needed: cannot read; requested 09:03; sergeant told 09:04; delay 0:57")
        story.add(.adult(.arrived(who: "Ms Price")), after: 30)
        let state = try #require(story.state.support[.appropriateAdult])
        #expect(!state.isOutstanding)
        #expect(state.delayMinutes(now: .ten + 600) == 31)
        #expect(story.state.details.appropriateAdult == .came)
        #expect(try QueueOrder.atTen().row(story.summary).flags.isEmpty)
    }

    @Test("What the list says flows in", arguments: AppropriateAdult.allCases)
    func listed(adult: AppropriateAdult) {
        let story = CaseStory([.appropriateAdult(adult)], source: .list)
        let state = story.state.support[.appropriateAdult]
        #expect(state?.isOutstanding == adult.isOutstanding)
        #expect(state?.isSergeantUntold == (adult == .needed))
    }

    @Test("A list adds to what we have done and takes nothing away, and where it says otherwise the row says so")
    func listAfterOurs() {
        let cases: [(SupportStep, AppropriateAdult, AppropriateAdult)] = [
            (.needed(why: required("cannot read")), .policeSayNotNeeded, .needed), (.needed(why: required("cannot read")), .told, .told),
            (.needed(why: required("cannot read")), .came, .came), (.toldSergeant(who: required("Sgt Hale")), .needed, .told),
            (.arrived(who: "Ms Price"), .needed, .came), (.arrived(who: "Ms Price"), .told, .came),
            (.notNeeded(why: required("reads well")), .needed, .needed),
        ]
        for (step, listed, stands) in cases {
            var story = CaseStory()
            story.add(.adult(step))
            story.add(.detailsListed([.appropriateAdult(listed)], from: "list"))
            #expect(story.state.details.appropriateAdult == stands, "\(step), \(listed)")
            #expect(story.summary.unseenListChanges == (listed == stands ? 0 : 1))
        }
    }

    @Test("A correction by hand counts as our own word", arguments: AppropriateAdult.allCases)
    func corrected(adult: AppropriateAdult) {
        var story = CaseStory()
        story.add(.adult(.needed(why: required("cannot read"))))
        story.add(.detailsCorrected([.appropriateAdult(adult)], cleared: []))
        #expect(story.state.details.appropriateAdult == adult)
        #expect(story.state.support[.appropriateAdult]?.isOutstanding == adult.isOutstanding)
    }

    @Test("Nobody's word takes it away from a child, nor from somebody who appears to be one")
    func child() throws {
        let notNeeded = Fact.adult(.notNeeded(why: required("solicitor present")))
        #expect(CaseStory([.statedAge(17)]).refusal(of: notNeeded) == .alwaysForChildren)
        #expect(CaseStory([.dateOfBirth(day(2010, 1, 1))]).refusal(of: notNeeded) == .alwaysForChildren)
        #expect(CaseStory([.appearsUnder18(true)]).refusal(of: notNeeded) == .alwaysForChildren)
        #expect(CaseStory([.statedAge(19), .appearsUnder18(true)]).refusal(of: notNeeded) == .alwaysForChildren)
        #expect(CaseStory([.statedAge(18)]).refusal(of: notNeeded) == nil)
        #expect(CaseStory().refusal(of: notNeeded) == nil)
        let listed = CaseStory([.statedAge(15), .appropriateAdult(.policeSayNotNeeded)])
        #expect(try QueueOrder.atTen().row(listed.summary).due(zone: .london) == "AA: tell Sgt")
    }

    @Test("Why it is mandatory is said")
    func rule() {
        let date = day(2026, 11, 23)
        #expect(CaseStory([.statedAge(17)]).state.appropriateAdultRule(on: date) == .always)
        #expect(CaseStory([.statedAge(20), .appearsUnder18(true)]).state.appropriateAdultRule(on: date) == .appearsUnder18)
        #expect(CaseStory([.dateOfBirth(day(2008, 11, 23))]).state.appropriateAdultRule(on: date) == .ifVulnerable)
        #expect(CaseStory().state.appropriateAdultRule(on: date) == .ifVulnerable)
    }

    @Test("The sergeant not told yet stays on the row for an interpreter too, until they are")
    func interpreter() throws {
        var story = CaseStory()
        story.add(.supportMoved(SupportMove(.interpreter, .needed(why: required("Tigrinya")))))
        #expect(story.summary.care.supportOutstanding == [.interpreter])
        #expect(try QueueOrder.atTen().row(story.summary).due(zone: .london) == "Sgt: interp.")
        story.add(.supportMoved(SupportMove(.interpreter, .toldSergeant(who: required("Sgt Hale")))))
        #expect(story.summary.care.sergeantUntold.isEmpty)
        #expect(story.summary.care.supportOutstanding == [.interpreter])
        story.add(.supportMoved(SupportMove(.interpreter, .notNeeded(why: required("speaks English well")))))
        #expect(story.summary.care.supportOutstanding.isEmpty)
        story.add(.supportMoved(SupportMove(.interpreter, .needed(why: required("not for legal words")))))
        #expect(story.summary.care.sergeantUntold == [.interpreter])
    }

    @Test("A girl is owed more than a boy, an adult nothing, and s.38(6) only once bail is refused")
    func duties() {
        let date = day(2026, 11, 23)
        var girl = CaseStory([.statedAge(15), .sex(.female)])
        #expect(girl.state.childDutiesOwed(on: date) == [.guardianTold, .youthJusticeTold, .womanCares, .shortDetention])
        #expect(CaseStory([.statedAge(15), .sex(.male)]).summary.childDutiesOwed(on: date).contains(.womanCares) == false)
        #expect(CaseStory([.statedAge(30), .sex(.female)]).summary.childDutiesOwed(on: date).isEmpty)
        girl.add([.custodyEvent(.charged(with: "theft")), .custodyEvent(.bailRefused(why: "no address"))])
        #expect(girl.summary.childDutiesOwed(on: date).contains(.localAuthority))
        girl.add(.childDutyDone(YouthDutyRecord(.localAuthority, required("Wandsworth EDT asked, no bed, 11:40"))))
        #expect(!girl.summary.childDutiesOwed(on: date).contains(.localAuthority))
        #expect(girl.state.childDuties[.localAuthority]?.record.what.text == "Wandsworth EDT asked, no bed, 11:40")
    }
}
