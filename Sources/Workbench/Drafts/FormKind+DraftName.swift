import Caseload

/// How the names of drafts are put together; they are kept, so that they stay when the code is named anew.
enum DraftName {
    /// Stands between the parts; no text that is typed or shown has it.
    static let mark = "\u{1F}"

    static func text(_ high: UInt64, _ low: UInt64) -> String { String(high, radix: 16) + "." + String(low, radix: 16) }

    static func numbers(_ text: String) -> (UInt64, UInt64)? {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let high = UInt64(parts[0], radix: 16), let low = UInt64(parts[1], radix: 16) else { return nil }
        return (high, low)
    }

    fileprivate static func text(_ id: EntryID) -> String { text(id.high, id.low) }

    fileprivate static func entry(_ text: String) -> EntryID? { numbers(text).map { EntryID(high: $0, low: $1) } }
}

extension FormKind {
    /// What a draft of the form is called, and what of: the first word is the form's own.
    var draftName: [String] {
        switch self {
        case .urgency: ["urgency"]
        case .consent: ["consent"]
        case .note: ["note"]
        case .details: ["details"]
        case .madeSafe: ["made safe"]
        case .outcome: ["outcome"]
        case .referral: ["referral"]
        case .disposal: ["disposal"]
        case .countersign: ["countersign"]
        case .alert(let concern): ["alert", concern]
        case .dismissal(let concern): ["dismissal", concern]
        case .alertConfirmation(let concern): ["alert confirmation", concern]
        case .enteredInError(let entry): ["entered in error", DraftName.text(entry)]
        case .amendNote(let entry): ["amend note", DraftName.text(entry)]
        case .evidence(let instrument, let item): ["evidence", instrument, item]
        case .circumstances(let instrument): ["how given", instrument]
        case .raise(let instrument): ["raise", instrument]
        case .elsewhere(let instrument): ["elsewhere"] + (instrument.map { [$0] } ?? [])
        case .screeningAmendment(let instrument): ["screen again", instrument]
        case .newSession: ["new session"]
        case .supervision: ["supervision"]
        case .care(let form): form.draftName
        case .telling(let form): form.draftName
        case .duty(let form): form.draftName
        case .board(let form): form.draftName
        case .guarded(let form): form.draftName
        }
    }

    /// Nil when the name is none of a form.
    init?(draftName name: [String]) {
        guard let first = name.first else { return nil }
        switch (first, name.count) {
        case ("urgency", 1): self = .urgency
        case ("consent", 1): self = .consent
        case ("note", 1): self = .note
        case ("details", 1): self = .details
        case ("made safe", 1): self = .madeSafe
        case ("outcome", 1): self = .outcome
        case ("referral", 1): self = .referral
        case ("disposal", 1): self = .disposal
        case ("countersign", 1): self = .countersign
        case ("alert", 2): self = .alert(concern: name[1])
        case ("dismissal", 2): self = .dismissal(concern: name[1])
        case ("alert confirmation", 2): self = .alertConfirmation(concern: name[1])
        case ("entered in error", 2):
            guard let entry = DraftName.entry(name[1]) else { return nil }
            self = .enteredInError(entry)
        case ("amend note", 2):
            guard let entry = DraftName.entry(name[1]) else { return nil }
            self = .amendNote(entry)
        case ("evidence", 3): self = .evidence(instrument: name[1], item: name[2])
        case ("how given", 2): self = .circumstances(instrument: name[1])
        case ("raise", 2): self = .raise(instrument: name[1])
        case ("elsewhere", 1): self = .elsewhere(instrument: nil)
        case ("elsewhere", 2): self = .elsewhere(instrument: name[1])
        case ("screen again", 2): self = .screeningAmendment(instrument: name[1])
        case ("new session", 1): self = .newSession
        case ("supervision", 1): self = .supervision
        default:
            if let form = CareForm(draftName: name) {
                self = .care(form)
            } else if let form = TellingForm(draftName: name) {
                self = .telling(form)
            } else if let form = DutyForm(draftName: name) {
                self = .duty(form)
            } else if let form = BoardForm(draftName: name) {
                self = .board(form)
            } else if let form = GuardForm(draftName: name) {
                self = .guarded(form)
            } else {
                return nil
            }
        }
    }
}

extension CareForm {
    fileprivate var draftName: [String] {
        switch self {
        case .capacity(let purpose): ["capacity", purpose.rawValue]
        case .decider: ["decider"]
        case .consentLater: ["consent later"]
        case .wentAhead: ["went ahead"]
        case .need(let code, let status): ["need", code] + (status.map { [$0.rawValue] } ?? [])
        case .characteristic(let list, let code): ["characteristic", list, code]
        case .risk(let kind): ["risk", kind.rawValue]
        case .chargeRisk: ["charge risk"]
        case .observation: ["observation"]
        case .newInformation: ["new information"]
        }
    }

