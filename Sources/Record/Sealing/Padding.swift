/// Fills content up to a multiple of 768 bytes, so that sizes on disk tell little of what was written: the longest alert of a built-in instrument takes no more
/// than an answer does.
enum Padding {
    static let step = 768

    /// The content's length in four bytes, the content, then zeros.
    static func padded(_ content: [UInt8]) -> [UInt8] {
        let size = (4 + content.count + step - 1) / step * step
        var result: [UInt8] = []
        result.reserveCapacity(size)
        withUnsafeBytes(of: UInt32(content.count).bigEndian) { result.append(contentsOf: $0) }
        result.append(contentsOf: content)
        result.append(contentsOf: repeatElement(0, count: size - result.count))
        return result
    }

    /// The content again; nil when these bytes were not made by `padded`.
    static func content(of padded: [UInt8]) -> [UInt8]? {
        guard padded.count >= step, padded.count.isMultiple(of: step) else { return nil }
        let length = padded.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard length <= padded.count - 4, padded.count - 4 - length < step else { return nil }
        guard padded[(4 + length)...].allSatisfy({ $0 == 0 }) else { return nil }
        return Array(padded[4..<4 + length])
    }
}
