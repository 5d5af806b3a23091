import Caseload

/// Support, pathways, and how the case ends.
extension HealthRecordText {
    var supportLines: [String] {
        SupportKind.allCases.compactMap { state.support[$0] }.map { capital($0.words(now: now, zone: zone)) }
    }

    /// Every step that stands, in the order of writing.
    var pathwayLines: [String] {
        state.timeline.compactMap { item in
            guard item.standing == .stands else { return nil }
            let kinds: [FactKind?] = [.mentalHealthActMoved, .pathwayMoved, .childDutyDone]
            guard kinds.contains(item.entry.fact.kind) else { return nil }
            return "\(clock(item.entry.happened)) \(item.entry.fact.words(zone: zone, today: today)) (\(item.entry.authorName))"
        }
    }

    var toldLines: [String] {
        state.toldLog.sorted { $0.at < $1.at }.map { "\(clock($0.at)) \($0.who): \($0.what) (\($0.ground)), by \($0.by.name)" }
    }

    var noteLines: [String] { state.notes.map { "\(words($0.by)): \($0.text)" } }

    var outcomeLines: [String] {
        var lines = [state.outcome.map { "\(capital($0.outcome.words)) (\(words($0.by)))" } ?? "Not decided."]
        lines += state.referrals.map { "Further referral: \($0.words)" }
        if let disposal = state.disposal { lines.append("Decided by the \(disposal.by.rawValue): \(disposal.what.text)") }
        if let departure = state.departure {
            lines.append(
                "Left \(clock(departure.at)): \(departure.how.words)" + (departure.destination.isEmpty ? "" : ", \(departure.destination)"))
        }
        return lines
    }

    var followUpLines: [String] {
        var lines = state.openTasks.map { "To do by \(clock($0.followUp.due)): \($0.followUp.what.text)" }
        lines += state.tasks.compactMap { task in
            task.done.map { "Done \(clock($0.by.at)): \(task.followUp.what.text)" + ($0.how.isEmpty ? "" : ", \($0.how)") }
        }
        guard let pack = state.leavingPack?.pack else { return lines }
        let given =
            pack.items.map(\.words) + (pack.safePhone.isEmpty ? [] : ["safe phone \(pack.safePhone)"])
            + (pack.escortWording.isEmpty ? [] : ["escort record: \(pack.escortWording)"])
            + (pack.prisonReception.isEmpty ? [] : ["prison reception told: \(pack.prisonReception)"])
        return lines + ["Leaving pack: \(given.joined(separator: "; "))"]
    }

    var signatureLines: [String] {
        guard let signature = state.signature else { return ["DRAFT, not signed."] }
        var lines = ["Signed \(words(signature.by))"]
        if let counter = signature.countersigned {
            lines.append("Countersigned \(words(counter.by))")
        } else if !signature.by.role.isRegistered {
            lines.append("STUDENT, NOT COUNTERSIGNED")
        }
        if let beside = signature.beside { lines.append("Signed too \(words(beside))") }
        if state.isAmendedSinceSigning { lines.append("Amended since: to be signed again.") }
        return lines
    }
}

extension ChargeRisk {
    /// The finding and the days to ask again.
    var summaryWords: String {
        switch self {
        case .notFound(let why): return "none found, \(why.text)"
        case .present(let why, _):
            let days = triggers.map { "\($0.kind.words) \($0.date.text)" }.joined(separator: ", ")
            return why.text + (days.isEmpty ? "" : "; ask again: \(days)")
        }
    }
}
