import Caseload
import Scene

/// A step of arranging support, as it is asked for.
package enum SupportAsk: String, Sendable {
    case needed, toldSergeant, requested, arrived, notNeeded

    /// The step as what is to be done next.
    var words: String {
        switch self {
        case .needed: "say that it is needed, and why"
        case .toldSergeant: "sergeant told"
        case .requested: "requested"
        case .arrived: "arrived"
        case .notNeeded: "not needed"
        }
    }

    /// The same where there is little room.
    var shortWords: String { self == .needed ? "say why needed" : words }
}

extension WorkbenchState {
    /// Where the screen opens: on what the sergeant does not know of, else on what is awaited.
    var firstSupportLine: Int {
        let kinds = SupportKind.allCases
        let untold = kinds.firstIndex(where: isSergeantUntold)
        return untold ?? kinds.firstIndex { open?.state.support[$0]?.isOutstanding == true } ?? 0
    }

    mutating func supportKey(_ key: Key, _ selected: Int) -> [Effect] {
        let kinds = SupportKind.allCases
        if let selected = walked(selected, by: key, among: kinds.count) {
            show(.support(selected: selected))
            return []
        }
        guard kinds.indices.contains(selected) else { return [] }
        let kind = kinds[selected]
        guard let command = CommandTable.command(for: key, in: .support) else { return meansNothing(key) }
        switch command.id {
        case .supportNext: return takeNextStep(kind)
        case .supportNeeded: return openForm(.telling(.support(kind, .needed)))
        case .supportTold:
            return nextStep(kind) == .toldSergeant ? recordSergeantTold(kind) : openForm(.telling(.support(kind, .toldSergeant)))
        case .supportRequested: return openForm(.telling(.support(kind, .requested)))
        case .supportArrived: return openForm(.telling(.support(kind, .arrived)))
        case .supportNotNeeded: return openForm(.telling(.support(kind, .notNeeded)))
        default: return run(command.id)
        }
    }

    /// Whatever needs a name or a reason asks for it. That the sergeant was told is a letter of its own: enter alone tells nobody.
    private mutating func takeNextStep(_ kind: SupportKind) -> [Effect] {
        guard let next = nextStep(kind) else {
            return refuse("Nothing is outstanding here. n says that it is needed again.", .info)
        }
        guard next == .toldSergeant else { return openForm(.telling(.support(kind, next))) }
        return refuse("t logs that the \(sergeantWords) was told: \(supportNeedWords(kind)).", .info)
    }

    private mutating func recordSergeantTold(_ kind: SupportKind) -> [Effect] {
        recordQuietly(
            supportToldFacts(kind, who: sergeantWords), "Saved \(zone.local(now).clock): \(sergeantWords) told: \(supportNeedWords(kind)).")
    }

    // MARK: What is needed

    private func isMandatory(_ kind: SupportKind) -> Bool {
        kind == .appropriateAdult && open?.state.appropriateAdultRule(on: today).isMandatory == true
    }

    /// It is needed, by the rule or because somebody said so, and nobody has told the sergeant.
    func isSergeantUntold(_ kind: SupportKind) -> Bool {
        guard let state = open?.state, !state.summary.hasLeft else { return false }
        guard let support = state.support[kind] else { return isMandatory(kind) }
        if isMandatory(kind), !support.notNeeded.isEmpty { return true }
        return support.isSergeantUntold
    }

    /// What is to be done next; nil when it is here, or not needed.
    func nextStep(_ kind: SupportKind) -> SupportAsk? {
        if isSergeantUntold(kind) { return .toldSergeant }
        guard let support = open?.state.support[kind] else { return .needed }
        guard support.isOutstanding else { return nil }
        return support.requested == nil ? .requested : .arrived
    }

    /// "appropriate adult needed: under 18".
    func supportNeedWords(_ kind: SupportKind) -> String {
        let said = open?.state.support[kind]?.why ?? ""
        let why = said.isEmpty && isMandatory(kind) ? ruleReason : said
        return "\(kind.words) needed" + (why.isEmpty ? "" : ": \(why)")
    }

    private var ruleReason: String {
        open?.state.appropriateAdultRule(on: today) == .always ? "under 18" : "appears under 18 and nothing clearly shows otherwise"
    }

    /// That the sergeant was told, and before it that it is needed, where nobody has said so yet.
    func supportToldFacts(_ kind: SupportKind, who: String) -> [Fact] {
        var facts: [Fact] = []
        let support = open?.state.support[kind]
        if isMandatory(kind), support?.needed == nil || support?.notNeeded.isEmpty == false, let why = RequiredText(ruleReason) {
            facts.append(.supportMoved(SupportMove(kind, .needed(why: why))))
        }
        guard let who = RequiredText(who) else { return [] }
        return facts + [.supportMoved(SupportMove(kind, .toldSergeant(who: who)))]
    }

    // MARK: The scene

    func supportScene(_ selected: Int) -> Scene {
        var body: [Node] = [.line(Line(" Appropriate adult, interpreter, adjustments", .heading))]
        if !isShort { body.append(.gap) }
        for (index, kind) in SupportKind.allCases.enumerated() { body += supportNodes(kind, isSelected: index == selected) }
        return framed(top: identityNodes, body: body + [.gap] + ruleNodes)
    }

    private func supportNodes(_ kind: SupportKind, isSelected: Bool) -> [Node] {
        let next = nextStep(kind).map { ask in
            let key = ask == .toldSergeant ? "t" : "enter"
            return Line([
                Span(DisplayText(isNarrow ? "next: " : "next, \(key): "), .muted),
                Span(DisplayText(isNarrow ? ask.shortWords : ask.words), .accent),
            ])
        }
        let name = isNarrow && kind == .appropriateAdult ? "AA" : kind.words
        let item = Item(
            label: Line(DisplayText(name), .strong), isSelected: isSelected, detail: next ?? Line("nothing outstanding", .muted))
        return [
            .item(item), .text(Line(DisplayText(supportWords(kind)), isSergeantUntold(kind) ? .warning : .text), indent: 5),
        ] + (isShort ? [] : [.gap])
    }

    /// How far it has come, in words.
    func supportWords(_ kind: SupportKind) -> String {
        guard let support = open?.state.support[kind] else {
            return isMandatory(kind) ? "\(supportNeedWords(kind)); sergeant not told yet" : "\(kind.words): not asked"
        }
        let words = support.words(now: now, zone: zone)
        return isMandatory(kind) && !support.notNeeded.isEmpty ? "\(words); but \(ruleReason): always needed" : words
    }

    /// The rule for this person, and what is owed to a girl.
    private var ruleNodes: [Node] {
        guard let state = open?.state else { return [] }
        let rule = state.appropriateAdultRule(on: today)
        var lines = ["Appropriate adult, Code C 1.5: \(rule.words)."]
        if state.details.age(on: today) == nil { lines[0] += " Age not known." }
        if rule.isMandatory {
            lines.append("Nobody can waive it. Clear evidence of another age is recorded in the details (d).")
            if state.details.sex == .female {
                let care = state.childDuties[.womanCares].map { "\($0.record.what.text) (\(by($0.by)))" } ?? "not recorded (Y)"
                lines.append("A girl under 18 is in the care of a woman: \(care).")
            }
        }
        return lines.map { .text(Line(DisplayText($0), .muted), indent: 3) }
    }
}
