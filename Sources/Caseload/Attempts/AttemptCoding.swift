extension FollowUp: RecordedPart {
    package func write(to writer: inout ByteWriter) { writer.put(what, due) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try RequiredText(from: &reader), by: try Instant(from: &reader))
    }
}

extension Declined: RecordedPart {
    func words(_ wording: Wording) -> String { "declined: \(reason.text); follow-up: \(followUp.words(wording))" }

    package func write(to writer: inout ByteWriter) { writer.put(reason, followUp) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(reason: try RequiredText(from: &reader), followUp: try FollowUp(from: &reader))
    }
}

extension Missed.How: ByteCodable {}

extension Missed: RecordedPart {
    func words(_ wording: Wording) -> String {
        "left before seen: \(how.words)" + (why.isEmpty ? "" : ", \(why)") + "; follow-up: \(followUp.words(wording))"
    }

    package func write(to writer: inout ByteWriter) { writer.put(how, why, followUp) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try How(from: &reader), why: try reader.text(), followUp: try FollowUp(from: &reader))
    }
}

extension TaskDone: RecordedPart {
    func words(_ wording: Wording) -> String { "follow-up done" + (how.isEmpty ? "" : ": \(how)") }

    package func write(to writer: inout ByteWriter) { writer.put(task, how) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try EntryID(from: &reader), how: try reader.text())
    }
}

extension OpenTask: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(id, what, due) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(id: try EntryID(from: &reader), what: try reader.text(), due: try Instant(from: &reader))
    }
}
