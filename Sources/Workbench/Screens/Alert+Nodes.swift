import Caseload
import Scene

extension WorkbenchState {
    /// What the person said yes to, and what must happen.
    func alertNodes(_ alert: AlertState) -> [Node] {
        var nodes: [Node] = []
        let name = open?.state.details.firstName ?? "the person"
        for source in alert.sources {
            let text = "\(source.text), \(zone.clock(source.at, seenOn: today)): \(source.statement)"
            nodes.append(.text(Line(DisplayText(text), source.isAcute ? .strong : .text), indent: 3))
        }
        nodes.append(.gap)
        if alert.isClosed {
            nodes.append(.line(Line("   Closed.", .success)))
        } else {
            nodes.append(.line(Line("   Now", .heading)))
            for action in alert.actions {
                nodes.append(.text(Line(DisplayText(action.replacing("{name}", with: name))), indent: 5))
            }
        }
        for telling in alert.tellings { nodes.append(.text(tellingLine(telling), indent: 3)) }
        if let response = alert.response {
            nodes.append(.text(Line(DisplayText("They will: \(response.what) (\(response.by.name))")), indent: 3))
        }
        if alert.awaitsConfirmation {
            nodes.append(.text(Line("A student recorded this: a registered member has to confirm it (ctrl-o).", .warning), indent: 3))
        }
        if let dismissal = alert.dismissal {
            nodes.append(
                .text(
                    Line(DisplayText("Closed without telling by \(dismissal.by.name) and \(dismissal.second): \(dismissal.reason)")),
                    indent: 3))
        }
        nodes.append(.gap)
        return nodes
    }

    private func tellingLine(_ telling: AlertState.Telling) -> Line {
        let told = telling.told
        let text =
            "Told \(told.who.text) at \(zone.clock(told.at, seenOn: today)), \(told.ground.words); person told: \(told.personInformed ? "yes" : "no") (\(telling.by.name))"
        return Line(DisplayText(text))
    }

    func alertFooter(_ kind: FormKind) -> [Node] {
        guard case .alert(let concern) = kind, let alert = open?.state.alerts.first(where: { $0.concern == concern }), alert.isOpen else {
            return []
        }
        let name = open?.state.details.firstName ?? "the person"
        let text =
            "Open until someone has been told and has answered. It stands in the way of signing and of \(name) leaving."
        return [.gap, .text(Line(DisplayText(text), .muted), indent: 3)]
    }
}
