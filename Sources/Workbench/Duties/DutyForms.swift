package import Caseload
import Scene

/// The forms of this folder.
package enum DutyForm: Hashable, Sendable {
    /// What the police, a court or a hospital did that moves a clock.
    case custody(CustodyForm)
    case mentalHealthAct(MentalHealthActForm)
    case pathway(Pathway)
    case youth(YouthDuty)
}

extension WorkbenchState {
    func makeDutyForm(_ kind: DutyForm) -> Form? {
        guard let state = open?.state else { return nil }
        return switch kind {
        case .custody(let form): form.form(state)
        case .mentalHealthAct(let form): form.form(state)
        case .pathway(let pathway): pathwayForm(pathway, state)
        case .youth(let duty): youthForm(duty, state)
        }
    }

    /// Reads a complete form of this folder.
    func dutyResult(_ kind: DutyForm, _ form: Form) throws(FormComplaint) -> FormResult {
        let facts: [Fact] =
            switch kind {
            case .custody(let event): [.custodyEvent(try custodyEvent(event, form))]
            case .mentalHealthAct(let step): [.mentalHealthActMoved(try mentalHealthActStep(step, form))]
            case .pathway(let pathway): try pathwayFacts(pathway, form)
            case .youth(let duty): [.childDutyDone(YouthDutyRecord(duty, try required(form, .dutyDone)))]
            }
        return FormResult(facts: facts, happened: try time(form, .when, .past))
    }

    /// A line before the fields, where people go wrong without it.
    func dutyGuidance(_ kind: DutyForm) -> String {
        switch kind {
        case .custody(let form): form.guidance
        case .mentalHealthAct(.groundsEnded): "From then on there is no power under PACE to hold anybody for an assessment or a bed."
        case .mentalHealthAct: "The time is when it happened; what you were told by others is recorded as they said it."
        case .pathway(let pathway): pathwayGuide.map { $0[pathway] }.map { "\($0.whoMayAct) \($0.consent)" } ?? ""
        case .youth(.guardianTold):
            "That a parent or guardian was told of the detention, by whom and how. What we found is told to the family under i, with its ground."
        case .youth: "Who was told or asked, and what they answered."
        }
    }
}

/// A title within a sentence: "review done", but "AMHP called".
func withinSentence(_ title: String) -> String {
    title.dropFirst().first?.isUppercase == true ? title : title.prefix(1).lowercased() + title.dropFirst()
}

extension FormField {
    /// When something happened, which is now unless another time is written.
    static func happened(_ label: String = "When") -> FormField {
        FormField(.when, label, .past, value: "now", hint: "now, 22:10, -20m, yest 2210")
    }
}

extension FormField.ID {
    /// What was done or decided.
    static let dutyDone = Self("dutyDone")
    /// Up to how many hours, or by how many.
    static let hours = Self("hours")
    /// Whether somebody approved it.
    static let approval = Self("approval")
    /// Whether the person was questioned there.
    static let questioned = Self("questioned")
    /// When the person comes back.
    static let returning = Self("returning")
    /// What was done, said or decided.
    static let what = Self("what")
    /// How far something has come.
    static let pathwayStep = Self("step")
}
