extension QueueRow {
    /// Why the person stands here, in a sentence or two.
    package func reason(scale: UrgencyScale, now: Instant, zone: SiteZone) -> String {
        let today = zone.local(now).date
        var sentences = [ruleSentence(scale: scale, now: now, zone: zone, today: today)]
        if placement.isHeldUp {
            let what = summary.urgencyByStudent ? summary.urgency?.rawValue : nil
            sentences.append("A student's \(what ?? "entry") waits for a countersignature and moves nobody down.")
        }
        if placement.rank == 1, let supportUntold { sentences.append("Sergeant not told yet: \(supportUntold.words).") }
        if let tie = tieSentence(zone: zone, today: today) { sentences.append(tie) }
        return sentences.joined(separator: " ")
    }

    private func ruleSentence(scale: UrgencyScale, now: Instant, zone: SiteZone, today: CalendarDate) -> String {
        switch placement.rule {
        case .alertOpen:
            let alert = summary.openAlerts.first
            let since = alert.map { zone.clock($0.since, seenOn: today) } ?? ""
            return "An open alert stays on top: \(alert?.source ?? "") \(since); "
                + (alert?.standing ?? "nobody told") + "."
        case .emergencyNotSafe: return "A \(scale[.a].word) stays on top until made safe."
        case .veryUrgent: return "B \(scale[.b].word), with work outstanding."
        case .warningSign: return "Not yet triaged, with a warning sign: \(warningWords)."
        case .leaving:
            guard let departure else { return "Leaving soon, with work outstanding." }
            let isPast = departure.at < now
            return
                "\(isPast ? "Was due to leave" : "Leaving soon"): \(departure.words) \(zone.clock(departure.at, seenOn: today)), with work outstanding."
        case .notTriaged: return "Not yet triaged."
        case .workOutstanding(let letter): return "\(letter.rawValue) \(scale[letter].word), with work outstanding."
        case .watch(let letter): return "Watch: \(letter.rawValue) made safe and still here."
        case .nothingOutstanding: return summary.firstSeen == nil ? "Nothing outstanding." : "Seen, and nothing outstanding."
        case .left: return "Has left."
        case .settled: return "Settled: left and signed."
        }
    }

    private var warningWords: String {
        let words: [(CaseFlag, String)] = [
            (.child, "under 18"), (.closeObservation, "observation level \(summary.details.observationLevel ?? 0)"),
            (.selfHarmMarker, "suicide or self-harm marker"), (.section136, "s.136"),
        ]
        return words.filter { flags.contains($0.0) }.map(\.1).joined(separator: ", ")
    }

    /// The gravest warning sign, short enough for the column.
    private var firstWarning: String {
        if isChild { return "child" }
        if flags.contains(.closeObservation) { return "obs level \(summary.details.observationLevel ?? 0)" }
        return flags.contains(.selfHarmMarker) ? "marker" : "s.136"
    }

    /// What puts the person before others of the same rank.
    private func tieSentence(zone: SiteZone, today: CalendarDate) -> String? {
        guard placement.rank < 10 else { return nil }
        var parts: [String] = []
        if isChild && placement.rule != .warningSign { parts.append("under 18") }
        if flags.contains(.mhaOutstanding) { parts.append("MHA assessment outstanding") }
        if flags.contains(.aaOutstanding) { parts.append("appropriate adult outstanding") }
        if flags.contains(.chargeRisk) { parts.append("charge-related risk") }
        if let departure, placement.rule != .leaving {
            parts.append("\(departure.words) \(zone.clock(departure.at, seenOn: today))")
        }
        parts.append("waited \(durationText(minutes: waitedMinutes))")
        return "Then: " + parts.joined(separator: ", ") + "."
    }

    /// The urgency column: the letter and its word, or why there is none.
    package func urgencyWords(scale: UrgencyScale, zone: SiteZone, now: Instant) -> String {
        if summary.isSettled { return "settled" }
        if summary.hasLeft && placement.rank == 11 { return "left" }
        let student = summary.urgencyByStudent ? " (student)" : ""
        if case .watch(let letter) = placement.rule { return "watch " + letter.rawValue + student }
        if let urgency = summary.urgency {
            if case .leaving = placement.rule, let departure {
                return summary.urgencyByStudent
                    ? urgency.rawValue + student : "\(urgency.rawValue) leaving \(zone.local(departure.at).clock)"
            }
            return summary.urgencyByStudent ? urgency.rawValue + student : "\(urgency.rawValue) \(scale[urgency].word)"
        }
        switch placement.rule {
        case .warningSign: return "- " + firstWarning
        case .leaving: return "- leaving " + (departure.map { zone.local($0.at).clock } ?? "")
        default: return "- not triaged"
        }
    }

