extension DetailField: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(UInt64(rawValue)) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let raw = UInt8(exactly: try reader.unsigned()), let field = DetailField(rawValue: raw) else { throw CodingError() }
        self = field
    }
}

extension DetailField {
    /// The schema of the facts that hold details in which the field came.
    var schema: UInt64 { rawValue <= DetailField.chargeRisk.rawValue ? 1 : 2 }
}

extension Detail: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        field.write(to: &writer)
        switch self {
        case .surname(let text), .forenames(let text), .custodyNumber(let text), .cell(let text), .room(let text), .listNumber(let text),
            .offence(let text):
            text.write(to: &writer)
        case .dateOfBirth(let date): date.write(to: &writer)
        case .statedAge(let number), .observationLevel(let number): number.write(to: &writer)
        case .sex(let sex): sex.write(to: &writer)
        case .arrived(let at), .relevantTime(let at), .detentionAuthorised(let at), .hearing(let at): at.write(to: &writer)
        case .basis(let basis): basis.write(to: &writer)
        case .marker(let marker):
            marker.kind.write(to: &writer)
            marker.text.write(to: &writer)
        case .appropriateAdult(let adult): adult.write(to: &writer)
        case .nextEvent(let event):
            event.kind.write(to: &writer)
            event.at.write(to: &writer)
            event.destination.write(to: &writer)
        case .mentalHealthAct(let state): state.write(to: &writer)
        case .chargeRisk(let present), .appearsUnder18(let present): present.write(to: &writer)
        case .nhsNumber(let number): number.write(to: &writer)
        case .aliases(let text): text.write(to: &writer)
        case .phone(let phone): phone.write(to: &writer)
        case .address(let address): address.write(to: &writer)
        }
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        switch try DetailField(from: &reader) {
        case .surname: self = .surname(try reader.text())
        case .forenames: self = .forenames(try reader.text())
        case .dateOfBirth: self = .dateOfBirth(try CalendarDate(from: &reader))
        case .statedAge: self = .statedAge(try Int(from: &reader))
        case .sex: self = .sex(try Sex(from: &reader))
        case .custodyNumber: self = .custodyNumber(try reader.text())
        case .cell: self = .cell(try reader.text())
        case .room: self = .room(try reader.text())
        case .listNumber: self = .listNumber(try reader.text())
        case .arrived: self = .arrived(try Instant(from: &reader))
        case .relevantTime: self = .relevantTime(try Instant(from: &reader))
        case .detentionAuthorised: self = .detentionAuthorised(try Instant(from: &reader))
        case .basis: self = .basis(try DetentionBasis(from: &reader))
        case .offence: self = .offence(try reader.text())
        case .observationLevel: self = .observationLevel(try Int(from: &reader))
        case .marker: self = .marker(Marker(kind: try Marker.Kind(from: &reader), text: try reader.text()))
        case .appropriateAdult: self = .appropriateAdult(try AppropriateAdult(from: &reader))
        case .nextEvent:
            self = .nextEvent(
                PoliceEvent(kind: try PoliceEvent.Kind(from: &reader), at: try Instant(from: &reader), destination: try reader.text()))
        case .hearing: self = .hearing(try Instant(from: &reader))
        case .mentalHealthAct: self = .mentalHealthAct(try MentalHealthActAssessment(from: &reader))
        case .chargeRisk: self = .chargeRisk(try Bool(from: &reader))
        case .nhsNumber: self = .nhsNumber(try NHSNumber(from: &reader))
        case .aliases: self = .aliases(try reader.text())
        case .phone: self = .phone(try Phone(from: &reader))
        case .address: self = .address(try Address(from: &reader))
        case .appearsUnder18: self = .appearsUnder18(try Bool(from: &reader))
        }
    }
}

extension Details: ByteCodable {
    package func write(to writer: inout ByteWriter) { all.write(to: &writer) }
    package init(from reader: inout ByteReader) throws(CodingError) { self.init(try [Detail](from: &reader)) }
}
