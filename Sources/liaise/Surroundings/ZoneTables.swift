import Caseload
import Synchronization

/// The tables of the zones asked for so far, each made once.
final class ZoneTables: Sendable {
    private let made = Mutex<[String: SiteZone]>([:])

    /// The zone of an IANA name; UTC when the system does not know it.
    subscript(name: String) -> SiteZone {
        made.withLock { made in
            if let zone = made[name] { return zone }
            let zone = SiteZone(named: name)
            made[name] = zone
            return zone
        }
    }
}
