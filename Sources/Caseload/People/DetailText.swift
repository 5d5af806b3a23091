extension Detail {
    /// The value in words, as the form, the timeline and the import's report show it.
    package func text(zone: SiteZone, today: CalendarDate) -> String {
        switch self {
        case .surname(let text), .forenames(let text), .custodyNumber(let text), .cell(let text), .room(let text), .listNumber(let text),
            .offence(let text):
            text
        case .dateOfBirth(let date): date.text
        case .statedAge(let age): "about \(age)"
        case .sex(let sex): sex.rawValue
        case .arrived(let at), .relevantTime(let at), .detentionAuthorised(let at), .hearing(let at): zone.clock(at, seenOn: today)
        case .basis(let basis): basis.words
        case .observationLevel(let level): "level \(level)"
        case .marker(let marker): marker.kind == .selfHarm && marker.text.isEmpty ? "self-harm" : marker.text
        case .appropriateAdult(let adult): adult.words
        case .nextEvent(let event):
            "\(event.kind.words) \(zone.clock(event.at, seenOn: today))" + (event.destination.isEmpty ? "" : " to \(event.destination)")
        case .mentalHealthAct(let state): state.words
        case .chargeRisk(let present), .appearsUnder18(let present): present ? "yes" : "no"
        case .nhsNumber(let number): number.text
        case .aliases(let text): text
        case .phone(let phone): phone.text
        case .address(let address): address.text
        }
    }
}
