import Caseload

extension WorkbenchState {
    func supportForm(_ kind: SupportKind, _ ask: SupportAsk) -> Form {
        let when = FormField(.when, "When", .past, isRequired: false, value: "now")
        let title = kind.words.prefix(1).uppercased() + kind.words.dropFirst() + ", "
        switch ask {
        case .needed: return Form(title + "needed", [FormField(.why, "Why", hint: needHint(kind)), when], enterSaves: true)
        case .toldSergeant:
            return Form(
                title + "sergeant told", [FormField(.who, "Who was told", .text(suggestions: [sergeantWords])), when], enterSaves: true)
        case .requested:
            let suggestions = kind == .appropriateAdult ? ["custody sergeant", "parent or guardian", "appropriate adult service"] : []
            return Form(title + "requested", [FormField(.who, "From whom", .text(suggestions: suggestions)), when], enterSaves: true)
        case .arrived:
            return Form(
                title + "arrived", [FormField(.who, "Who came", isRequired: false, hint: "may stay empty"), when], enterSaves: true)
        case .notNeeded: return Form(title + "not needed", [FormField(.why, "Why, who says so"), when], enterSaves: true)
        }
    }

    private func needHint(_ kind: SupportKind) -> String {
        switch kind {
        case .appropriateAdult: "what they cannot follow or say"
        case .interpreter: "the language"
        case .adjustments: "what has to be done differently"
        }
    }

    func supportResult(_ kind: SupportKind, _ ask: SupportAsk, _ form: Form) throws(FormComplaint) -> FormResult {
        let happened = try time(form, .when, .past)
        let step: SupportStep
        switch ask {
        case .needed:
            let why = try required(form, .why)
            // "not needed" typed at the list: its first letter has opened this form, and says the contrary.
            guard !why.text.lowercased().hasPrefix("ot ") else {
                throw FormComplaint(field: .why, reason: "\"n\(why.text)\"? That has a key of its own: esc, then the key of \"not needed\"")
            }
            step = .needed(why: why)
        case .toldSergeant: return FormResult(facts: supportToldFacts(kind, who: try required(form, .who).text), happened: happened)
        case .requested: step = .requested(from: try required(form, .who))
        case .arrived: step = .arrived(who: trimmed(form[.who]))
        case .notNeeded: step = .notNeeded(why: try required(form, .why))
        }
        return FormResult(facts: [.supportMoved(SupportMove(kind, step))], happened: happened)
    }
}
