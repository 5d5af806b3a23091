import Caseload
import Scene
import Screening

// The forms that belong to a screening: what was noted, how it was given, what was raised, and what came from elsewhere.
extension WorkbenchState {
    func evidenceForm(_ item: String) -> Form? {
        guard let screen = currentScreening, let asked = screen.instrument.item(item) else { return nil }
        let known = administration(screen)?.circumstances.evidence[item] ?? ""
        return Form(
            "Evidence, item \(item): \(asked.label)",
            [FormField(.text, "Said or seen", isRequired: false, value: known, hint: "their words, or what you saw; empty takes it back")],
            enterSaves: true)
    }

    var circumstancesForm: Form? {
        guard let screen = currentScreening else { return nil }
        let known = administration(screen)?.circumstances
        var fields = [
            FormField(.interpreter, "Interpreter", isRequired: false, value: known?.interpreter ?? "", hint: "the language"),
            FormField(
                .intoxication, "Intoxicated", .text(suggestions: ["intoxicated", "withdrawing", "intoxicated and withdrawing"]),
                isRequired: false, value: known?.intoxication ?? "", hint: "or withdrawing; in your words"),
            FormField(.informant, "Answered by", isRequired: false, value: known?.informant ?? "", hint: "if not the person"),
            FormField(
                .given, "Given", FormField.choices(HowGiven.allCases.map { ($0.rawValue, $0.words) }), isRequired: false,
                value: known?.given?.rawValue ?? ""),
        ]
        if !isFinished(screen) { fields += scoringFields(screen, known) + refusalFields }
        return Form("How \(screen.instrument.shortTitle) is given", fields)
    }

    /// What the result will be worked out with, where there is a choice.
    private func scoringFields(_ screen: ScreeningScreen, _ known: Circumstances?) -> [FormField] {
        var fields: [FormField] = []
        let codings = screen.instrument.codings
        if codings.count > 1 {
            fields.append(
                FormField(
                    .coding, "Options printed", FormField.choices(codings.map { ($0.id, $0.id) }), isRequired: false,
                    value: known?.coding ?? codings[0].id))
        }
        let sets = screen.instrument.scores.flatMap(\.sets)
        let named = sets.enumerated().filter { index, set in !sets[..<index].contains { $0.id == set.id } }.map(\.element)
        if named.count > 1 {
            let choices = [("", "those that fit the person")] + named.map { ($0.id, $0.label) }
            fields.append(FormField(.cutOffs, "Cut-offs", FormField.choices(choices), isRequired: false, value: known?.cutOffs ?? ""))
        }
        return fields
    }

    private var refusalFields: [FormField] {
        let kinds = [
            (WholeRefusal.Kind.declined.rawValue, "declined as a whole"), (WholeRefusal.Kind.unable.rawValue, "unable as a whole"),
        ]
        return [
            FormField(.notDone, "Not done", FormField.choices(kinds), isRequired: false),
            FormField(.reason, "Reason", hint: "every open item gets this answer, and it ends", when: (.notDone, kinds.map(\.0))),
        ]
    }

    // MARK: Raising

    /// The bands above the one that stands, of every score, gravest last.
    func raisable(_ screen: ScreeningScreen) -> [RaisableBand] {
        guard let administration = administration(screen), administration.finished != nil else { return [] }
        let scores = evaluation(screen).scores
        return screen.instrument.scores.flatMap { rule -> [RaisableBand] in
            let score = scores.first { $0.id == rule.id }
            let recorded = administration.score(rule.id)?.band?.level
            let worked = score?.band.map { rule.level(of: $0, in: score?.set) }
            let standing = administration.raise(of: rule.id)?.result.level ?? recorded ?? worked ?? -1
            return rule.ranking(in: score?.set).enumerated().filter { $0.offset > standing }.map {
                RaisableBand(score: rule.id, scoreLabel: rule.label, band: $0.element, level: $0.offset)
            }
        }
    }

    /// A band to which a score may be raised.
    struct RaisableBand {
        let score: ScoreRule.ID
        let scoreLabel: String
        let band: Band
        let level: Int

        var key: String { "\(score)/\(band.id)" }
    }

    mutating func openRaise(_ screen: ScreeningScreen) -> [Effect] {
        guard isFinished(screen) else {
            return refuse(Refusal.notFinished.sentence)
        }
        guard !raisable(screen).isEmpty else {
            return refuse("There is no higher band to raise this to.")
        }
        return openForm(.raise(instrument: screen.instrument.id))
    }

    var raiseForm: Form? {
        guard let screen = currentScreening else { return nil }
        let bands = raisable(screen)
        let isOne = Set(bands.map(\.score)).count == 1
        let choices = bands.prefix(10).map { ($0.key, isOne ? $0.band.label : "\($0.scoreLabel): \($0.band.label)") }
        return Form(
            "Raised result of \(screen.instrument.shortTitle)",
            [FormField(.band, "To", FormField.choices(choices)), FormField(.reason, "Reason", hint: "what the answers do not show")])
    }

    // MARK: Elsewhere

    func elsewhereForm(_ id: String?) -> Form? {
        let name = id.flatMap { catalogue?[$0]?.shortTitle } ?? ""
        var form = Form(
            "Done elsewhere",
            [
                FormField(.name, "Instrument", value: name), FormField(.result, "Came to", hint: "total or band, in words"),
                FormField(
                    .date, "Date", .moment(.date(.past), orUnknown: true), isRequired: false, hint: "3/11/2026, may stay empty"),
                FormField(.by, "Done by", isRequired: false, hint: "service or name"),
            ])
        if !name.isEmpty { form.move(to: .result) }
        return form
    }

    func elsewhereResult(_ id: String?, _ form: Form) throws(FormComplaint) -> FormResult {
        guard let name = RequiredText(form[.name]) else { throw FormComplaint(field: .name, reason: "needed") }
        guard let result = RequiredText(form[.result]) else { throw FormComplaint(field: .result, reason: "needed") }
        let date = try day(form, .date, .past)
        // Under another name it is another instrument.
        let known = id.flatMap { catalogue?[$0] }
        let isKnown = known?.shortTitle == name.text
        return FormResult(
            facts: [
                .elsewhere(
                    ElsewhereResult(
                        instrument: isKnown ? known?.id ?? "" : "", name: name, result: result, date: date, by: trimmed(form[.by])))
            ])
    }
}
