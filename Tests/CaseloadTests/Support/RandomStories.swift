import Caseload

extension CaseStory {
    /// Somebody's passage through the service, with many ties among many such people.
    static func random(using random: inout SeededGenerator) -> CaseStory {
        var story = CaseStory(details(using: &random), at: .nine - random.pick(0...6) * 10, seed: random.next())
        if random.chance(70) { story.add(.urgency(random.pick(Urgency.allCases)), by: random.chance(75) ? .nurse : .student) }
        if random.chance(15) { story.add(.urgency(random.pick(Urgency.allCases)), by: .student) }
        if random.chance(25) { story.add(.madeSafe) }
        if random.chance(15) { story.add(.alert(immediate: random.chance(70))) }
        if random.chance(10) { story.add([.told(), .willDo()]) }
        if random.chance(20) { story.add(.unavailable("asleep"), happened: .nine - random.pick(0...90)) }
        if random.chance(10) { story.add(.available) }
        if random.chance(50) { story.add(.consented(.seen, random.pick(ConsentAnswer.allCases)), happened: .nine + random.pick(-60...50)) }
        if random.chance(40) {
            story.add([random.chance(50) ? .noFurther : .diverted, .signed], by: random.chance(70) ? .nurse : .student)
        }
        if random.chance(15) { story.add(.countersigned, by: .lead) }
        if random.chance(10) { story.add(.amendment(of: nil, to: .note("late"))) }
        if random.chance(20) { story.add(.left(random.pick(Departure.How.allCases), at: .nine + random.pick(0...55))) }
        if random.chance(30) {
            let id = story.add(.administrationStarted(instrument: random.pick(["asq", "phq-9"]), version: "1"))
            if random.chance(30) { story.add(.circumstance(administration: id, .random(using: &random))) }
            if random.chance(70) {
                story.add(.administrationFinished(administration: id, result: "x", scores: [.random(using: &random)]))
            }
            if random.chance(30) { story.add(.circumstance(administration: id, .raised(.random(using: &random)))) }
        }
        if random.chance(10) { story.add(.custodyEvent(.bailRefused(why: ""))) }
        return story
    }

    /// A case of which everything is recorded that can be, some of it twice.
    static func ofManyFacts(using random: inout SeededGenerator) -> CaseStory {
        var story = CaseStory(Detail.some(using: &random), seed: random.next())
        for _ in 0..<3 {
            for maker in Fact.careMakers { story.add(maker(&random), happened: .random(using: &random)) }
        }
        return story
    }

    private static func details(using random: inout SeededGenerator) -> [Detail] {
        let possible: [(Int, Detail)] = [
            (60, .arrived(.nine - random.pick(0...12) * 10)), (15, .relevantTime(.ten + random.pick(80...100) - 24 * 60)),
            (20, .basis(random.pick(DetentionBasis.allCases))), (25, .van(.ten + random.pick(85...95))),
            (10, .hearing(.ten + random.pick(85...95))),
            (10, .nextEvent(PoliceEvent(kind: random.pick(PoliceEvent.Kind.allCases), at: .ten + random.pick(-60...300)))),
            (20, .observationLevel(random.pick(1...4))), (10, .selfHarm), (10, .statedAge(random.pick(15...20))),
            (30, .dateOfBirth(day(2008, 11, random.pick(20...26)))), (20, .appropriateAdult(random.pick(AppropriateAdult.allCases))),
            (15, .mentalHealthAct(random.pick(MentalHealthActAssessment.allCases))), (20, .chargeRisk(random.chance(70))),
        ]
        return possible.filter { random.chance($0.0) }.map(\.1)
    }
}
