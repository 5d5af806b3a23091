import Caseload
import Scene

/// What a field about a date or a time comes to.
enum FormMoment {
    /// Nothing was written.
    case blank
    /// It was said that nobody knows, and the record can hold that.
    case unknown
    /// As exact as the record needs it.
    case exact(MomentReading)
    /// Why it is not taken, and what was understood so far.
    case refused(reason: String, echo: String?)
}

extension FormField.Kind {
    /// A moment that has passed.
    static let past = Self.moment(.moment(.past))
    /// A moment to come.
    static let coming = Self.moment(.moment(.coming))
}

extension FormField {
    /// What was written into it, read at one moment at one site; nil when it is not about a time.
    func moment(_ reader: MomentReader) -> FormMoment? {
        guard case .moment(let wanted, let orUnknown) = kind else { return nil }
        return FormMoment(value, wanted, orUnknown: orUnknown, reader)
    }
}

extension FormMoment {
    init(_ written: String, _ wanted: MomentWanted, orUnknown: Bool, _ reader: MomentReader) {
        let text = trimmed(written)
        guard !text.isEmpty else {
            self = .blank
            return
        }
        do throws(MomentComplaint) {
            let reading = try reader.read(text, as: wanted)
            if reading.value == .unknown {
                self = orUnknown ? .unknown : .refused(reason: "cannot be kept as not known here: give the nearest time", echo: nil)
            } else if let reason = Self.refusal(of: reading, wanted) {
                self = .refused(reason: reason, echo: reading.echo)
            } else {
                self = .exact(reading)
            }
        } catch {
            self = .refused(reason: error.reason, echo: nil)
        }
    }

    /// No fact holds a time that is only near, nor one that happened and is still to come.
    private static func refusal(of reading: MomentReading, _ wanted: MomentWanted) -> String? {
        switch wanted {
        case .moment: if reading.exactInstant == nil { return "only an exact time is kept here" }
        case .dateOfBirth:
            if reading.exactDate == nil { return "only a full date is kept here; an age goes under \(DetailField.statedAge.label)" }
        case .date, .partialDate: if reading.exactDate == nil { return "only a full date is kept here" }
        }
        return wanted.tense == .past && reading.flags.contains(.future) ? "lies in the future" : nil
    }

    /// What stands beside the field: what was understood in full, and what to look at again; nil while nothing is written.
    func line(zone: SiteZone) -> Line? {
        switch self {
        case .blank: return nil
        case .unknown: return Line("not known", .muted)
        case .exact(let reading):
            let flags = reading.flags.map { Span(DisplayText("; " + $0.words(zone: zone)), .warning) }
            return Line([Span(DisplayText(reading.echo), .muted)] + flags)
        case .refused(let reason, let echo):
            guard let echo else { return Line(DisplayText(reason), .muted) }
            return Line([Span(DisplayText(echo), .muted), Span(DisplayText("; " + reason), .warning)])
        }
    }
}

extension WorkbenchState {
    /// The moment that a field says; nil when it is empty, or says that nobody knows where that can be kept.
    func time(_ form: Form, _ id: FormField.ID, _ tense: MomentWanted.Tense) throws(FormComplaint) -> Instant? {
        try reading(form, id, as: .moment(tense))?.exactInstant
    }

    /// The day that a field says; nil when it is empty, or says that nobody knows where that can be kept.
    func day(_ form: Form, _ id: FormField.ID, _ tense: MomentWanted.Tense) throws(FormComplaint) -> CalendarDate? {
        try reading(form, id, as: .date(tense))?.exactDate
    }

    /// A field says itself which moment it wants; `wanted` is for one that is plain text.
    private func reading(_ form: Form, _ id: FormField.ID, as wanted: MomentWanted) throws(FormComplaint) -> MomentReading? {
        let field = form.fields.first { $0.id == id }
        switch field?.moment(moments) ?? FormMoment(form[id], wanted, orUnknown: true, moments) {
        case .blank, .unknown: return nil
        case .exact(let reading): return reading
        case .refused(let reason, _): throw FormComplaint(field: id, reason: reason)
        }
    }

    /// What is understood of a field while it is typed.
    func echo(_ field: FormField) -> Line? {
        if let line = careEcho(field) { return line }
        let moment = field.moment(moments)
        if let moment, case .exact = moment {} else if let moment { return moment.line(zone: zone) }
        guard !field.value.isEmpty, let detail = DetailFormFields.detail(of: field.id),
            moment != nil || [.nextEvent, .nhsNumber, .phone].contains(detail)
        else {
            return moment?.line(zone: zone)
        }
        do throws(DetailComplaint) {
            let read = try DetailReader(now: now, zone: zone).read(detail, field.value)
            if let moment { return moment.line(zone: zone) }
            return Line(DisplayText(read?.text(zone: zone, today: today) ?? "not known"), .muted)
        } catch {
            let understood = moment?.line(zone: zone).map { $0.spans + [Span("; ", .warning)] } ?? []
            let reason = detail == .nhsNumber ? NHSNumber.complaint(whileTyping: field.value) : error.reason
            return Line(understood + [Span(DisplayText(reason), moment == nil ? .muted : .warning)])
        }
    }
}
