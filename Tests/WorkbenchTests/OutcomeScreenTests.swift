import Caseload
import Scene
import Testing
import Workbench

@Suite("The outcome")
struct OutcomeScreenTests {
    private func outcome(_ screen: ScreenUnderTest) -> Caseload.Outcome? { screen.state.open?.state.outcome?.outcome }

    @Test("From the queue to a referral takes at most twelve keys")
    func referral() throws {
        let screen = try Stage.oneCase()
        screen.press("o", "2", "1", "enter", "1", "enter")
        #expect(screen.context == .queue)
        #expect(screen.keyCount <= 12)
        guard case .referral(let referral) = outcome(screen) else {
            Issue.record("no referral")
            return
        }
        #expect(!referral.destination.text.isEmpty)
    }

    @Test("From the queue to a diversion takes at most twelve keys beside free text")
    func diversion() throws {
        let screen = try Stage.oneCase()
        screen.press("o", "1", "1", "enter")
        screen.type("first offence, and support agreed")
        screen.press("enter")
        #expect(screen.context == .queue)
        #expect(screen.keyCount <= 12)
        guard case .diversion(_, let why) = outcome(screen) else {
            Issue.record("no diversion")
            return
        }
        #expect(why.text == "first offence, and support agreed")
    }

    @Test("No further L&D action takes at most twelve keys beside its reason, and is never called plain NFA")
    func noFurtherAction() throws {
        let screen = try Stage.oneCase()
        screen.decide("seen, advice given")
        #expect(screen.context == .queue)
        #expect(outcome(screen) != nil)
        screen.press("enter")
        #expect(screen.shows("o further L&D action"))
        #expect(!screen.text.contains("NFA"))
    }

    @Test("Each kind asks for what it needs and for nothing else")
    func needs() throws {
        let screen = try Stage.oneCase()
        screen.press("o", "3")
        #expect(screen.form?.visible.map(\.id) == [.outcome, .reason])
        screen.press("up", "2")
        #expect(screen.form?.visible.map(\.id) == [.outcome, .destination, .basis, .why])
        screen.press("up", "1")
        #expect(screen.form?.visible.map(\.id) == [.outcome, .decision, .reason])
    }

    @Test("Referrals beside it, and what the police decided, are kept apart from it")
    func beside() throws {
        let screen = try Stage.oneCase()
        screen.decide()
        screen.press("r", "2", "enter", "1", "ctrl-s")
        screen.press("p", "1", "2", "enter")
        let state = try #require(screen.state.open?.state)
        #expect(state.referrals.count == 1)
        #expect(state.disposal != nil)
        #expect(state.outcome?.outcome.words.lowercased().contains("no further") == true)
        screen.press("enter")
        #expect(screen.shows("police: charged"))
        #expect(screen.shows("further referral"))
    }
}
