import Caseload
import Exchange

/// The clocks as `liaise clock --json` prints them.
enum ClockJSON {
    static func value(_ clocks: Clocks, zone: SiteZone, slips: [String] = []) -> JSONValue {
        [
            "basis": .optional(clocks.basis?.rawValue),
            "at": time(clocks.now, zone),
            "limits": .array(clocks.limits.map { limit($0, zone) }),
            "reviews": .array(clocks.reviews.map { review($0, zone) }),
            "s136": clocks.section136.map { section136($0, zone) } ?? .null,
            "ended": clocks.ending.map { ["by": .string($0.cause.rawValue), "at": time($0.at, zone)] } ?? .null,
            "minutesSpent": .optional(clocks.minutesSpent),
            "nextDeadline": clocks.nextDeadline.map { ["kind": .string($0.kind.id), "at": time($0.at, zone)] } ?? .null,
            "duties": .array(clocks.childDuties.map(note)),
            "notes": .array(clocks.notes.map(note)),
            "warnings": .strings(slips + clocks.warnings.map { $0.sentence(zone: zone, now: clocks.now) }),
            "guide": .string(clockGuide),
        ]
    }

    private static func limit(_ limit: ClockLimit, _ zone: SiteZone) -> JSONValue {
        [
            "hours": .number(limit.hours), "at": time(limit.at, zone), "authorised": .bool(limit.isAuthorised), "next": .bool(limit.isNext),
            "by": .string(limit.authority.rawValue), "condition": .string(limit.condition), "source": .string(limit.source),
            "verified": .bool(limit.isVerified),
        ]
    }

    private static func review(_ review: ClockReview, _ zone: SiteZone) -> JSONValue {
        [
            "number": .number(review.number), "due": time(review.due, zone), "done": time(review.done, zone), "late": .bool(review.isLate),
            "by": .optional(review.officer),
        ]
    }

    private static func section136(_ detention: Section136Clock, _ zone: SiteZone) -> JSONValue {
        [
            "start": time(detention.start, zone), "expires": time(detention.expires, zone), "extended": .bool(detention.isExtended),
            "extensibleHours": .number(detention.extensibleHours), "extensionNeeds": .optional(detention.extensionNeeds),
            "policeStationNeeds": .optional(detention.policeStationNeeds),
            "checkEveryMinutes": .optional(detention.checks?.everyMinutes), "source": .string(detention.source),
            "verified": .bool(detention.isVerified),
        ]
    }

    private static func note(_ note: ClockNote) -> JSONValue {
        ["words": .string(note.words), "source": .string(note.source), "verified": .bool(note.isVerified)]
    }

    private static func time(_ instant: Instant?, _ zone: SiteZone) -> JSONValue { .optional(instant.map(zone.iso)) }
}
