import Caseload
import DataFile
import Screening

/// Reads one person of a scenario.
struct PersonReader {
    private static let keys = [
        "id", "place", "surname", "forenames", "born", "age", "sex", "wing", "arrived", "relevant", "basis", "offence", "observation",
        "marker",
        "appropriate-adult", "mental-health-act", "charge-risk", "next", "before", "looks", "consent", "says", "told", "reference",
        "warning-signs", "alerts",
    ]
    /// Between a person's arrival and their booking.
    static let minutesToBooking = 15

    let times: ScenarioTimeReader
    let wings: [String]
    let instruments: InstrumentCatalogue

    func read(_ node: DataNode) throws(DataFault) -> ScenarioPerson {
        try node.rejectUnknown(keys: Self.keys)
        let id = try node.string("id")
        let replies = ReplyReader(instruments: instruments)
        let stay = try stay(node)
        let person = ScenarioPerson(
            id: id, place: try node.optionalString("place") ?? id, details: try details(node), stay: stay,
            before: try before(node, bookedAt: stay.arrived.offset + Self.minutesToBooking), looks: try node.optionalStrings("looks"),
            consent: try replies.consent(node.node("consent")), replies: try replies.read(node), whenTold: try node.string("told"),
            reference: try reference(node), warningSigns: try warningSigns(node), alerts: try node.optionalStrings("alerts"))
        try replies.check(person.alerts, of: person.replies, at: node)
        return person
    }

    private func before(_ node: DataNode, bookedAt: Int) throws(DataFault) -> [Step] {
        let reader = StepReader(times: times, instruments: instruments)
        var steps: [Step] = []
        for child in try node.optionalList("before") {
            let step = try reader.read(child)
            guard step.at.offset >= steps.last?.at.offset ?? bookedAt else {
                throw child.fault("comes before the step above, or before the booking")
            }
            steps.append(step)
        }
        return steps
    }

    private func reference(_ node: DataNode) throws(DataFault) -> Reference {
        let child = try node.node("reference")
        try child.rejectUnknown(keys: ["urgency", "why"])
        return Reference(urgency: try child.choice("urgency", of: Urgency.self), why: try child.string("why"))
    }

    private func warningSigns(_ node: DataNode) throws(DataFault) -> [WarningSign] {
        var signs: [WarningSign] = []
        for child in try node.optionalList("warning-signs") {
            try child.rejectUnknown(keys: ["kind", "text", "at"])
            let kind = try child.choice("kind", of: WarningSign.Kind.self)
            let at = kind == .leaving ? try times.coming(child.node("at")) : nil
            signs.append(WarningSign(kind: kind, text: try child.string("text"), at: at))
        }
        return signs
    }

    private func stay(_ node: DataNode) throws(DataFault) -> Stay {
        let wing = try node.string("wing")
        guard wings.contains(wing) else { throw try node.node("wing").fault("expected one of " + wings.joined(separator: ", ")) }
        let arrived = try node.node("arrived")
        try arrived.rejectUnknown(keys: ["at", "vary"])
        let at = try times.past(arrived.node("at"))
        guard at.offset + Self.minutesToBooking <= times.starts else {
            throw arrived.fault("expected an arrival at least \(Self.minutesToBooking) minutes before the start")
        }
        let relevant = try node.optional("relevant")
        return Stay(
            wing: wing, arrived: at, vary: try arrived.optionalInt("vary") ?? 0, relevant: try relevant.map(times.past),
            next: try next(node))
    }

    private func next(_ node: DataNode) throws(DataFault) -> NextEvent? {
        guard let child = try node.optional("next") else { return nil }
        try child.rejectUnknown(keys: ["kind", "at", "to"])
        return NextEvent(
            kind: try child.choice("kind", of: PoliceEvent.Kind.self), at: try times.coming(child.node("at")),
            destination: try child.optionalString("to") ?? "")
    }
}
