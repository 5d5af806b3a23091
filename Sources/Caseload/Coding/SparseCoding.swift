/// Writes a row of values of which most say nothing: one bit for each says whether it follows.
struct SparseWriter {
    private var present: UInt64 = 0
    private var count: UInt64 = 0
    private var values: [any ByteCodable] = []

    /// The next value, left out when it is the usual one. There may be 64.
    mutating func put<Value: ByteCodable & Equatable>(_ value: Value, unless usual: Value) {
        if value != usual {
            present |= 1 << count
            values.append(value)
        }
        count += 1
    }

    func write(to writer: inout ByteWriter) {
        writer.write(present)
        for value in values { value.write(to: &writer) }
    }
}

/// Reads what `SparseWriter` wrote, in the same order.
struct SparseReader {
    private var present: UInt64

    init(_ reader: inout ByteReader) throws(CodingError) {
        present = try reader.unsigned()
    }

    /// The next value, or the usual one where none was written.
    mutating func take<Value: ByteCodable>(_ reader: inout ByteReader, or usual: Value) throws(CodingError) -> Value {
        defer { present >>= 1 }
        return present & 1 == 1 ? try Value(from: &reader) : usual
    }
}
