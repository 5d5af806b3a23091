import Caseload
import Exchange
import Scene
import Testing
import Workbench

/// The workbench without a terminal and without a disk: it is given inputs, what it asks for is done at once in memory, and after every
/// input the screen is looked at.
final class ScreenUnderTest {
    private(set) var state: WorkbenchState
    private(set) var store = MemoryStore()
    private(set) var now: Instant
    var hasQuit = false
    /// How many keys were pressed since this was last set.
    var keyCount = 0
    /// While true, writes wait, as on a slow disk.
    var isDiskSlow = false {
        didSet { if !isDiskSlow { deliver() } }
    }
    /// Whoever is asked on the way whether they agree to be seen says yes, which counts as no key. Tests about the question press for themselves.
    var agreesOnTheWay = true
    /// What every write fails with.
    var diskFault: StoreError?
    /// The fault strikes after the write is on the disk.
    var faultStrikesLate = false
    private var hasFailed = false
    /// The files that there are, by their paths.
    var files: [String: String] = [:]
    /// The members of the record and their passphrases.
    var passphrases: [String: String] = [:]
    var enrolled: [Member] = []
    /// What the record keeps of what each member typed and did not save.
    var keptDrafts: [String: [String: [UInt8]]] = [:]
    private var lastAuthor = ""
    /// What the record would be made as.
    private(set) var created: Member?
    private var made: Unlocked?

    /// What the loop keeps from a screen that has opened by itself, at a time in milliseconds that only `strike` moves.
    private var pause = TypingPause()
    private var clock = 0

    private var waiting: [Effect] = []
    private var answers: [Input] = []

    init(_ state: WorkbenchState, effects: [Effect] = []) {
        self.state = state
        now = state.now
        effects.forEach(perform)
        deliver()
    }

    // MARK: Inputs

    /// Presses keys by the names that hints use: "t", "enter", "ctrl-s", "shift-tab".
    func press(_ names: String..., at location: SourceLocation = #_sourceLocation) {
        for name in names {
            guard let key = Key(name: name) else {
                Issue.record("There is no key \(name).", sourceLocation: location)
                continue
            }
            keyCount += 1
            take(.key(key), location)
        }
    }

    /// Presses keys as hands do, each so many milliseconds after the one before.
    func strike(_ names: String..., every milliseconds: Int, at location: SourceLocation = #_sourceLocation) {
        for name in names {
            clock += milliseconds
            guard let key = Key(name: name) else { continue }
            take(pause.take(.key(key), at: clock, isTyping: state.takesText), location)
        }
    }

    /// Types as a hand does that does not look, a key for every character.
    func type(_ text: String, every milliseconds: Int, at location: SourceLocation = #_sourceLocation) {
        for character in text { strike(character == " " ? "space" : String(character), every: milliseconds, at: location) }
    }

    /// Presses a key for every character.
    func type(_ text: String, at location: SourceLocation = #_sourceLocation) {
        for character in text { take(.key(.character(character)), location) }
    }

    func paste(_ text: String, at location: SourceLocation = #_sourceLocation) { take(.paste(text), location) }

    func resize(_ columns: Int, _ rows: Int, at location: SourceLocation = #_sourceLocation) {
        take(.resized(Size(columns: columns, rows: rows)), location)
    }

    /// Lets minutes go by, each of which wakes the workbench as it does at a desk.
    func wait(minutes: Int, at location: SourceLocation = #_sourceLocation) {
        for _ in 0..<minutes {
            now = now.adding(minutes: 1)
            take(.tick, location)
        }
    }

    /// Takes an input, does what it asks for, and looks at the screen.
    func take(_ input: Input, _ location: SourceLocation = #_sourceLocation) {
        lastAuthor = state.member?.id ?? lastAuthor
        let before = state.context
        state.update(input, now: now).forEach(perform)
        deliver()
        if agreesOnTheWay, state.context == .consentQuestion, before != .consentQuestion {
            // After it was read.
            pause = TypingPause()
            state.update(.key(.character("y")), now: now).forEach(perform)
            deliver()
        }
        expectSound(at: location)
    }

    // MARK: What the runtime does

    private func deliver() {
        while true {
            if !isDiskSlow, !waiting.isEmpty {
                write(waiting.removeFirst())
            } else if !answers.isEmpty {
                state.update(answers.removeFirst(), now: now).forEach(perform)
            } else {
                return
            }
        }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .append, .resumeWriting: waiting.append(effect)
        case .load(let subject): answer(.loaded(subject, entries(of: subject)))
        case .loadAll(let subjects):
            for subject in subjects { answer(.loaded(subject, entries(of: subject))) }
            answer(.allLoaded)
        case .refresh(let position):
            let rows = (try? position == 0 ? store.summaries() : store.summaries(after: position)) ?? []
            answer(.refreshed(rows, lastPosition: (try? store.lastPosition()) ?? 0))
        case .readMembers(let path): answer(.membersRead(path: path, slots))
        case .unlock(let path, let staff, let passphrase):
            guard let member = enrolled.first(where: { $0.id == staff }), passphrases[staff] == passphrase else {
                return answer(.recordFailed("The passphrase is wrong. Try again."))
            }
            answer(
                .unlocked(
                    Unlocked(member: member, members: slots, path: path, workstation: "desk-1", drafts: keptDrafts[member.id] ?? [:])))
        case .create(let path, let member, let passphrase):
            created = member
            enrolled = [member]
            passphrases = [member.id: passphrase]
            made = Unlocked(member: member, members: slots, path: path, workstation: "desk-1")
            answer(.created(recoveryGroups: Self.recoveryGroups))
        case .takePlace: if let made { answer(.unlocked(made)) }
        case .checkPassphrase(let staff, let passphrase):
            answer(.passphraseChecked(staff, isRight: passphrases[staff] == passphrase))
        case .planList(let path, let session, let now, let zone): answer(.listPlanned(plan(path, session, now, zone)))
        case .practise(let entries):
            store = MemoryStore()
            _ = try? store.append(entries, expecting: [:])
        case .quit: hasQuit = true
        case .keepDrafts(let changes): for change in changes { keptDrafts[author, default: [:]][change.name] = change.content }
        case .dropTypedAhead(let why): pause.begin(at: clock, why)
        case .close, .redraw: break
        }
    }

