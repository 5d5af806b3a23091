extension Detail {
    /// The value with the name of its field where the value alone would not say what it is: "cell M6", "theft".
    package func phrase(zone: SiteZone, today: CalendarDate) -> String {
        let text = text(zone: zone, today: today)
        switch self {
        case .surname, .forenames, .offence, .sex, .nextEvent: return text
        case .dateOfBirth: return "born " + text
        case .observationLevel: return "observation " + text
        default: return field.nameInSentence + " " + text
        }
    }
}

extension DetailField {
    /// The label as it stands in the middle of a sentence: "custody number".
    package var nameInSentence: String {
        switch self {
        case .statedAge: "age"
        case .mentalHealthAct: "MHA assessment"
        case .nhsNumber: "NHS number"
        default: label.lowercased()
        }
    }
}
