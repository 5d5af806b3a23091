package import Caseload

/// A practice session as it is written down: the place, the time, and the people who may be there.
package struct Scenario: Sendable {
    /// What `--scenario` calls it.
    package let id: String
    /// The name in the menu.
    package let title: String
    /// A sentence on what awaits the learner.
    package let about: String
    /// What the reference urgencies are worth, said wherever they are shown.
    package let referenceStatus: String
    /// Where it plays.
    package let site: Site
    /// The day that it plays on.
    package let date: CalendarDate
    /// The shift, one of the site's.
    package let shift: Shift.ID
    /// When the colleague opened the session, in minutes after midnight on the wall of the site.
    package let opensAt: Int
    /// When the learner comes, in minutes after midnight on the wall of the site.
    package let startsAt: Int
    /// The simulated colleague's name, which says that they are simulated.
    package let colleagueName: String
    /// Everybody who may be there. Of those who share a place one is drawn.
    package let people: [ScenarioPerson]

    let custodyNumbers: CustodyNumbers
    let wings: [Wing]

    /// The places in the session, in the order of the file: as many people as there will be.
    package var places: [String] {
        var seen: Set<String> = []
        return people.map(\.place).filter { seen.insert($0).inserted }
    }
}

/// How the suite numbers its custody records.
struct CustodyNumbers: Sendable {
    let prefix: String
    let first: Int
}

/// Cells that share a letter.
struct Wing: Sendable {
    let letter: String
    let cells: Int
}

/// A time on the wall of the site, so many days from the day of the session.
struct ScenarioTime: Hashable, Sendable {
    let days: Int
    /// Minutes after midnight.
    let minute: Int

    func instant(_ date: CalendarDate, _ zone: SiteZone) -> Instant {
        zone.instant(date.adding(days: days), minuteOfDay: minute)
    }

    /// Minutes from midnight on the day of the session; negative before it.
    var offset: Int { days * 24 * 60 + minute }
}
