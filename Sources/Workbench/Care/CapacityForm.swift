import Caseload
import Scene

extension FormField.ID {
    /// What was found about capacity.
    package static let finding = Self("finding")
    /// Who holds parental responsibility.
    package static let holder = Self("holder")
    /// What follows from a lack of capacity.
    package static let lackStep = Self("lackStep")
    /// What the decision waits for.
    package static let waitsFor = Self("waitsFor")
    /// Who decides in the person's best interests.
    package static let decider = Self("decider")
}

extension WorkbenchState {
    /// The law that counts for the open case's person; nil when no age is known.
    var capacityLaw: CapacityLaw? {
        guard let state = open?.state else { return nil }
        return state.details.age(on: state.booking.date).map { CapacityLaw(age: $0) }
    }

    func capacityForm(_ purpose: ConsentPurpose) -> Form {
        let isUnder16 = capacityLaw == .under16
        let why = FormField(
            .why, "Why",
            hint: isUnder16 ? "what they understand of it, or do not" : "understand, retain, weigh or say it back: which",
            when: (.finding, ["has", "lacks", "gillick", "parent"]))
        return Form(
            "Capacity: \(purpose.label)",
            [FormField(.finding, "Found", isUnder16 ? Self.childFindings : Self.adultFindings)]
                + [FormField(.holder, "Who decides", hint: "who holds parental responsibility", when: (.finding, ["parent"])), why]
                + Self.lackFields)
    }

    private static let adultFindings: FormField.Kind = .choice([
        .init("not-doubted", "not doubted", key: "n"), .init("has", "has it", key: "h"), .init("lacks", "lacks it now", key: "l"),
    ])
    private static let childFindings: FormField.Kind = .choice([
        .init("gillick", "Gillick competent", key: "g"),
        .init("parent", "not competent, a parent decides", key: "p"),
    ])

    private static let lackFields = [
        FormField(
            .lackStep, "What follows",
            .choice([.init("wait", "it can wait", key: "w"), .init("best-interests", "best interests, now", key: "b")]),
            when: (.finding, ["lacks"])),
        FormField(
            .waitsFor, "Until", .text(suggestions: ["sober", "calmer", "interpreter here", "appropriate adult here"]),
            when: (.lackStep, ["wait"])),
        FormField(.until, "Ask again at", .coming, isRequired: false, hint: "10:00 or +2h, may stay empty", when: (.lackStep, ["wait"])),
        FormField(.decider, "Decided by", hint: "who, in the person's best interests", when: (.lackStep, ["best-interests"])),
    ]

    func capacityFact(_ purpose: ConsentPurpose, _ form: Form) throws(FormComplaint) -> Fact {
        .capacityAssessed(CapacityAssessment(purpose, try capacityFinding(form)))
    }

    private func capacityFinding(_ form: Form) throws(FormComplaint) -> CapacityFinding {
        switch form[.finding] {
        case "not-doubted": return .notDoubted
        case "has": return .has(why: try answer(form, .why, "say what they understand of it, or do not"))
        case "lacks": return .lacks(why: try answer(form, .why, "say what they understand of it, or do not"), try lackingStep(form))
        case "gillick": return .gillickCompetent(why: try answer(form, .why, "say what they understand of it, or do not"))
        case "parent":
            return .parentDecides(
                holder: try required(form, .holder), why: try answer(form, .why, "say what they understand of it, or do not"))
        default: throw FormComplaint(field: .finding, reason: "needed")
        }
    }

    private func lackingStep(_ form: Form) throws(FormComplaint) -> LackingStep {
        switch form[.lackStep] {
        case "wait": return .wait(for: try required(form, .waitsFor), until: try time(form, .until, .coming))
        case "best-interests": return .bestInterests(by: try required(form, .decider))
        default: throw FormComplaint(field: .lackStep, reason: "needed")
        }
    }

    /// The line of law, and that it may be the other one where no age is known.
    var capacityGuidance: [Node] {
        let words =
            capacityLaw.map { $0.words + "." }
            ?? "Age not known. \(CapacityLaw.adult.words). Under 16 another law counts: record the age (d)."
        return [.text(Line(DisplayText(words), capacityLaw == nil ? .warning : .muted), indent: 1), .gap]
    }
}
