import Crypto

/// Names one team's record by 128 random bits, whichever file carries it; bound into everything sealed, so that nothing can be carried from one record
/// into another.
package struct TeamID: Hashable, Sendable {
    let bytes: [UInt8]

    init() {
        bytes = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    }

    /// Nil unless there are 16 bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }
}

/// Names one file that carries a team's record, on one machine: what is said of its order and its end is bound to it.
struct FileID: Hashable, Sendable {
    let bytes: [UInt8]

    init() {
        bytes = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    }

    /// Nil unless there are 16 bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }
}
