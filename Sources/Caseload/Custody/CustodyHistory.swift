/// What has happened to a person in custody, as far as the clocks depend on it.
package struct CustodyHistory: Hashable, Sendable {
    /// Hospital and bail, in the order of writing; a stay at hospital with questioning is none.
    package private(set) var stops: [ClockStop] = []
    /// When reviews were done, in the order of writing.
    package private(set) var reviews: [Instant] = []
    /// Up to how many hours detention has been authorised.
    package private(set) var extendedHours: Int?
    /// When the person was charged.
    package private(set) var charged: Instant?
    /// The last decision was to refuse bail.
    package private(set) var isBailRefused = false
    /// When the person was bailed last.
    package private(set) var bailed: Instant?
    /// When s.136 began.
    package private(set) var section136Began: Instant?
    /// A doctor's decision that s.136 may last longer.
    package private(set) var section136Extension: Section136Facts.Extension?
    /// When a healthcare professional last checked the person under s.136.
    package private(set) var section136Check: Instant?

    init() {}

    /// Something was decided that usually ends the grounds to hold the person for the police's own purpose.
    var endsGrounds: Bool { charged != nil && !isBailRefused || bailed != nil }

    /// At hospital now.
    package var isAtHospital: Bool { stops.last.map { $0.kind == .hospital && $0.to == nil } ?? false }
    /// On bail now.
    package var isOnBail: Bool { stops.last.map { $0.kind == .bail && $0.to == nil } ?? false }

    mutating func take(_ event: CustodyEvent, at: Instant) {
        switch event {
        case .reviewed: reviews.append(at)
        case .extended(let hours, _): extendedHours = max(extendedHours ?? 0, hours.rawValue)
        case .wentToHospital: stops.append(ClockStop(.hospital, from: at, to: nil))
        case .cameBackFromHospital(let wasQuestioned): endStop(.hospital, at: at, counts: wasQuestioned)
        case .charged: charged = at
        case .bailed:
            isBailRefused = false
            bailed = at
            stops.append(ClockStop(.bail, from: at, to: nil))
        case .bailRefused: isBailRefused = true
        case .cameBackFromBail: endStop(.bail, at: at, counts: false)
        case .section136Began: section136Began = at
        case .section136Extended(let minutes, let approval):
            section136Extension = Section136Facts.Extension(authorised: at, minutes: minutes, approval: approval)
        case .section136Checked: section136Check = max(section136Check ?? at, at)
        }
    }

    /// Time at hospital while questioned is detention like any other.
    private mutating func endStop(_ kind: ClockStop.Kind, at: Instant, counts: Bool) {
        guard let index = stops.lastIndex(where: { $0.kind == kind && $0.to == nil }) else { return }
        if counts {
            stops.remove(at: index)
        } else {
            stops[index] = ClockStop(kind, from: stops[index].from, to: at)
        }
    }

    /// Puts what has happened into what the clocks are worked out from.
    package func fill(_ facts: inout ClockFacts) {
        facts.stops = stops
        facts.reviewsDone = reviews
        facts.extendedHours = extendedHours
        facts.charged = charged
        let began = section136Began ?? (facts.basis == .section136 ? facts.arrived : nil)
        if let began { facts.section136 = Section136Facts(start: began, extending: section136Extension, lastCheck: section136Check) }
    }
}

extension CustodyHistory: ByteCodable {
    package func write(to writer: inout ByteWriter) {
        writer.put(stops, reviews, extendedHours, charged, isBailRefused, bailed, section136Began)
        writer.put(section136Extension != nil, section136Extension?.authorised, section136Extension?.minutes)
        writer.put(section136Extension?.approval, section136Check)
    }

    package init(from r: inout ByteReader) throws(CodingError) {
        stops = try [ClockStop](from: &r)
        reviews = try [Instant](from: &r)
        extendedHours = try Int?(from: &r)
        charged = try Instant?(from: &r)
        isBailRefused = try Bool(from: &r)
        bailed = try Instant?(from: &r)
        section136Began = try Instant?(from: &r)
        let isExtended = try Bool(from: &r)
        let extending = Section136Facts.Extension(
            authorised: try Instant?(from: &r), minutes: try Int?(from: &r), approval: try Section136Facts.Approval?(from: &r))
        section136Extension = isExtended ? extending : nil
        section136Check = try Instant?(from: &r)
    }
}

extension ClockStop: ByteCodable {
    package func write(to writer: inout ByteWriter) { writer.put(kind, from, to) }
    package init(from reader: inout ByteReader) throws(CodingError) {
        self.init(try Kind(from: &reader), from: try Instant(from: &reader), to: try Instant?(from: &reader))
    }
}

extension ClockStop.Kind: CodedWord {}
