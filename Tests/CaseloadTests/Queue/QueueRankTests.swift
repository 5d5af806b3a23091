import Caseload
import Testing

@Suite("The rank of a place in the queue")
struct QueueRankTests {
    private func place(_ details: [Detail] = [], _ facts: [Fact] = []) throws -> Placement {
        var story = CaseStory(details)
        story.add(facts)
        return try story.placement()
    }

    // MARK: 1

    @Test("An open alert is first, whatever the letter, and also when the person has left", arguments: Urgency.allCases)
    func alerts(letter: Urgency) throws {
        #expect(try place([], [.urgency(letter), .alert()]) == Placement(rule: .alertOpen, rank: 1, isHeldUp: false))
        #expect(try place([], [.urgency(letter), .noFurther, .signed, .left(), .alert()]).rule == .alertOpen)
    }

    @Test("A stays first until made safe, signed or not")
    func emergency() throws {
        #expect(try place([], [.urgency(.a)]) == Placement(rule: .emergencyNotSafe, rank: 1, isHeldUp: false))
        #expect(try place([], [.urgency(.a), .noFurther, .signed]).rule == .emergencyNotSafe)
        #expect(try place([], [.urgency(.a), .left()]).rule == .emergencyNotSafe)
        #expect(try place([], [.urgency(.a), .noFurther, .signed, .left()]).rule == .settled)
    }

    // MARK: 2

    @Test("B with work outstanding is second, made safe or not")
    func veryUrgent() throws {
        #expect(try place([], [.urgency(.b)]) == Placement(rule: .veryUrgent, rank: 2, isHeldUp: false))
        #expect(try place([.van(.ten)], [.urgency(.b), .madeSafe]).rule == .veryUrgent)
        #expect(try place([.mentalHealthAct(.requested)], [.urgency(.b), .noFurther, .signed]).rule == .veryUrgent)
    }

    // MARK: 3

    @Test(
        "Not yet triaged with a warning sign is third",
        arguments: [Detail.observationLevel(3), .observationLevel(4), .selfHarm, .basis(.section136), .statedAge(17), .born17YearsAgo])
    func warningSigns(sign: Detail) throws {
        #expect(try place([sign]) == Placement(rule: .warningSign, rank: 3, isHeldUp: false))
        #expect(try place([sign, .van(.ten)]).rule == .warningSign)
        #expect(try place([sign], [.urgency(.d)]).rank == 7)
    }

    @Test(
        "What is no warning sign leaves the untriaged fifth",
        arguments: [
            Detail.observationLevel(2), .marker(Marker(kind: .other, text: "ES")), .basis(.warrant), .statedAge(18), .chargeRisk(true),
            .appropriateAdult(.needed),
        ])
    func noWarningSign(detail: Detail) throws {
        #expect(try place([detail]).rank == 5)
    }

    @Test("A child is a child until the eighteenth birthday begins at the site")
    func birthday() throws {
        #expect(try place([.dateOfBirth(day(2008, 11, 24))]).rank == 3)
        #expect(try place([.dateOfBirth(day(2008, 11, 23))]).rank == 5)
        let story = CaseStory([.dateOfBirth(day(2008, 7, 2))], at: .utc(2026, 7, 1, 12))
        let late = try QueueOrder(scale: .builtIn(), now: .utc(2026, 7, 1, 22, 59), zone: .london)
        let midnight = try QueueOrder(scale: .builtIn(), now: .utc(2026, 7, 1, 23), zone: .london)
        #expect(late.row(story.summary).isChild)
        #expect(!midnight.row(story.summary).isChild)
    }

    // MARK: 4

    @Test(
        "Leaving within ninety minutes, to the minute, with anything outstanding is fourth",
        arguments: [(89, 4), (90, 4), (91, 5), (0, 4), (-30, 4)])
    func leavingSoon(minutes: Int, rank: Int) throws {
        #expect(try place([.van(.ten + minutes)]).rank == rank)
    }

    @Test("Ninety minutes and a moment are not within ninety minutes")
    func leavingAMomentLater() throws {
        let late = Instant(milliseconds: Instant.ten.adding(minutes: 90).milliseconds + 1)
        #expect(try place([.van(late)]).rank == 5)
    }

    @Test("Whoever is triaged C, D or E goes before the untriaged while leaving soon", arguments: [Urgency.c, .d, .e])
    func leavingTriaged(letter: Urgency) throws {
        #expect(try place([.van(.ten + 60)], [.urgency(letter)]) == Placement(rule: .leaving, rank: 4, isHeldUp: false))
        #expect(try CaseStory.signed([.van(.ten + 60)], letter).placement().rank == 10)
        #expect(try CaseStory.signed([.van(.ten + 60), .appropriateAdult(.told)], letter).placement().rank == 4)
    }

    @Test("An A made safe who leaves soon with work outstanding is fourth and not only watched")
    func leavingMadeSafe() throws {
        #expect(try place([.van(.ten + 60)], [.urgency(.a), .madeSafe]).rank == 4)
    }

    @Test("Every event but an interview may take a person away", arguments: PoliceEvent.Kind.allCases)
    func events(kind: PoliceEvent.Kind) throws {
        #expect(try place([.nextEvent(PoliceEvent(kind: kind, at: .ten + 60))]).rank == (kind == .interview ? 5 : 4))
    }

    @Test("A hearing takes a person away")
    func hearing() throws {
        #expect(try place([.hearing(.ten + 90)]).rank == 4)
        #expect(try place([.hearing(.ten + 91)]).rank == 5)
    }

