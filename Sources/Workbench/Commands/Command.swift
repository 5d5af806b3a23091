package import Scene

/// Where a command can be given.
package enum Context: String, CaseIterable, Sendable {
    case start, unlock, setup, sessions, queue, find, person, picker, findInstrument, screening, writtenItem, answering, form, prose, alert
    case timeline, sign
    case today, debrief, list, calendar, clocks, duties
    case inform, support, followUps, copyText, worklist
    case consent, consentQuestion, needs, circumstances, findInNeeds, codes, risk
    case findPerson, history, importing
    case phrases, paper, reconcile
    case leaving

    /// Letters are text here, so that no letter is ever a command.
    package var isTyping: Bool {
        switch self {
        case .unlock, .setup, .find, .findInstrument, .findInNeeds, .codes, .writtenItem, .answering, .form, .prose, .alert, .phrases,
            .paper, .sign,
            .findPerson:
            true
        default: false
        }
    }
}

/// What a command does to the record.
package enum Danger: Sendable {
    case none
    /// Adds to the record; can be undone or amended.
    case records
    /// Cannot be taken back; asks first.
    case grave
}

/// One thing that can be done, described once: hint bar, help, palette and manual are all made from it.
package struct Command: Identifiable, Sendable {
    package enum ID: String, CaseIterable, Sendable {
        case open, triage, consent, screen, outcome, told, note, details, unavailable, available, madeSafe, referral, disposal, left, sign,
            countersign
        case timeline, undo, add, find, today, sessions, supervision, order, debrief, turnPage, keepFilter
        case amend, enterInError, dismiss, confirm, save, nextField, newSession, choose
        case answer, notAsked, declined, unable, repeatAnswer, keepAnswer, beginAnswer, oneKeyAnswer, previousItem, nextItem,
            firstUnanswered, finishScreening
        case evidence, circumstances, raise, suggested, scrollResult, findInstrument, elsewhere, openScreening
        case signNow, practise, signOut
        case needs, risk
        case consentAnswer, capacity, agrees, doesNotAgree, askLater, goAhead, goOn
        case needNone, needPresent, needHistoric, needSuspected, needDiagnosed, needEvidence
        case chooseCode, codeNotStated, codeNotKnown, codeWords, turnNeeds, takeBack, findNeed, takeCode
        case riskToSelf, riskNeglect, riskToOthers, riskFromOthers, chargeRelated, observation, newInformation
        case inform, support, cellCard, declineService, followUps, leavingPack, known, trustRecord
        case tell, tellInFull, pickWhat, supportNext, supportNeeded, supportTold, supportRequested, supportArrived, supportNotNeeded
        case addTask, finishTask, otherText, nextPage, previousPage, notEntered, allFollowUps
        case clocks, mentalHealthAct, safeguarding, youth
        case fieldHistory, valueHistory, redo, move, findAnyone, takeFound, importList, importNow
        case copyText, handoverLine, reconcile, privacy, mark, paper, phrases, calendar
        case calendarDay, calendarMonth, calendarYear, calendarToday, takeDay
        case reviewDone, detentionExtended, charged, bailed, bailRefused, backFromBail, toHospital, backFromHospital
        case section136Began, section136Extended, section136Checked, openDuty, acknowledgeClock
        case newLine, nextFromText, saveText, undoTyping, redoTyping, takePhrase, keepPaper
        case reconcileSame, reconcileEmpty, reconcileMoved, reconcileNew, reconcileGone, reconcileBack, reconcileLater, reconcileAgain
        case throwAway
        case back, help, palette, redraw, lock, quit
    }

    package let id: ID
    package let title: String
    /// One sentence for help and the manual.
    package let help: String
    package let contexts: [Context]
    package let keys: [Key]
    package let danger: Danger
    /// What the hint bar shows for keys that are a range: "0-3".
    package let keyText: String

    init(_ id: ID, _ title: String, keys: [Key], in contexts: [Context], danger: Danger = .none, keyText: String? = nil, _ help: String) {
        self.id = id
        self.title = title
        self.help = help
        self.contexts = contexts
        self.keys = keys
        self.danger = danger
        self.keyText = keyText ?? keys.first?.name ?? ""
    }
}
