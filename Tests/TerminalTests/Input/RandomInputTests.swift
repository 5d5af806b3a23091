import Glibc
import Testing

@testable import Terminal

@Suite("What a terminal sends, by chance")
struct RandomInputTests {
    /// As many as a debug build compares in about a minute on two busy cores; an optimised one has compared a million.
    private static let rounds = getenv("LIAISE_LONG_TESTS") == nil ? 5_000 : 60_000

    @Test("The parser and the reference machine find the same keys in any stream, split and cut", arguments: 0..<4)
    func reference(part: Int) {
        var maker = StreamMaker(seed: UInt64(part) &* 7_919 &+ 1)
        for _ in 0..<Self.rounds / 4 {
            let stream = maker.anything()
            let (found, expected) = (InputParser.inputs(of: stream), ReferenceMachine.inputs(of: stream))
            #expect(found == expected, "\(stream)")
            if found != expected { return }
        }
    }

    @Test("No stream of whole sequences that are no keys gives a key", arguments: 0..<2)
    func silence(part: Int) {
        var maker = StreamMaker(seed: UInt64(part) &+ 77)
        for _ in 0..<Self.rounds / 4 {
            let stream = maker.silence()
            let found = InputParser.inputs(of: stream)
            #expect(found.isEmpty, "\(stream)")
            if !found.isEmpty { return }
        }
    }
}
