extension CaseSummary {
    /// What the record knows of this detention and the clocks depend on.
    ///
    /// - Parameter today: decides whether the person is a child; nil where that does not matter.
    package func clockFacts(on today: CalendarDate?) -> ClockFacts {
        var facts = ClockFacts()
        facts.basis = details.basis
        facts.relevantTime = details.relevantTime
        facts.authorised = details.detentionAuthorised
        facts.arrived = details.arrived
        facts.age = today.flatMap(details.age)
        facts.sex = details.sex
        facts.isAtPoliceStation = siteKind == .custody
        facts.appearsUnder18 = details.appearsUnder18
        // The age that somebody states is no clear evidence against how they appear (PACE Code C 1.5).
        if details.appearsUnder18 && (facts.age ?? 0) >= 18 { facts.age = nil }
        care.custody.fill(&facts)
        return facts
    }
}
