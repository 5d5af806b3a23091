import Caseload
import Exchange

struct CaseText {
    let state: CaseState
    let zone: SiteZone
    let now: Instant
    let instrumentName: (String) -> String
    var lines: [String] {
        let today = zone.local(now).date
        return [state.details.name + "  " + state.code.text]
            + state.timeline.map { item in
                zone.clock(item.entry.happened, seenOn: today) + " " + state.words(for: item, zone: zone, today: today)
            }
    }
    var json: JSONValue { .strings(lines) }
}
