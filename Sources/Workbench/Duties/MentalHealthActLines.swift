import Caseload
import Scene

extension WorkbenchState {
    /// Every step in its usual order, with when it was taken.
    func mentalHealthActLines(_ state: CaseState) -> [DutyLine] {
        let path = state.mentalHealthAct
        let next = MentalHealthActForm.next(after: path)
        let hasBegun = path.isOutstanding || path.isBedOutstanding
        let steps = MentalHealthActForm.allCases.enumerated().map { index, step in
            let isNext = step == next && (hasBegun || path == state.untouchedPath)
            return DutyLine(
                key: String(index + 1), label: step.title, words: [words(step, path, isNext: isNext)], opens: .mentalHealthAct(step))
        }
        return steps + [DutyLine(label: "", words: [Line(DisplayText(placeOfSafetyWords(state)))], heading: "Place of safety under s.136")]
    }

    private func words(_ step: MentalHealthActForm, _ path: MentalHealthActPath, isNext: Bool) -> Line {
        guard let at = step.taken(path) else {
            return isNext ? Line("next", .strong) : Line("not recorded", .muted)
        }
        let outcome = step == .ended ? path.outcome.map { ": \($0.words)" } ?? ": outcome not recorded" : ""
        return Line(DisplayText("\(zone.clock(at, seenOn: today)), \(ago(at))\(outcome)"))
    }

    /// "0:20 ago", or "in 0:05" where the list gave a time to come.
    func ago(_ at: Instant) -> String {
        at <= now ? "\(durationText(minutes: now.minutes(since: at))) ago" : "in \(durationText(minutes: at.minutes(since: now)))"
    }

    /// What presses: grounds that ended, calls that nobody made or answered, beds awaited; and the question whether the grounds have ended.
    func mentalHealthActWarnings(_ state: CaseState) -> [String] {
        var warnings = state.mentalHealthAct.prompts(now: now)
        if state.asksWhetherGroundsEnded(now: now) { warnings.append(Self.groundsQuestion) }
        if let at = state.mentalHealthAct.nextEscalation(now: now) {
            warnings.append("Ask the AMHP again at \(zone.clock(at, seenOn: today)).")
        }
        return warnings
    }

    static let groundsQuestion =
        "PACE grounds ended? Ask the sergeant: there is no power under PACE to hold anybody for an assessment or a bed."

    func placeOfSafetyWords(_ state: CaseState) -> String {
        let isKnown = state.details.age(on: today) != nil || state.details.appearsUnder18
        return (isKnown ? "" : "Age not known. ") + PlaceOfSafetyRule(isChild: state.details.isChild(on: today)).words
    }

    /// The path in a line for the case.
    func mentalHealthActStanding(_ state: CaseState) -> String {
        let path = state.mentalHealthAct
        let taken = MentalHealthActForm.allCases.compactMap { step in
            step.taken(path).map { "\(withinSentence(step.title)) \(zone.clock($0, seenOn: today))" }
        }
        let outcome = path.outcome.map { ", \($0.words)" } ?? ""
        return taken.joined(separator: "; ") + outcome
    }
}

extension CaseState {
    /// The path of somebody for whom nobody has thought of an assessment.
    fileprivate var untouchedPath: MentalHealthActPath? { details.mentalHealthAct == nil ? mentalHealthAct : nil }
}
