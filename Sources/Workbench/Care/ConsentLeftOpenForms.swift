import Caseload
import Scene

// Consent that nobody has asked for: put off with why, or gone ahead without on a ground in words. And who decides for a child.
extension WorkbenchState {
    /// What stands comes back, so that putting it off once more is one key; a time that is over does not.
    var consentLaterForm: Form {
        var (why, until): (String, Instant?) = ("", nil)
        if case .later(let words, let time)? = open?.state.consentLeftOpen?.what { (why, until) = (words.text, time) }
        let again = until.flatMap { $0 > now ? zone.clock($0, seenOn: today) : nil } ?? ""
        return Form(
            "Consent to be seen: later",
            [
                FormField(
                    .why, "Why not now", .text(suggestions: ["drunk", "asleep", "with a solicitor", "interpreter awaited"]), value: why),
                FormField(.until, "Try again at", .coming, isRequired: false, value: again, hint: "09:30 or +1h, may stay empty"),
            ])
    }

    /// Each of the suggestions names a ground and leaves the rest to be written: alone it is refused.
    var wentAheadForm: Form {
        let suggestions = ["immediate risk to life: ", "best interests, MCA s.4-5: ", "decided from papers, not seen: "]
        return Form(
            "Went ahead without consent",
            [FormField(.ground, "Ground", .text(suggestions: suggestions), hint: "what could not wait, and why")])
    }

    func consentLaterFact(_ form: Form) throws(FormComplaint) -> Fact {
        let why = try required(form, .why)
        if GroundWording.saysNothing(why.text) {
            throw FormComplaint(field: .why, reason: "say why: drunk, asleep, with a solicitor, interpreter awaited")
        }
        return .consentLeftOpen(.later(why: why, until: try time(form, .until, .coming)))
    }

    func wentAheadFact(_ form: Form) throws(FormComplaint) -> Fact {
        let ground = try required(form, .ground)
        if GroundWording.saysNothing(ground.text) { throw FormComplaint(field: .ground, reason: GroundWording.sentence) }
        return .consentLeftOpen(.wentAhead(ground: ground))
    }

    /// Who decides, and with it their yes.
    func deciderFacts(_ form: Form) throws(FormComplaint) -> [Fact] {
        [try capacityFact(.seen, form), .consented(.seen, .yes)]
    }

    /// What is said before the fields of these forms.
    func consentLeftOpenGuidance(_ words: String) -> [Node] {
        [.text(Line(DisplayText(words), .muted), indent: 1), .gap]
    }
}
