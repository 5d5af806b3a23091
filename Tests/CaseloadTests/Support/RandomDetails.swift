import Caseload

extension Detail {
    /// Any value of the field.
    static func random(_ field: DetailField, using random: inout SeededGenerator) -> Detail {
        switch field {
        case .surname: .surname(.random(using: &random))
        case .forenames: .forenames(.random(using: &random))
        case .dateOfBirth: .dateOfBirth(day(1940, 1, 1).adding(days: random.pick(0..<27_000)))
        case .statedAge: .statedAge(random.pick(10...110))
        case .sex: .sex(random.pick(Sex.allCases))
        case .custodyNumber: .custodyNumber(.random(using: &random))
        case .cell: .cell(.random(using: &random))
        case .room: .room(.random(using: &random))
        case .listNumber: .listNumber(.random(using: &random))
        case .arrived: .arrived(.random(using: &random))
        case .relevantTime: .relevantTime(.random(using: &random))
        case .detentionAuthorised: .detentionAuthorised(.random(using: &random))
        case .basis: .basis(random.pick(DetentionBasis.allCases))
        case .offence: .offence(.random(using: &random))
        case .observationLevel: .observationLevel(random.pick(1...4))
        case .marker: .marker(Marker(kind: random.pick(Marker.Kind.allCases), text: .random(using: &random)))
        case .appropriateAdult: .appropriateAdult(random.pick(AppropriateAdult.allCases))
        case .nextEvent:
            .nextEvent(
                PoliceEvent(
                    kind: random.pick(PoliceEvent.Kind.allCases), at: .random(using: &random),
                    destination: random.maybe { .random(using: &$0) } ?? ""))
        case .hearing: .hearing(.random(using: &random))
        case .mentalHealthAct: .mentalHealthAct(random.pick(MentalHealthActAssessment.allCases))
        case .chargeRisk: .chargeRisk(random.chance(50))
        case .nhsNumber: .nhsNumber(.random(using: &random))
        case .aliases: .aliases(.random(using: &random))
        case .phone: .phone(Phone("07700 900" + String(random.pick(100...999)), isSafe: random.maybe { $0.chance(50) }))
        case .address: .address(random.chance(30) ? .noFixedAbode : .at(.random(using: &random)))
        case .appearsUnder18: .appearsUnder18(random.chance(50))
        }
    }

    /// Some of the fields, each with any value.
    static func some(using random: inout SeededGenerator) -> [Detail] {
        var details: [Detail] = []
        for field in DetailField.allCases where random.chance(40) { details.append(.random(field, using: &random)) }
        return details
    }
}

extension NHSNumber {
    /// A number of the range kept for tests.
    static func random(using random: inout SeededGenerator) -> NHSNumber {
        while true {
            let stem = "999" + String(random.pick(100_000...999_999))
            for check in 0...9 {
                if let number = NHSNumber(stem + String(check)) { return number }
            }
        }
    }
}

extension String {
    /// A few characters of several alphabets, or nothing.
    static func random(using random: inout SeededGenerator) -> String {
        let characters: [Character] = ["a", "Z", "é", "ß", "李", "🙂", " ", "\n", "\u{202E}", "\u{1B}", "/", "0", "'", "👩‍⚕️", "e\u{301}"]
        return String((0..<random.pick(0...8)).map { _ in random.pick(characters) })
    }
}

extension Instant {
    /// Within two days of Monday 23 November 2026, 09:00; half of them on a whole minute.
    static func random(using random: inout SeededGenerator) -> Instant {
        if random.chance(50) { return .nine + random.pick(-2_880...2_880) }
        return Instant(milliseconds: Instant.nine.milliseconds + Int64(random.pick(-172_800_000...172_800_000)))
    }
}
