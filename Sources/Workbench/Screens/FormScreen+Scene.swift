import Caseload
import Scene
import Training

extension WorkbenchState {
    func formScene(_ screen: FormScreen) -> Scene {
        if screen.kind == .consent { return consentScene(screen) }
        var body: [Node] = []
        if screen.isAlert, let alert = alert(of: screen.kind) { body += alertNodes(alert) }
        if !screen.isAlert { body += [.line(Line(DisplayText(" " + screen.form.title), .heading)), .gap] }
        body += guidance(screen.kind) + sharingGuidance(screen)
        body +=
            screen.kind == .guarded(.sign)
            ? signNodes(screen.form) : screen.form.nodes(width: size.columns, proseHeight: proseHeight, echo: echo)
        if screen.isAlert { body += alertFooter(screen.kind) }
        var top = screen.kind.isAboutCase ? identityNodes : sessionTop
        if isShort, screen.isAlert, let alert = alert(of: screen.kind) { top += pinnedAlert(alert) }
        // Whom it is about stays in sight as well.
        if isShort, case .telling(.leftTogether(let subjects)) = screen.kind { top += leavingNodes(subjects) }
        return framed(top: top + pinnedSharing(screen), body: body, said: unsignedNodes(screen.kind) + complaintNodes(screen))
    }

    /// What a signature would leave out, right above the keys that give it.
    private func unsignedNodes(_ kind: FormKind) -> [Node] {
        guard kind == .guarded(.sign) || kind == .countersign, let subject = open?.subject else { return [] }
        let unsaved = unsaved(about: subject)
        guard !unsaved.isEmpty else { return [] }
        let words = unsaved.map(\.words).joined(separator: "; ")
        return [.text(Line(DisplayText("NOT SAVED, and no part of what is signed: \(words). esc goes back to it."), .warning), indent: 1)]
    }

    /// Why the form is not saved, or that it is being saved.
    func complaintNodes(_ screen: FormScreen) -> [Node] {
        if let complaint = screen.complaint { return [.text(Line(DisplayText(" " + complaint), .error), indent: 0)] }
        return screen.saving == nil ? [] : [.line(Line(" Saving…", .muted))]
    }

    /// Where the screen is short, what was said and the first thing to do stay in sight.
    private func pinnedAlert(_ alert: AlertState) -> [Node] {
        let name = open?.state.details.firstName ?? "the person"
        let said = alert.sources.last.map { "\($0.text): \($0.statement)" } ?? ""
        let first = alert.actions.first.map { $0.replacing("{name}", with: name) } ?? ""
        return [said, alert.isClosed ? "Closed." : first].filter { !$0.isEmpty }.map { .line(Line(DisplayText(" " + $0), .strong)) }
    }

    private func alert(of kind: FormKind) -> AlertState? {
        guard case .alert(let concern) = kind else { return nil }
        return open?.state.alerts.first { $0.concern == concern }
    }

    /// A line or two before the fields, where people go wrong without it.
    private func guidance(_ kind: FormKind) -> [Node] {
        let text: String? =
            switch kind {
            case .outcome: "Our outcome, not the police's or the court's: their decision is recorded apart (p)."
            case .countersign: countersignGuidance
            case .enteredInError(let target): strikingWords(target) + "The entry stays readable, struck through in words, with your reason."
            case .disposal: "Kept apart from our outcome."
            case .details: "Only what you change is recorded as a correction. Guide: the custody record prevails."
            case .supervision: supervisionWords
            case .note, .amendNote: "No account of the alleged offence."
            case .dismissal: "Both of you stand behind this. The other member gives their own passphrase."
            case .duty(let duty): dutyGuidance(duty)
            default: nil
            }
        if case .telling(let form) = kind { return tellingGuidance(form) }
        var nodes: [Node] = []
        if let text, !text.isEmpty { nodes += [.text(Line(DisplayText(text), .muted), indent: 1), .gap] }
        if kind == .countersign, let state = open?.state {
            nodes += signedContent(state).map { .text(Line(DisplayText($0)), indent: 3) } + [.gap] + identityWords
        }
        if case .guarded(let guarded) = kind { nodes += guardedNodes(guarded) }
        switch kind {
        case .duty(.pathway(let pathway)) where pathway.mayTrustRefer: nodes += sharingWords(for: .referral) + [.gap]
        case .urgency, .outcome: nodes += heard("What you see", brief?.looks ?? [])
        case .care(let form): nodes += careGuidance(form)
        case .alertConfirmation(let concern): nodes += confirmationNodes(concern)
        case .alert(let concern) where open?.state.alerts.first { $0.concern == concern }?.tellings.isEmpty == false:
            nodes += heard("What you are told", (brief?.whenTold).map { [$0] } ?? [])
        default: break
        }
        return nodes
    }

    /// Which entry is meant, in full: "08:25 told custody sergeant 08:20 (...). "
    private func strikingWords(_ target: EntryID) -> String {
        guard let item = open?.state.timeline.first(where: { $0.entry.id == target }) else { return "" }
        return "\(zone.clock(item.entry.happened, seenOn: today)) \(item.entry.authorName): \(timelineWords(item)). "
    }

    private var countersignGuidance: String {
        guard let signature = open?.state.signature else { return "" }
        var sentences = [
            "\(signature.by.name) signed at \(zone.clock(signature.by.at, seenOn: today)). Your name will stand beside theirs."
        ]
        if let beside = signature.beside { sentences.append("Signed too by \(by(beside)).") }
        if open?.state.isAmendedSinceSigning == true {
            sentences.append("What was changed since is not signed by anybody: it has to be signed again.")
        }
        return sentences.joined(separator: " ")
    }
}
