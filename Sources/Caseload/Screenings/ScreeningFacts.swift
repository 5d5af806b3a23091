package import Screening

/// An instrument was begun.
package struct AdministrationStarted: CaseContent {
    /// The instrument's id.
    package let instrument: Instrument.ID
    /// The version of its file, to which the answers belong.
    package let version: String

    package static let kind = FactKind.administrationStarted

    package var traits: FactTraits {
        FactTraits(
            about: .administration, isAmendable: true, isSignedFor: true, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "\(wording.instrumentName(instrument)) begun (version \(version))" }

    /// An administration keeps the name of the entry that began it, also when that entry is amended.
    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.administrations.append(Administration(id: item.original.id, instrument: instrument, version: version, by: item.by))
        state.noteSeen(item.by.at)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "instrument", instrument)
        fields.put(2, "version", version)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        instrument = try fields.take(1)
        version = try fields.take(2)
    }

    init(instrument: Instrument.ID, version: String) {
        self.instrument = instrument
        self.version = version
    }
}

/// An item was answered, or why it was not.
package struct Answered: ScreeningContent {
    /// The administration.
    package let administration: EntryID
    /// The item.
    package let item: Item.ID
    /// The answer.
    package let answer: Answer

    package static let kind = FactKind.answered

    package var traits: FactTraits {
        FactTraits(
            about: .answer(administration, item), isAmendable: true, isSignedFor: true, undoing: .freely, moving: .withItsScreening,
            isForTrustRecord: false, disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "\(wording.name(of: administration)) item \(item): \(answer.words)" }

    func belonging(to administration: EntryID) -> Answered { Answered(administration: administration, item: item, answer) }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.changeAdministration(administration) { administration in
            administration.answers[self.item] = answer
            administration.answerEntries[self.item] = item.by.entry
        }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "administration", administration)
        fields.put(2, "item", item)
        fields.put(3, "answer", answer)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        administration = try fields.take(1)
        item = try fields.take(2)
        answer = try fields.take(3)
    }

    init(administration: EntryID, item: Item.ID, _ answer: Answer) {
        self.administration = administration
        self.item = item
        self.answer = answer
    }
}

/// The result as the practitioner saw it, in words and as numbers, so that it can be compared and never silently changes.
package struct AdministrationFinished: ScreeningContent {
    /// The administration.
    package let administration: EntryID
    /// In words.
    package let result: String
    /// As numbers.
    package let scores: [ScoreResult]

    package static let kind = FactKind.administrationFinished

    package var traits: FactTraits {
        FactTraits(
            about: .result(administration), isAmendable: true, isSignedFor: true, undoing: .freely, moving: .withItsScreening,
            isForTrustRecord: true, disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "\(wording.name(of: administration)) finished: \(result)" }

    func belonging(to administration: EntryID) -> AdministrationFinished {
        AdministrationFinished(administration: administration, result: result, scores: scores)
    }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.changeAdministration(administration) { administration in
            administration.finished = item.by.at
            administration.result = result
            administration.scores = scores
        }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "administration", administration)
        fields.put(2, "result", result)
        fields.put(3, "scores", scores)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        administration = try fields.take(1)
        result = try fields.take(2)
        scores = try fields.list(3)
    }

    init(administration: EntryID, result: String, scores: [ScoreResult]) {
        self.administration = administration
        self.result = result
        self.scores = scores
    }
}

/// Something about how an instrument was given.
package struct CircumstanceNoted: ScreeningContent {
    /// The administration.
    package let administration: EntryID
    /// What has to be known.
    package let circumstance: Circumstance

    package static let kind = FactKind.circumstance

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: true, undoing: .freely, moving: .withItsScreening, isForTrustRecord: false,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "\(wording.name(of: administration)) \(circumstance.words)" }

    func belonging(to administration: EntryID) -> CircumstanceNoted { CircumstanceNoted(administration: administration, circumstance) }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.changeAdministration(administration) { $0.circumstances.add(circumstance, item.by) }
    }

    /// What a result was worked out with does not change under it, and a result goes only up.
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? {
        guard let administration = state.administration(administration) else { return .noSuchEntry }
        let isFinished = administration.finished != nil
        guard case .raised(let raise) = circumstance else {
            return isFinished && circumstance.decidesResult ? .finishedAlready : nil
        }
        guard isFinished else { return .notFinished }
        guard let level = administration.level(of: raise.score) else { return nil }
        return raise.level > level ? nil : .onlyRaises
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "administration", administration)
        fields.put(2, "circumstance", circumstance)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        administration = try fields.take(1)
        circumstance = try fields.take(2)
    }

    init(administration: EntryID, _ circumstance: Circumstance) {
        self.administration = administration
        self.circumstance = circumstance
    }
}

