import Caseload
import Testing

@Suite("What happens in custody and moves the clocks")
struct CustodyEventTests {
    private static let details: [Detail] = [
        .basis(.beforeCharge), .relevantTime(.nine - 60), .detentionAuthorised(.nine - 30), .arrived(.nine - 60),
    ]

    private func story(_ events: [(CustodyEvent, Instant)], _ details: [Detail] = details) -> CaseStory {
        var story = CaseStory(details)
        for (event, at) in events { story.add(.custodyEvent(event), happened: at) }
        return story
    }

    private func limit(_ story: CaseStory) -> Instant? {
        story.summary.deadlines(by: ClockLaws(.standard, zone: .london), now: .ten).first { $0.kind == .detentionLimit }?.at
    }

    @Test("A stay at hospital moves the limit by its length, unless the person was questioned there")
    func hospital() {
        #expect(limit(story([])) == .nine + 23 * 60)
        let stay: [(CustodyEvent, Instant)] = [
            (.wentToHospital(which: "St George's"), .nine), (.cameBackFromHospital(wasQuestioned: false), .nine + 40),
        ]
        #expect(limit(story(stay)) == .nine + 23 * 60 + 40)
        let questioned: [(CustodyEvent, Instant)] = [
            (.wentToHospital(which: ""), .nine), (.cameBackFromHospital(wasQuestioned: true), .nine + 40),
        ]
        #expect(limit(story(questioned)) == .nine + 23 * 60)
    }

    @Test("A charge ends the limit")
    func charge() {
        #expect(limit(story([(.charged(with: "theft"), .nine)])) == nil)
    }

    @Test("Bail stops it, and time already spent counts on return")
    func bail() {
        let events: [(CustodyEvent, Instant)] = [(.bailed(returning: nil), .nine), (.cameBackFromBail, .nine + 50)]
        #expect(limit(story(events)) == .nine + 23 * 60 + 50)
    }

    @Test("A review that was done makes the next one due nine hours later")
    func reviews() {
        let review = story([(.reviewed(by: "Insp Rao"), .nine + 30)]).summary.deadlines(by: ClockLaws(.standard, zone: .london), now: .ten)
            .first { $0.kind == .review }
        #expect(review?.at == .nine + 30 + 9 * 60)
    }

    @Test("An authorised extension moves the limit that counts")
    func extension36() {
        let extended = story([(.extended(.superintendent36, by: required("Supt Bell")), .nine + 30)])
        #expect(limit(extended) == .nine + 35 * 60)
    }

    @Test("Under s.136 the arrival counts unless somebody said when it began, and an extension has to be approved")
    func section136() {
        let details: [Detail] = [.basis(.section136), .arrived(.nine)]
        func end(_ story: CaseStory) -> Instant? {
            story.summary.deadlines(by: ClockLaws(.standard, zone: .london), now: .ten).first { $0.kind == .section136Limit }?.at
        }
        #expect(end(story([], details)) == .nine + 24 * 60)
        #expect(end(story([(.section136Began, .nine + 30)], details)) == .nine + 24 * 60 + 30)
        let approved: [(CustodyEvent, Instant)] = [(.section136Extended(minutes: 720, approval: .approved), .nine + 60)]
        #expect(end(story(approved, details)) == .nine + 36 * 60)
        let refused: [(CustodyEvent, Instant)] = [(.section136Extended(minutes: 720, approval: .refused), .nine + 60)]
        #expect(end(story(refused, details)) == .nine + 24 * 60)
    }

    @Test("Nobody comes back who never went, and nobody goes twice")
    func order() {
        let back = Fact.custodyEvent(.cameBackFromHospital(wasQuestioned: false))
        #expect(story([]).refusal(of: back) == .notAtHospital)
        #expect(story([]).refusal(of: .custodyEvent(.cameBackFromBail)) == .notOnBail)
        let away = story([(.wentToHospital(which: ""), .nine)])
        #expect(away.refusal(of: back) == nil)
        #expect(away.refusal(of: .custodyEvent(.wentToHospital(which: ""))) == .awayAlready)
        #expect(away.state.custody.isAtHospital)
        let bailed = story([(.bailed(returning: .nine + 600), .nine)])
        #expect(bailed.refusal(of: .custodyEvent(.bailed(returning: nil))) == .awayAlready)
        #expect(bailed.state.custody.isOnBail)
    }

    @Test("Each event reads in words")
    func words() {
        let expected: [(CustodyEvent, String)] = [
            (.reviewed(by: "Insp Rao"), "review done (Insp Rao)"), (.reviewed(by: ""), "review done"),
            (.extended(.warrant72, by: required("Lavender Hill")), "detention authorised up to 72 h by Lavender Hill"),
            (.wentToHospital(which: "St George's"), "went to hospital (St George's)"),
            (.cameBackFromHospital(wasQuestioned: true), "back from hospital, questioned there"), (.charged(with: ""), "charged"),
            (.bailed(returning: .utc(2026, 12, 7, 14)), "bailed, back 14:00 7 Dec"),
            (.bailRefused(why: "no address"), "bail refused (no address)"),
            (.cameBackFromBail, "back from bail"), (.section136Began, "s.136 began"),
            (.section136Extended(minutes: 720, approval: .approved), "s.136 extended by 12:00, superintendent approved"),
            (.section136Checked(by: "RN Cole"), "checked under s.136 (RN Cole)"),
        ]
        for (event, words) in expected { #expect(Fact.custodyEvent(event).timelineWords == words) }
    }

    @Test("No run of events, however wild, ends in anything but clocks")
    func wild() {
        var random = SeededGenerator(seed: 77)
        for _ in 0..<300 {
            var story = CaseStory(Detail.some(using: &random))
            for _ in 0..<random.pick(1...12) { story.add(.custodyEvent(.random(using: &random)), happened: .random(using: &random)) }
            let deadlines = story.summary.deadlines(by: ClockLaws(.standard, zone: .london), now: .ten)
            #expect(deadlines == deadlines.sorted { $0.at < $1.at })
        }
    }
}
