/// What is known of a person and their stay: at most one value a field.
package struct Details: Hashable, Sendable {
    private var values: [DetailField: Detail] = [:]

    package init(_ details: [Detail] = []) {
        for detail in details { set(detail) }
    }

    package mutating func set(_ detail: Detail) {
        values[detail.field] = detail
    }

    package mutating func clear(_ field: DetailField) {
        values[field] = nil
    }

    package subscript(field: DetailField) -> Detail? { values[field] }

    /// In the order of the fields.
    package var all: [Detail] { DetailField.allCases.compactMap { values[$0] } }

    package var surname: String { if case .surname(let text)? = values[.surname] { text } else { "" } }
    package var forenames: String { if case .forenames(let text)? = values[.forenames] { text } else { "" } }
    package var dateOfBirth: CalendarDate? { if case .dateOfBirth(let date)? = values[.dateOfBirth] { date } else { nil } }
    package var statedAge: Int? { if case .statedAge(let age)? = values[.statedAge] { age } else { nil } }
    package var sex: Sex? { if case .sex(let sex)? = values[.sex] { sex } else { nil } }
    package var custodyNumber: String { if case .custodyNumber(let text)? = values[.custodyNumber] { text } else { "" } }
    package var cell: String { if case .cell(let text)? = values[.cell] { text } else { "" } }
    package var room: String { if case .room(let text)? = values[.room] { text } else { "" } }
    package var listNumber: String { if case .listNumber(let text)? = values[.listNumber] { text } else { "" } }
    package var arrived: Instant? { if case .arrived(let at)? = values[.arrived] { at } else { nil } }
    package var relevantTime: Instant? { if case .relevantTime(let at)? = values[.relevantTime] { at } else { nil } }
    package var detentionAuthorised: Instant? { if case .detentionAuthorised(let at)? = values[.detentionAuthorised] { at } else { nil } }
    package var offence: String { if case .offence(let text)? = values[.offence] { text } else { "" } }
    package var observationLevel: Int? { if case .observationLevel(let level)? = values[.observationLevel] { level } else { nil } }
    package var marker: Marker? { if case .marker(let marker)? = values[.marker] { marker } else { nil } }
    package var appropriateAdult: AppropriateAdult? {
        if case .appropriateAdult(let adult)? = values[.appropriateAdult] { adult } else { nil }
    }
    package var nextEvent: PoliceEvent? { if case .nextEvent(let event)? = values[.nextEvent] { event } else { nil } }
    package var hearing: Instant? { if case .hearing(let at)? = values[.hearing] { at } else { nil } }
    package var mentalHealthAct: MentalHealthActAssessment? {
        if case .mentalHealthAct(let state)? = values[.mentalHealthAct] { state } else { nil }
    }
    package var hasChargeRisk: Bool { values[.chargeRisk] == .chargeRisk(true) }

    /// The basis as given; PACE before charge when a relevant time is known and nothing else.
    package var basis: DetentionBasis? {
        if case .basis(let basis)? = values[.basis] { return basis }
        return relevantTime == nil ? nil : .beforeCharge
    }
}

extension Details {
    /// "Dunn, Callum"; "name not known" when there is neither.
    package var name: String {
        if surname.isEmpty && forenames.isEmpty { return "name not known" }
        if surname.isEmpty || forenames.isEmpty { return surname + forenames }
        return surname + ", " + forenames
    }

    /// How the person may be called in a sentence.
    package var firstName: String {
        let first = forenames.split(separator: " ").first.map(String.init)
        return first ?? (surname.isEmpty ? "the person" : surname)
    }

    /// Years completed on that day, from the date of birth or else as stated.
    package func age(on date: CalendarDate) -> Int? {
        dateOfBirth.map { $0.age(on: date) } ?? statedAge
    }

    /// "24", "~40" when only stated, "?" when unknown.
    package func ageText(on date: CalendarDate) -> String {
        if let dateOfBirth { return String(dateOfBirth.age(on: date)) }
        return statedAge.map { "~\($0)" } ?? "?"
    }

    /// Under 18 (PACE Code C 1.5: treated as under 18 when they appear to be and nothing shows otherwise).
    package func isChild(on date: CalendarDate) -> Bool {
        age(on: date).map { $0 < 18 } ?? false
    }

    /// Cell in a suite; room and list number at court.
    package var place: String {
        if !cell.isEmpty { return cell }
        return [room, listNumber].filter { !$0.isEmpty }.joined(separator: "/")
    }
}
