import Caseload

extension SubjectID {
    var bytes: [UInt8] { sixteenBytes(high, low) }

    /// Nil unless there are 16 bytes.
    init?(bytes: some Collection<UInt8>) {
        guard let (high, low) = twoWords(bytes) else { return nil }
        self.init(high: high, low: low)
    }
}

extension EntryID {
    var bytes: [UInt8] { sixteenBytes(high, low) }

    /// Nil unless there are 16 bytes.
    init?(bytes: some Collection<UInt8>) {
        guard let (high, low) = twoWords(bytes) else { return nil }
        self.init(high: high, low: low)
    }
}

private func sixteenBytes(_ high: UInt64, _ low: UInt64) -> [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
}

private func twoWords(_ bytes: some Collection<UInt8>) -> (UInt64, UInt64)? {
    guard bytes.count == 16 else { return nil }
    let high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    return (high, bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) })
}
