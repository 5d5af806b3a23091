import Caseload
import Scene

/// Something that was typed and not saved, as every screen that names it says it.
struct Unsaved {
    let key: Draft.Key
    let subject: SubjectID?
    /// What it would become: "note".
    let what: String
    /// Whom it is about: "Dunn, Callum, M6"; empty where it is about nobody.
    let whom: String
    /// When the last of it was typed: "08:12".
    let at: String
    /// How it begins.
    let text: String

    /// "note, typed 08:12".
    var words: String { "\(what), typed \(at)" }
    /// "note about Dunn, Callum, M6, typed 08:12".
    var inFull: String { what + (whom.isEmpty ? "" : " about \(whom)") + ", typed \(at)" }
}

// What a member has typed and not saved is named until it is saved or thrown away. It is theirs: nobody else sees it.
extension WorkbenchState {
    /// What of it lies behind forms that were left, longest first.
    var unsaved: [Unsaved] {
        drafts.sorted { ($0.value.typed, $0.key.name) < ($1.value.typed, $1.key.name) }.map { key, draft in
            Unsaved(
                key: key, subject: key.subject, what: draftWords(key), whom: key.subject.map { whom($0) } ?? "",
                at: zone.clock(draft.typed, seenOn: today), text: Self.beginning(of: draft))
        }
    }

    func unsaved(about subject: SubjectID) -> [Unsaved] { unsaved.filter { $0.subject == subject } }

    /// By whom it is about.
    var unsavedBySubject: [SubjectID: [Unsaved]] {
        Dictionary(grouping: unsaved.filter { $0.subject != nil }) { $0.subject ?? .record }
    }

    private func whom(_ subject: SubjectID) -> String {
        summary(of: subject).map { nameAndPlace($0.details) } ?? "somebody of another day"
    }

