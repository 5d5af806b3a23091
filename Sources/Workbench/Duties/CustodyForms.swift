import Caseload

/// One form for each thing that happens in custody and moves a clock.
package enum CustodyForm: String, Sendable, CaseIterable {
    case reviewed, extended, charged, bailed, bailRefused, backFromBail, toHospital, backFromHospital
    case section136Began, section136Extended, section136Checked

    func form(_ state: CaseState) -> Form {
        Form(title, fields(state) + [.happened()], enterSaves: true)
    }

    var title: String {
        switch self {
        case .reviewed: "Review done"
        case .extended: "Detention authorised for longer"
        case .charged: "Charged"
        case .bailed: "Bailed"
        case .bailRefused: "Bail refused"
        case .backFromBail: "Back from bail"
        case .toHospital: "Went to hospital"
        case .backFromHospital: "Back from hospital"
        case .section136Began: "s.136 began"
        case .section136Extended: "s.136 extended"
        case .section136Checked: "Checked under s.136"
        }
    }

    var guidance: String {
        switch self {
        case .charged: "The offence only: no account of it. A charge is a moment at which risk is looked at anew."
        case .extended: "Only what was authorised: a superintendent up to 36 h, a magistrates' warrant for longer."
        case .backFromHospital: "Questioned there, the time counts like any other. Risk is looked at anew on return."
        case .section136Began: "From arrival at the place of safety, or from the decision to keep the person there."
        case .section136Extended:
            "Only a doctor decides, only because of the person's condition; at a police station a superintendent has to approve."
        case .bailed, .bailRefused: "A bail decision is a moment at which risk is looked at anew."
        case .reviewed, .backFromBail, .toHospital, .section136Checked: clockGuide
        }
    }

    private func fields(_ state: CaseState) -> [FormField] {
        switch self {
        case .reviewed: [FormField(.by, "By", isRequired: false, hint: "the inspector's name, may stay empty")]
        case .extended:
            [
                FormField(
                    .hours, "Up to",
                    .choice([
                        .init("36", "36 h, superintendent", key: "3"), .init("72", "72 h, warrant", key: "7"),
                        .init("96", "96 h, warrant", key: "9"),
                    ])),
                FormField(.by, "By", hint: "the superintendent's name, or the court"),
            ]
        case .charged: [FormField(.offence, "Charged with", isRequired: false, value: state.details.offence)]
        case .bailed:
            [
                FormField(
                    .returning, "Comes back", .moment(.moment(.coming), orUnknown: true), isRequired: false,
                    hint: "may stay empty: bail to court, or no day")
            ]
        case .bailRefused: [FormField(.why, "Why", isRequired: false, hint: "as the custody officer said")]
        case .toHospital: [FormField(.destination, "Which", isRequired: false)]
        case .backFromHospital:
            [
                FormField(
                    .questioned, "Questioned", .choice([.init("no", "not there", key: "n"), .init("yes", "questioned there", key: "y")]))
            ]
        case .section136Extended:
            [
                FormField(.hours, "By hours", isRequired: false, hint: "may stay empty: all that the law allows"),
                FormField(
                    .approval, "Superintendent",
                    .choice([.init("approved", "approved", key: "a"), .init("refused", "refused", key: "r")]), isRequired: false),
            ]
        case .section136Checked: [FormField(.by, "By", isRequired: false, hint: "the healthcare professional")]
        case .backFromBail, .section136Began: []
        }
    }
}

extension WorkbenchState {
    func custodyEvent(_ kind: CustodyForm, _ form: Form) throws(FormComplaint) -> CustodyEvent {
        switch kind {
        case .reviewed: return .reviewed(by: trimmed(form[.by]))
        case .extended:
            guard let hours = Int(form[.hours]).flatMap(CustodyEvent.DetentionExtension.init(rawValue:)) else {
                throw FormComplaint(field: .hours, reason: "needed")
            }
            return .extended(hours, by: try required(form, .by))
        case .charged: return .charged(with: trimmed(form[.offence]))
        case .bailed: return .bailed(returning: try time(form, .returning, .coming))
        case .bailRefused: return .bailRefused(why: trimmed(form[.why]))
        case .backFromBail: return .cameBackFromBail
        case .toHospital: return .wentToHospital(which: trimmed(form[.destination]))
        case .backFromHospital: return .cameBackFromHospital(wasQuestioned: form[.questioned] == "yes")
        case .section136Began: return .section136Began
        case .section136Extended:
            return .section136Extended(minutes: try minutes(form), approval: Section136Facts.Approval(rawValue: form[.approval]))
        case .section136Checked: return .section136Checked(by: trimmed(form[.by]))
        }
    }

    private func minutes(_ form: Form) throws(FormComplaint) -> Int? {
        let text = trimmed(form[.hours])
        guard !text.isEmpty else { return nil }
        guard let hours = Int(text), (1...12).contains(hours) else { throw FormComplaint(field: .hours, reason: "write 1 to 12 hours") }
        return hours * 60
    }
}
