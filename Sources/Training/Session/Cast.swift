package import Caseload

/// A person of the scenario as the seed placed them.
package struct CastPerson: Sendable {
    /// Who it is.
    package let person: ScenarioPerson
    /// The case as the record names it.
    package let subject: SubjectID
    /// The case as people name it.
    package let code: CaseCode
    /// What the custody record says when they are booked in.
    package let details: Details
    /// When the colleague added them.
    package let bookedIn: Instant
}

/// Draws a session's people from a scenario.
struct Cast {
    let scenario: Scenario
    let zone: SiteZone

    /// One person for each place, in the order in which they came.
    func draw(_ random: inout SplitMix64) -> [CastPerson] {
        var arrivals: [Arrival] = []
        for person in chosen(&random) { arrivals.append(arrival(of: person, &random)) }
        arrivals.sort { ($0.at, $0.person.id) < ($1.at, $1.person.id) }
        var cells = Cells(scenario.wings, &random)
        var numbers = scenario.custodyNumbers.first
        var cast: [CastPerson] = []
        for arrival in arrivals {
            let number = scenario.custodyNumbers.prefix + padded(numbers, 4)
            numbers += 1
            let cell = cells.take(in: arrival.person.stay.wing)
            cast.append(place(arrival, number: number, cell: cell, besides: Set(cast.map(\.code)), &random))
        }
        return cast
    }

    private func chosen(_ random: inout SplitMix64) -> [ScenarioPerson] {
        var chosen: [ScenarioPerson] = []
        for place in scenario.places {
            if let person = random.choice(of: scenario.people.filter { $0.place == place }) { chosen.append(person) }
        }
        return chosen
    }

    private func arrival(of person: ScenarioPerson, _ random: inout SplitMix64) -> Arrival {
        let at = person.stay.arrived.instant(scenario.date, zone)
        let earlier = random.number(below: person.stay.vary + 1)
        let minutesToAuthorisation = 8 + random.number(below: PersonReader.minutesToBooking - 8)
        return Arrival(person: person, at: at.adding(minutes: -earlier), minutesToAuthorisation: minutesToAuthorisation)
    }

    private func place(_ arrival: Arrival, number: String, cell: String, besides taken: Set<CaseCode>, _ random: inout SplitMix64)
        -> CastPerson
    {
        let subject = SubjectID(random: &random)
        var code = CaseCode(random: &random)
        while taken.contains(code) { code = CaseCode(random: &random) }
        let details = Details(arrival.person.details + [.custodyNumber(number), .cell(cell)] + times(arrival))
        return CastPerson(
            person: arrival.person, subject: subject, code: code, details: details,
            bookedIn: arrival.at.adding(minutes: PersonReader.minutesToBooking))
    }

    /// Only whom the police hold under PACE has a relevant time and an authorisation; a voluntary attender has neither.
    private func times(_ arrival: Arrival) -> [Detail] {
        let stay = arrival.person.stay
        var details: [Detail] = [.arrived(arrival.at)]
        if arrival.isHeldUnderPACE {
            details.append(.relevantTime(stay.relevant?.instant(scenario.date, zone) ?? arrival.at))
            details.append(.detentionAuthorised(arrival.at.adding(minutes: arrival.minutesToAuthorisation)))
        }
        if let next = stay.next {
            details.append(
                .nextEvent(PoliceEvent(kind: next.kind, at: next.at.instant(scenario.date, zone), destination: next.destination)))
        }
        return details
    }
}

private struct Arrival {
    let person: ScenarioPerson
    let at: Instant
    let minutesToAuthorisation: Int

    var isHeldUnderPACE: Bool {
        person.details.contains(.basis(.beforeCharge)) || person.details.contains(.basis(.charged))
    }
}

/// The cells that are still free, in an order that the seed gives.
private struct Cells {
    private var free: [String: [Int]] = [:]

    init(_ wings: [Wing], _ random: inout SplitMix64) {
        for wing in wings { free[wing.letter] = random.shuffled(Array(1...max(1, wing.cells))) }
    }

    mutating func take(in wing: String) -> String {
        wing + (free[wing]?.popLast().map(String.init) ?? "")
    }
}
