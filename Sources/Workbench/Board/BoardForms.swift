package import Caseload

/// The forms of this folder.
package enum BoardForm: Hashable, Sendable {
    /// One line for whoever comes next.
    case handover
    /// Answers from paper, which are one line and no form; their draft has this name.
    case paper(instrument: String)
    /// How somebody who was never seen has gone.
    case gone(Departure.How)
}

extension WorkbenchState {
    func makeBoardForm(_ kind: BoardForm) -> Form? {
        switch kind {
        case .handover: handoverForm
        case .paper: nil
        case .gone(let how): goneForm(how)
        }
    }

    /// A figure takes a phrase while the line is empty, and enter saves.
    private var handoverForm: Form {
        let suggestions = (phrases?.usable.phrases(for: .handover) ?? []).prefix(9).map { filled($0) }
        return Form(
            "Handover line",
            [FormField(.text, "Handover", .text(suggestions: suggestions), hint: "for whoever comes next").offering(.handover)],
            enterSaves: true)
    }

    /// Reads a complete form of this folder.
    func boardResult(_ kind: BoardForm, _ form: Form) throws(FormComplaint) -> FormResult {
        switch kind {
        case .handover: FormResult(facts: [.handoverLine(try required(form, .text))])
        case .paper: FormResult(facts: [])
        case .gone(let how): try goneResult(how, form)
        }
    }
}
