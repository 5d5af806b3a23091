import Caseload
import Foundation

/// The time, as everything here is told it.
struct Clock: Sendable {
    /// How far it is from the system's clock, in milliseconds.
    private let offset: Int64
    /// It was set by hand for a test, which is said wherever the time matters.
    let isSet: Bool

    private static let system = Clock(offset: 0, isSet: false)

    private init(offset: Int64, isSet: Bool) {
        self.offset = offset
        self.isSet = isSet
    }

    /// The system's clock; in a debug build, one that starts at `LIAISE_CLOCK` when that is given.
    static func here(_ environment: Environment) throws(Failure) -> Clock {
        #if DEBUG
            guard let text = environment["LIAISE_CLOCK"] else { return system }
            let now = system.now
            guard let start = MomentReader(now: now, zone: SiteZone(named: "Europe/London")).instant(text, .past) else {
                throw Failure(.usage, "LIAISE_CLOCK is not a time: write it as 2026-11-23T08:25:00Z.")
            }
            return Clock(offset: start.milliseconds - now.milliseconds, isSet: true)
        #else
            return system
        #endif
    }

    /// Says on standard error that the time is not the real one, if so.
    func sayIfSet() {
        if isSet { StandardError.say("The clock was set by LIAISE_CLOCK, for a test.") }
    }

    var now: Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)) + offset)
    }
}
