import Caseload

/// One form for each step of an assessment under the Mental Health Act, in the order in which they usually come.
package enum MentalHealthActForm: String, Sendable, CaseIterable {
    case requested, amhpCalled, doctorsCalled, started, ended, bedAwaited, bedFound, groundsEnded, notNeeded

    /// The step in words, as the list of steps has it.
    var title: String {
        switch self {
        case .requested: "Assessment requested"
        case .amhpCalled: "AMHP called"
        case .doctorsCalled: "Doctors called"
        case .started: "Started"
        case .ended: "Ended, with its outcome"
        case .bedAwaited: "Bed awaited"
        case .bedFound: "Bed found"
        case .groundsEnded: "PACE grounds ended"
        case .notNeeded: "No longer needed"
        }
    }

    /// When the step was taken last.
    func taken(_ path: MentalHealthActPath) -> Instant? {
        switch self {
        case .requested: path.requested
        case .amhpCalled: path.amhpCalled
        case .doctorsCalled: path.doctorsCalled
        case .started: path.started
        case .ended: path.ended
        case .bedAwaited: path.bedAwaited
        case .bedFound: path.bedFound
        case .groundsEnded: path.paceGroundsEnded
        case .notNeeded: path.notNeeded
        }
    }

    /// The step that usually comes next: the first one not taken; the request again once all is over.
    static func next(after path: MentalHealthActPath) -> MentalHealthActForm {
        if path.isBedOutstanding { return path.bedAwaited == nil ? .bedAwaited : .bedFound }
        guard path.isOutstanding else { return .requested }
        let order: [MentalHealthActForm] = path.started == nil ? [.requested, .amhpCalled, .doctorsCalled, .started] : [.ended]
        return order.first { $0.taken(path) == nil } ?? .ended
    }

    func form(_ state: CaseState) -> Form {
        Form(title, fields + [.happened()], enterSaves: true)
    }

    private var fields: [FormField] {
        switch self {
        case .requested: [FormField(.why, "Why", hint: "what you saw and heard")]
        case .amhpCalled: [FormField(.who, "Who", hint: "name, or the AMHP hub")]
        case .doctorsCalled: [FormField(.who, "Who", hint: "names; one of them s.12 approved")]
        case .started: []
        case .ended:
            [
                FormField(.outcome, "Outcome", FormField.choices(MentalHealthActOutcome.allCases.map { ($0.rawValue, $0.words) })),
                FormField(.text, "More", isRequired: false, hint: "hospital, ward, who conveys"),
            ]
        case .bedAwaited: [FormField(.by, "From", hint: "bed manager or ward")]
        case .bedFound: [FormField(.destination, "Where", hint: "hospital and ward")]
        case .groundsEnded: [FormField(.who, "Who says so", hint: "custody sergeant, inspector")]
        case .notNeeded: [FormField(.why, "Why")]
        }
    }
}

extension WorkbenchState {
    func mentalHealthActStep(_ kind: MentalHealthActForm, _ form: Form) throws(FormComplaint) -> MentalHealthActStep {
        switch kind {
        case .requested: return .requested(why: try answer(form, .why, "say what you saw, heard or were told"))
        case .amhpCalled: return .amhpCalled(who: try required(form, .who))
        case .doctorsCalled: return .doctorsCalled(who: try required(form, .who))
        case .started: return .started
        case .ended:
            guard let outcome = MentalHealthActOutcome(rawValue: form[.outcome]) else {
                throw FormComplaint(field: .outcome, reason: "needed")
            }
            return .ended(outcome, words: trimmed(form[.text]))
        case .bedAwaited: return .bedAwaited(from: try required(form, .by))
        case .bedFound: return .bedFound(where: try required(form, .destination))
        case .groundsEnded: return .paceGroundsEnded(who: try required(form, .who))
        case .notNeeded: return .notNeeded(why: try answer(form, .why, "say what you saw, heard or were told"))
        }
    }
}
