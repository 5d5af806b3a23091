/// Where the service works: a custody suite or a court.
package struct Site: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case custody, court
    }

    package let id: String
    package let name: String
    /// What the top line has room for: "Wandsworth".
    package let shortName: String
    package let kind: Kind
    /// An IANA name, as "Europe/London"; the table is made from it above.
    package let zoneName: String
    package let shifts: [Shift]
    package let services: [String]

    package init(id: String, name: String, shortName: String, kind: Kind, zoneName: String, shifts: [Shift], services: [String]) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.kind = kind
        self.zoneName = zoneName
        self.shifts = shifts
        self.services = services
    }

    /// The shift that runs at this minute of the day and the day it began on, which after midnight is the day before.
    package func shift(at local: LocalTime) -> (shift: Shift, date: CalendarDate)? {
        for shift in shifts {
            if shift.begins < shift.ends {
                if (shift.begins..<shift.ends).contains(local.minuteOfDay) { return (shift, local.date) }
            } else if local.minuteOfDay >= shift.begins {
                return (shift, local.date)
            } else if local.minuteOfDay < shift.ends {
                return (shift, local.date.adding(days: -1))
            }
        }
        return shifts.first.map { ($0, local.date) }
    }
}

/// A named part of a working day.
package struct Shift: Hashable, Sendable {
    package typealias ID = String

    package let id: ID
    /// Minutes after midnight. A shift that ends before it begins runs over midnight; one that ends as it begins is a whole day.
    package let begins: Int
    package let ends: Int

    package init(id: ID, begins: Int, ends: Int) {
        self.id = id
        self.begins = begins
        self.ends = ends
    }
}