    fileprivate init?(draftName name: [String]) {
        switch (name.first ?? "", name.count) {
        case ("capacity", 2):
            guard let purpose = ConsentPurpose(rawValue: name[1]) else { return nil }
            self = .capacity(purpose)
        case ("decider", 1): self = .decider
        case ("consent later", 1): self = .consentLater
        case ("went ahead", 1): self = .wentAhead
        case ("need", 2): self = .need(name[1], nil)
        case ("need", 3):
            guard let status = NeedStatus(rawValue: name[2]) else { return nil }
            self = .need(name[1], status)
        case ("characteristic", 3): self = .characteristic(list: name[1], code: name[2])
        case ("risk", 2):
            guard let kind = RiskKind(rawValue: name[1]) else { return nil }
            self = .risk(kind)
        case ("charge risk", 1): self = .chargeRisk
        case ("observation", 1): self = .observation
        case ("new information", 1): self = .newInformation
        default: return nil
        }
    }
}

extension TellingForm {
    fileprivate var draftName: [String] {
        switch self {
        case .told(let recipient, let what): ["told", recipient.rawValue, what]
        case .attempt: ["attempt"]
        case .declined: ["declined"]
        case .left: ["left"]
        case .leftTogether(let subjects): ["left together"] + subjects.map { DraftName.text($0.high, $0.low) }
        case .support(let kind, let ask): ["support", kind.rawValue, ask.rawValue]
        case .task: ["task"]
        case .taskDone(let task): ["task done", DraftName.text(task)]
        case .known: ["known"]
        case .cell: ["cell"]
        case .pack: ["pack"]
        case .custodyText: ["custody text"]
        }
    }

    fileprivate init?(draftName name: [String]) {
        switch (name.first ?? "", name.count) {
        case ("told", 3):
            guard let recipient = Recipient(rawValue: name[1]) else { return nil }
            self = .told(recipient, what: name[2])
        case ("attempt", 1): self = .attempt
        case ("declined", 1): self = .declined
        case ("left", 1): self = .left
        case ("left together", _):
            self = .leftTogether(name.dropFirst().compactMap { DraftName.numbers($0).map { SubjectID(high: $0, low: $1) } })
        case ("support", 3):
            guard let kind = SupportKind(rawValue: name[1]), let ask = SupportAsk(rawValue: name[2]) else { return nil }
            self = .support(kind, ask)
        case ("task", 1): self = .task
        case ("task done", 2):
            guard let task = DraftName.entry(name[1]) else { return nil }
            self = .taskDone(task)
        case ("known", 1): self = .known
        case ("cell", 1): self = .cell
        case ("pack", 1): self = .pack
        case ("custody text", 1): self = .custodyText
        default: return nil
        }
    }
}

extension DutyForm {
    fileprivate var draftName: [String] {
        switch self {
        case .custody(let form): ["custody", form.rawValue]
        case .mentalHealthAct(let form): ["mental health act", form.rawValue]
        case .pathway(let pathway): ["pathway", pathway.rawValue]
        case .youth(let duty): ["youth", duty.rawValue]
        }
    }

    fileprivate init?(draftName name: [String]) {
        guard name.count == 2 else { return nil }
        let form: DutyForm? =
            switch name[0] {
            case "custody": CustodyForm(rawValue: name[1]).map { .custody($0) }
            case "mental health act": MentalHealthActForm(rawValue: name[1]).map { .mentalHealthAct($0) }
            case "pathway": Pathway(rawValue: name[1]).map { .pathway($0) }
            case "youth": YouthDuty(rawValue: name[1]).map { .youth($0) }
            default: nil
            }
        guard let form else { return nil }
        self = form
    }
}

extension BoardForm {
    fileprivate var draftName: [String] {
        switch self {
        case .handover: ["handover"]
        case .paper(let instrument): ["paper", instrument]
        case .gone(let how): ["gone", how.rawValue]
        }
    }

    fileprivate init?(draftName name: [String]) {
        switch (name.first ?? "", name.count) {
        case ("handover", 1): self = .handover
        case ("paper", 2): self = .paper(instrument: name[1])
        case ("gone", 2):
            guard let how = Departure.How(rawValue: name[1]) else { return nil }
            self = .gone(how)
        default: return nil
        }
    }
}

extension GuardForm {
    fileprivate var draftName: [String] {
        switch self {
        case .sign: ["sign"]
        case .move(let entry, let subject): ["move", DraftName.text(entry), DraftName.text(subject.high, subject.low)]
        case .listPath: ["list"]
        }
    }

    fileprivate init?(draftName name: [String]) {
        switch (name.first ?? "", name.count) {
        case ("sign", 1): self = .sign
        case ("move", 3):
            guard let entry = DraftName.entry(name[1]), let subject = DraftName.numbers(name[2]) else { return nil }
            self = .move(entry, to: SubjectID(high: subject.0, low: subject.1))
        case ("list", 1): self = .listPath
        default: return nil
        }
    }
}
