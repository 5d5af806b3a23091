import Caseload
import Scene

/// The walk on the screen, and what is being asked about the place where it is.
package struct ReconcileScreen: Sendable {
    package enum Asking: Sendable {
        /// Where the person is now.
        case cell(TextInput)
        /// How the person has gone.
        case how
    }

    package var asking: Asking?
    /// The append that has to end before the walk goes on, and what was found.
    var saving: (token: Int, step: BoardWalk.Step)?
    /// What was recorded is on the disk and not yet among what the walk is made of: a key would be taken for another place.
    var isSettling = false
    package var complaint: String?
}

extension WorkbenchState {
    /// Begins the walk, or goes on with one that was left.
    mutating func openReconcile() -> [Effect] {
        guard let session else { return [] }
        if boardWalk?.session != session.id || boardWalk.map({ $0.stop(boardPeople) == nil }) == true { boardWalk = newWalk(session) }
        if boardWalk?.isBegun == true { say("Goes on where you left it. R begins anew.") }
        push(.reconcile(ReconcileScreen()))
        return []
    }

    private func newWalk(_ session: SessionSummary) -> BoardWalk {
        let rooms = session.opening.kind == .custody ? site?.rooms ?? [] : []
        let known = Set(rooms.map { $0.lowercased() })
        let others = Set(boardPeople.map(\.details.place)).filter { !$0.isEmpty && !known.contains($0.lowercased()) }
        // A site that names no rooms is walked by those in which somebody is.
        return BoardWalk(session: session.id, places: rooms + others.sorted { Self.roomKey($0) < Self.roomKey($1) })
    }

    /// M2 before M10.
    private static func roomKey(_ room: String) -> String {
        let letters = room.prefix { !$0.isNumber }
        let figures = room.dropFirst(letters.count).prefix { $0.isNumber }
        return letters + String(repeating: "0", count: max(0, 6 - figures.count)) + room.dropFirst(letters.count)
    }

    /// Everybody whom the record has here.
    var boardPeople: [CaseSummary] { queue.rows.map(\.summary).filter { !$0.hasLeft } }

    private var boardStop: BoardWalk.Stop? { boardWalk?.stop(boardPeople) }

    private var boardPerson: CaseSummary? {
        guard case .person(let subject) = boardStop else { return nil }
        return boardPeople.first { $0.subject == subject }
    }

    // MARK: Keys

    mutating func reconcileKey(_ key: Key, _ screen: ReconcileScreen) -> [Effect] {
        var screen = screen
        screen.complaint = nil
        if let asking = screen.asking { return askedKey(key, asking, screen) }
        changeTop { $0 = .reconcile(screen) }
        guard let stop = boardStop else {
            return walkedKey(key)
        }
        guard let command = CommandTable.command(for: key, in: .reconcile) else { return meansNothing(key) }
        switch command.id {
        case .reconcileSame, .reconcileEmpty: return same(stop, isEmpty: command.id == .reconcileEmpty, screen)
        case .reconcileMoved: return ask(.cell(TextInput()), screen)
        case .reconcileGone: return ask(.how, screen)
        case .reconcileNew:
            return openAddLine(for: boardPlace(stop) ?? "")
        case .reconcileLater: boardWalk?.putOff(stop)
        case .reconcileBack: if boardWalk?.takeBack() != true { say("The last step is on the record: correct it on the case.", .warning) }
        case .reconcileAgain: beginAnew()
        default: return run(command.id)
        }
        return []
    }

    /// The walk is done.
    private mutating func walkedKey(_ key: Key) -> [Effect] {
        switch CommandTable.command(for: key, in: .reconcile)?.id {
        case .reconcileSame where key == .enter: pop()
        case .reconcileAgain: beginAnew()
        case .reconcileSame, .reconcileEmpty, .reconcileMoved, .reconcileGone, .reconcileNew, .reconcileLater, .reconcileBack:
            say("Every place has been walked: enter goes back, R begins anew.")
        case let id?: return run(id)
        case nil: return meansNothing(key)
        }
        return []
    }

    private mutating func beginAnew() {
        boardWalk = session.map { newWalk($0) }
        say("Begun anew, at the first place.")
    }

