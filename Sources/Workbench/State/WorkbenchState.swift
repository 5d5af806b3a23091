package import Caseload
package import Scene
package import Screening
package import Training

/// All that the workbench knows at one moment. Screens are drawn from it, and `update` is the only thing that changes it.
package struct WorkbenchState: Sendable {
    package enum Mode: Sendable {
        case live
        case training(TrainingSession)
    }

    package struct Message: Hashable, Sendable {
        package let text: String
        package let role: Role
        package var question: Question?
    }

    package let surroundings: Surroundings
    package var mode = Mode.live
    package var size: Size
    package var now: Instant
    /// A practice session runs at its own time: so many milliseconds before or after the real one.
    package var clockOffset: Int64 = 0
    package var screens: [Screen]
    /// Stays until the next key.
    package var message: Message?

    package var member: Member?
    package var members: [SlotMember] = []
    package var writer: EntryWriter<Chance>?
    package var recordPath: String
    package var chance: Chance

    package var session: SessionSummary?
    package var zone = SiteZone.utc
    package var rows: [SubjectID: SummaryRow] = [:]
    package var lastPosition: Int64 = 0
    package var queue = QueueState()
    /// Finds anybody in the record; made when somebody first looks for one, and kept up with what changes.
    package var finder: CaseFinder?
    /// The case into which an entry is being moved.
    package var moveTarget: MoveTarget?

    package var open: OpenCase?
    /// What to do with the case once its entries are here.
    package var afterLoading: Command.ID?
    /// What was typed and is gone on with once the case is here.
    var goesOnWith: Draft.Key?
    package var catalogue: InstrumentCatalogue?
    /// The instruments of every day, read with the catalogue.
    package var everyday: EverydayInstruments?
    /// The phrases, read when somebody first asks for one.
    package var phrases: PhraseLibrary.Read?
    /// On lists, initials stand in the place of names.
    package var showsInitialsOnly = false
    /// The walk of the cells that is under way or was left.
    package var boardWalk: BoardWalk?
    /// Older versions of instruments, as the record keeps them, once a case has shown answers of them.
    package var keptInstruments: [InstrumentVersion: Instrument] = [:]
    /// The guide to the pathways, once somebody has opened it.
    package var pathwayGuide: PathwayGuide?
    /// Why the computer's clock may be wrong, which nobody has acknowledged.
    package var clockDoubt: ClockDoubt?
    /// The record was opened where nothing can be written.
    package var isLookingOnly = false
    /// The letters that answered items one behind the other, as the letters of a word would; nil when the last key answered nothing.
    var lettersAnswered: String?
    /// What the key just before was said to have saved; nil when it saved nothing, or was pressed some time ago.
    var savedJustNow: String?
    /// Entries of the record are not what was written: every screen says so until the record is left.
    package var isRecordAltered = false
    /// What the record is known to keep of what is typed.
    var storedDrafts: [Draft.Key: [FormField.ID: String]] = [:]
    /// What is typed could not be kept in the record the last time.
    var draftsFailed = false
    /// What was typed into forms that were left.
    package var drafts: [Draft.Key: Draft] = [:]
    /// What of it the record keeps.
    var keptDrafts: [Draft.Key: [FormField.ID: String]] = [:]
    /// Where the cursor stood in each unfinished administration.
    package var lastItems: [EntryID: String] = [:]

    /// Every case of the practice session while the debrief is made, and then the debrief.
    package var gathered: [SubjectID: CaseState]?
    package var debrief: Debrief?

    package var nextToken = 1
    /// What is on its way to the record, in order.
    var sending: [Handover] = []
    /// What the record did not take, in order; it goes before whatever is handed over next.
    var refused: [Handover] = []
    /// What is said once these saves have ended.
    package var whenSaved: [Int: String] = [:]
    /// What was typed since the queue was last at rest.
    var stray = StrayLine()
    /// What was typed while a save had to end first; it is taken up after it.
    package var held: [HeldInput] = []
    /// How many more keys came than can wait.
    var heldTooMany = 0
    package var lastKeyAt: Instant
    /// The key that is taken came so soon behind the one before it that both may be of one word.
    var isTypedOn = false
    /// The capitals typed last, which may be the caps lock's.
    var capitals = Capitals()
    /// The question that stood on the screen when this key came.
    var answering: Question?
    /// What came last was refused: see `refuse`.
    var hasRefused = false
    /// What was said while the screen was locked.
    var saidBelowLock: [Message] = []
    /// The cases that were opened since this member came in; each is recorded once.
    package var viewed: Set<SubjectID> = []

    package init(_ surroundings: Surroundings, size: Size, now: Instant, chance: Chance = .system) {
        self.surroundings = surroundings
        self.size = size
        self.now = now
        self.chance = chance
        recordPath = surroundings.recordPath
        lastKeyAt = now
        screens = [.start(selected: 0)]
    }

    package var top: Screen { screens.last ?? .start(selected: 0) }

    package var isTraining: Bool { if case .training = mode { true } else { false } }

    package var training: TrainingSession? { if case .training(let session) = mode { session } else { nil } }

    package var today: CalendarDate { zone.local(now).date }
    /// Reads what is typed about times, now and here.
    var moments: MomentReader { MomentReader(now: now, zone: zone) }

    package var site: Site? { session.flatMap { surroundings.sites[$0.opening.siteID] } }

    package var context: Context {
        if case .queue = top, queue.isFiltering { return .find }
        return top.context
    }

    package var caseSummaries: [CaseSummary] {
        rows.values.compactMap { if case .person(let summary) = $0.summary { summary } else { nil } }
    }

    /// Those of today first, then the nearest days; the last opened first within a day.
    package var sessions: [SessionSummary] {
        rows.values.compactMap { if case .session(let summary) = $0.summary { summary } else { nil } }
            .sorted { a, b in
                let (near, far) = (
                    abs(a.opening.date.daysSince1970 - today.daysSince1970), abs(b.opening.date.daysSince1970 - today.daysSince1970)
                )
                return near == far ? (a.opened, a.id) > (b.opened, b.id) : near < far
            }
    }

    /// Immediate alerts open in this session's cases.
    package var openAlertCount: Int { queue.figures.openAlerts }

    package mutating func say(_ text: String, _ role: Role = .info) { message = Message(text: text, role: role) }

    /// Says why a key does not do what it stands for, or that it stands for nothing. Hands that type on had something else before their eyes: what
    /// they type is not taken until they pause.
    mutating func refuse(_ text: String, _ role: Role = .warning) -> [Effect] {
        // What the key before recorded stays said: it may have been the first letter of the same word.
        say(savedJustNow.map { "\($0) \(text)" } ?? text, savedJustNow == nil ? role : .warning)
        hasRefused = true
        return []
    }
}

