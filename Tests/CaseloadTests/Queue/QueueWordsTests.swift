import Caseload
import Testing

@Suite("The words of a row")
struct QueueWordsTests {
    private struct Words {
        let reason: String
        let urgency: String
        let status: String
        let due: String
    }

    private func words(_ story: CaseStory) throws -> Words {
        let order = try QueueOrder.atTen()
        let row = order.row(story.summary)
        return Words(
            reason: row.reason(scale: order.scale, now: order.now, zone: order.zone),
            urgency: row.urgencyWords(scale: order.scale, zone: order.zone, now: order.now),
            status: row.statusWords(zone: order.zone), due: row.due(zone: order.zone, instrumentName: { $0.uppercased() }))
    }

    private func words(_ details: [Detail] = [], _ facts: [Fact] = []) throws -> Words {
        var story = CaseStory([.arrived(.nine)] + details)
        story.add(facts)
        return try words(story)
    }

    @Test("Every rule gives its reason")
    func reasons() throws {
        let wait = " Then: waited 1:00."
        #expect(try words([], [.alert()]).reason == "An open alert stays on top: ASQ, item 1 09:02; nobody told." + wait)
        #expect(try words([], [.alert(), .told()]).reason == "An open alert stays on top: ASQ, item 1 09:02; told, answer awaited." + wait)
        #expect(try words([], [.urgency(.a)]).reason == "A Emergency stays on top until made safe." + wait)
        #expect(try words([], [.urgency(.b)]).reason == "B Very urgent, with work outstanding." + wait)
        #expect(
            try words([.statedAge(15), .observationLevel(3), .selfHarm, .basis(.section136), .arrived(.nine)]).reason
                == "Not yet triaged, with a warning sign: under 18, observation level 3, suicide or self-harm marker, s.136. Then: s.136 24 h limit 09:00 Tue, waited 1:00."
        )
        #expect(try words([.van(.ten + 30)]).reason == "Leaving soon: van 10:30, with work outstanding." + wait)
        #expect(try words([.van(.ten - 30)]).reason == "Was due to leave: van 09:30, with work outstanding." + wait)
        #expect(try words().reason == "Not yet triaged." + wait)
        #expect(try words([], [.urgency(.d)]).reason == "D Routine, with work outstanding." + wait)
        #expect(try words([], [.urgency(.a), .madeSafe]).reason == "Watch: A made safe and still here." + wait)
        #expect(try words([], [.noFurther, .signed]).reason == "Nothing outstanding.")
        #expect(try words([], [.consented(.seen, .yes), .noFurther, .signed]).reason == "Seen, and nothing outstanding.")
        #expect(try words([], [.left()]).reason == "Has left.")
        #expect(try words([], [.noFurther, .signed, .left()]).reason == "Settled: left and signed.")
    }

    @Test("The reason names what puts somebody before others of the rank")
    func ties() throws {
        let details: [Detail] = [
            .statedAge(15), .mentalHealthAct(.requested), .appropriateAdult(.needed), .chargeRisk(true), .van(.ten + 200),
        ]
        #expect(
            try words(details, [.urgency(.c)]).reason
                == "C Urgent, with work outstanding. Then: under 18, MHA assessment outstanding, appropriate adult outstanding, charge-related risk, van 13:20, waited 1:00."
        )
    }

    @Test("The reason says when a student's letter is held up")
    func heldUp() throws {
        var story = CaseStory([.arrived(.nine)])
        story.add(.urgency(.b))
        story.add(.urgency(.d), by: .student)
        let words = try words(story)
        #expect(
            words.reason
                == "B Very urgent, with work outstanding. A student's D waits for a countersignature and moves nobody down. Then: waited 1:00."
        )
        #expect(words.urgency == "D (student)")
    }

    @Test("What students have told and heard waits for a registered member's word")
    func awaitsConfirmation() throws {
        var story = CaseStory([.arrived(.nine)])
        story.add([.alert(), .told(), .willDo()], by: .student)
        #expect(story.summary.openAlerts.map(\.awaitsConfirmation) == [true])
        #expect(
            try words(story).reason.hasPrefix(
                "An open alert stays on top: ASQ, item 1 09:02; told and answered, a registered member has to confirm it."))
        story.add(.alertConfirmed(concern: "suicide"))
        #expect(story.summary.openAlerts.isEmpty)
    }

    @Test("Whoever left under a student's signature still waits for the countersignature")
    func leftUncountersigned() throws {
        var story = CaseStory()
        story.add([.noFurther, .signed, .left()], by: .student)
        #expect(CaseStatus(story.summary) == .awaitingCountersignature)
        #expect(try words(story).status == "left, STUDENT signed")
        #expect(try words(story).due == "countersign")
    }

    @Test("What a student made safe is for a registered member to confirm")
    func madeSafeByStudent() throws {
        var story = CaseStory([.arrived(.nine)])
        story.add(.urgency(.a))
        story.add(.madeSafe, by: .student)
        let words = try words(story)
        #expect(
            words.reason
                == "A Emergency stays on top until made safe. A student's entry waits for a countersignature and moves nobody down. Then: waited 1:00."
        )
        #expect(words.due == "confirm safe")
    }

    @Test("The urgency column has the letter and its word, or says why there is none")
    func urgencyColumn() throws {
        #expect(try words().urgency == "- not triaged")
        #expect(try words([.statedAge(15)]).urgency == "- child")
        #expect(try words([.van(.ten + 30)]).urgency == "- leaving 10:30")
        #expect(try words([], [.urgency(.b)]).urgency == "B Very urgent")
        #expect(try words([.van(.ten + 30)], [.urgency(.d)]).urgency == "D leaving 10:30")
        #expect(try words([], [.urgency(.a), .madeSafe]).urgency == "watch A")
        #expect(try words([], [.urgency(.c), .left()]).urgency == "left")
        #expect(try words([], [.urgency(.c), .noFurther, .signed, .left()]).urgency == "settled")
        #expect(try words([], [.alert()]).urgency == "- not triaged")
    }

    @Test("The status reads in words")
    func statuses() throws {
        #expect(try words().status == "not triaged")
        #expect(try words([], [.alert()]).status == "ALERT open")
        #expect(try words([], [.unavailable(reason: required("asleep"), until: .ten + 30)]).status == "asleep, 10:30")
        #expect(try words([], [.unavailable("asleep")]).status == "asleep")
        #expect(try words([], [.noFurther]).status == "no further L&D action, unsigned")
        #expect(try words([], [.left()]).status == "left, not signed")
        #expect(try words([], [.consented(.seen, .yes)]).status == "consent yes")
        #expect(try words([], [.consented(.seen, .lacksCapacity)]).status == "lacks capacity")
        #expect(try words([], [.noFurther, .signed, .amendment(of: nil, to: .note("x"))]).status == "amended, sign again")
        var story = CaseStory()
        story.add([.noFurther, .signed], by: .student)
        #expect(try words(story).status == "STUDENT signed")
    }

    @Test("What is due from us is the next step")
    func due() throws {
        let yes = Fact.consented(.seen, .yes)
        #expect(try words([], [.alert()]).due == "tell Sgt now")
        #expect(try words([], [.alert(), .told()]).due == "get the answer")
        #expect(try words([], [.urgency(.a)]).due == "make safe")
        #expect(try words().due == "triage")
        #expect(try words([.van(.ten + 30)]).due == "see first")
        #expect(try words([.statedAge(15)]).due == "AA: tell Sgt")
        #expect(try words([.statedAge(15), .appropriateAdult(.told)]).due == "triage")
        #expect(try words([.mentalHealthAct(.requested)]).due == "chase AMHP")
        #expect(try words([], [.urgency(.c)]).due == "ask consent")
        #expect(try words([], [.urgency(.c), yes]).due == "screen")
        #expect(try words([], [.urgency(.c), yes, .administrationStarted(instrument: "asq", version: "1")]).due == "finish ASQ")
        #expect(try words([], [.urgency(.c), .consented(.seen, .no)]).due == "outcome")
        #expect(try words([], [.urgency(.c), yes, .noFurther]).due == "sign")
        #expect(try words([], [.urgency(.c), .unavailable(reason: required("asleep"), until: .ten + 30)]).due == "try 10:30")
        #expect(try words([], [.urgency(.c), .unavailable("asleep")]).due == "try again")
        #expect(try words([], [.noFurther, .signed]).due.isEmpty)
        #expect(try words([.appropriateAdult(.told)], [.noFurther, .signed]).due == "chase AA")
        #expect(try words([], [.urgency(.a), .madeSafe, .noFurther, .signed]).due == "re-check")
        #expect(try words([], [.noFurther, .signed, .amendment(of: nil, to: .note("x"))]).due == "sign again")
        #expect(try words([], [.left()]).due == "outcome, sign")
        #expect(try words([], [.noFurther, .left()]).due == "sign")
        #expect(try words([], [.noFurther, .signed, .left(at: .nine + 30)]).due == "left 09:30")
        var story = CaseStory()
        story.add([.noFurther, .signed], by: .student)
        #expect(try words(story).due == "countersign")
    }
}
