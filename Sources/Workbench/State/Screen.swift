package import Caseload
import Scene

/// A screen with what is going on in it. Screens lie on a stack; back takes the top one away.
package enum Screen: Sendable {
    case start(selected: Int)
    case setup(SetupScreen)
    case unlock(UnlockScreen)
    case sessions(selected: Int)
    case queue
    case addLine(AddLineScreen)
    case person(selected: Int)
    case consentQuestion(ConsentQuestion)
    case needs(NeedsScreen)
    case codes(CodesScreen)
    case risk(selected: Int)
    case picker(PickerScreen)
    case phrases(PhraseScreen)
    case paper(PaperScreen)
    case reconcile(ReconcileScreen)
    case screening(ScreeningScreen)
    case form(FormScreen)
    case calendar(CalendarScreen)
    case duties(DutyScreen)
    case timeline(selected: Int)
    case today(selected: Int)
    case debrief(DebriefScreen)
    case help(Context, first: Int)
    case palette(PaletteScreen)
    case findPerson(FindPersonScreen)
    case history(HistoryScreen)
    case importing(ImportScreen)
    case telling(TellingScreen)
    /// Locked by the member or by time; the record stays open and nothing of it is shown.
    case locked(UnlockScreen)
    /// What stands open is named before the program is left.
    case leaving(selected: Int)

    package var context: Context {
        switch self {
        case .start: .start
        case .setup: .setup
        case .unlock, .locked: .unlock
        case .sessions: .sessions
        case .queue: .queue
        case .addLine: .form
        case .person: .person
        case .picker(let screen): screen.isFiltering ? .findInstrument : .picker
        case .screening(let screen): screen.context
        case .form(let screen): screen.context
        case .calendar: .calendar
        case .duties(let screen): screen.context
        case .needs(let screen): screen.isFiltering ? .findInNeeds : screen.page == .vulnerabilities ? .needs : .circumstances
        case .consentQuestion: .consentQuestion
        case .codes: .codes
        case .risk: .risk
        case .timeline: .timeline
        case .today: .today
        case .debrief: .debrief
        case .phrases: .phrases
        case .paper: .paper
        case .reconcile(let screen): screen.asking == nil ? .reconcile : .answering
        case .help, .palette: .list
        case .findPerson: .findPerson
        case .history: .history
        case .importing: .importing
        case .telling(let screen): screen.context
        case .leaving: .leaving
        }
    }
}

package struct SetupScreen: Sendable {
    package enum Stage: Sendable { case member, working, recovery }
    package var stage = Stage.member
    package var form: Form
    package var recoveryGroups: [String] = []
    /// The two groups that are asked back, counted from 0.
    package var asked: (Int, Int) = (1, 4)
    package var complaint: String?
}

package struct UnlockScreen: Sendable {
    package var path: String
    package var members: [SlotMember]
    /// Why the record was shut to whoever had it open; it stays until somebody signs in.
    package var reason: String?
    /// Signing out was asked for once although something would be lost.
    package var asksToSignOut = false
    package var selected = 0
    package var passphrase = TextInput(style: .secret)
    /// The path is being typed, to open a record elsewhere.
    package var pathInput: TextInput?
    package var isWorking = false
    package var complaint: String?
}

package struct AddLineScreen: Sendable {
    package var input = TextInput()
    package var added = 0
    package var lastAdded: String?
    package var saving: Int?
    package var complaint: String?
    /// Cases that seem to be of the person who is being typed.
    package var likely: [LikelySame] = []
    /// Enter was pressed once although they may be here already.
    package var asksAgain = false
    /// The cell of the board that it was opened for, to which it goes back; nil when it was not.
    package var place: String?
    /// Lines of a paste that come after the one in the field, each added as soon as the one before is on the disk.
    package var pasted: [String] = []
    /// Lines that were left before, the newest last. They wait apart until they are brought back or thrown away.
    package var left: [String] = []
    /// The next line of a paste is taken once the record has been read anew.
    package var goesOn = false

    package var isForBoard: Bool { place != nil }

    /// The line that up brings back and ctrl-x throws away.
    package var waiting: String? { pasted.first ?? left.last }

    /// All that is typed and not added, the newest last. A cell that the board gave was not typed.
    package var unsaved: [String] {
        let typed = trimmed(input.text)
        return left + pasted.reversed() + (typed.isEmpty || typed == place ? [] : [input.text])
    }
}

package struct DebriefScreen: Sendable {
    /// The table instead of the words.
    package var showsTable = false
    package var selected = 0
}

package struct PaletteScreen: Sendable {
    package let from: Context
    package var input = TextInput()
    package var selected = 0
}

/// A form about a case, a session, or nobody.
package struct FormScreen: Sendable {
    package let kind: FormKind
    package var form: Form
    /// The last entry of the case that the form was filled in against; nil until the case is loaded anew after somebody else's change.
    package var base: Int64?
    /// The entry of the timeline that the form amends; else the one that stands.
    package var target: EntryID?
    /// The append that has to end before this form goes.
    package var saving: Int?
    package var complaint: String?

    package var isAlert: Bool { if case .alert = kind { true } else { false } }

    var context: Context {
        if isAlert { return .alert }
        if kind == .guarded(.sign) { return .sign }
        if purpose != nil { return .consent }
        return form.isInProse ? .prose : .form
    }
}

package enum FormKind: Hashable, Sendable {
    case urgency, consent, note, details, madeSafe, outcome, referral, disposal, countersign
    case alert(concern: String)
    case dismissal(concern: String)
    /// A registered member's word for what a student did about an alert.
    case alertConfirmation(concern: String)
    case enteredInError(EntryID)
    case amendNote(EntryID)
    /// What was said or seen about one item of the screening below.
    case evidence(instrument: String, item: String)
    /// How the screening below is given.
    case circumstances(instrument: String)
    /// The practitioner's own, graver result of the screening below.
    case raise(instrument: String)
    /// A result that came from elsewhere: of this instrument, or of one that is named in the form.
    case elsewhere(instrument: String?)
    /// A reason is needed before a signed case is screened again.
    case screeningAmendment(instrument: String)
    case newSession, supervision
    case care(CareForm)
    case telling(TellingForm)
    case duty(DutyForm)
    case board(BoardForm)
    case guarded(GuardForm)

    /// Whether it is about the open case, whose identity then stands above it.
    package var isAboutCase: Bool {
        switch self {
        case .newSession, .supervision, .telling(.leftTogether), .guarded(.listPath): false
        default: true
        }
    }
}
