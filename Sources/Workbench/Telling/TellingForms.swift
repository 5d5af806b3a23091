package import Caseload
import Scene

/// The forms about telling, attempts, leaving and support.
package enum TellingForm: Hashable, Sendable {
    /// One recipient was told something; with what was to be logged when the form was opened.
    case told(Recipient, what: String)
    case attempt
    case declined
    case left
    /// Everybody who was marked in the queue.
    case leftTogether([SubjectID])
    case support(SupportKind, SupportAsk)
    case task
    case taskDone(EntryID)
    case known
    case cell
    case pack
    /// Two identifiers before the custody record's text is shown, and the ground where the person has not agreed.
    case custodyText
}

extension FormField.ID {
    static let toldName = Self("toldName")
    static let toldWhat = Self("toldWhat")
    static let followUpTask = Self("followUpTask")
    static let missedHow = Self("missedHow")
    static let missedWhy = Self("missedWhy")
    static let visitPlace = Self("visitPlace")
    static let knownToServices = Self("knownToServices")
    static let serviceTeam = Self("serviceTeam")
    static let careCoordinator = Self("careCoordinator")
    static let contactPhone = Self("contactPhone")
    static let treatmentOrder = Self("treatmentOrder")
    static let staffSafety = Self("staffSafety")
    static let preferredWorker = Self("preferredWorker")
    static let communicationNeeds = Self("communicationNeeds")
    static let alsoPresent = Self("alsoPresent")
    static let safetyPlan = Self("safetyPlan")
    static let helplines = Self("helplines")
    static let escortWording = Self("escortWording")
    static let prisonReception = Self("prisonReception")
}

extension WorkbenchState {
    func makeTellingForm(_ kind: TellingForm) -> Form? {
        switch kind {
        case .told(let recipient, let what): toldForm(recipient, what: what)
        case .attempt: attemptForm
        case .declined: declinedForm
        case .left: leftForm
        case .leftTogether(let subjects): leftTogetherForm(subjects)
        case .support(let kind, let ask): supportForm(kind, ask)
        case .task: Form("Follow-up", followUpFields(due: ""))
        case .taskDone(let task): taskDoneForm(task)
        case .known: knownForm
        case .cell: cellForm
        case .pack: packForm
        case .custodyText: Form("Text for the custody record", identityFields + sharingFields(for: .police))
        }
    }

    /// Reads a complete form of this folder.
    func tellingResult(_ kind: TellingForm, _ form: Form) throws(FormComplaint) -> FormResult {
        switch kind {
        case .told(let recipient, _): return try toldResult(recipient, form)
        case .attempt: return try attemptResult(form)
        case .declined:
            return FormResult(facts: [.declined(Declined(reason: try required(form, .reason), followUp: try followUp(form)))])
        case .left: return try leftResult(form)
        case .leftTogether: return FormResult(facts: [])
        case .support(let kind, let ask): return try supportResult(kind, ask, form)
        case .task: return FormResult(facts: [.taskAdded(try followUp(form))])
        case .taskDone(let task): return FormResult(facts: [.taskDone(TaskDone(task, how: trimmed(form[.how])))])
        case .known: return FormResult(facts: [.servicesChecked(try knownResult(form))])
        case .cell: return FormResult(facts: try cellFacts(form))
        case .pack: return FormResult(facts: try packFacts(form))
        case .custodyText: return FormResult(facts: try custodyTextFacts(form))
        }
    }

    /// What changes by itself when something else is chosen: never what was typed.
    func offerWhatFits(_ kind: TellingForm, before: Form, _ form: inout Form) {
        switch kind {
        case .attempt where form[.reason] != before[.reason]: offerRetry(&form)
        case .left, .leftTogether: if form[.leaving] != before[.leaving] { offerMissed(&form) }
        default: break
        }
    }

    /// A line or two before the fields.
    func tellingGuidance(_ kind: TellingForm) -> [Node] {
        var nodes: [Node] =
            switch kind {
            case .told(let recipient, _): sharingWords(for: recipient.purpose)
            case .custodyText:
                identityWords + sharingWords(for: .police) + [
                    guidance("The custody record is disclosable. It gets five lines and no more.")
                ]
            case .left: openAlertNodes + leavingGuidance.map { guidance($0) }
            case .leftTogether(let subjects): isShort ? [] : leavingNodes(subjects)
            case .attempt where open?.state.custody.isAtHospital == false && open?.state.details.basis == .beforeCharge:
                [guidance("At hospital stops no clock by itself: W, then h, records that they went.")]
            case .declined: [guidance("Declining is not the end: what is done all the same comes back as a follow-up.")]
            case .known: [guidance("Now: \(open?.state.services.map { "\($0.result.words) (\(by($0.by)))" } ?? "not checked").")]
            case .cell: cellNodes
            case .pack:
                [
                    guidance(prisonConsentWords),
                    guidance("Escort record: say what was said, seen and when. Vague wording is what inspectors criticise."),
                ]
            case .support(.appropriateAdult, .notNeeded): [guidance("Under 18, or appearing so, an appropriate adult is always needed.")]
            default: []
            }
        if !nodes.isEmpty { nodes.append(.gap) }
        return nodes
    }

    private func guidance(_ text: String) -> Node { .text(Line(DisplayText(text), .muted), indent: 1) }

    /// What follows once a form is on the disk.
    mutating func tellingSaved(_ kind: TellingForm, _ form: Form) {
        let clock = zone.local(now).clock
        switch kind {
        case .told(let recipient, _): say("Saved \(clock): \(recipient.words) told: \(form[.toldWhat]).", .success)
        case .attempt:
            guard let attempt = open?.state.attempts.last else { return }
            let again = attempt.until.map { ", try again \(zone.clock($0, seenOn: today))" } ?? ", no time to try again"
            say("Saved \(clock): \(attempt.words)\(again).", .success)
        case .leftTogether(let subjects):
            let count = leavers(subjects).count
            queue.marked = []
            say("Saved \(clock): \(count) \(count == 1 ? "person" : "people") left.", .success)
        case .custodyText:
            changeTop { top in
                if case .telling(.copyText) = top {
                    top = .telling(.copyText(CopyScreen(reader: .custodyRecord, scroll: 0, isCleared: true)))
                }
            }
        default: break
        }
    }
}
