package import Screening

extension Member: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        name.write(to: &writer)
        role.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(id: try reader.text(), name: try reader.text(), role: try MemberRole(from: &reader))
    }
}

extension SessionOpening: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        siteID.write(to: &writer)
        siteName.write(to: &writer)
        kind.write(to: &writer)
        date.write(to: &writer)
        shift.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            id: try SessionID(from: &reader), siteID: try reader.text(), siteName: try reader.text(), kind: try Site.Kind(from: &reader),
            date: try CalendarDate(from: &reader), shift: try reader.text())
    }
}

extension Booking: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        code.write(to: &writer)
        session.write(to: &writer)
        siteID.write(to: &writer)
        siteKind.write(to: &writer)
        date.write(to: &writer)
        source.write(to: &writer)
        details.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            code: try CaseCode(from: &reader), session: try SessionID(from: &reader), siteID: try reader.text(),
            siteKind: try Site.Kind(from: &reader),
            date: try CalendarDate(from: &reader), source: try Source(from: &reader), details: try [Detail](from: &reader))
    }
}

extension Departure: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        how.write(to: &writer)
        at.write(to: &writer)
        destination.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(how: try How(from: &reader), at: try Instant(from: &reader), destination: try reader.text())
    }
}

extension Referral: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        destination.write(to: &writer)
        basis.write(to: &writer)
        why.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(destination: try RequiredText(from: &reader), basis: try Basis(from: &reader), why: try reader.text())
    }
}

extension Outcome: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        kind.write(to: &writer)
        switch self {
        case .diversion(let to, let why):
            to.write(to: &writer)
            why.write(to: &writer)
        case .referral(let referral): referral.write(to: &writer)
        case .noFurtherLDAction(let reason): reason.write(to: &writer)
        }
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        switch try Kind(from: &reader) {
        case .diversion: self = .diversion(to: try RequiredText(from: &reader), why: try RequiredText(from: &reader))
        case .referral: self = .referral(try Referral(from: &reader))
        case .noFurtherLDAction: self = .noFurtherLDAction(reason: try RequiredText(from: &reader))
        }
    }
}

extension Disposal: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        by.write(to: &writer)
        what.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(by: try Authority(from: &reader), what: try RequiredText(from: &reader))
    }
}

extension AlertRaised: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        concern.write(to: &writer)
        isImmediate.write(to: &writer)
        isAcute.write(to: &writer)
        source.write(to: &writer)
        statement.write(to: &writer)
        actions.write(to: &writer)
        administration.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            concern: try reader.text(), isImmediate: try Bool(from: &reader), isAcute: try Bool(from: &reader), source: try reader.text(),
            statement: try reader.text(), actions: try [String](from: &reader), administration: try EntryID?(from: &reader))
    }
}

extension Told: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        concern.write(to: &writer)
        who.write(to: &writer)
        ground.write(to: &writer)
        personInformed.write(to: &writer)
        at.write(to: &writer)
    }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            concern: try reader.text(), who: try RequiredText(from: &reader), ground: try Ground(from: &reader),
            personInformed: try Bool(from: &reader), at: try Instant(from: &reader))
    }
}

extension Answer: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.write(token) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let answer = Answer(token: try reader.text()) else { throw CodingError() }
        self = answer
    }
}
