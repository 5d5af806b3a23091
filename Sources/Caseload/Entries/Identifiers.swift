/// Names one subject of the record (a case, a session, or the record itself) by 128 random bits, so that the name says nothing.
package struct SubjectID: Hashable, Comparable, Sendable {
    /// The upper 64 bits.
    package let high: UInt64
    /// The lower 64 bits.
    package let low: UInt64

    /// A name that was read.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new name.
    package init(random: inout some RandomNumberGenerator) {
        self.init(high: random.next(), low: random.next())
    }

    /// What concerns the record as a whole: its members and settings.
    package static let record = SubjectID(high: 0, low: 0)

    /// The instrument files to which answers of this record belong.
    package static let instruments = SubjectID(high: 0, low: 1)

    package static func < (a: SubjectID, b: SubjectID) -> Bool {
        (a.high, a.low) < (b.high, b.low)
    }
}

/// Names one entry: a UUID of version 7, so that names sort by the time of writing.
package struct EntryID: Hashable, Comparable, Sendable {
    /// The upper 64 bits.
    package let high: UInt64
    /// The lower 64 bits.
    package let low: UInt64

    /// A name that was read.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The name of an entry at a hybrid logical clock, so that what one writer wrote within one millisecond sorts in the order of writing too.
    ///
    /// The counter of 16 bits stands where UUIDv7 allows one: 12 behind the time, 4 behind the variant; 58 random bits follow.
    package init(clock: UInt64, random: inout some RandomNumberGenerator) {
        high = clock & ~0xFFFF | 0x7000 | (clock & 0xFFFF) >> 4
        low = 0x8000_0000_0000_0000 | (clock & 0xF) << 58 | random.next() >> 6
    }

    package static func < (a: EntryID, b: EntryID) -> Bool {
        (a.high, a.low) < (b.high, b.low)
    }

    /// The hybrid logical clock at which it was made.
    package var clock: UInt64 { high & ~0xFFFF | (high & 0xFFF) << 4 | low >> 58 & 0xF }

    /// Eight characters that are enough to tell entries of one case apart on screen and on paper.
    package var short: String { CrockfordText.encode(low & 0xFF_FFFF_FFFF, digits: 8) }
}

/// A case's name for people: six Crockford base-32 characters, unique in the record and short enough to say aloud.
package struct CaseCode: Hashable, Comparable, Sendable {
    /// Six characters, in upper case.
    package let text: String

    /// Reads what somebody typed or said: case does not matter, O is 0, I and L are 1. Nil when it cannot be a case code.
    package init?(_ typed: some StringProtocol) {
        guard let normal = CrockfordText.normalised(typed), normal.count == 6 else { return nil }
        text = normal
    }

    /// A new code, which may be taken.
    package init(random: inout some RandomNumberGenerator) {
        text = CrockfordText.encode(random.next() & 0x3FFF_FFFF, digits: 6)
    }

    package static func < (a: CaseCode, b: CaseCode) -> Bool { a.text < b.text }
}

/// Crockford's base 32: no I, L, O or U, so that nothing is misread at the telephone.
package enum CrockfordText {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The lowest bits, five a character.
    package static func encode(_ value: UInt64, digits: Int) -> String {
        String((0..<digits).reversed().map { alphabet[Int(value >> (UInt64($0) * 5) & 31)] })
    }

    /// Upper case, with the letters that look like figures taken as figures; nil when another character occurs.
    package static func normalised(_ text: some StringProtocol) -> String? {
        var result = ""
        for character in text {
            // Letters of other alphabets may become ours in upper case.
            guard character.isASCII, let upper = character.uppercased().first else { return nil }
            let read: Character = upper == "O" ? "0" : upper == "I" || upper == "L" ? "1" : upper
            guard alphabet.contains(read) else { return nil }
            result.append(read)
        }
        return result
    }
}

/// A session's name: `wandsworth-custody-2026-11-23-early`.
package struct SessionID: Hashable, Comparable, Sendable {
    /// The name as it is typed.
    package let text: String

    /// A name that was typed or read.
    package init(_ text: String) {
        self.text = text
    }

    /// The name of the session of that site, day and shift.
    package init(site: String, date: CalendarDate, shift: Shift.ID) {
        text = "\(site)-\(date.iso)-\(shift)"
    }

    package static func < (a: SessionID, b: SessionID) -> Bool { a.text < b.text }
}
