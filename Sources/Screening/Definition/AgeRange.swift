/// The ages an instrument is made for, in completed years.
package struct AgeRange: Hashable, Sendable, CustomStringConvertible {
    /// The lowest age, nil for no limit.
    package let from: Int?
    /// The highest age, nil for no limit.
    package let to: Int?

    /// Whether someone of an age is within it.
    package func contains(_ age: Int) -> Bool {
        age >= from ?? 0 && age <= to ?? Int.max
    }

    /// The range in words: `18 and over`.
    package var description: String {
        switch (from, to) {
        case (let from?, let to?): "\(from) to \(to)"
        case (let from?, nil): "\(from) and over"
        case (nil, let to?): "up to \(to)"
        case (nil, nil): "all ages"
        }
    }
}
