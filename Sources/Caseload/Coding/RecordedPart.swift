/// The content of a fact that knows its own words and bytes, so that each concept stands in one place.
///
/// Its bytes are of the first schema of the fact. A part that grows takes the next schema of its fact, so that an older program keeps it whole.
protocol RecordedPart: ByteCodable, Hashable, Sendable {
    /// What happened, in words that start in lower case and end without a full stop.
    func words(_ wording: Wording) -> String
}

/// What wording needs to name times.
struct Wording {
    let zone: SiteZone
    /// Days other than this one are named beside their times.
    let today: CalendarDate

    func clock(_ instant: Instant) -> String { zone.clock(instant, seenOn: today) }
}

extension ByteWriter {
    /// The parts one behind the other.
    mutating func put<each Part: ByteCodable>(_ parts: repeat each Part) {
        repeat (each parts).write(to: &self)
    }

    /// A number that says which case of an enumeration it is, and what belongs to it. Numbers are never used again for anything else.
    mutating func put<each Part: ByteCodable>(tag: UInt64, _ parts: repeat each Part) {
        write(tag)
        repeat (each parts).write(to: &self)
    }
}
