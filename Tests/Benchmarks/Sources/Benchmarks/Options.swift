/// What the user asked for.
struct Options {
    /// The program to measure; built from this repository when none is named.
    private(set) var binary: String?
    /// How many people the large queue has.
    private(set) var people = 5_000
    /// Whether only the screening instruments are measured, which takes a minute.
    private(set) var isOfInstruments = false
    /// Whether only the instruments and a whole shift are measured.
    private(set) var isOfShift = false

    init(_ arguments: ArraySlice<String>) throws {
        var rest = Array(arguments)
        while !rest.isEmpty {
            let name = rest.removeFirst()
            guard !rest.isEmpty else { throw Self.usage }
            let value = rest.removeFirst()
            switch name {
            case "--binary": binary = value
            case "--only":
                guard ["instruments", "shift"].contains(value) else { throw Self.usage }
                isOfInstruments = value == "instruments"
                isOfShift = value == "shift"
            case "--people":
                guard let count = Int(value), (100...100_000).contains(count) else { throw Self.usage }
                people = count
            default: throw Self.usage
            }
        }
    }

    private static let usage = Trouble(
        "Usage: swift run -c release --package-path Tests/Benchmarks [--binary PATH] [--people 100…100000] [--only instruments|shift]")
}
