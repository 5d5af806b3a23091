package import Screening

/// The instrument's file, so that answers of this version can be drawn and scored when the file at hand is another.
package struct InstrumentKept: FactContent {
    /// Which instrument and version.
    package let version: InstrumentVersion
    /// The file's text, without any site's wording.
    package let file: String

    package static let kind = FactKind.instrumentKept
    package var traits: FactTraits { .ofTheRecord }
    package func words(_ wording: FactWording) -> String {
        "instrument file kept: \(wording.instrumentName(version.id)), version \(version.version)"
    }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "version", version)
        fields.put(2, "file", file)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        version = try fields.take(1)
        file = try fields.take(2)
    }

    init(_ version: InstrumentVersion, file: String) {
        self.version = version
        self.file = file
    }
}

extension Fact {
    /// The instrument's file, so that answers of this version can be drawn and scored when the file at hand is another.
    package static func instrumentKept(_ version: InstrumentVersion, file: String) -> Fact { Fact(InstrumentKept(version, file: file)) }
}

/// The version of an instrument to which answers belong.
package struct InstrumentVersion: Hashable, Comparable, Sendable {
    /// The instrument's id.
    package let id: Instrument.ID
    /// The version of its file.
    package let version: String

    /// A version of an instrument.
    package init(id: Instrument.ID, version: String) {
        self.id = id
        self.version = version
    }

    package static func < (a: InstrumentVersion, b: InstrumentVersion) -> Bool { (a.id, a.version) < (b.id, b.version) }
}

extension InstrumentVersion: FieldCodable {
    package func write(to fields: inout FieldWriter) {
        fields.put(1, "instrument", id)
        fields.put(2, "version", version)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        self.init(id: try fields.take(1), version: try fields.take(2))
    }
}
