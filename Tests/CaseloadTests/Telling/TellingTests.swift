import Caseload
import Testing

@Suite("Who was told what")
struct TellingTests {
    @Test("One log holds what was told about alerts and about anything else, in the order of writing")
    func log() {
        var story = CaseStory()
        story.add([.alert(), .told(), .tell(.healthcareProfessional, .directCare, what: "withdrawing from alcohol", at: .nine + 2)])
        let log = story.state.toldLog
        #expect(log.map(\.who) == ["Sgt Hale", "HCP (Sgt Hale)"])
        #expect(log.map(\.what) == ["ASQ, item 1: said yes", "withdrawing from alcohol"])
        #expect(log.map(\.ground) == ["serious harm, minimum necessary", "for direct care"])
        #expect(log.map(\.recipient) == [nil, .healthcareProfessional])
    }

    @Test("A telling is never undone, only marked as entered in error")
    func undo() {
        var story = CaseStory()
        let id = story.add(.tell(.solicitor, .directCare))
        #expect(story.refusal(of: .undone(target: id)) == .notUndoable)
        #expect(story.refusal(of: .inError(id)) == nil)
        story.add(.inError(id))
        #expect(story.state.toldLog.isEmpty)
    }

    @Test("Under 16 nobody is told with consent before it is recorded who decides; every other ground stands")
    func decider() {
        var story = CaseStory([.statedAge(13)])
        #expect(story.refusal(of: .tell(.solicitor, .consent)) == .deciderNotKnown)
        #expect(story.refusal(of: .tell(.healthcareProfessional, .directCare)) == nil)
        #expect(story.refusal(of: .tell(.solicitor, .against(.seriousHarm))) == nil)
        story.add(.capacityAssessed(CapacityAssessment(.police, .gillickCompetent(why: required("says it back")))))
        #expect(story.refusal(of: .tell(.solicitor, .consent)) == .deciderNotKnown)
        story.add(.capacityAssessed(CapacityAssessment(.seen, .gillickCompetent(why: required("says it back")))))
        #expect(story.refusal(of: .tell(.solicitor, .consent)) == nil)
        #expect(CaseStory([.statedAge(16)]).refusal(of: .tell(.solicitor, .consent)) == nil)
    }

    @Test("The timeline says who, when, what and on what ground")
    func words() {
        #expect(
            Fact.tell(.custodySergeant, .against(.seriousHarm), at: .nine).timelineWords
                == "told custody sergeant (Sgt Hale) 09:00: risk now (without consent, serious harm, minimum necessary: would jump from the bridge)"
        )
        #expect(Fact.tell(.gp, .consent).timelineWords == "told GP (Sgt Hale) 09:00: risk now (with consent)")
    }

    @Test("A case is missing from the trust's record until it is entered, and again when something is written after that")
    func trustRecord() {
        var story = CaseStory()
        #expect(!story.summary.care.isMissingFromTrustRecord)
        story.add(.note("spoke at the hatch"))
        #expect(story.summary.care.isMissingFromTrustRecord)
        story.add(.enteredInTrustRecord)
        #expect(!story.summary.care.isMissingFromTrustRecord)
        #expect(story.summary.care.trustRecordAt == .nine + 3)
        story.add([.viewed, .unavailable("asleep"), .available])
        #expect(!story.summary.care.isMissingFromTrustRecord)
        story.add(.note("one thing more"))
        #expect(story.summary.care.isMissingFromTrustRecord)
    }

    @Test("Known to services is not checked until somebody has looked")
    func services() {
        var story = CaseStory()
        #expect(story.summary.servicesWords == "not checked")
        story.add(.servicesChecked(.notKnown(where: required("RiO and SystmOne"))))
        #expect(story.summary.servicesWords == "not known (RiO and SystmOne)")
        let open = OpenToServices(
            team: required("Wandsworth CMHT"), coordinator: "J. Reed", phone: "020 7946 0000", isOnCommunityTreatmentOrder: true)
        story.add(.servicesChecked(.open(open)))
        #expect(
            story.summary.servicesWords
                == "open to Wandsworth CMHT, care co-ordinator J. Reed, 020 7946 0000, community treatment order")
    }

    @Test("The cell card says what nobody has asked, and a new one leaves what it does not speak of")
    func cellCard() throws {
        var story = CaseStory()
        #expect(CellCard() == nil)
        #expect(CellCard(staffSafety: "  ") == nil)
        story.add(.cellCardWritten(try #require(CellCard(staffSafety: "spat at staff", lastRoused: .nine))))
        story.add(.cellCardWritten(try #require(CellCard(preferredWorker: .female))))
        #expect(
            story.state.cellCard?.lines(zone: .london, today: day(2026, 11, 23)) == [
                "Staff safety: spat at staff", "Worker: a female worker", "Communication: not asked", "Last roused: 09:00",
            ])
        #expect(story.summary.care.cellCard == story.state.cellCard)
    }

    @Test("A visit says who else was there")
    func visits() {
        var story = CaseStory()
        story.add(.cellVisited(CellVisit(present: required("DO Khan at the door"), place: "at the hatch")))
        #expect(story.state.visits.map(\.visit.present.text) == ["DO Khan at the door"])
        #expect(
            story.state.timeline.last.map { story.state.words(for: $0, zone: .london, today: day(2026, 11, 23)) }
                == "visited at the hatch, also present: DO Khan at the door")
    }

    @Test("A leaving pack holds something, or is none")
    func leavingPack() throws {
        #expect(LeavingPack(items: []) == nil)
        let pack = try #require(
            LeavingPack(
                items: [.helplines, .safetyPlan], safePhone: "07700 900123", escortWording: "said today he would use the ligature",
                prisonReception: "SO Grant, HMP Wandsworth"))
        #expect(
            Fact.leavingPackGiven(pack).timelineWords
                == "leaving pack: safety plan, helplines, safe phone 07700 900123, escort record: said today he would use the ligature, prison reception told (SO Grant, HMP Wandsworth)"
        )
        var story = CaseStory()
        story.add(.leavingPackGiven(pack))
        #expect(story.summary.care.hasLeavingPack)
    }
}
