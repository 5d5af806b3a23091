/// How much work turning a passphrase into a key takes: scrypt with N = 2 to the `exponent`, r = 8, p = 1.
package struct KeyCost: Hashable, Sendable {
    /// Below 2^15 guessing is too cheap; above 2^20 a hostile file could take more than a gigabyte of memory.
    package static let allowed = 15...20
    /// What new slots get: 128 MiB and about a quarter of a second.
    package static let standard = KeyCost(unchecked: 17)
    /// The least allowed, so that tests stay quick.
    package static let testing = KeyCost(unchecked: 15)

    /// The number of rounds is two to this power.
    package let exponent: Int

    /// Throws `keyCostOutOfRange` unless the exponent is one of `allowed`.
    package init(exponent: Int) throws(RecordError) {
        guard Self.allowed.contains(exponent) else { throw .keyCostOutOfRange }
        self.exponent = exponent
    }

    private init(unchecked exponent: Int) {
        self.exponent = exponent
    }

    var rounds: Int { 1 << exponent }
}
