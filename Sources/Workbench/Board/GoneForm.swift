import Caseload

extension FormField.ID {
    static let followUp = Self("followUp")
    static let followUpBy = Self("followUpBy")
}

// Somebody has gone without having been seen: why, and what is done all the same.
extension WorkbenchState {
    func goneForm(_ how: Departure.How) -> Form {
        Form(
            "Gone without being seen: \(how.words)",
            [
                FormField(
                    .why, "Why not seen",
                    .text(suggestions: [
                        "left before anybody could see them", "asleep until they left", "in interview until they left",
                        "not fit to be seen until they left", "came and went out of hours",
                    ])),
                FormField(
                    .followUp, "What follows",
                    .text(suggestions: [
                        "outreach letter", "ring on the safe number", "tell the service at court", "tell the receiving suite",
                        "tell their GP, with consent",
                    ])),
                FormField(.followUpBy, "By when", .coming, value: "tom 1000", hint: "tom 1000"),
                FormField(.when, "Left at", .past, isRequired: false, value: "now"),
            ])
    }

    func goneResult(_ how: Departure.How, _ form: Form) throws(FormComplaint) -> FormResult {
        let at = try time(form, .when, .past) ?? now
        let why = try required(form, .why).text
        guard let due = try time(form, .followUpBy, .coming) else { throw FormComplaint(field: .followUpBy, reason: "needed") }
        let followUp = FollowUp(try required(form, .followUp), by: due)
        let missed: Missed.How = why.contains("out of hours") ? .outOfHours : how.missed
        return FormResult(
            facts: [.left(Departure(how: how, at: at, destination: "")), .missed(Missed(missed, why: why, followUp: followUp))],
            happened: at)
    }
}

extension Departure.How {
    /// How it counts among those who left before they were seen.
    fileprivate var missed: Missed.How {
        switch self {
        case .released, .other: .released
        case .court, .prison: .court
        case .hospital, .transferred: .transferred
        }
    }
}