/// The case that is being worked on: what is stored of it, and what is on its way.
package struct OpenCase: Sendable {
    package let subject: SubjectID
    package private(set) var stored: [StoredEntry]
    private var pending: [(token: Int, entries: [Entry])] = []
    package private(set) var state: CaseState

    package init?(_ subject: SubjectID, _ stored: [StoredEntry]) {
        guard let state = CaseState(folding: stored) else { return nil }
        self.subject = subject
        self.stored = stored
        self.state = state
    }

    package var lastStored: Int64 { stored.last?.position ?? 0 }

    package mutating func add(pending entries: [Entry], token: Int) {
        pending.append((token, entries))
        refold()
    }

    package mutating func settle(_ token: Int, _ entries: [StoredEntry]) {
        pending.removeAll { $0.token == token }
        merge(entries.filter { $0.entry.subject == subject })
    }

    package mutating func drop(_ token: Int) {
        pending.removeAll { $0.token == token }
        refold()
    }

    /// Whether an entry was written here and is on its way.
    package func isOnItsWay(_ id: EntryID) -> Bool { pending.contains { $0.entries.contains { $0.id == id } } }

    package mutating func replace(_ entries: [StoredEntry]) { merge(entries) }

    private mutating func merge(_ entries: [StoredEntry]) {
        let known = Set(stored.map(\.position))
        stored = (stored + entries.filter { !known.contains($0.position) }).sorted { $0.position < $1.position }
        refold()
    }

    private mutating func refold() {
        var position = lastStored
        let there = Set(stored.suffix(100).map(\.entry.id))
        let coming = pending.flatMap(\.entries).filter { $0.subject == subject && !there.contains($0.id) }.map { entry -> StoredEntry in
            position += 1
            return StoredEntry(position: position, entry: entry)
        }
        if let folded = CaseState(folding: stored + coming) { state = folded }
    }
}