/// A result of an instrument that was done elsewhere, in words, because what it was made of is not here.
package struct ElsewhereResult: Hashable, Sendable {
    /// The instrument's id; empty when it is none of ours.
    package let instrument: Instrument.ID
    /// The instrument's name as it is spoken of.
    package let name: RequiredText
    /// The total or the band.
    package let result: RequiredText
    /// The day it was done; nil when that is not known.
    package let date: CalendarDate?
    /// Who did it; empty when that is not known.
    package let by: String

    /// A result from elsewhere.
    package init(instrument: Instrument.ID, name: RequiredText, result: RequiredText, date: CalendarDate?, by: String) {
        self.instrument = instrument
        self.name = name
        self.result = result
        self.date = date
        self.by = by
    }
}

extension ElsewhereResult: CaseContent {
    package static let kind = FactKind.elsewhere

    package var traits: FactTraits {
        FactTraits(
            about: .elsewhere, isAmendable: true, isSignedFor: true, undoing: .freely, moving: .alone, isForTrustRecord: true,
            disclosure: .care)
    }

    package func words(_ wording: FactWording) -> String { "done elsewhere: \(words)" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.elsewhere.append(ElsewhereRecord(result: self, by: item.by))
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "instrument", instrument)
        fields.put(2, "name", name)
        fields.put(3, "result", result)
        fields.put(4, "date", date)
        fields.put(5, "by", by)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(
            instrument: try fields.take(1), name: try fields.take(2), result: try fields.take(3), date: try fields.optional(4),
            by: try fields.take(5))
    }
}

extension Fact {
    /// An instrument was begun.
    package static func administrationStarted(instrument: Instrument.ID, version: String) -> Fact {
        Fact(AdministrationStarted(instrument: instrument, version: version))
    }
    /// An item was answered, or why it was not.
    package static func answered(administration: EntryID, item: Item.ID, _ answer: Answer) -> Fact {
        Fact(Answered(administration: administration, item: item, answer))
    }
    /// The result as the practitioner saw it.
    package static func administrationFinished(administration: EntryID, result: String, scores: [ScoreResult] = []) -> Fact {
        Fact(AdministrationFinished(administration: administration, result: result, scores: scores))
    }
    /// Something about how an instrument was given.
    package static func circumstance(administration: EntryID, _ circumstance: Circumstance) -> Fact {
        Fact(CircumstanceNoted(administration: administration, circumstance))
    }
    /// A result of an instrument that was done elsewhere.
    package static func elsewhere(_ result: ElsewhereResult) -> Fact { Fact(result) }
}

extension CaseState {
    fileprivate mutating func changeAdministration(_ id: EntryID, _ change: (inout Administration) -> Void) {
        guard let index = administrations.firstIndex(where: { $0.id == id }) else { return }
        change(&administrations[index])
    }
}

extension Answer: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: Answer? { nil }
    package static var formName: String { "option's code, = with text, or -, d, u" }
    package func write(to writer: inout ByteWriter) { writer.write(token) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let answer = Answer(token: try reader.text()) else { throw CodingError() }
        self = answer
    }
}

extension Answer {
    /// The answer in words; an option is told by its code, because the wording belongs to the form.
    package var words: String {
        switch self {
        case .option(let code): String(code)
        case .text(let text): text
        case .notAsked: "not asked"
        case .declined: "declined"
        case .unable: "unable"
        }
    }
}
