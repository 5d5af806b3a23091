package import Caseload
import Scene

/// The forms of this folder.
package enum CareForm: Hashable, Sendable {
    /// Whether the person can make one decision now.
    case capacity(ConsentPurpose)
    /// Who decides for somebody under 16 that they are seen, with that person's yes.
    case decider
    /// Consent to be seen is asked for later.
    case consentLater
    /// The work went on without consent to be seen.
    case wentAhead
    /// A finding about a vulnerability, by its id: nil where nothing was found.
    case need(String, NeedStatus?)
    /// A code of a code list, both by id, and the words beside it.
    case characteristic(list: String, code: String)
    case risk(RiskKind)
    case chargeRisk, observation, newInformation
}

extension WorkbenchState {
    func makeCareForm(_ kind: CareForm) -> Form? {
        switch kind {
        case .capacity(let purpose): capacityForm(purpose)
        case .decider: capacityForm(.seen)
        case .consentLater: consentLaterForm
        case .wentAhead: wentAheadForm
        case .need(let code, let status): needForm(code, status)
        case .characteristic(let list, let code): characteristicForm(list, code)
        case .risk(let risk): riskForm(risk)
        case .chargeRisk: chargeRiskForm
        case .observation: observationForm
        case .newInformation: newInformationForm
        }
    }

    /// Reads a complete form of this folder.
    func careResult(_ kind: CareForm, _ form: Form) throws(FormComplaint) -> FormResult {
        switch kind {
        case .capacity(let purpose): FormResult(facts: [try capacityFact(purpose, form)])
        case .decider: FormResult(facts: try deciderFacts(form), expectsNothingNew: true)
        case .consentLater: FormResult(facts: [try consentLaterFact(form)], expectsNothingNew: true)
        case .wentAhead: FormResult(facts: [try wentAheadFact(form)], expectsNothingNew: true)
        case .need(let code, let status): FormResult(facts: [try needFact(code, status, form)])
        case .characteristic(let list, let code): FormResult(facts: [try characteristicFact(list, code, form)])
        case .risk(let risk): FormResult(facts: [try riskFact(risk, form)])
        case .chargeRisk: FormResult(facts: [try chargeRiskFact(form)])
        case .observation: FormResult(facts: [try observationFact(form)])
        case .newInformation:
            FormResult(facts: [.newInformation(NewInformation(try required(form, .text), from: trimmed(form[.by])))])
        }
    }

    /// What is written before the fields of a form of this folder.
    func careGuidance(_ kind: CareForm) -> [Node] {
        switch kind {
        case .capacity: capacityGuidance
        case .decider: capacityGuidance + consentLeftOpenGuidance("Saving it records that they said yes to being seen.")
        case .consentLater: consentLeftOpenGuidance("It is asked again on the way to screening, outcome and signing.")
        case .wentAhead: consentLeftOpenGuidance("It stands on every screen of the case, and you sign for it.")
        case .need(let code, _): needGuidance(code)
        case .characteristic: []
        case .risk(let risk): riskGuidance(risk)
        case .chargeRisk: [.text(Line(DisplayText(Self.chargeRiskGuidance), .muted), indent: 1), .gap]
        case .observation: observationGuidance
        case .newInformation: [.text(Line("Risk is looked at anew after it.", .muted), indent: 1), .gap]
        }
    }

    /// What is said of a field of this folder while it is typed: the time as it was read, or that the words are too vague; nil for every other.
    func careEcho(_ field: FormField) -> Line? {
        switch field.id {
        case .riskWhen where !trimmed(field.value).isEmpty:
            Line(DisplayText(riskMoment(field.value)?.words ?? "kept as you write it"), .muted)
        case .response, .knownBy:
            !trimmed(field.value).isEmpty && AnswerWording.saysNothing(field.value) ? Line("too vague so far", .warning) : nil
        case .riskSaid, .riskSeen, .riskKnown, .riskPlan, .why, .evidence:
            !trimmed(field.value).isEmpty && RiskWording.saysNothing(field.value) ? Line("too vague so far", .warning) : nil
        case .ground: !trimmed(field.value).isEmpty && GroundWording.saysNothing(field.value) ? Line("too vague so far", .warning) : nil
        default: nil
        }
    }

    /// The form that says the same kind of thing as a fact of this folder, to amend it; nil for every other fact.
    func careForm(of fact: Fact) -> CareForm? {
        if let assessment = fact.as(CapacityAssessment.self) { return .capacity(assessment.decision) }
        if let what = fact.as(ConsentLeftOpen.self) { return what.isStillToAsk ? .consentLater : .wentAhead }
        if let record = fact.as(NeedRecord.self) {
            return if case .found(let status, _) = record.finding { .need(record.need.code, status) } else { .need(record.need.code, nil) }
        }
        if let record = fact.as(RiskRecord.self) { return .risk(record.kind) }
        return fact.kind == .chargeRiskRecorded ? .chargeRisk : nil
    }

    /// After a form of this folder was saved, the list below goes on to its next line.
    mutating func careSaved(_ kind: CareForm) -> [Effect] {
        switch kind {
        case .need(let code, _), .characteristic(let code, _): moveOnInNeeds(past: code)
        case .capacity, .decider, .consentLater, .wentAhead: return consentFormSaved(.care(kind))
        case .risk, .chargeRisk, .observation, .newInformation: break
        }
        return []
    }
}

extension CareForm {
    /// Once the case is signed it changes only with a reason; what happens later is added as it is.
    var needsAmendment: Bool {
        switch self {
        case .capacity, .decider, .consentLater, .wentAhead, .need, .characteristic, .risk, .chargeRisk: true
        case .observation, .newInformation: false
        }
    }
}
