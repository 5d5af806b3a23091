extension Clocks {
    /// What does not fit or should be looked at, the gravest first.
    package var warnings: [ClockWarning] {
        personWarnings + section136Warnings + passedWarnings + lawWarnings + orderWarnings + stopWarnings + reviewWarnings
    }

    /// How time was counted, in words, where something moved it.
    package var notes: [ClockNote] { stopRules.map { ClockNote($0.words, $0.origin) } }

    private var personWarnings: [ClockWarning] {
        var warnings: [ClockWarning] = []
        if facts.section136Start != nil, isExcludedFromPoliceStations, facts.isAtPoliceStation != false {
            warnings.append(.notAtPoliceStation(isChild: facts.isChild, isThere: facts.isAtPoliceStation == true))
        }
        if let age = facts.age {
            if !(0...130).contains(age) { warnings.append(.impossibleAge(age)) } else if age < 10 { warnings.append(.underTen) }
        }
        return warnings
    }

    private var section136Warnings: [ClockWarning] {
        guard let section136, let rule = section136Rule?.extending, let given = facts.section136?.extending else { return [] }
        var warnings: [ClockWarning] = []
        if needsApproval, given.approval != .approved {
            warnings.append(.extensionNotApproved(by: rule.approvedAtPoliceStationBy, isRefused: isExtensionRefused))
        }
        if isExtensionTooLate, let at = given.authorised { warnings.append(.extensionTooLate(at)) }
        if let minutes = given.minutes, minutes > rule.hours * 60 { warnings.append(.extensionTooLong(hours: rule.hours)) }
        if let at = given.authorised, at < section136.start {
            warnings.append(.backwards("The s.136 extension", before: "the arrival at the place of safety"))
        }
        return warnings
    }

    private var passedWarnings: [ClockWarning] {
        guard let now else { return [] }
        return deadlines.filter { $0.at < now }.map { deadline in
            switch deadline.kind {
            case .limit(let hours): .limitPassed(hours: hours, at: deadline.at)
            case .review(let number): .reviewOverdue(number: number, due: deadline.at)
            case .section136: .section136Passed(deadline.at)
            case .check: .checkOverdue(deadline.at)
            }
        }
    }

    private var lawWarnings: [ClockWarning] {
        var warnings: [ClockWarning] = []
        if facts.section136Start != nil, section136Rule == nil { warnings.append(.noRuleInForce) }
        if basis == .section136, facts.section136Start == nil { warnings.append(.section136StartMissing) }
        if basis == .beforeCharge, ending == nil {
            if facts.relevantTime == nil {
                warnings.append(.relevantTimeMissing)
            } else if limitRule == nil {
                warnings.append(.noRuleInForce)
            }
        } else if let noLimitRule {
            warnings.append(.noLimit(noLimitRule.words, isVerified: noLimitRule.origin.isVerified))
        }
        if reviewRule != nil, facts.authorised == nil, ending?.cause != .bail {
            warnings.append(facts.reviewsDone.isEmpty ? .authorisationMissing : .reviewsWithoutAuthorisation)
        }
        if let hours = facts.extendedHours { warnings += extensionWarnings(hours) }
        return warnings
    }

    private func extensionWarnings(_ hours: Int) -> [ClockWarning] {
        guard let limitRule else { return ending == nil ? [.extensionWithoutLimit(hours: hours)] : [] }
        let known = limitRule.steps.map(\.hours)
        return known.contains(hours) ? [] : [.extensionUnknown(hours: hours, known: known)]
    }

    private var orderWarnings: [ClockWarning] {
        var warnings: [ClockWarning] = hasImpossibleValues ? [.impossibleValue] : []
        let named: [(String, Instant?)] = [
            ("The relevant time", facts.relevantTime), ("The authorisation", facts.authorised), ("The arrival", facts.arrived),
            ("The charge", facts.charged), ("The beginning of s.136", facts.section136?.start),
        ]
        for case (let what, let at?) in named where now.map({ at > $0 }) ?? false { warnings.append(.inFuture(what, at)) }
        if let relevant = facts.relevantTime {
            if let authorised = facts.authorised {
                if authorised < relevant { warnings.append(.backwards("The authorisation", before: "the relevant time")) }
                if authorised > relevant.adding(minutes: 24 * 60) { warnings.append(.authorisedLongAfter) }
            }
            if let charged = facts.charged, charged < relevant { warnings.append(.backwards("The charge", before: "the relevant time")) }
        }
        return warnings
    }

    private var stopWarnings: [ClockWarning] {
        let stops = facts.stops.sorted { $0.from < $1.from }
        var warnings: [ClockWarning] = []
        var reached: Instant?
        for stop in stops {
            if let fault = fault(of: stop) { warnings.append(fault) }
            if let to = stop.to, to <= stop.from { continue }
            if let reached, stop.from < reached { warnings.append(.stopsOverlap(from: stop.from)) }
            reached = max(reached ?? stop.from, stop.to ?? Instant(milliseconds: .max))
        }
        return warnings
    }

    private func fault(of stop: ClockStop) -> ClockWarning? {
        if let to = stop.to, to < stop.from { return .stopEndsBeforeItBegins(stop.kind, from: stop.from) }
        if stop.to == stop.from { return .stopIsEmpty(stop.kind, from: stop.from) }
        if let now, stop.from > now { return .inFuture("Time \(stop.kind.words)", stop.from) }
        if let now, let to = stop.to, to > now { return .inFuture("The return after time \(stop.kind.words)", to) }
        if let relevant = facts.relevantTime, stop.from < relevant { return .stopBeforeRelevantTime(stop.kind, from: stop.from) }
        return stop.to == nil ? .stillAway(stop.kind, since: stop.from) : nil
    }

    private var reviewWarnings: [ClockWarning] {
        guard let authorised = facts.authorised, reviewRule != nil else { return [] }
        var counting = reviewsThatCount[...]
        var warnings: [ClockWarning] = []
        for done in facts.reviewsDone.sorted() {
            if done < authorised {
                warnings.append(.reviewBeforeAuthorisation(done))
            } else if counting.first == done {
                counting.removeFirst()
                if let now, done > now { warnings.append(.inFuture("A review", done)) }
            } else {
                warnings.append(.reviewRepeated(done))
            }
        }
        for review in reviews {
            if let done = review.done, review.isLate { warnings.append(.reviewLate(number: review.number, due: review.due, done: done)) }
        }
        return warnings
    }
}
