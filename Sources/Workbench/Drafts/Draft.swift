package import Caseload

/// What was typed into a form, or as a line, and is not saved yet.
package struct Draft: Hashable, Sendable {
    /// Names what it was typed into: the same form of the same case has the same name each time.
    package struct Key: Hashable, Sendable {
        package let name: String

        package init(_ kind: FormKind, _ subject: SubjectID?) {
            name = (kind.draftName + [subject.map { DraftName.text($0.high, $0.low) } ?? ""]).joined(separator: DraftName.mark)
        }

        init(named name: String) { self.name = name }

        /// As versions before 30 November 2026 named it. Nothing is kept for longer than a week.
        init(former kind: FormKind, _ subject: SubjectID?) { name = "\(kind) " + (subject.map { "\($0)" } ?? "") }

        /// The line that adds a person.
        static let addLine = Key(named: "add line")

        private var parts: [String] { name.split(separator: Character(DraftName.mark), omittingEmptySubsequences: false).map(String.init) }

        /// The form that it was typed into; nil for a line, and for a name that this program does not know.
        package var kind: FormKind? { FormKind(draftName: Array(parts.dropLast())) }

        /// Whose case it is about; nil where it is about nobody.
        package var subject: SubjectID? {
            parts.last.flatMap { DraftName.numbers($0) }.map { SubjectID(high: $0, low: $1) }
        }
    }

    /// What was typed or chosen, by field.
    package var fields: [FormField.ID: String]
    /// When the last of it was typed.
    package var typed: Instant

    package init(fields: [FormField.ID: String], typed: Instant) {
        self.fields = fields
        self.typed = typed
    }

    /// How long it is kept when nobody comes back to it, in minutes.
    static let longestKept = 7 * 24 * 60
}

/// A change to what is kept of drafts: what there is of one now, or nothing.
package struct DraftChange: Hashable, Sendable {
    package let name: String
    /// Nil where it was saved or emptied.
    package let content: [UInt8]?
}

extension Draft {
    /// As it is kept, sealed, in the record.
    package var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(UInt64(1))
        writer.write(typed.milliseconds)
        writer.write(UInt64(fields.count))
        for (id, value) in fields.sorted(by: { $0.key.name < $1.key.name }) {
            writer.write(id.name)
            writer.write(value)
        }
        return writer.bytes
    }

    /// Nil when the bytes are no draft that this program can read.
    package init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard (try? reader.unsigned()) == 1, let typed = try? reader.signed(), let count = try? reader.unsigned(), count < 200 else {
            return nil
        }
        var fields: [FormField.ID: String] = [:]
        for _ in 0..<count {
            guard let name = try? reader.text(), let value = try? reader.text() else { return nil }
            fields[FormField.ID(name)] = value
        }
        self.init(fields: fields, typed: Instant(milliseconds: typed))
    }
}
