// The words that lists and people use, in lower case. One table a code list.

enum SexWords {
    static let table: [String: Sex] = [
        "f": .female, "female": .female, "woman": .female, "m": .male, "male": .male, "man": .male, "other": .other, "x": .other,
    ]
}

enum BasisWords {
    static let table: [String: DetentionBasis] = [
        "pace": .beforeCharge, "before charge": .beforeCharge, "before-charge": .beforeCharge, "pre-charge": .beforeCharge,
        "pre charge": .beforeCharge,
        "pace, before charge": .beforeCharge,
        "arrest": .beforeCharge, "charged": .charged, "post-charge": .charged, "warrant": .warrant, "recall": .recall, "breach": .breach,
        "immigration": .immigration, "s136": .section136, "s.136": .section136, "136": .section136, "section 136": .section136,
        "voluntary": .voluntary, "va": .voluntary, "voluntary attendance": .voluntary, "terrorism": .terrorism, "tact": .terrorism,
        "court": .court,
    ]
}

enum AppropriateAdultWords {
    static let table: [String: AppropriateAdult] = [
        "needed": .needed, "required": .needed, "yes": .needed, "y": .needed, "told": .told, "requested": .told,
        "needed, sergeant told": .told,
        "came": .came, "come": .came, "attended": .came, "present": .came, "has come": .came, "here": .came,
        "not needed": .policeSayNotNeeded, "not required": .policeSayNotNeeded, "police-say-not-needed": .policeSayNotNeeded,
        "police say not needed": .policeSayNotNeeded, "no": .policeSayNotNeeded, "n": .policeSayNotNeeded,
    ]
}

enum MentalHealthActWords {
    static let table: [String: MentalHealthActAssessment] = [
        "requested": .requested, "outstanding": .requested, "yes": .requested, "y": .requested, "awaited": .requested, "started": .started,
        "under way": .started, "done": .done, "complete": .done, "completed": .done, "not needed": .notNeeded, "not-needed": .notNeeded,
        "no longer needed": .notNeeded, "no": .notNeeded, "n": .notNeeded,
    ]
}

enum YesNoWords {
    static let table: [String: Bool] = ["yes": true, "y": true, "true": true, "no": false, "n": false, "false": false]
}

enum EventWords {
    static let table: [String: PoliceEvent.Kind] = [
        "van": .van, "court van": .van, "escort": .van, "court": .court, "court list": .court, "charge": .chargeDecision,
        "charge decision": .chargeDecision,
        "charge-decision": .chargeDecision, "release": .releaseDecision, "release decision": .releaseDecision,
        "release-decision": .releaseDecision,
        "bail": .releaseDecision, "transfer": .transfer, "hospital": .hospital, "interview": .interview,
    ]
}

/// Words that name an offence category when a line has no other reading for them (Home Office offence groups, in short).
enum OffenceWords {
    static let table: [String: String] = [
        "theft": "theft", "shoplifting": "theft", "burglary": "burglary", "robbery": "robbery", "assault": "assault", "abh": "assault",
        "gbh": "assault",
        "violence": "violence", "murder": "homicide", "homicide": "homicide", "sexual": "sexual", "rape": "sexual", "drugs": "drugs",
        "pwits": "drugs",
        "damage": "criminal damage", "arson": "arson", "fraud": "fraud", "weapon": "weapons", "weapons": "weapons", "knife": "weapons",
        "affray": "public order", "harassment": "harassment", "stalking": "stalking", "domestic": "domestic abuse", "motoring": "motoring",
        "driving": "motoring",
        "indecent": "indecent images", "images": "indecent images",
    ]

    /// Offences of two words or three, of which one alone may be a name.
    static let phrases: [[String]: String] = [
        ["criminal", "damage"]: "criminal damage", ["public", "order"]: "public order", ["common", "assault"]: "assault",
        ["drink", "drive"]: "motoring", ["drink", "driving"]: "motoring", ["drug", "drive"]: "motoring", ["drug", "driving"]: "motoring",
        ["breach", "of", "peace"]: "public order", ["breach", "the", "peace"]: "public order",
        ["breach", "of", "the", "peace"]: "public order", ["sexual", "assault"]: "sexual", ["domestic", "abuse"]: "domestic abuse",
        ["domestic", "violence"]: "domestic abuse", ["indecent", "images"]: "indecent images", ["indecent", "exposure"]: "sexual",
        ["bladed", "article"]: "weapons", ["offensive", "weapon"]: "weapons", ["going", "equipped"]: "theft",
        ["malicious", "communications"]: "harassment", ["handling", "stolen", "goods"]: "theft",
    ]
}
