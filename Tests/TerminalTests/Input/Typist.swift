import Scene

@testable import Terminal

/// Bytes as they come from a terminal: in reads, each with the time in milliseconds since the one before.
struct Stream: CustomStringConvertible {
    struct Read {
        let gap: Int
        let bytes: [UInt8]
    }

    var reads: [Read]

    var description: String {
        reads.map { read in
            "+\(read.gap)ms " + read.bytes.map { String($0, radix: 16) }.joined(separator: " ")
        }.joined(separator: " | ")
    }

    /// Everything in one read.
    init(_ bytes: [UInt8]) { reads = [Read(gap: 0, bytes: bytes)] }

    init(_ text: String) { self.init(Array(text.utf8)) }

    /// Cut before the byte of that place.
    init(_ bytes: [UInt8], cutAt place: Int, gap: Int) {
        reads = [Read(gap: 0, bytes: Array(bytes[..<place])), Read(gap: gap, bytes: Array(bytes[place...]))]
    }

    /// Byte by byte.
    init(_ bytes: [UInt8], everyByte gap: Int) { reads = bytes.map { Read(gap: gap, bytes: [$0]) } }

    init(_ reads: [Read]) { self.reads = reads }
}

extension InputParser {
    /// What a stream comes to, and the silence after it.
    mutating func read(_ stream: Stream, thenSilence: Int = 5_000) -> [Input] {
        var inputs: [Input] = []
        var now = 10_000
        for read in stream.reads {
            now += read.gap
            inputs += silence(at: now)
            inputs += feed(read.bytes, at: now)
        }
        return inputs + silence(at: now + thenSilence)
    }

    /// What a stream comes to on a terminal without a description of its own.
    static func inputs(of stream: Stream) -> [Input] {
        var parser = InputParser()
        return parser.read(stream)
    }

    /// The names of the keys of a stream, as hints have them; pastes in quotation marks.
    static func names(of stream: Stream) -> [String] { inputs(of: stream).map(\.name) }
}

extension InputParser.Input {
    var name: String {
        switch self {
        case .key(let key): key.name
        case .paste(let text): "\"\(text)\""
        }
    }
}
