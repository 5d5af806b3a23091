package import Caseload

/// A walk of the cells in order, with the record held against the board on the wall. It can be left and gone on with.
package struct BoardWalk: Sendable {
    /// What the record has at one place, to be held against the board.
    package enum Stop: Hashable, Sendable {
        case person(SubjectID)
        case empty(String)
    }

    /// What was found.
    package enum Finding: Hashable, Sendable {
        case same, moved, gone, new
    }

    /// One step, so that it can be taken back where nothing was recorded.
    struct Step: Hashable, Sendable {
        let stop: Stop
        let finding: Finding
        /// What the summary says.
        let words: String
    }

    let session: SessionID
    /// The cells in the order of the board; people elsewhere come after them.
    let places: [String]
    private(set) var steps: [Step] = []
    /// Those that were put off until the end of the walk.
    private(set) var later: [Stop] = []

    var isBegun: Bool { !steps.isEmpty }

    init(session: SessionID, places: [String]) {
        self.session = session
        self.places = places
    }

    mutating func add(_ step: Step) {
        steps.append(step)
        later.removeAll { $0 == step.stop }
    }

    /// Takes the last step back, where it recorded nothing.
    mutating func takeBack() -> Bool {
        guard let last = steps.last, last.finding == .same else { return false }
        steps.removeLast()
        return true
    }

    mutating func putOff(_ stop: Stop) {
        later.removeAll { $0 == stop }
        later.append(stop)
    }

    /// Where the walk is; nil at its end.
    func stop(_ people: [CaseSummary]) -> Stop? { open(people).first }

    /// How many are still to be looked at, those that were put off last.
    func open(_ people: [CaseSummary]) -> [Stop] {
        let done = Set(steps.map(\.stop))
        let stops = all(people).filter { !done.contains($0) }
        return stops.filter { !later.contains($0) } + later.filter { stops.contains($0) }
    }

    /// Every place with who the record has there, and then whoever is at no place of the board.
    private func all(_ people: [CaseSummary]) -> [Stop] {
        let checked = Set(steps.map(\.stop))
        var rest = people
        var stops: [Stop] = []
        for place in places {
            let here = rest.filter { $0.details.place.lowercased() == place.lowercased() }
            rest.removeAll { person in here.contains { $0.subject == person.subject } }
            stops += here.map { .person($0.subject) }
            // Somebody found here on this walk makes the cell one that was looked at.
            if here.isEmpty || checked.contains(.empty(place)) { stops.append(.empty(place)) }
        }
        return stops + rest.map { .person($0.subject) }
    }

    /// What was found so far: "8 as the record says, 1 moved, 2 new, 1 gone".
    var countWords: String {
        func count(_ finding: Finding) -> Int { steps.count { $0.finding == finding } }
        return "\(count(.same)) as the record says, \(count(.moved)) moved, \(count(.new)) new, \(count(.gone)) gone"
    }
}