    @Test("The 24 hour limit exists before charge only", arguments: DetentionBasis.allCases)
    func detentionLimit(basis: DetentionBasis) throws {
        let relevant = Instant.ten + 90 - 24 * 60
        let details: [Detail] = [.relevantTime(relevant), .basis(basis)]
        #expect(try place(details).rank == (basis == .beforeCharge ? 4 : basis == .section136 ? 3 : 5))
        #expect(try place([.relevantTime(relevant)]).rank == 4)
        #expect(try place([.relevantTime(relevant + 1)]).rank == 5)
    }

    @Test("Section 136 has its own 24 hours from arrival")
    func section136Limit() throws {
        let details: [Detail] = [.arrived(.ten + 90 - 24 * 60), .basis(.section136)]
        #expect(try place(details, [.urgency(.d)]).rank == 4)
        #expect(try place([.arrived(.ten + 91 - 24 * 60), .basis(.section136)], [.urgency(.d)]).rank == 7)
    }

    @Test("A review that is due takes nobody away")
    func review() throws {
        #expect(try place([.basis(.charged), .detentionAuthorised(.ten - 300)]).rank == 5)
    }

    // MARK: 5 to 8

    @Test("Not yet triaged is fifth; C, D and E with work outstanding follow", arguments: [(nil, 5), (Urgency.c, 6), (.d, 7), (.e, 8)])
    func letters(letter: Urgency?, rank: Int) throws {
        #expect(try place([], letter.map { [.urgency($0)] } ?? []).rank == rank)
    }

    @Test("Declining takes nobody out of the queue")
    func declined() throws {
        #expect(try place([], [.consented(.seen, .no)]).rank == 5)
        #expect(try place([], [.urgency(.c), .consented(.seen, .no), .noFurther]).rank == 6)
    }

    @Test("A student's signature leaves the work outstanding until countersigned")
    func studentSigned() throws {
        var story = CaseStory()
        story.add(.urgency(.c))
        story.add([.noFurther, .signed], by: .student)
        #expect(try story.placement().rank == 6)
        story.add(.countersigned, by: .lead)
        #expect(try story.placement().rank == 10)
    }

    @Test("An amended case has its signature outstanding again")
    func amended() throws {
        var story = CaseStory.signed([], .c)
        story.add(.amendment(of: nil, to: .note("late")))
        #expect(try story.placement().rank == 6)
    }

    @Test(
        "A signed case waits for an assessment or an appropriate adult that is outstanding",
        arguments: [Detail.mentalHealthAct(.requested), .mentalHealthAct(.started), .appropriateAdult(.needed), .appropriateAdult(.told)])
    func awaitingOthers(detail: Detail) throws {
        #expect(try CaseStory.signed([detail], .d).placement().rank == 7)
        #expect(try CaseStory.signed([detail], nil).placement().rank == 5)
    }

    // MARK: 9 to 11

    @Test("A or B made safe and still here is watched")
    func watch() throws {
        #expect(try place([], [.urgency(.a), .madeSafe]) == Placement(rule: .watch(.a), rank: 9, isHeldUp: false))
        #expect(try place([], [.urgency(.a), .madeSafe, .noFurther, .signed]).rule == .watch(.a))
        #expect(try place([], [.urgency(.b), .madeSafe, .noFurther, .signed]).rule == .watch(.b))
        #expect(try place([], [.urgency(.c), .madeSafe, .noFurther, .signed]).rank == 10)
        #expect(try place([], [.urgency(.b), .noFurther, .signed]).rank == 10)
    }

    @Test("Signed and nothing awaited is tenth", arguments: [nil, Urgency.b, .c, .d, .e])
    func nothingOutstanding(letter: Urgency?) throws {
        #expect(try CaseStory.signed([.mentalHealthAct(.done), .appropriateAdult(.came)], letter).placement().rule == .nothingOutstanding)
    }

    @Test("Whoever has left comes last, whatever is still to be written", arguments: [nil, Urgency.b, .c, .d, .e])
    func left(letter: Urgency?) throws {
        let facts = letter.map { [Fact.urgency($0), .left()] } ?? [.left()]
        #expect(try place([.van(.ten), .statedAge(15)], facts) == Placement(rule: .left, rank: 11, isHeldUp: false))
        #expect(try place([.mentalHealthAct(.requested)], facts + [.noFurther, .signed]).rule == .settled)
        #expect(try place([], [.urgency(.a), .madeSafe, .left()]).rule == .left)
    }

    // MARK: The scale

    @Test("A site's own ranks are the ones that count")
    func siteScale() throws {
        let file = """
            id: other
            verified: no
            categories:
              - { letter: A, word: Red, rank: 1, priority: 1 }
              - { letter: B, word: Amber, rank: 1, priority: 4 }
              - { letter: C, word: Yellow, rank: 2, priority: 2 }
              - { letter: D, word: Green, rank: 6, priority: 3 }
              - { letter: E, word: Blue, rank: 7, priority: 3 }
            """
        let order = QueueOrder(scale: try scale(file), now: .ten, zone: .london)
        func rank(_ letter: Urgency) -> Int {
            var story = CaseStory()
            story.add(.urgency(letter))
            return order.row(story.summary).placement.rank
        }
        #expect(Urgency.allCases.map(rank) == [1, 1, 2, 6, 7])
    }
}
