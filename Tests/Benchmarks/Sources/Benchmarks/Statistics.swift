/// Measured values, and what they say together.
struct Statistics {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var count: Int { sorted.count }
    var median: Double { percentile(50) }
    var largest: Double { sorted.last ?? 0 }

    /// The smallest value that so many of a hundred values do not exceed.
    func percentile(_ part: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let place = (part / 100 * Double(sorted.count)).rounded(.up)
        return sorted[min(max(Int(place) - 1, 0), sorted.count - 1)]
    }
}
