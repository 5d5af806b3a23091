import Caseload
import DataFile

extension PersonReader {
    /// What the list says of the person, without times.
    func details(_ node: DataNode) throws(DataFault) -> [Detail] {
        var details: [Detail] = []
        if let surname = try node.optionalString("surname") { details.append(.surname(surname)) }
        if let forenames = try node.optionalString("forenames") { details.append(.forenames(forenames)) }
        if let born = try dateOfBirth(node) { details.append(.dateOfBirth(born)) }
        if let age = try node.optionalInt("age") { details.append(.statedAge(age)) }
        details.append(.sex(try node.choice("sex", of: Sex.self)))
        details.append(.basis(try node.choice("basis", of: DetentionBasis.self)))
        if let offence = try node.optionalString("offence") { details.append(.offence(offence)) }
        return details + (try warnings(node))
    }

    private func warnings(_ node: DataNode) throws(DataFault) -> [Detail] {
        var details: [Detail] = []
        if let level = try node.optionalInt("observation") {
            guard (1...4).contains(level) else { throw try node.node("observation").fault("expected a level from 1 to 4") }
            details.append(.observationLevel(level))
        }
        if let marker = try node.optional("marker") {
            try marker.rejectUnknown(keys: ["kind", "text"])
            details.append(.marker(Marker(kind: try marker.choice("kind", of: Marker.Kind.self), text: try marker.string("text"))))
        }
        if let adult = try node.optionalChoice("appropriate-adult", of: AppropriateAdult.self) { details.append(.appropriateAdult(adult)) }
        if let state = try node.optionalChoice("mental-health-act", of: MentalHealthActAssessment.self) {
            details.append(.mentalHealthAct(state))
        }
        if try node.optionalBool("charge-risk") == true { details.append(.chargeRisk(true)) }
        return details
    }

    private func dateOfBirth(_ node: DataNode) throws(DataFault) -> CalendarDate? {
        guard let child = try node.optional("born") else { return nil }
        guard let date = CalendarDate(written: try child.asString()) else {
            throw child.fault("expected a date such as 2002-03-14")
        }
        return date
    }
}
