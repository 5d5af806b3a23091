import Caseload
import Scene

// Declined, left, and left before anybody saw them: each with a reason and something that is done all the same.
extension WorkbenchState {
    var declinedForm: Form {
        Form(
            "Declined",
            [
                FormField(
                    .reason, "Why",
                    .text(suggestions: [
                        "wants to sleep", "does not want to say why", "is known to a service already", "does not trust services",
                    ]),
                    hint: "in their words, as far as they said")
            ] + followUpFields(due: "+2h"))
    }

    /// What is done all the same, and by when.
    func followUpFields(due: String, when condition: (FormField.ID, [String])? = nil) -> [FormField] {
        let suggestions = ["leaflet with helplines in property", "ask again after interview", "outreach letter", "ring on the safe number"]
        return [
            FormField(.followUpTask, "What is done", .text(suggestions: suggestions), when: condition),
            FormField(.until, "By when", .moment(.moment(.coming)), value: due, hint: "tomorrow 1200", when: condition),
        ]
    }

    func followUp(_ form: Form) throws(FormComplaint) -> FollowUp {
        guard let due = try time(form, .until, .coming) else { throw FormComplaint(field: .until, reason: "needed") }
        return FollowUp(try required(form, .followUpTask), by: due)
    }

    func taskDoneForm(_ task: EntryID) -> Form? {
        guard let task = open?.state.openTasks.first(where: { $0.id == task }) else { return nil }
        return Form(
            "Done: \(task.followUp.what.text)", [FormField(.how, "How", isRequired: false, hint: "may stay empty")], enterSaves: true)
    }

    // MARK: One person

    private func leavingFields(to destination: String = "") -> [FormField] {
        [
            FormField(.leaving, "How", FormField.choices(Departure.How.allCases.map { ($0.rawValue, $0.words) })),
            FormField(.when, "When", .past, value: "now"),
            FormField(.destination, "Where to", isRequired: false, value: destination),
        ]
    }

    /// Nobody of the service saw them, and they did not say no.
    private func missedFields() -> [FormField] {
        [
            FormField(.missedHow, "Not seen", FormField.choices(Missed.How.allCases.map { ($0.rawValue, $0.words) })),
            FormField(.missedWhy, "Why not", isRequired: false, hint: "van came early, nobody on shift"),
        ] + followUpFields(due: "tomorrow 1200")
    }

    var leftForm: Form? {
        guard let summary = open?.state.summary else { return nil }
        if summary.isLeftUnexplained { return Form("Left before seen", missedFields()) }
        return Form(
            "Left",
            leavingFields() + (summary.wouldBeMissed ? missedFields() : [])
                + (summary.leavesWithRisk ? confirmation("left with a risk open") : []))
    }

    /// What stands in the way of leaving, before anything is typed.
    var openAlertNodes: [Node] {
        (open?.state.openAlerts ?? []).map { alert in
            let what = alert.sources.last.map { "\($0.text): \($0.statement)" } ?? alert.concern
            let words = "ALERT open, \(what). Nobody leaves before it is told and answered (g)."
            return .text(Line(DisplayText(words), .alert), indent: 1)
        }
    }

    /// What is still open about somebody who is about to go. It reminds, and keeps nobody here.
    var leavingGuidance: [String] {
        guard let state = open?.state else { return [] }
        let today = today
        let risk: String? =
            if let due = state.reassessmentsDue.last {
                "Risk is to be looked at anew (x): \(due.reason.words)."
            } else if state.risks.isEmpty {
                "No risk is recorded (x)."
            } else {
                "Risk is looked at again before anybody goes (x)."
            }
        return [
            risk,
            SupportKind.allCases.contains(where: isSergeantUntold) ? "The sergeant has not been told of the support needed (A)." : nil,
            state.childDutiesOwed(on: today).isEmpty ? nil : "Something owed to a child is not recorded (Y).",
            state.leavingPack == nil ? "No leaving pack is recorded (G)." : nil,
            state.outcome == nil ? "No outcome is recorded yet; it can be recorded afterwards." : nil,
        ].compactMap(\.self)
    }

    func leftResult(_ form: Form) throws(FormComplaint) -> FormResult {
        let missed = try missed(form)
        guard form.fields.contains(where: { $0.id == .leaving }) else { return FormResult(facts: missed.map { [.missed($0)] } ?? []) }
        let departure = try departure(form)
        return FormResult(facts: [.left(departure)] + (missed.map { [.missed($0)] } ?? []), happened: departure.at)
    }

