import Caseload

/// Alerts, the outcome and the signatures.
extension CaseText {
    var alertLines: [String] {
        state.alerts.flatMap { alert in
            [alertHeading(alert)] + alert.sources.map { "  \(clock($0.at)) \($0.text): \($0.statement)" } + tellings(alert)
        }
    }

    private func alertHeading(_ alert: AlertState) -> String {
        let concern = alert.concern.split(separator: "-").joined(separator: " ")
        if alert.isOpen {
            let wants =
                alert.awaitsConfirmation
                ? "a registered member has to stand behind it" : alert.tellings.isEmpty ? "nobody told" : "answer awaited"
            return "OPEN since \(clock(alert.since)): \(concern); \(wants)"
        }
        return alert.isImmediate ? "Closed: \(concern)" : "Prompt: \(concern)"
    }

    private func tellings(_ alert: AlertState) -> [String] {
        var lines = alert.tellings.map { telling in
            let told = telling.told
            let informed = told.personInformed ? "person informed" : "person not informed"
            return "  told \(told.who.text) \(clock(told.at)) (\(told.ground.words); \(informed)), written by \(telling.by.name)"
        }
        if let response = alert.response { lines.append("  they will: \(response.what) (\(words(response.by)))") }
        if let confirmed = alert.confirmed { lines.append("  a registered member stands behind it: \(words(confirmed))") }
        if let dismissal = alert.dismissal {
            lines.append("  set aside (\(words(dismissal.by)), with \(dismissal.second)): \(dismissal.reason)")
        }
        return lines
    }

    var outcomeLines: [String] {
        var lines = [state.outcome.map { "\($0.outcome.words) (\(words($0.by)))" } ?? "Not decided."]
        lines += state.referrals.map { "Also referral \($0.words)" }
        if let disposal = state.disposal { lines.append("Disposal by the \(disposal.by.rawValue): \(disposal.what.text)") }
        return lines
    }

    var signatureLines: [String] {
        guard let signature = state.signature else { return ["Not signed."] }
        var lines = ["Signed \(words(signature.by))"]
        if let countersigned = signature.countersigned {
            let seen = countersigned.sawThePerson ? "saw the person" : "did not see the person"
            lines.append(
                "Countersigned \(words(countersigned.by)), \(seen)" + (countersigned.comment.isEmpty ? "" : ": \(countersigned.comment)"))
        } else if !signature.by.role.isRegistered {
            lines.append("STUDENT – NOT COUNTERSIGNED")
        }
        if let beside = signature.beside { lines.append("Signed too \(words(beside))") }
        if state.isAmendedSinceSigning { lines.append("Amended since: it has to be signed again.") }
        return lines
    }
}
