import Crypto

/// Names one record by 128 random bits; bound into everything sealed, so that nothing can be carried from one record into another.
package struct FileID: Hashable, Sendable {
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