    private func departure(_ form: Form) throws(FormComplaint) -> Departure {
        guard let how = Departure.How(rawValue: form[.leaving]) else { throw FormComplaint(field: .leaving, reason: "needed") }
        return Departure(how: how, at: try time(form, .when, .past) ?? now, destination: trimmed(form[.destination]))
    }

    /// How those were missed whom nobody saw; nil where the form does not ask.
    private func missed(_ form: Form) throws(FormComplaint) -> Missed? {
        guard form.fields.contains(where: { $0.id == .missedHow }) else { return nil }
        guard let how = Missed.How(rawValue: form[.missedHow]) else { throw FormComplaint(field: .missedHow, reason: "needed") }
        return Missed(how, why: trimmed(form[.missedWhy]), followUp: try followUp(form))
    }

    /// How they were missed is most often how they left.
    func offerMissed(_ form: inout Form) {
        guard let how = Departure.How(rawValue: form[.leaving])?.missed else { return }
        form.set(.missedHow, how.rawValue)
    }

    // MARK: Everybody who is marked

    /// Those of them who may leave now.
    func leavers(_ subjects: [SubjectID]) -> [CaseSummary] {
        summaries(subjects).filter { $0.leavingRefusal == nil && !$0.leavesWithRisk }
    }

    private func summaries(_ subjects: [SubjectID]) -> [CaseSummary] {
        subjects.compactMap { subject in
            if case .person(let summary)? = rows[subject]?.summary { summary } else { nil }
        }
    }

    func leftTogetherForm(_ subjects: [SubjectID]) -> Form {
        let leavers = leavers(subjects)
        // Where the police mean to take all of them is offered; that they went is for somebody to say.
        let events = Set(leavers.map(\.details.nextEvent))
        let event = events.count == 1 ? events.first.flatMap(\.self) : nil
        let missed = leavers.contains(where: \.wouldBeMissed) ? missedFields() : []
        return Form("Left: \(leavers.count) together", leavingFields(to: event?.destination ?? "") + missed, enterSaves: true)
    }

    /// Who leaves, by name; who does not, and why; and whom nobody has seen.
    func leavingNodes(_ subjects: [SubjectID]) -> [Node] {
        func names(_ summaries: [CaseSummary]) -> String {
            summaries.map { [listName($0.details), $0.details.place].filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ")
        }
        let leavers = leavers(subjects)
        var nodes: [Node] = [.text(Line(DisplayText("Leaving: \(leavers.isEmpty ? "nobody" : names(leavers))."), .strong), indent: 1)]
        for summary in summaries(subjects) {
            let why =
                summary.leavingRefusal?.sentence
                ?? (summary.leavesWithRisk ? "A risk is open: that they left is recorded for them alone (l), and confirmed." : nil)
            guard let why else { continue }
            nodes.append(.text(Line(DisplayText("NOT \(names([summary])): \(why)"), .warning), indent: 1))
        }
        let unseen = leavers.filter(\.wouldBeMissed)
        if !unseen.isEmpty { nodes.append(.text(Line(DisplayText("Nobody has seen: \(names(unseen))."), .warning), indent: 1)) }
        return nodes
    }

    /// Records it for all who may leave, in one step, as they were when the form was shown.
    mutating func saveLeftTogether(_ screen: FormScreen, _ subjects: [SubjectID]) throws(FormComplaint) -> [Effect] {
        let departure = try departure(screen.form)
        let missed = try missed(screen.form)
        var facts: [(Fact, SubjectID)] = []
        var expecting: [SubjectID: Int64] = [:]
        for summary in leavers(subjects) {
            facts.append((.left(departure), summary.subject))
            if let missed, summary.wouldBeMissed { facts.append((.missed(missed), summary.subject)) }
            expecting[summary.subject] = rows[summary.subject]?.lastPosition
        }
        guard !facts.isEmpty, let saving = append(facts, happened: departure.at, expecting: expecting) else {
            throw FormComplaint(field: .leaving, reason: "nobody of those marked can leave now")
        }
        changeTop { top in
            var screen = screen
            screen.saving = saving.token
            top = .form(screen)
        }
        return saving.effects
    }
}
