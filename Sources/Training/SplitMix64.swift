/// A seeded generator of random numbers: the same seed gives the same numbers on every machine.
///
/// SplitMix64 (Steele, Lea and Flood 2014). For practice only: whoever knows one number knows all that follow.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that starts from a seed.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next number.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

// The standard library may change how it draws from a generator, and a practice session has to be repeatable: so it is done here.
extension SplitMix64 {
    /// A number from 0 up to and without the bound; 0 when there is none.
    mutating func number(below bound: Int) -> Int {
        bound > 0 ? Int(next() % UInt64(bound)) : 0
    }

    /// One of the elements; nil of none.
    mutating func choice<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(below: elements.count)]
    }

    /// The elements in another order.
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for index in result.indices.dropFirst().reversed() {
            result.swapAt(index, number(below: index + 1))
        }
        return result
    }
}
