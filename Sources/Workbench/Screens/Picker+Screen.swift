import Caseload
import Scene
import Screening

extension WorkbenchState {
    /// The instruments, read when somebody first screens.
    mutating func readyCatalogue() -> InstrumentCatalogue? {
        if let catalogue { return catalogue }
        switch surroundings.loadCatalogue() {
        case .success(let loaded): catalogue = loaded
        case .failure(let fault): say("An instrument file cannot be used: \(fault)", .error)
        }
        return catalogue
    }

    /// An unfinished one first, else the first in the menu.
    var suggestedInstrument: Int {
        let ids = catalogue?.ids ?? []
        guard let unfinished = open?.state.unfinishedAdministrations.first?.instrument else { return 0 }
        return ids.firstIndex(of: unfinished) ?? 0
    }

    mutating func pickerKey(_ key: Key, _ selected: Int) -> [Effect] {
        guard let catalogue = readyCatalogue() else { return [] }
        let ids = catalogue.ids
        switch key {
        case .up, .character("k"): changeTop { $0 = .picker(selected: max(0, selected - 1)) }
        case .down, .character("j"): changeTop { $0 = .picker(selected: min(ids.count - 1, selected + 1)) }
        case .enter, .right: return ids.indices.contains(selected) ? choose(ids[selected]) : []
        case .escape, .left: pop()
        case .character(let character):
            if let number = character.wholeNumberValue, character.isASCII, number >= 1, number <= ids.count {
                return choose(ids[number - 1])
            }
            guard let command = CommandTable.command(for: key, in: .picker) else { return [] }
            return run(command.id)
        default: break
        }
        return []
    }

    private mutating func choose(_ instrument: String) -> [Effect] {
        pop()
        if open?.state.isLocked == true, !goesOnByAmendment(instrument) {
            return openForm(.screeningAmendment(instrument: instrument))
        }
        return beginScreening(instrument, amendmentReason: nil)
    }

    /// An attempt that an amendment began goes on; one from before the signature does not.
    private func goesOnByAmendment(_ instrument: String) -> Bool {
        guard let open, let member, let unfinished = open.state.unfinishedAdministrations.first(where: { $0.instrument == instrument })
        else { return false }
        return open.state.refusal(of: .administrationFinished(administration: unfinished.id, result: ""), by: member) == nil
    }

    /// Goes on where the last attempt stopped, or begins one; nothing is written before the first answer.
    mutating func beginScreening(_ id: String, amendmentReason: String?) -> [Effect] {
        guard let catalogue = readyCatalogue(), let instrument = catalogue[id], let state = open?.state else { return [] }
        var screen = ScreeningScreen(instrument: instrument)
        screen.amendmentReason = amendmentReason
        if amendmentReason == nil,
            let unfinished = state.administrations.last(where: {
                $0.instrument == id && $0.finished == nil && $0.version == instrument.version
            })
        {
            screen.administration = unfinished.id
            if unfinished.by.member != member?.id {
                say(
                    "Begun by \(unfinished.by.name) at \(zone.clock(unfinished.by.at, seenOn: today)): you go on with the same answers.",
                    .warning)
            }
            screen.item = lastItems[unfinished.id] ?? instrument.firstUnanswered(unfinished.answers)?.id
        } else {
            screen.item = instrument.items.first?.id
        }
        push(.screening(screen))
        return []
    }

    func pickerScene(_ selected: Int) -> Scene {
        var body: [Node] = [.line(Line(" Screening", .heading)), .gap]
        for (index, instrument) in (catalogue?.all ?? []).enumerated() {
            body.append(
                .item(
                    .init(
                        key: DisplayText("\(index + 1)"), label: Line(DisplayText(instrument.shortTitle).padded(to: 8), .strong),
                        isSelected: index == selected,
                        detail: Line(DisplayText(standing(of: instrument))))))
            if index == selected { body += about(instrument) }
        }
        return framed(top: identityNodes, body: body)
    }

    private func standing(of instrument: Instrument) -> String {
        guard let last = open?.state.latestAdministration(of: instrument.id) else { return instrument.title }
        if last.finished == nil { return "not finished: goes on where it stopped" }
        return "\(last.result) (\(zone.clock(last.by.at, seenOn: today)))"
    }

    private func about(_ instrument: Instrument) -> [Node] {
        var lines = [Line(DisplayText("\(instrument.purpose). \(instrument.timeFrame)."), .muted)]
        if !instrument.isVerified {
            lines.append(Line("UNVERIFIED: parts of this scoring were not checked against a publication.", .warning))
        }
        lines += instrument.cautions.map { Line(DisplayText($0), .warning) }
        if let age = open?.state.details.age(on: today), let caution = instrument.caution(forAge: age) {
            lines.append(Line(DisplayText(caution), .warning))
        }
        return lines.map { .text($0, indent: 15) }
    }
}
