import Foundation

/// A custody list of invented people: always the same for the same seed, apart from the times, which are of the day before now.
struct PeopleList {
    private let count: Int
    private let prefix: String
    private let now = Moment.now

    /// - Parameter prefix: what every custody number begins with, so that two lists hold different people.
    init(count: Int, prefix: String = "02WW") {
        self.count = count
        self.prefix = prefix
    }

    var text: String {
        var chance = SplitMix64(state: 2026)
        let heading =
            "Custody number,Surname,Forenames,Date of birth,Sex,Cell,Arrived,Offence category,Observation level,Marker,Next event"
        return ([heading] + (1...count).map { row($0, &chance) }).joined(separator: "\r\n") + "\r\n"
    }

    private func row(_ number: Int, _ chance: inout SplitMix64) -> String {
        let birth = "\(two(1 + chance.below(28)))/\(two(1 + chance.below(12)))/\(1950 + chance.below(57))"
        let cell = "\(["M", "F", "J"][chance.below(3)])\(1 + number % 99)"
        let arrived = Moment(seconds: now.seconds - 60 * (10 + chance.below(1_400)))
        let level = [1, 1, 1, 1, 1, 1, 2, 2, 3, 4][chance.below(10)]
        let marker = chance.below(12) == 0 ? "self-harm, ligature in 2024" : ""
        let leaving = Moment(seconds: now.seconds + 60 * (30 + chance.below(1_200)))
        let event = chance.below(4) == 0 ? "van \(leaving.localDayAndTime) to Lavender Hill" : ""
        let values = [
            "\(prefix)/\(10_000 + number)/26", Self.surnames[chance.below(Self.surnames.count)],
            Self.forenames[chance.below(Self.forenames.count)], birth, ["M", "F"][chance.below(2)], cell, arrived.localDayAndTime,
            Self.offences[chance.below(Self.offences.count)], String(level), marker, event,
        ]
        return values.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let surnames = [
        "Adeyemi", "Baptiste", "Chowdhury", "Dunn", "Evans", "Fraser", "Gill", "Hussain", "Ivanova", "Jones", "Kowalski", "Lindqvist",
        "Mensah", "Nowak", "O'Brien", "Patel", "Quinn", "Rahman", "Singh", "Thompson-Whitfield", "Usman", "Varga", "Williams", "Young",
    ]
    private static let forenames = [
        "Aisha", "Ben", "Callum", "Daniela", "Emeka", "Fatima", "George", "Hana", "Isaac", "Joanna", "Kyle", "Leah", "Mohammed", "Nia",
    ]
    private static let offences = ["Theft", "Assault", "Criminal damage", "Public order", "Breach of bail", "Possession", "Burglary"]
}

/// Chance that is the same on every machine (Steele, Lea and Flood, 2014).
struct SplitMix64 {
    private var state: UInt64

    init(state: UInt64) { self.state = state }

    /// A number from 0 to one below the limit.
    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
