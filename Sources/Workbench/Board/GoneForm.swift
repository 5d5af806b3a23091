import Caseload

// Somebody has gone without having been seen: why, and what is done all the same.
extension WorkbenchState {
    func goneForm(_ how: Departure.How) -> Form {
        Form(
            "Gone without being seen: \(how.words)",
            [
                FormField(
                    .why, "Why not seen",
                    .text(suggestions: [
                        "left before anybody could see them", "asleep until they left, said [who?]",
                        "in interview until they left, said [who?]", "not fit to be seen until they left, said [who?]",
                        Missed.How.outOfHours.words,
                    ])),
                FormField(
                    .followUpTask, "What follows",
                    .text(suggestions: [
                        "outreach letter", "ring on the safe number", "tell the service at court", "tell the receiving suite",
                        "tell their GP, with consent",
                    ])),
                FormField(.until, "By when", .coming, value: "tom 1000", hint: "tom 1000"),
                FormField(.when, "Left at", .past, isRequired: false, value: "now"),
            ])
    }

    func goneResult(_ how: Departure.How, _ form: Form) throws(FormComplaint) -> FormResult {
        let at = try time(form, .when, .past) ?? now
        let why = try required(form, .why).text
        let missed: Missed.How = why == Missed.How.outOfHours.words ? .outOfHours : how.missed ?? .released
        return FormResult(
            facts: [.left(Departure(how: how, at: at, destination: "")), .missed(Missed(missed, why: why, followUp: try followUp(form)))],
            happened: at)
    }
}
