/// The number by which a kind of circumstance is known in the file. A new kind takes the next schema of its fact, so that an older program
/// keeps it whole.
private enum CircumstanceTag: UInt64 {
    case interpreter = 1
    case intoxication = 2
    case informant = 3
    case given = 4
    case coding = 5
    case cutOffs = 6
    case evidence = 7
    case raised = 8
    case notDone = 9
}

extension Circumstance: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        switch self {
        case .interpreter(let language): writer.put(.interpreter, language)
        case .intoxication(let words): writer.put(.intoxication, words)
        case .informant(let who): writer.put(.informant, who)
        case .given(let how): writer.put(.given, how)
        case .coding(let id): writer.put(.coding, id)
        case .cutOffs(let id): writer.put(.cutOffs, id)
        case .evidence(let item, let words): writer.put(.evidence, item, words)
        case .raised(let raised): writer.put(.raised, raised)
        case .notDone(let refusal): writer.put(.notDone, refusal)
        }
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        guard let tag = CircumstanceTag(rawValue: try reader.unsigned()) else { throw CodingError() }
        switch tag {
        case .interpreter: self = .interpreter(try reader.text())
        case .intoxication: self = .intoxication(try reader.text())
        case .informant: self = .informant(try reader.text())
        case .given: self = .given(try HowGiven(from: &reader))
        case .coding: self = .coding(try String?(from: &reader))
        case .cutOffs: self = .cutOffs(try String?(from: &reader))
        case .evidence: self = .evidence(item: try reader.text(), try reader.text())
        case .raised: self = .raised(try RaisedResult(from: &reader))
        case .notDone: self = .notDone(try WholeRefusal(from: &reader))
        }
    }
}

extension ByteWriter {
    fileprivate mutating func put<each Part: ByteCodable>(_ tag: CircumstanceTag, _ parts: repeat each Part) {
        write(tag.rawValue)
        repeat (each parts).write(to: &self)
    }
}

extension HowGiven: ByteCodable {}
extension WholeRefusal.Kind: ByteCodable {}

extension RaisedResult: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        score.write(to: &writer)
        band.write(to: &writer)
        label.write(to: &writer)
        level.write(to: &writer)
        reason.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            score: try reader.text(), band: try reader.text(), label: try reader.text(), level: try Int(from: &reader),
            reason: try RequiredText(from: &reader))
    }
}

extension WholeRefusal: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        kind.write(to: &writer)
        reason.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(kind: try Kind(from: &reader), reason: try RequiredText(from: &reader))
    }
}

extension ScoreResult: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        label.write(to: &writer)
        raw.write(to: &writer)
        value.write(to: &writer)
        isProrated.write(to: &writer)
        band.write(to: &writer)
        set.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            id: try reader.text(), label: try reader.text(), raw: try Int?(from: &reader), value: try Double?(from: &reader),
            isProrated: try Bool(from: &reader), band: try BandResult?(from: &reader), set: try String?(from: &reader))
    }
}

extension ScoreResult.BandResult: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        label.write(to: &writer)
        level.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(id: try reader.text(), label: try reader.text(), level: try Int(from: &reader))
    }
}

extension ElsewhereResult: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        instrument.write(to: &writer)
        name.write(to: &writer)
        result.write(to: &writer)
        date.write(to: &writer)
        by.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(
            instrument: try reader.text(), name: try RequiredText(from: &reader), result: try RequiredText(from: &reader),
            date: try CalendarDate?(from: &reader), by: try reader.text())
    }
}

extension InstrumentVersion: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        id.write(to: &writer)
        version.write(to: &writer)
    }

    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(id: try reader.text(), version: try reader.text())
    }
}
