/// Where the service works: a custody suite or a court.
package struct Site: Hashable, Sendable {
    /// What sort of place it is.
    package enum Kind: String, CaseIterable, Sendable {
        case custody, court
    }

    /// Part of the name of each of its sessions.
    package let id: String
    /// The name in full.
    package let name: String
    /// What the top line has room for: "Wandsworth".
    package let shortName: String
    /// A custody suite or a court.
    package let kind: Kind
    /// An IANA name, as "Europe/London"; the table is made from it above.
    package let zoneName: String
    /// In the order of the day; never empty when read from a file.
    package let shifts: [Shift]
    /// Where people are often referred to, for the forms' menus.
    package let services: [String]
    /// The cells or rooms in the order of the board on the wall; empty when the site does not name them.
    package let rooms: [String]

    /// A site with every part given.
    package init(
        id: String, name: String, shortName: String, kind: Kind, zoneName: String, shifts: [Shift], services: [String], rooms: [String] = []
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.kind = kind
        self.zoneName = zoneName
        self.shifts = shifts
        self.services = services
        self.rooms = rooms
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
    /// "early".
    package typealias ID = String

    /// Part of the name of each session of this shift.
    package let id: ID
    /// Minutes after midnight. A shift that ends before it begins runs over midnight; one that ends as it begins is a whole day.
    package let begins: Int
    /// The minute at which the next shift takes over.
    package let ends: Int

    /// A shift.
    package init(id: ID, begins: Int, ends: Int) {
        self.id = id
        self.begins = begins
        self.ends = ends
    }
}