    /// "Dunn, Callum, M6".
    func nameAndPlace(_ details: Details) -> String {
        [listName(details), details.place].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func beginning(of draft: Draft) -> String {
        let longest = draft.fields.values.max { ($0.count, $1) < ($1.count, $0) } ?? ""
        return longest.count > 60 ? longest.prefix(60) + "…" : longest
    }

    // MARK: Going on

    /// Goes back to where it was typed, in the case that it is about.
    mutating func goOn(with key: Draft.Key) -> [Effect] {
        guard let subject = key.subject else { return goOnAboutNobody(with: key) }
        if open?.subject == subject { return goOnHere(with: key) }
        goesOnWith = key
        return [.load(subject)]
    }

    private mutating func goOnAboutNobody(with key: Draft.Key) -> [Effect] {
        guard session != nil || key.kind == .newSession else {
            return refuse("Choose or open a session first: it is kept.")
        }
        return key == .addLine ? openAddLine() : key.kind.map { openForm($0) } ?? cannotGoOn(key)
    }

    /// The case is open: its screen, and over it what was typed.
    mutating func goOnHere(with key: Draft.Key) -> [Effect] {
        goesOnWith = nil
        guard open?.subject == key.subject else { return cannotGoOn(key) }
        let isOpen = screens.contains { if case .person = $0 { true } else { false } }
        let effects = isOpen ? [] : openPerson()
        let count = screens.count
        let more = key.kind.map { openAgain($0) } ?? []
        return effects + (screens.count > count || !more.isEmpty ? more : cannotGoOn(key))
    }

    private mutating func openAgain(_ kind: FormKind) -> [Effect] {
        switch kind {
        case .evidence(let instrument, let item):
            let effects = beginScreening(instrument, amendmentReason: nil)
            if case .screening(let screen) = top { moveItem(screen, to: item) }
            return effects + openForm(kind)
        case .circumstances(let instrument), .raise(let instrument):
            return beginScreening(instrument, amendmentReason: nil) + openForm(kind)
        case .board(.paper(let instrument)):
            return beginScreening(instrument, amendmentReason: nil) + openPaper()
        // The right person is looked for anew; the reason comes back with the form.
        case .guarded(.move): return openTimeline()
        default: return openForm(kind)
        }
    }

    private mutating func cannotGoOn(_ key: Draft.Key) -> [Effect] {
        say("This cannot be gone on with here any more: \(draftWords(key)). Today (T) shows it, and throws it away with delete.", .warning)
        return []
    }

    /// Asks first: what was thrown away does not come back.
    mutating func throwAway() -> [Effect] {
        guard let unsaved = selectedUnsaved else { return [] }
        guard answering == .throwAway(unsaved.key) else {
            ask(.throwAway(unsaved.key), "Throw away \(unsaved.inFull)? It does not come back. delete again does it.")
            return []
        }
        drafts[unsaved.key] = nil
        say("Thrown away: \(unsaved.inFull).")
        return keepDrafts()
    }

    // MARK: What it is called

    func draftWords(_ key: Draft.Key) -> String {
        if key == .addLine { return "line that adds somebody" }
        return key.kind.map { draftWords($0) } ?? "something"
    }

    private func draftWords(_ kind: FormKind) -> String {
        switch kind {
        case .urgency: "triage"
        case .consent: "consent"
        case .note: "note"
        case .details: "details"
        case .madeSafe: "made safe"
        case .outcome: "outcome"
        case .referral: "further referral"
        case .disposal: "police or court decision"
        case .countersign: "countersignature"
        case .alert: "alert, who was told"
        case .dismissal: "alert, closed with a reason"
        case .alertConfirmation: "alert, a registered member's word"
        case .enteredInError: "entered in error"
        case .amendNote: "amended note"
        case .evidence(let instrument, let item): "evidence, \(instrumentName(instrument)) item \(item)"
        case .circumstances(let instrument): "how \(instrumentName(instrument)) was given"
        case .raise(let instrument): "raised result, \(instrumentName(instrument))"
        case .elsewhere(let instrument): "result from elsewhere" + (instrument.map { ", \(instrumentName($0))" } ?? "")
        case .screeningAmendment(let instrument): "reason to screen again, \(instrumentName(instrument))"
        case .newSession: "new session"
        case .supervision: "who supervises"
        case .care(let form): draftWords(form)
        case .telling(let form): draftWords(form)
        case .duty(let form): draftWords(form)
        case .board(.handover): "handover line"
        case .board(.paper(let instrument)): "answers from paper, \(instrumentName(instrument))"
        case .board(.gone): "gone before being seen"
        case .guarded(.sign): "signature"
        case .guarded(.move): "entry to be moved"
        case .guarded(.listPath): "list to be brought in"
        }
    }

    private func draftWords(_ form: CareForm) -> String {
        switch form {
        case .capacity(let purpose): "capacity, \(purpose.name)"
        case .decider: "who decides about consent"
        case .consentLater: "consent, later"
        case .wentAhead: "went ahead without consent"
        case .need(let code, _): "need, \(careLists?.vulnerabilities.items.first { $0.term.code == code }?.term.label.text ?? code)"
        case .characteristic(let list, _): "circumstance, \(careLists?.codes[list]?.term.label.text ?? list)"
        case .risk(let kind): kind.words
        case .chargeRisk: "charge-related risk"
        case .observation: "observation level"
        case .newInformation: "new information"
        }
    }

    private func draftWords(_ form: TellingForm) -> String {
        switch form {
        case .told(let recipient, _): "told, \(recipient.words)"
        case .attempt: "not available"
        case .declined: "declined"
        case .left: "left"
        case .leftTogether(let subjects): "left, \(subjects.count) people"
        case .support(let kind, let ask): "\(kind.words), \(ask.words)"
        case .task: "follow-up"
        case .taskDone: "follow-up done"
        case .known: "known to services"
        case .cell: "before the cell"
        case .pack: "leaving pack"
        case .custodyText: "custody record's text"
        }
    }

    private func draftWords(_ form: DutyForm) -> String {
        switch form {
        case .custody(let form): withinSentence(form.title)
        case .mentalHealthAct(let form): "Mental Health Act, \(withinSentence(form.title))"
        case .pathway(let pathway): pathway.words
        case .youth(let duty): duty.words
        }
    }
}

extension FormKind {
    /// The command whose key, on the case, leads to it.
    var command: Command.ID {
        switch self {
        case .urgency: .triage
        case .consent, .care(.capacity), .care(.decider), .care(.consentLater), .care(.wentAhead): .consent
        case .note: .note
        case .details: .details
        case .madeSafe: .madeSafe
        case .outcome: .outcome
        case .referral: .referral
        case .disposal: .disposal
        case .countersign: .countersign
        case .alert, .dismissal, .alertConfirmation: .told
        case .enteredInError, .amendNote, .guarded(.move): .timeline
        case .evidence, .circumstances, .raise, .elsewhere, .screeningAmendment, .board(.paper): .screen
        case .care(.need), .care(.characteristic): .needs
        case .care(.risk), .care(.chargeRisk), .care(.observation), .care(.newInformation): .risk
        case .telling(.told): .inform
        case .telling(.attempt): .unavailable
        case .telling(.declined): .declineService
        case .telling(.left), .telling(.leftTogether), .board(.gone): .left
        case .telling(.support): .support
        case .telling(.task), .telling(.taskDone): .followUps
        case .telling(.known): .known
        case .telling(.cell): .cellCard
        case .telling(.pack): .leavingPack
        case .telling(.custodyText): .copyText
        case .duty(.custody): .clocks
        case .duty(.mentalHealthAct): .mentalHealthAct
        case .duty(.pathway): .safeguarding
        case .duty(.youth): .youth
        case .board(.handover): .handoverLine
        case .guarded(.sign): .sign
        case .guarded(.listPath): .importList
        case .newSession: .newSession
        case .supervision: .supervision
        }
    }
}
