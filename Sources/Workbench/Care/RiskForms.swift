package import Caseload
import Scene

extension FormField.ID {
    /// What was said.
    package static let riskSaid = Self("riskSaid")
    /// What was seen.
    package static let riskSeen = Self("riskSeen")
    /// What is known from records or people.
    package static let riskKnown = Self("riskKnown")
    /// When that was.
    package static let riskWhen = Self("riskWhen")
    /// What is to be done, and by whom.
    package static let riskPlan = Self("riskPlan")
    /// Whether the charge itself puts the person at risk.
    package static let isPresent = Self("isPresent")
    /// The level of observation that is advised.
    package static let advisedLevel = Self("advisedLevel")
    /// Who was advised of it.
    package static let advised = Self("advised")
    /// A day on which a charge-related risk rises.
    package static func trigger(_ kind: RiskTrigger.Kind) -> Self { Self("trigger." + kind.rawValue) }
}

extension WorkbenchState {
    /// What a risk rests on, and what is to be done. It begins empty every time: what was written before stands above it, to be looked at and not to be copied.
    func riskForm(_ risk: RiskKind) -> Form {
        let name = risk.words.prefix(1).uppercased() + risk.words.dropFirst()
        return Form(
            name,
            [
                FormField(.riskSaid, "Said", isRequired: false, hint: "their words, or who said it"),
                FormField(.riskSeen, "Seen", isRequired: false, hint: "what you saw"),
                FormField(.riskKnown, "Known", isRequired: false, hint: "from records or people: which"),
                FormField(.riskWhen, "When", isRequired: false, hint: "now; or 3 days ago, about 1985"),
                FormField(.riskPlan, "Plan", hint: "what is to be done, and by whom"),
            ])
    }

    /// What was written last, and what inspectors ask of it.
    func riskGuidance(_ risk: RiskKind) -> [Node] {
        var nodes: [Node] = []
        if let last = open?.state.risks[risk] {
            nodes.append(.text(Line(DisplayText("Last: \(last.record.words) (\(by(last.by)))."), .muted), indent: 1))
        }
        if !isShort || nodes.isEmpty { nodes.append(.text(Line(DisplayText(RiskWording.sentence), .muted), indent: 1)) }
        return nodes + [.gap]
    }

    func riskFact(_ risk: RiskKind, _ form: Form) throws(FormComplaint) -> Fact {
        let moment = riskMoment(form[.riskWhen])
        if moment?.isAhead == true { throw FormComplaint(field: .riskWhen, reason: "lies in the future") }
        do throws(RiskComplaint) {
            return .riskRecorded(
                try RiskRecord(
                    risk, said: form[.riskSaid], seen: form[.riskSeen], known: form[.riskKnown],
                    when: moment?.words ?? form[.riskWhen], plan: form[.riskPlan]))
        } catch {
            throw FormComplaint(field: error.part.field, reason: error.sentence)
        }
    }

    /// A time in the words that the record keeps, which stay true whenever they are read; nil for words that are no time.
    func riskMoment(_ text: String) -> (words: String, isAhead: Bool)? {
        guard !trimmed(text).isEmpty else { return nil }
        if let at = moments.instant(text, .past) { return (zone.echo(at), at > now.adding(minutes: 1)) }
        guard let reading = try? moments.read(text, as: .partialDate(.past)) else { return nil }
        return (reading.value == .unknown ? "when is not known" : reading.echo, reading.flags.contains(.future))
    }

    // MARK: Charge-related risk of suicide

    static let chargeRiskGuidance =
        "Does the charge itself put them at risk: a sexual offence, indecent images, a child victim, a first time in custody? No account of the alleged offence."

    var chargeRiskForm: Form {
        let triggers = RiskTrigger.Kind.allCases.map { kind in
            FormField(
                .trigger(kind), kind.words.prefix(1).uppercased() + kind.words.dropFirst(), .moment(.date(.any)), isRequired: false,
                value: triggerText(kind), hint: "the day, such as 12/3 or tue; may stay empty", when: (.isPresent, ["yes"]))
        }
        let finding = open?.state.chargeRisk?.finding
        return Form(
            "Charge-related suicide risk",
            [
                FormField(
                    .isPresent, "Present", .choice([.init("yes", "yes", key: "y"), .init("no", "none found", key: "n")]),
                    value: finding.map { $0.isPresent ? "yes" : "no" } ?? ""),
                FormField(.why, "Why", hint: "what you rest it on"),
            ] + triggers)
    }

    /// A day that is known already stays until somebody changes it.
    private func triggerText(_ kind: RiskTrigger.Kind) -> String {
        open?.state.chargeRisk?.finding.triggers.first { $0.kind == kind }?.date.text ?? ""
    }

    func chargeRiskFact(_ form: Form) throws(FormComplaint) -> Fact {
        let why = try required(form, .why)
        guard !RiskWording.saysNothing(why.text) else { throw FormComplaint(field: .why, reason: RiskWording.sentence) }
        guard form[.isPresent] == "yes" else { return .chargeRiskRecorded(.notFound(why: why)) }
        var triggers: [RiskTrigger] = []
        for kind in RiskTrigger.Kind.allCases {
            if let date = try day(form, .trigger(kind), .any) { triggers.append(RiskTrigger(kind, on: date)) }
        }
        return .chargeRiskRecorded(.present(why: why, triggers: triggers))
    }

    // MARK: Observation and new information

    var observationForm: Form {
        let levels = ObservationLevel.allCases.map {
            FormField.Choice(String($0.rawValue), String($0.words.dropFirst(2)), key: Character(String($0.rawValue)))
        }
        return Form(
            "Observation level advised",
            [
                FormField(.advisedLevel, "Level", .choice(levels)), FormField(.why, "Why", hint: "what it rests on"),
                FormField(
                    .advised, "Told", value: session?.opening.kind == .court ? "court custody officer" : "custody sergeant",
                    hint: "who was advised; they decide"),
            ])
    }

    /// Advice on keeping somebody safe is given whatever the person agreed to; what they said of sharing stands beside it all the same.
    var observationGuidance: [Node] {
        let consent = open.map { " Consent: \($0.state.consentWords.part(.police))." } ?? ""
        return [
            .text(Line(DisplayText("The custody officer decides. Immediate danger never waits for consent." + consent), .muted), indent: 1),
            .gap,
        ]
    }

    func observationFact(_ form: Form) throws(FormComplaint) -> Fact {
        guard let level = Int(form[.advisedLevel]).flatMap(ObservationLevel.init(rawValue:)) else {
            throw FormComplaint(field: .advisedLevel, reason: "needed")
        }
        let why = try required(form, .why)
        guard !RiskWording.saysNothing(why.text) else { throw FormComplaint(field: .why, reason: RiskWording.sentence) }
        return .observationAdvised(ObservationAdvice(level, why: why, told: try required(form, .advised)))
    }

    var newInformationForm: Form {
        Form(
            "New information",
            [
                FormField(.text, "What", hint: "what somebody learnt that may change a risk"),
                FormField(.by, "From", isRequired: false, hint: "may stay empty where it is not to be said"),
            ])
    }
}

extension RiskComplaint.Part {
    fileprivate var field: FormField.ID {
        switch self {
        case .said: .riskSaid
        case .seen: .riskSeen
        case .known: .riskKnown
        case .plan: .riskPlan
        }
    }
}