    /// The status column.
    package func statusWords(zone: SiteZone) -> String {
        switch status {
        case .alertOpen: return "ALERT open"
        case .settled: return "settled"
        case .missed: return "missed: \(summary.care.missed?.words ?? "")"
        case .left: return summary.isSigned ? "left" : "left, not signed"
        case .awaitingCountersignature: return summary.hasLeft ? "left, STUDENT signed" : "STUDENT signed"
        case .signed: return "signed"
        case .amended: return "amended, sign again"
        case .outcomeRecorded: return (summary.outcome?.words ?? "outcome") + ", unsigned"
        case .declined: return "declined"
        case .unavailable:
            let until = summary.absence?.until.map { ", " + zone.local($0).clock } ?? ""
            return (summary.absence?.reason ?? "not available") + until
        case .screening: return "screening"
        case .madeSafe: return "made safe"
        case .screened: return "screened"
        case .consented: return summary.seenConsent == .lacksCapacity ? "lacks capacity" : "consent yes"
        case .triaged: return "triaged"
        case .notTriaged: return "not triaged"
        }
    }

    /// The support of which the sergeant is to be told and has not been; nil when there is none, or the person has left.
    private var supportUntold: SupportKind? {
        guard !summary.hasLeft else { return nil }
        let adult = summary.details.appropriateAdult
        // Under 18 nothing that the police say takes it away (PACE Code C 1.5A).
        if adult == .needed || isChild && (adult == nil || adult == .policeSayNotNeeded) { return .appropriateAdult }
        return summary.care.sergeantUntold.first
    }

    /// The next thing that we owe this person.
    package func due(zone: SiteZone, instrumentName: (String) -> String = { $0 }) -> String {
        if let alert = summary.openAlerts.first {
            return alert.awaitsConfirmation ? "confirm (g)" : alert.isTold ? "get the answer" : "tell Sgt now"
        }
        if summary.isSettled {
            if flags.contains(.followUpDue) { return "follow up" }
            return summary.leftAt.map { "left " + zone.local($0).clock } ?? ""
        }
        if case .emergencyNotSafe = placement.rule { return summary.isMadeSafe ? "confirm safe" : "make safe" }
        switch supportUntold {
        case .appropriateAdult: return "AA: tell Sgt"
        case .interpreter: return "Sgt: interp."
        case .adjustments: return "Sgt: adjust."
        case nil: break
        }
        if flags.contains(.followUpDue) { return "follow up" }
        if summary.awaitsCountersignature { return "countersign" }
        if summary.isAmendedSinceSigning { return "sign again" }
        if summary.hasLeft { return summary.isSigned ? "" : summary.outcome == nil ? "outcome, sign" : "sign" }
        if summary.details.mentalHealthAct?.isOutstanding == true { return "chase AMHP" }
        if flags.contains(.reassessRisk) { return "risk anew" }
        if summary.isSigned { return summary.details.appropriateAdult == .told ? "chase AA" : placement.rank == 9 ? "re-check" : "" }
        if isRetryDue { return "try now" }
        if let absence = summary.absence { return absence.until.map { "try " + zone.local($0).clock } ?? "try again" }
        if summary.outcome != nil { return "sign" }
        if summary.hasDeclined { return "outcome" }
        if summary.urgency == nil { return flags.contains(.leavingSoon) ? "see first" : "triage" }
        if summary.isConsentToAsk { return "ask consent" }
        if let instrument = summary.unfinished.first { return "finish " + instrumentName(instrument) }
        return summary.finishedCount == 0 ? "screen" : "outcome"
    }
}

extension CaseSummary.OpenAlert {
    /// What was done about it so far, in words.
    package var standing: String {
        if awaitsConfirmation { return "told and answered, a registered member has to confirm it" }
        return isTold ? "told, answer awaited" : "nobody told"
    }
}
