import Caseload

// Somebody has gone whom nobody had seen (why, and what is done all the same), or with a risk open, which is confirmed.
extension WorkbenchState {
    func goneForm(_ how: Departure.How) -> Form? {
        guard let summary = open?.state.summary else { return nil }
        let confirmed = summary.leavesWithRisk ? confirmation("gone with a risk open") : []
        let left = FormField(.when, "Left at", .past, isRequired: false, value: "now")
        guard summary.wouldBeMissed else { return Form("Gone: \(how.words)", [left] + confirmed) }
        return Form(
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
                FormField(.until, "By when", .coming, value: "tom 1000", hint: "tom 1000"), left,
            ] + confirmed)
    }

    func goneResult(_ how: Departure.How, _ form: Form) throws(FormComplaint) -> FormResult {
        let at = try time(form, .when, .past) ?? now
        let departure = Fact.left(Departure(how: how, at: at, destination: ""))
        guard form.fields.contains(where: { $0.id == .why }) else { return FormResult(facts: [departure], happened: at) }
        let why = try required(form, .why).text
        let missed: Missed.How = why == Missed.How.outOfHours.words ? .outOfHours : how.missed ?? .released
        return FormResult(
            facts: [departure, .missed(Missed(missed, why: why, followUp: try followUp(form)))], happened: at)
    }
}
