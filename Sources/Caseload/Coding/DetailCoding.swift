extension DetailField: FieldValue {
    package static var form: FieldForm { .number }
    package static var absent: DetailField? { nil }
    package static var formName: String { "number of a detail" }
    package func write(to writer: inout ByteWriter) { writer.write(UInt64(rawValue)) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let raw = UInt8(exactly: try reader.unsigned()), let field = DetailField(rawValue: raw) else { throw CodingError() }
        self = field
    }
}

extension Detail: FieldCodable {
    /// Which detail it is, by the number of its field, and its value.
    package func write(to fields: inout FieldWriter) {
        switch self {
        case .surname(let text): put(text, "surname", &fields)
        case .forenames(let text): put(text, "forenames", &fields)
        case .dateOfBirth(let date): put(date, "date of birth", &fields)
        case .statedAge(let number): put(number, "stated age", &fields)
        case .sex(let sex): put(sex, "sex", &fields)
        case .custodyNumber(let text): put(text, "custody number", &fields)
        case .cell(let text): put(text, "cell", &fields)
        case .room(let text): put(text, "room", &fields)
        case .listNumber(let text): put(text, "list number", &fields)
        case .arrived(let at): put(at, "arrived", &fields)
        case .relevantTime(let at): put(at, "relevant time", &fields)
        case .detentionAuthorised(let at): put(at, "detention authorised", &fields)
        case .basis(let basis): put(basis, "basis of detention", &fields)
        case .offence(let text): put(text, "offence", &fields)
        case .observationLevel(let number): put(number, "observation level", &fields)
        case .marker(let marker):
            put(marker.kind, "marker", &fields)
            fields.put(2, "text", marker.text)
        case .appropriateAdult(let adult): put(adult, "appropriate adult", &fields)
        case .nextEvent(let event):
            put(event.kind, "next event", &fields)
            fields.put(2, "at", event.at)
            fields.put(3, "destination", event.destination)
        case .hearing(let at): put(at, "hearing", &fields)
        case .mentalHealthAct(let state): put(state, "MHA assessment", &fields)
        case .chargeRisk(let isPresent): put(isPresent, "charge-related risk", &fields)
        case .nhsNumber(let number): put(number, "NHS number", &fields)
        case .aliases(let text): put(text, "aliases", &fields)
        case .phone(let phone): put(phone, "phone", &fields)
        case .address(let address): put(address, "address", &fields)
        case .appearsUnder18(let appears): put(appears, "appears under 18", &fields)
        }
    }

    private func put(_ value: some FieldValue, _ name: StaticString, _ fields: inout FieldWriter) {
        fields.choose(UInt64(field.rawValue), name)
        fields.put(1, "value", value)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        guard let raw = UInt8(exactly: try fields.choice()), let field = DetailField(rawValue: raw) else { throw CodingError() }
        switch field {
        case .surname: self = .surname(try fields.take(1))
        case .forenames: self = .forenames(try fields.take(1))
        case .dateOfBirth: self = .dateOfBirth(try fields.take(1))
        case .statedAge: self = .statedAge(try fields.take(1))
        case .sex: self = .sex(try fields.take(1))
        case .custodyNumber: self = .custodyNumber(try fields.take(1))
        case .cell: self = .cell(try fields.take(1))
        case .room: self = .room(try fields.take(1))
        case .listNumber: self = .listNumber(try fields.take(1))
        case .arrived: self = .arrived(try fields.take(1))
        case .relevantTime: self = .relevantTime(try fields.take(1))
        case .detentionAuthorised: self = .detentionAuthorised(try fields.take(1))
        case .basis: self = .basis(try fields.take(1))
        case .offence: self = .offence(try fields.take(1))
        case .observationLevel: self = .observationLevel(try fields.take(1))
        case .marker: self = .marker(Marker(kind: try fields.take(1), text: try fields.take(2)))
        case .appropriateAdult: self = .appropriateAdult(try fields.take(1))
        case .nextEvent:
            self = .nextEvent(PoliceEvent(kind: try fields.take(1), at: try fields.take(2), destination: try fields.take(3)))
        case .hearing: self = .hearing(try fields.take(1))
        case .mentalHealthAct: self = .mentalHealthAct(try fields.take(1))
        case .chargeRisk: self = .chargeRisk(try fields.take(1))
        case .nhsNumber: self = .nhsNumber(try fields.take(1))
        case .aliases: self = .aliases(try fields.take(1))
        case .phone: self = .phone(try fields.take(1))
        case .address: self = .address(try fields.take(1))
        case .appearsUnder18: self = .appearsUnder18(try fields.take(1))
        }
    }
}

extension Details: ByteCodable {
    package func write(to writer: inout ByteWriter) { all.write(to: &writer) }
    package init(from reader: inout ByteReader) throws(CodingError) { self.init(try [Detail](from: &reader)) }
}
