// What the list and our own steps make of the same fields.

extension CaseState {
    /// Whoever takes a step has looked at what the list says.
    mutating func setByStep(_ detail: Detail) {
        details.set(detail)
        unsettledListFields.remove(detail.field)
    }

    /// What a correction by hand says about the appropriate adult or an assessment moves it on, as our own steps do.
    mutating func takeCorrected(_ detail: Detail, _ by: Attribution) {
        switch detail {
        case .appropriateAdult(let adult): support[.appropriateAdult, default: SupportState(.appropriateAdult)].take(adult, at: by.at)
        case .mentalHealthAct(let listed): mentalHealthAct.take(listed, at: by.at)
        default: break
        }
    }

    /// What a list says moves these on too, and what stands then in its field.
    mutating func takenFromList(_ detail: Detail, _ by: Attribution) -> Detail {
        switch detail {
        case .appropriateAdult(let adult):
            var state = support[.appropriateAdult] ?? SupportState(.appropriateAdult)
            state.takeListed(adult, at: by.at)
            support[.appropriateAdult] = state
            return .appropriateAdult(state.asListed)
        case .mentalHealthAct(let listed):
            mentalHealthAct.takeListed(listed, at: by.at)
            return .mentalHealthAct(mentalHealthAct.asListed ?? listed)
        case .chargeRisk:
            // A practitioner's finding stands against what a list says.
            return chargeRisk.map { .chargeRisk($0.finding.isPresent) } ?? detail
        default: return detail
        }
    }
}

extension CaseState {
    /// Risk is to be looked at anew: what has happened since any risk was recorded, first come first. None before anybody saw the person or wrote of a risk.
    package var reassessmentsDue: [ReassessmentDue] {
        guard isSeen || lastRiskRecord != nil else { return [] }
        return reassessmentReasons.filter { reason in lastRiskRecord.map { $0 < reason.at } ?? true }.sorted { $0.at < $1.at }
    }

    /// Follow-ups still to be done, the first due first.
    package var openTasks: [FollowUpTask] {
        tasks.filter { $0.done == nil }.sorted { ($0.followUp.due, $0.id) < ($1.followUp.due, $1.id) }
    }

    /// Nobody has entered the case in the trust's record since something was last written that belongs there.
    package var isMissingFromTrustRecord: Bool {
        guard let lastContentChange else { return false }
        return trustRecord.map { $0.at < lastContentChange } ?? true
    }

    /// Whether an appropriate adult has to be there whatever anybody thinks.
    package func appropriateAdultRule(on date: CalendarDate) -> AppropriateAdultRule { AppropriateAdultRule(details, on: date) }
}
