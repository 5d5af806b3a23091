import Caseload

extension WorkbenchState {
    func pathwayForm(_ pathway: Pathway, _ state: CaseState) -> Form {
        let standing = state.pathways[pathway]
        let referred = pathway.mayTrustRefer ? "referred-by-us" : "referred"
        let next = standing?.isUndecided == true ? referred : standing?.awaitsOutcome == true ? "outcome" : "considered"
        var choices: [FormField.Choice] = [
            .init("considered", "considered", key: "c"), .init("referred", "referred by others", key: "r"),
            .init("outcome", "outcome", key: "o"), .init("not-needed", "not needed", key: "n"),
        ]
        if pathway.mayTrustRefer { choices.insert(.init("referred-by-us", "referred by us", key: "u"), at: 1) }
        return Form(
            "\(pathway.words.prefix(1).uppercased() + pathway.words.dropFirst())",
            [
                FormField(.pathwayStep, "What", .choice(choices), value: next),
                FormField(.why, "Why", hint: "what you saw, heard or were told", when: (.pathwayStep, ["considered", "not-needed"])),
                FormField(.destination, "Referred to", when: (.pathwayStep, ["referred", "referred-by-us"])),
                FormField(.who, "Who referred", hint: "name and service", when: (.pathwayStep, ["referred"])),
            ] + sharingFields(for: .referral, when: (.pathwayStep, ["referred-by-us"])) + [
                FormField(.dutyDone, "Outcome", hint: "what they decided", when: (.pathwayStep, ["outcome"])),
                .happened(),
            ])
    }

    /// A referral of our own is something that somebody was told, on a ground.
    func pathwayFacts(_ pathway: Pathway, _ form: Form) throws(FormComplaint) -> [Fact] {
        let step = try pathwayStep(form)
        let moved = Fact.pathwayMoved(PathwayMove(pathway, step))
        guard case .referred(let place, .us) = step, let what = RequiredText("referral, \(pathway.words)") else { return [moved] }
        let at = try time(form, .when, .past) ?? now
        let telling = Telling(.other, name: place.text, what: what, ground: try sharingGround(form, for: .referral), at: at)
        return [moved, .toldAbout(telling)]
    }

    private func pathwayStep(_ form: Form) throws(FormComplaint) -> PathwayStep {
        switch form[.pathwayStep] {
        case "considered": return .considered(why: try answer(form, .why, "say what you saw, heard or were told"))
        case "referred": return .referred(to: try required(form, .destination), by: .other(try required(form, .who)))
        case "referred-by-us": return .referred(to: try required(form, .destination), by: .us)
        case "outcome": return .outcome(try required(form, .dutyDone))
        case "not-needed": return .notNeeded(why: try answer(form, .why, "say what you saw, heard or were told"))
        default: throw FormComplaint(field: .pathwayStep, reason: "needed")
        }
    }
}