    private func plan(_ path: String, _ session: SessionOpening, _ now: Instant, _ zone: SiteZone) -> Result<ImportPlan, ListFailure> {
        guard let file = files[path] else { return .failure(ListFailure("There is no file \(path).")) }
        do throws(ImportError) {
            return .success(
                try ListImport.preview(Array(file.utf8), fileName: path, session: session, in: store, now: now, zone: zone))
        } catch {
            return .failure(ListFailure(error.sentence))
        }
    }

    /// Who is at the keyboard; the state forgets them when they sign out.
    private var author: String { state.member?.id ?? lastAuthor }

    static let recoveryGroups = ["AAAA", "B2B2", "CCCC", "DDDD", "E5E5", "FFFF", "GGGG", "HHHH", "J"]

    private var slots: [SlotMember] { enrolled.map { SlotMember(member: $0, isDisabled: false) } }

    /// An answer comes after everything that is being done, as it does in the loop.
    private func answer(_ input: Input) { answers.append(input) }

    private func write(_ effect: Effect) {
        guard case .append(let token, let entries, let expecting) = effect else {
            hasFailed = false
            return
        }
        // As the runtime does: what waits behind a failure is not made before the failure was heard.
        guard !hasFailed else { return }
        do throws(StoreError) {
            if let diskFault, !faultStrikesLate { throw diskFault }
            let stored = try store.append(entries, expecting: expecting)
            if let diskFault { throw diskFault }
            answer(.appended(token: token, stored))
        } catch {
            if case .moved = error {} else { hasFailed = true }
            answer(.appendFailed(token: token, error))
        }
    }

    // MARK: Another workstation

    /// Works on the record of another screen.
    func adopt(_ other: MemoryStore) { store = other }

    /// Somebody else adds a fact at another workstation; ours is told that the record has moved.
    func elsewhere(_ facts: Fact..., about subject: SubjectID, by member: Member) {
        var writer = EntryWriter(author: member, workstation: "elsewhere", random: Chance.seeded(UInt64(now.milliseconds)))
        _ = try? store.append(facts.map { writer.entry($0, about: subject, now: now) }, expecting: [:])
        take(.recordMoved)
    }

    // MARK: What there is

    func entries(of subject: SubjectID) -> [StoredEntry] { (try? store.entries(of: subject)) ?? [] }

    /// The facts on the record about the person who is selected or open.
    var facts: [Fact] {
        let subject = state.open?.subject ?? state.queue.selected
        return subject.map { entries(of: $0).map(\.entry.fact) } ?? []
    }

    var scene: Scene { state.scene }

    var canvas: Canvas { state.canvas }

    /// The rows of the screen.
    var rows: [String] { canvas.text }

    /// The screen as one text, lines joined by blanks, so that a sentence is found wherever it was wrapped.
    var text: String {
        rows.joined(separator: " ").split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    func shows(_ words: String) -> Bool { text.contains(words) }

    var context: Context { state.context }

    var message: String { state.message?.text ?? "" }
}
