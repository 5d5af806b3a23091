import Caseload

/// Each field of a form that holds one detail, in the order of the form.
enum DetailFormFields {
    static let custody: [(FormField.ID, DetailField)] =
        [
            (.cell, .cell), (.observationLevel, .observationLevel), (.detentionBasis, .basis), (.nextEvent, .nextEvent), (.marker, .marker),
            (.appropriateAdult, .appropriateAdult), (.mentalHealthAct, .mentalHealthAct), (.chargeRisk, .chargeRisk), (.arrived, .arrived),
            (.relevantTime, .relevantTime), (.detentionAuthorised, .detentionAuthorised), (.surname, .surname), (.forenames, .forenames),
            (.dateOfBirth, .dateOfBirth), (.statedAge, .statedAge), (.sex, .sex), (.custodyNumber, .custodyNumber), (.offence, .offence),
        ] + whoever
    static let court: [(FormField.ID, DetailField)] =
        [
            (.room, .room), (.listNumber, .listNumber), (.hearing, .hearing), (.marker, .marker), (.appropriateAdult, .appropriateAdult),
            (.mentalHealthAct, .mentalHealthAct), (.chargeRisk, .chargeRisk), (.nextEvent, .nextEvent), (.arrived, .arrived),
            (.surname, .surname),
            (.forenames, .forenames), (.dateOfBirth, .dateOfBirth), (.statedAge, .statedAge), (.sex, .sex),
            (.custodyNumber, .custodyNumber),
            (.offence, .offence), (.detentionBasis, .basis),
        ] + whoever
    /// What tells a person from another, wherever they are.
    private static let whoever: [(FormField.ID, DetailField)] = [
        (.nhsNumber, .nhsNumber), (.aliases, .aliases), (.detailPhone, .phone), (.homeAddress, .address),
        (.appearsUnder18, .appearsUnder18),
    ]

    /// The detail that a field of either form holds.
    static func detail(of id: FormField.ID) -> DetailField? { (custody + court).first { $0.0 == id }?.1 }

    static func fields(_ kind: Site.Kind) -> [(FormField.ID, DetailField)] { kind == .court ? court : custody }
}

extension WorkbenchState {
    var detailsForm: Form? {
        guard let state = open?.state else { return nil }
        let fields = DetailFormFields.fields(state.booking.siteKind).map { id, field in
            FormField(
                id, field.label, kind(of: field), isRequired: false, value: state.details[field].map { editText($0) } ?? "",
                hint: hint(field))
        }
        return Form("Details", fields)
    }

    private func kind(of field: DetailField) -> FormField.Kind {
        switch field {
        case .basis: FormField.choices(DetentionBasis.allCases.map { ($0.rawValue, $0.words) })
        case .appropriateAdult: FormField.choices(AppropriateAdult.allCases.map { ($0.rawValue, $0.words) })
        case .mentalHealthAct: FormField.choices(MentalHealthActAssessment.allCases.map { ($0.rawValue, $0.words) })
        case .chargeRisk, .appearsUnder18: .choice([.init("yes", "yes", key: "y"), .init("no", "no", key: "n")])
        case .sex: .choice([.init("female", "female", key: "f"), .init("male", "male", key: "m"), .init("other", "other", key: "o")])
        case .arrived, .relevantTime, .detentionAuthorised: .moment(.moment(.past), orUnknown: true)
        case .hearing: .moment(.moment(.coming), orUnknown: true)
        case .dateOfBirth: .moment(.dateOfBirth, orUnknown: true)
        default: .text(suggestions: [])
        }
    }

    private func hint(_ field: DetailField) -> String {
        switch field {
        case .nextEvent: "such as van 10:00 to Wimbledon; or court, charge, release, transfer, hospital, interview"
        case .observationLevel: "1 to 4"
        case .marker: "self-harm, or the words of the warning"
        case .dateOfBirth: "such as 14/3/2002"
        case .nhsNumber: "ten figures"
        case .aliases: "other names they are known by"
        case .phone: "and whether it is safe: 07700 900123, not safe"
        case .address: "or no fixed abode"
        case .arrived, .relevantTime, .detentionAuthorised, .hearing: "such as 22:10, or 22/11/2026 22:10"
        default: ""
        }
    }

    /// The value as it can be typed.
    func editText(_ detail: Detail) -> String {
        switch detail {
        case .dateOfBirth(let date): return "\(padded(date.day, 2))/\(padded(date.month, 2))/\(date.year)"
        case .statedAge(let age): return String(age)
        case .arrived(let at), .relevantTime(let at), .detentionAuthorised(let at), .hearing(let at): return editTime(at)
        case .basis(let basis): return basis.rawValue
        case .observationLevel(let level): return String(level)
        case .appropriateAdult(let adult): return adult.rawValue
        case .mentalHealthAct(let state): return state.rawValue
        case .chargeRisk(let present), .appearsUnder18(let present): return present ? "yes" : "no"
        case .sex(let sex): return sex.rawValue
        case .nextEvent(let event):
            let kind = event.kind.rawValue
            return "\(kind) \(editTime(event.at))" + (event.destination.isEmpty ? "" : " to \(event.destination)")
        case .marker(let marker): return marker.text
        default: return detail.text(zone: zone, today: today)
        }
    }

    private func editTime(_ at: Instant) -> String {
        let local = zone.local(at)
        if local.date == today { return local.clock }
        return "\(padded(local.date.day, 2))/\(padded(local.date.month, 2))/\(local.date.year) \(local.clock)"
    }

    /// The corrections that the form says: only fields whose text was changed.
    func detailFacts(_ form: Form) throws(FormComplaint) -> [Fact] {
        guard let state = open?.state else { return [] }
        let reader = DetailReader(now: now, zone: zone)
        var corrected: [Detail] = []
        var cleared: [DetailField] = []
        for (id, field) in DetailFormFields.fields(state.booking.siteKind) {
            let former = state.details[field]
            let text = form[id]
            guard text != former.map({ editText($0) }) ?? "" else { continue }
            if case .refused(let reason, _) = form.fields.first(where: { $0.id == id })?.moment(moments) {
                throw FormComplaint(field: id, reason: reason)
            }
            do {
                if let detail = try reader.read(field, text) { corrected.append(detail) } else if former != nil { cleared.append(field) }
            } catch {
                throw FormComplaint(field: id, reason: error.reason)
            }
        }
        guard !corrected.isEmpty || !cleared.isEmpty else { return [] }
        return [.detailsCorrected(corrected, cleared: cleared)]
    }
}

/// What keeps a form from being saved, and where.
struct FormComplaint: Error {
    let field: FormField.ID
    let reason: String
}
