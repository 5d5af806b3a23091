/// One thing that happened. Facts are only ever added; a correction is a fact that names the entry it corrects.
package enum Fact: Sendable {
    /// What this program knows how to read.
    case known(any FactContent)
    /// Written by a newer version of the program: kept as it is, and shown as such.
    case newer(NewerFact)

    /// A fact that says this.
    package init(_ content: some FactContent) {
        self = .known(content)
    }

    /// What it says, if that is of this kind.
    package func `as`<Content: FactContent>(_ type: Content.Type) -> Content? {
        if case .known(let content) = self { content as? Content } else { nil }
    }

    /// Its kind; nil when it is none that this program knows.
    package var kind: FactKind? {
        if case .known(let content) = self { type(of: content).kind } else { nil }
    }

    /// What it says; nil when this program cannot read it.
    package var content: (any FactContent)? {
        if case .known(let content) = self { content } else { nil }
    }

    /// What follows from its being written.
    package var traits: FactTraits {
        switch self {
        case .known(let content): content.traits
        case .newer: .ofTheRecord
        }
    }

    /// What an amendment puts in the place of the old, or what was moved here; anything else as it is.
    package var stated: Fact {
        self.as(Amended.self)?.replacement ?? self.as(MovedHere.self)?.fact ?? self
    }

    /// The administration of an instrument to which it belongs; nil for what belongs to none.
    package var administration: EntryID? { (stated.content as? any ScreeningContent)?.administration }

    /// Written by a newer version of the program, as a whole or in part, so that this one cannot say all of it.
    package var isNewer: Bool {
        guard kind != nil else { return true }
        if let inner = self.as(Amended.self)?.replacement ?? self.as(MovedHere.self)?.fact { return inner.isNewer }
        return holdsNewerDetails
    }

    /// Everything that it gives a value to: the fields of a booking or a correction, else the one thing that it is about.
    package var aspects: [Aspect] {
        let fields = stated.fields
        return fields.isEmpty ? stated.traits.about.map { [$0] } ?? [] : fields.map { .detail($0) }
    }

    /// Whether it says only that somebody looked or made sure, and nothing of the person.
    package var saysOnlyWhoLooked: Bool { traits.step == .looking }

    /// Whether it says that somebody was told, or what they answered.
    package var isTelling: Bool { traits.undoing == .withReason }

    /// Whether somebody relies on it at once, so that one asks before it is undone.
    package var isGraveToUndo: Bool { traits.undoing == .whenAsked }

    /// Whether this raises an alert that only telling, or two registered members, can close.
    var raisesImmediateAlert: Bool { stated.as(AlertRaised.self)?.isImmediate ?? false }
}

extension Fact: Hashable {
    package static func == (a: Fact, b: Fact) -> Bool {
        switch (a, b) {
        case (.known(let a), .known(let b)): a.isEqual(to: b)
        case (.newer(let a), .newer(let b)): a == b
        case (.known, .newer), (.newer, .known): false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .known(let content): content.hash(into: &hasher)
        case .newer(let newer): newer.hash(into: &hasher)
        }
    }
}

extension FactContent {
    fileprivate func isEqual(to other: any FactContent) -> Bool { (other as? Self) == self }
}

/// A fact that this program cannot read, as it lies in the file.
package struct NewerFact: Hashable, Sendable {
    /// The number of its kind, which may be one that this program knows in an older form.
    package let kind: UInt64
    /// Its fields.
    package let bytes: [UInt8]

    /// A fact that was not understood.
    package init(kind: UInt64, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
    }
}

extension Fact: FieldValue {
    package static var form: FieldForm { .bytes }
    package static var absent: Fact? { nil }
    package static var formName: String { "fact" }

    /// The number of the kind and the fields behind it, all behind their count.
    package func write(to writer: inout ByteWriter) {
        var inner = ByteWriter()
        switch self {
        case .known(let content):
            var fields = FieldWriter()
            content.write(to: &fields)
            inner.write(type(of: content).kind.rawValue)
            inner.append(fields.bytes)
        case .newer(let newer):
            inner.write(newer.kind)
            inner.append(newer.bytes)
        }
        writer.write(inner.bytes)
    }

    /// - Throws: when there is no number of a kind. Fields that this program cannot read are those of a newer one: only a seal may say that anything was
    ///   altered.
    package init(from reader: inout ByteReader) throws(CodingError) {
        var inner = try reader.inner()
        let number = try inner.unsigned()
        do throws(CodingError) {
            guard let kind = FactKind(rawValue: number) else { throw CodingError() }
            self = try Fact(kind.content, FieldReader(inner))
        } catch {
            self = .newer(NewerFact(kind: number, bytes: inner.rest))
        }
    }

    private init<Content: FactContent>(_ type: Content.Type, _ fields: FieldReader) throws(CodingError) {
        var fields = fields
        self = .known(try Content(from: &fields))
        try fields.finish()
    }
}
