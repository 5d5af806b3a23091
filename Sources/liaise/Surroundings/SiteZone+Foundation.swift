import Caseload
import Foundation

extension SiteZone {
    /// The years whose changes of the clock the table holds; whatever this program dates lies between them.
    private static let years = (from: 1970, to: 2100)

    /// The zone of an IANA name, from the system's data; UTC when the system does not know it.
    init(named name: String) {
        guard let zone = TimeZone(identifier: name) else {
            self = .utc
            return
        }
        let end = Date(timeIntervalSince1970: Self.secondsTo(Self.years.to))
        var transitions: [Transition] = []
        var moment = Date(timeIntervalSince1970: Self.secondsTo(Self.years.from))
        let before = zone.secondsFromGMT(for: moment)
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < end {
            transitions.append(
                Transition(
                    from: Instant(milliseconds: Int64(next.timeIntervalSince1970 * 1_000)), secondsEastOfUTC: zone.secondsFromGMT(for: next)
                ))
            moment = next
        }
        self.init(secondsBefore: before, transitions: transitions)
    }

    private static func secondsTo(_ year: Int) -> Double {
        Double(CalendarDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0) * 86_400
    }
}
