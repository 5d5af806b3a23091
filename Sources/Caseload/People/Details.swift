/// What is known of a person and their stay: at most one value a field.
package struct Details: Hashable, Sendable {
    /// One bit a field that has a value.
    private var present: UInt32 = 0
    /// The values, in the order of the fields. A queue of thousands reads these a hundred thousand times, so a value is found by counting bits.
    private var values: [Detail] = []

    /// Of several values of one field the last counts.
    package init(_ details: [Detail] = []) {
        values.reserveCapacity(details.count)
        for detail in details { set(detail) }
    }

    /// Puts a value in the place of the one before.
    package mutating func set(_ detail: Detail) {
        let field = detail.field
        if contains(field) {
            values[place(of: field)] = detail
        } else {
            values.insert(detail, at: place(of: field))
            present |= field.bit
        }
    }

    /// Forgets a value.
    package mutating func clear(_ field: DetailField) {
        guard contains(field) else { return }
        values.remove(at: place(of: field))
        present &= ~field.bit
    }

    /// The value of a field; nil when it has none.
    package subscript(field: DetailField) -> Detail? { contains(field) ? values[place(of: field)] : nil }

    /// In the order of the fields.
    package var all: [Detail] { values }

    private func contains(_ field: DetailField) -> Bool { present & field.bit != 0 }

    /// How many of the fields before it have a value.
    private func place(of field: DetailField) -> Int { (present & (field.bit - 1)).nonzeroBitCount }
}

extension DetailField {
    /// There are fewer fields than bits in 32.
    fileprivate var bit: UInt32 { 1 << UInt32(rawValue) }
}

extension Details {
    /// Empty when it is not known.
    package var surname: String { if case .surname(let text)? = self[.surname] { text } else { "" } }
    /// Empty when it is not known.
    package var forenames: String { if case .forenames(let text)? = self[.forenames] { text } else { "" } }
    /// Nil when it is not known.
    package var dateOfBirth: CalendarDate? { if case .dateOfBirth(let date)? = self[.dateOfBirth] { date } else { nil } }
    /// Nil when it is not known.
    package var statedAge: Int? { if case .statedAge(let age)? = self[.statedAge] { age } else { nil } }
    /// Nil when it is not known.
    package var sex: Sex? { if case .sex(let sex)? = self[.sex] { sex } else { nil } }
    /// Empty when it is not known.
    package var custodyNumber: String { if case .custodyNumber(let text)? = self[.custodyNumber] { text } else { "" } }
    /// Empty when it is not known.
    package var cell: String { if case .cell(let text)? = self[.cell] { text } else { "" } }
    /// Empty when it is not known.
    package var room: String { if case .room(let text)? = self[.room] { text } else { "" } }
    /// Empty when it is not known.
    package var listNumber: String { if case .listNumber(let text)? = self[.listNumber] { text } else { "" } }
    /// Nil when it is not known.
    package var arrived: Instant? { if case .arrived(let at)? = self[.arrived] { at } else { nil } }
    /// Nil when it is not known.
    package var relevantTime: Instant? { if case .relevantTime(let at)? = self[.relevantTime] { at } else { nil } }
    /// Nil when it is not known.
    package var detentionAuthorised: Instant? { if case .detentionAuthorised(let at)? = self[.detentionAuthorised] { at } else { nil } }
    /// Empty when it is not known.
    package var offence: String { if case .offence(let text)? = self[.offence] { text } else { "" } }
    /// Nil when it is not known.
    package var observationLevel: Int? { if case .observationLevel(let level)? = self[.observationLevel] { level } else { nil } }
    /// Nil when it is not known.
    package var marker: Marker? { if case .marker(let marker)? = self[.marker] { marker } else { nil } }
    /// Nil when it is not known.
    package var appropriateAdult: AppropriateAdult? {
        if case .appropriateAdult(let adult)? = self[.appropriateAdult] { adult } else { nil }
    }
    /// Nil when it is not known.
    package var nextEvent: PoliceEvent? { if case .nextEvent(let event)? = self[.nextEvent] { event } else { nil } }
    /// Nil when it is not known.
    package var hearing: Instant? { if case .hearing(let at)? = self[.hearing] { at } else { nil } }
    /// Nil when it is not known.
    package var mentalHealthAct: MentalHealthActAssessment? {
        if case .mentalHealthAct(let state)? = self[.mentalHealthAct] { state } else { nil }
    }
    /// True only when somebody has said so.
    package var hasChargeRisk: Bool { self[.chargeRisk] == .chargeRisk(true) }

    /// Nil when it is not known.
    package var nhsNumber: NHSNumber? { if case .nhsNumber(let number)? = self[.nhsNumber] { number } else { nil } }
    /// Empty when none is known.
    package var aliases: String { if case .aliases(let text)? = self[.aliases] { text } else { "" } }
    /// Nil when it is not known.
    package var phone: Phone? { if case .phone(let phone)? = self[.phone] { phone } else { nil } }
    /// Nil when it is not known.
    package var address: Address? { if case .address(let address)? = self[.address] { address } else { nil } }
    /// True only when somebody has said so.
    package var appearsUnder18: Bool { self[.appearsUnder18] == .appearsUnder18(true) }

    /// The basis as given; PACE before charge when a relevant time is known and nothing else.
    package var basis: DetentionBasis? {
        if case .basis(let basis)? = self[.basis] { return basis }
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

    /// Under 18 (PACE Code C 1.5: treated as under 18 when they appear to be and nothing clearly shows otherwise).
    package func isChild(on date: CalendarDate) -> Bool {
        appearsUnder18 || age(on: date).map { $0 < 18 } ?? false
    }

    /// Cell in a suite; room and list number at court.
    package var place: String {
        if !cell.isEmpty { return cell }
        return [room, listNumber].filter { !$0.isEmpty }.joined(separator: "/")
    }
}
