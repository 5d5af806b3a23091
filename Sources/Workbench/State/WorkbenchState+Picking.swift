import Caseload
import Screening

/// One line of the screen that chooses an instrument.
struct PickerEntry {
    let instrument: Instrument
    /// The heading under which it stands.
    let group: String
    /// Its key; nil for an instrument that is not among those of every day.
    let number: Int?
    /// Why it stands where it stands; nil in the everyday list and under its topic.
    let reason: String?
}

extension WorkbenchState {
    /// What can be chosen: what is not finished, what results suggest, the everyday list, and all others by topic; each instrument once.
    func pickerEntries(_ screen: PickerScreen) -> [PickerEntry] {
        guard let catalogue else { return [] }
        var entries: [PickerEntry] = []
        var taken: Set<Instrument.ID> = []
        let all = catalogue.all
        func add(_ id: Instrument.ID, _ group: String, _ reason: String? = nil) {
            guard !taken.contains(id), let instrument = all.first(where: { $0.id == id }) else { return }
            taken.insert(id)
            entries.append(PickerEntry(instrument: instrument, group: group, number: everyday?.number(of: id), reason: reason))
        }
        for administration in open?.state.unfinishedAdministrations ?? [] {
            add(administration.instrument, "Not finished", "not finished: goes on where it stopped")
        }
        for suggestion in openSuggestions { add(suggestion.instrument, "Suggested by a result", suggestion.reason) }
        for id in everyday?.ids ?? [] { add(id, "Every day") }
        for topic in Instrument.Topic.allCases {
            for instrument in all where instrument.topic == topic { add(instrument.id, topic.words) }
        }
        return RankedSearch.find(screen.filter.text, in: entries) { entry in
            let instrument = entry.instrument
            return .init(names: [instrument.shortTitle, instrument.id, instrument.title], topics: [instrument.topic.words])
        }
    }

    /// What the results of this case suggest and nobody has done since, newest result first.
    var openSuggestions: [SuggestionRule] {
        guard let state = open?.state else { return [] }
        return state.administrations.reversed().filter { $0.finished != nil }.flatMap { administration -> [SuggestionRule] in
            suggestions(of: administration).filter { done($0.instrument, since: administration) == nil }
        }
    }

    /// What a finished administration suggests by the rules of its own version.
    func suggestions(of administration: Administration) -> [SuggestionRule] {
        guard administration.finished != nil, let instrument = instrument(of: administration) else { return [] }
        return instrument.evaluate(administration.answers, isFinished: true, in: scoringContext(administration)).suggestions
    }

    /// The administration of an instrument that was finished after another was begun; nil when there is none.
    func done(_ instrument: Instrument.ID, since administration: Administration) -> Administration? {
        open?.state.administrations.last { other in
            other.instrument == instrument && other.id != administration.id && (other.finished.map { $0 >= administration.by.at } ?? false)
        }
    }

    /// Why an instrument cannot be begun; nil when it can.
    func closedReason(_ instrument: Instrument) -> String? {
        switch catalogue?.availability(of: instrument) {
        case .closed(let why): "closed: \(why)"
        case .elsewhereOnly: "not shipped: enter records one done elsewhere"
        case .open, nil: nil
        }
    }
}
