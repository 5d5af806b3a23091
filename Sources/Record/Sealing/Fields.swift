/// Fields laid end to end, each with its length before it, so that no two lists of fields give the same bytes.
///
/// What is hashed, authenticated or bound in as associated data is written with this and nothing else.
struct Fields {
    private(set) var bytes: [UInt8] = []

    /// The purpose comes first and differs for every use, so that bytes made for one are worth nothing for another.
    init(_ purpose: StaticString, capacity: Int = 192) {
        bytes.reserveCapacity(capacity)
        purpose.withUTF8Buffer { add(count: $0.count, of: $0) }
    }

    mutating func add(_ field: [UInt8]) {
        add(count: field.count, of: field)
    }

    mutating func add(_ text: String) {
        add(Array(text.utf8))
    }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { add(count: 8, of: $0) }
    }

    private mutating func add(count: Int, of field: some Sequence<UInt8>) {
        withUnsafeBytes(of: UInt32(count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: field)
    }
}