    private func boardPlace(_ stop: BoardWalk.Stop) -> String? {
        switch stop {
        case .empty(let place): place
        case .person: boardPerson.map(\.details.place).flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    /// Nothing is recorded: the record says it already.
    private mutating func same(_ stop: BoardWalk.Stop, isEmpty: Bool, _ screen: ReconcileScreen) -> [Effect] {
        if isEmpty, case .person = stop {
            var screen = screen
            screen.complaint = "The record has somebody here: m moved, or g gone."
            changeTop { $0 = .reconcile(screen) }
            return []
        }
        boardWalk?.add(.init(stop: stop, finding: .same, words: ""))
        return []
    }

    private mutating func ask(_ asking: ReconcileScreen.Asking, _ screen: ReconcileScreen) -> [Effect] {
        var screen = screen
        guard let person = boardPerson else {
            screen.complaint = "The record has nobody here: space if that is so, n for somebody new."
            changeTop { $0 = .reconcile(screen) }
            return []
        }
        screen.asking = asking
        changeTop { $0 = .reconcile(screen) }
        return open?.subject == person.subject ? [] : [.load(person.subject)]
    }

    private mutating func askedKey(_ key: Key, _ asking: ReconcileScreen.Asking, _ screen: ReconcileScreen) -> [Effect] {
        var screen = screen
        if key == .escape {
            screen.asking = nil
            changeTop { $0 = .reconcile(screen) }
            return []
        }
        switch asking {
        case .cell(var input):
            if key == .enter { return moved(to: input.text, screen) }
            guard input.handle(key) else { return meansNothing(key) }
            screen.asking = .cell(input)
        case .how:
            guard case .character(let character) = key, let how = Self.ways.first(where: { $0.key == character })?.how else {
                return meansNothing(key)
            }
            return gone(how, screen)
        }
        changeTop { $0 = .reconcile(screen) }
        return []
    }

    static let ways: [(key: Character, how: Departure.How)] = [
        ("r", .released), ("c", .court), ("t", .transferred), ("h", .hospital), ("p", .prison), ("o", .other),
    ]

    // MARK: Recording

    private mutating func moved(to cell: String, _ screen: ReconcileScreen) -> [Effect] {
        guard let person = boardPerson else { return [] }
        let field: DetailField = session?.opening.kind == .court ? .room : .cell
        let detail = try? DetailReader(now: now, zone: zone).read(field, cell)
        guard let detail else { return complain("Type the cell they are in now.", screen) }
        let words =
            "\(listName(person.details)): \(person.details.place.isEmpty ? "no cell" : person.details.place) to \(trimmed(cell).uppercased())"
        return recordStep(
            [.detailsCorrected([detail], cleared: [])], .init(stop: .person(person.subject), finding: .moved, words: words), screen)
    }

    /// Somebody who was never seen has left before they were: that asks why, and what follows. With a risk open it is confirmed.
    private mutating func gone(_ how: Departure.How, _ screen: ReconcileScreen) -> [Effect] {
        guard let person = boardPerson, let open, open.subject == person.subject else { return [] }
        guard !person.wouldBeMissed, !person.leavesWithRisk else {
            var screen = screen
            screen.asking = nil
            changeTop { $0 = .reconcile(screen) }
            return openForm(.board(.gone(how)))
        }
        return recordStep(
            [.left(Departure(how: how, at: now, destination: ""))], goneStep(person, how), screen)
    }

    private func goneStep(_ person: CaseSummary, _ how: Departure.How) -> BoardWalk.Step {
        .init(stop: .person(person.subject), finding: .gone, words: "\(listName(person.details)), \(person.details.place): \(how.words)")
    }

    private mutating func recordStep(_ facts: [Fact], _ step: BoardWalk.Step, _ screen: ReconcileScreen) -> [Effect] {
        guard let result = record(facts) else {
            let why = message?.text ?? ""
            message = nil
            return complain(why, screen)
        }
        var screen = screen
        screen.saving = (result.token, step)
        changeTop { $0 = .reconcile(screen) }
        return result.effects
    }

    private mutating func complain(_ why: String, _ screen: ReconcileScreen) -> [Effect] {
        var screen = screen
        screen.complaint = why
        changeTop { $0 = .reconcile(screen) }
        return []
    }

    /// A step counts once it is on the disk.
    mutating func stepSaved(_ screen: ReconcileScreen) -> [Effect] {
        if let step = screen.saving?.step { boardWalk?.add(step) }
        settleWalk()
        return []
    }

    /// Keys wait until the walk is made of what has just been recorded.
    private mutating func settleWalk() {
        guard case .reconcile = top else { return }
        changeTop { $0 = .reconcile(ReconcileScreen(isSettling: true)) }
    }

    /// The walk is made of what is on the disk now.
    mutating func walkSettled() {
        guard case .reconcile(var screen) = top, screen.isSettling else { return }
        screen.isSettling = false
        changeTop { $0 = .reconcile(screen) }
    }

    /// The form about somebody who was not seen has been saved.
    mutating func goneSaved(_ how: Departure.How) {
        guard let subject = open?.subject, let person = rows[subject]?.person else { return }
        let step = goneStep(person, how)
        boardWalk?.add(step)
        settleWalk()
    }

    /// A line that was added from the walk goes back to it.
    mutating func boardLineSaved(_ screen: AddLineScreen) {
        pop()
        guard let subject = queue.selected ?? nil, let stop = boardStop else { return }
        let place = boardPlace(stop) ?? ""
        boardWalk?.add(.init(stop: .person(subject), finding: .new, words: "\(screen.lastAdded ?? "") \(place)"))
        if case .empty = stop { boardWalk?.add(.init(stop: stop, finding: .same, words: "")) }
        settleWalk()
    }
}

extension SummaryRow {
    /// The case that the row is of.
    fileprivate var person: CaseSummary? { if case .person(let summary) = summary { summary } else { nil } }
}
