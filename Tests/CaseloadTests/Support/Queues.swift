import Caseload

extension QueueOrder {
    /// The built-in scale at Monday 23 November 2026, 10:00.
    static func atTen() throws -> QueueOrder { try QueueOrder(scale: .builtIn(), now: .ten, zone: .london) }
}

extension Instant {
    static let ten = Instant.nine + 60
}

extension CaseStory {
    /// A case that is signed, so that nothing is outstanding.
    static func signed(_ details: [Detail] = [], _ letter: Urgency?) -> CaseStory {
        var story = CaseStory(details)
        if let letter { story.add(.urgency(letter)) }
        story.add([.noFurther, .signed])
        return story
    }

    func placement() throws -> Placement { try QueueOrder.atTen().row(summary).placement }
}

extension Detail {
    static func van(_ at: Instant) -> Detail { .nextEvent(PoliceEvent(kind: .van, at: at)) }
    static let selfHarm = Detail.marker(Marker(kind: .selfHarm, text: "SH"))
    static let born17YearsAgo = Detail.dateOfBirth(day(2009, 6, 1))
}
