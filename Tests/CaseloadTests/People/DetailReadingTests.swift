import Caseload
import Testing

@Suite("Reading the details of a list, a line or a form")
struct DetailReadingTests {
    private let reader = DetailReader(now: .nine, zone: .london)

    private func complaint(_ field: DetailField, _ text: String) -> String? {
        do {
            _ = try reader.read(field, text)
            return nil
        } catch {
            #expect(error.field == field)
            return error.reason
        }
    }

    @Test("A blank, a question mark or the word unknown says nothing", arguments: DetailField.allCases)
    func blanks(field: DetailField) throws {
        for text in ["", "  ", "?", " ? ", "unknown", "Unknown", "\t\n"] { #expect(try reader.read(field, text) == nil) }
    }

    @Test("More than 200 characters are refused in every field", arguments: DetailField.allCases)
    func tooLong(field: DetailField) {
        #expect(complaint(field, String(repeating: "x", count: 201)) == "longer than 200 characters")
        #expect(complaint(field, "e" + String(repeating: "\u{301}", count: 1_000)) == "longer than 200 characters")
    }

    @Test("Texts are kept as written, without the white space around them")
    func texts() throws {
        #expect(try reader.read(.surname, " O'Brien ") == .surname("O'Brien"))
        #expect(try reader.read(.forenames, "Callum Lee") == .forenames("Callum Lee"))
        #expect(try reader.read(.room, "Court 2") == .room("Court 2"))
        #expect(try reader.read(.listNumber, "14a") == .listNumber("14a"))
        #expect(try reader.read(.offence, "Theft") == .offence("Theft"))
        #expect(try reader.read(.cell, "m6") == .cell("M6"))
    }

    @Test("A custody number is one number, however it is typed")
    func custodyNumbers() throws {
        #expect(try reader.read(.custodyNumber, "ww/26/0102") == .custodyNumber("WW/26/0102"))
        #expect(try reader.read(.custodyNumber, " WW/26/0102") == .custodyNumber("WW/26/0102"))
    }

    @Test(
        "Words of sex",
        arguments: [(["f", "F", "female", "Woman"], Sex.female), (["m", "male", "man"], .male), (["other", "x"], .other)])
    func sexWords(words: [String], sex: Sex) throws {
        for word in words { #expect(try reader.read(.sex, word) == .sex(sex)) }
    }

    @Test(
        "Words of the detention basis",
        arguments: [
            (
                ["PACE", "before charge", "before-charge", "pre-charge", "pre charge", "PACE, before charge", "arrest"],
                DetentionBasis.beforeCharge
            ),
            (["charged", "post-charge"], .charged), (["warrant"], .warrant), (["recall"], .recall), (["breach"], .breach),
            (["immigration"], .immigration),
            (["s136", "s.136", "136", "Section  136"], .section136), (["voluntary", "VA", "voluntary attendance"], .voluntary),
            (["terrorism", "TACT"], .terrorism), (["court"], .court),
        ])
    func basisWords(words: [String], basis: DetentionBasis) throws {
        for word in words { #expect(try reader.read(.basis, word) == .basis(basis)) }
    }

    @Test(
        "Words of the appropriate adult",
        arguments: [
            (["needed", "required", "yes", "Y"], AppropriateAdult.needed), (["told", "requested", "needed, sergeant told"], .told),
            (["came", "come", "attended", "present", "has come", "here"], .came),
            (["not needed", "not required", "police-say-not-needed", "police say not needed", "no", "n"], .policeSayNotNeeded),
        ])
    func appropriateAdultWords(words: [String], adult: AppropriateAdult) throws {
        for word in words { #expect(try reader.read(.appropriateAdult, word) == .appropriateAdult(adult)) }
    }

    @Test(
        "Words of the Mental Health Act assessment",
        arguments: [
            (["requested", "outstanding", "yes", "y", "awaited"], MentalHealthActAssessment.requested),
            (["started", "under way"], .started),
            (["done", "complete", "Completed"], .done), (["not needed", "not-needed", "no longer needed", "no", "n"], .notNeeded),
        ])
    func mentalHealthActWords(words: [String], state: MentalHealthActAssessment) throws {
        for word in words { #expect(try reader.read(.mentalHealthAct, word) == .mentalHealthAct(state)) }
    }

    @Test("Words of charge-related risk", arguments: [(["yes", "y", "TRUE"], true), (["no", "n", "false"], false)])
    func riskWords(words: [String], risk: Bool) throws {
        for word in words { #expect(try reader.read(.chargeRisk, word) == .chargeRisk(risk)) }
    }

    @Test(
        "What a form shows is what it reads",
        arguments: [
            DetailField.dateOfBirth, .statedAge, .sex, .arrived, .relevantTime, .detentionAuthorised, .basis, .observationLevel,
            .appropriateAdult, .nextEvent,
            .hearing, .mentalHealthAct, .chargeRisk,
        ])
    func shownWordsReadBack(field: DetailField) throws {
        var random = SeededGenerator(seed: UInt64(field.rawValue))
        for _ in 0..<200 {
            let detail = Detail.random(field, using: &random)
            let shown = detail.text(zone: .london, today: day(2026, 11, 23))
            guard isWholeMinute(detail), !isFarther(detail) else { continue }
            #expect(try reader.read(field, shown) == detail)
        }
    }

    /// Seconds and odd destinations are not in what is shown.
    private func isWholeMinute(_ detail: Detail) -> Bool {
        switch detail {
        case .arrived(let at), .relevantTime(let at), .detentionAuthorised(let at), .hearing(let at): at.milliseconds % 60_000 == 0
        case .nextEvent(let event): event.at.milliseconds % 60_000 == 0 && event.destination.isEmpty
        default: true
        }
    }

    /// Events of the past, and arrivals to come, are not read in the direction in which they lie.
    private func isFarther(_ detail: Detail) -> Bool {
        switch detail {
        case .arrived(let at), .relevantTime(let at), .detentionAuthorised(let at): at > .nine
        case .hearing(let at): at < .nine
        case .nextEvent(let event): event.at < .nine
        default: false
        }
    }

    @Test(
        "A word that means nothing here is refused with those that do, and never repeated",
        arguments: [DetailField.sex, .basis, .appropriateAdult, .mentalHealthAct, .chargeRisk])
    func unknownWords(field: DetailField) throws {
        let reason = try #require(complaint(field, "zebra"))
        #expect(reason.hasPrefix("not understood: write one of "))
        #expect(!reason.contains("zebra"))
        #expect(try reader.read(field, "none") == nil)
        #expect(try reader.read(field, "N/A") == nil)
    }

    @Test("A date of birth has to be a past day of somebody from 10 to 110")
    func datesOfBirth() throws {
        #expect(try reader.read(.dateOfBirth, "14/3/02") == .dateOfBirth(day(2002, 3, 14)))
        #expect(try reader.read(.dateOfBirth, "23/11/2016") == .dateOfBirth(day(2016, 11, 23)))
        #expect(complaint(.dateOfBirth, "24/11/2016") == "gives an age outside 10 to 110")
        #expect(complaint(.dateOfBirth, "22/11/1915") == "gives an age outside 10 to 110")
        #expect(try reader.read(.dateOfBirth, "24/11/1915") == .dateOfBirth(day(1915, 11, 24)))
        #expect(complaint(.dateOfBirth, "24/11/2026") == "lies in the future")
        #expect(complaint(.dateOfBirth, "31/2/2002") == "not a date: write dd/mm/yyyy or yyyy-mm-dd")
        #expect(complaint(.dateOfBirth, "Callum") == "not a date: write dd/mm/yyyy or yyyy-mm-dd")
    }

    @Test("An age may be a guess", arguments: ["40", "~40", "c.40", "c 40", "40 years", "about 40"])
    func ages(text: String) throws {
        #expect(try reader.read(.statedAge, text) == .statedAge(40))
    }

    @Test("This is no age", arguments: ["9", "111", "-40", "x", "forty", "99999999999999999999", "٤٠"])
    func notAnAge(text: String) {
        #expect(complaint(.statedAge, text) == "not an age from 10 to 110")
    }

    @Test(
        "An observation level is 1 to 4, whatever stands around it",
        arguments: [("3", 3), ("level 3", 3), ("L2 (30 min)", 2), ("Level 4 - close", 4), ("obs1", 1)])
    func observationLevels(text: String, level: Int) throws {
        #expect(try reader.read(.observationLevel, text) == .observationLevel(level))
    }

    @Test("This is no observation level", arguments: ["0", "5", "12", "constant", "99999999999999999999", "٣"])
    func notAnObservationLevel(text: String) {
        #expect(complaint(.observationLevel, text) == "not a level from 1 to 4")
    }

    @Test(
        "A marker of suicide or self-harm is known as one",
        arguments: [
            "SH", "su", "s/h", "Self-harm", "self harm", "suicidal", "SUICIDE ATTEMPT 2024", "ligature", "overdose", "y", "Yes", "VI SH",
            "DR/SH",
        ])
    func selfHarmMarkers(text: String) throws {
        #expect(try reader.read(.marker, text) == .marker(Marker(kind: .selfHarm, text: text)))
    }

    @Test("Other markers are kept as they are", arguments: ["violent", "weapons", "ES", "shoplifter", "drugs, MN"])
    func otherMarkers(text: String) throws {
        #expect(try reader.read(.marker, text) == .marker(Marker(kind: .other, text: text)))
    }

    @Test("No marker is no marker", arguments: ["none", "No", "nil", "-", "n"])
    func noMarker(text: String) throws {
        #expect(try reader.read(.marker, text) == nil)
    }

    @Test(
        "Arrivals and authorisations are past, give or take a clock five minutes slow",
        arguments: [DetailField.arrived, .relevantTime, .detentionAuthorised])
    func pastTimes(field: DetailField) throws {
        func detail(_ at: Instant) -> Detail {
            field == .arrived ? .arrived(at) : field == .relevantTime ? .relevantTime(at) : .detentionAuthorised(at)
        }
        #expect(try reader.read(field, "2210") == detail(.utc(2026, 11, 22, 22, 10)))
        #expect(try reader.read(field, "23/11/2026 09:05") == detail(.utc(2026, 11, 23, 9, 5)))
        #expect(complaint(field, "23/11/2026 09:06") == "lies in the future")
        #expect(complaint(field, "24/11/26 09:00") == "lies in the future")
        #expect(complaint(field, "early") == "not a time: write 22:10, or dd/mm/yyyy 22:10")
    }

    @Test(
        "A hearing comes",
        arguments: [("10:00", Instant.utc(2026, 11, 23, 10)), ("0830", .utc(2026, 11, 23, 8, 30)), ("0730", .utc(2026, 11, 24, 7, 30))])
    func hearings(text: String, at: Instant) throws {
        #expect(try reader.read(.hearing, text) == .hearing(at))
    }

    @Test(
        "Every police event has its words",
        arguments: [
            (["van", "court van", "escort"], PoliceEvent.Kind.van), (["court", "court list"], .court),
            (["charge", "charge decision", "charge-decision"], .chargeDecision),
            (["release", "release decision", "release-decision", "bail"], .releaseDecision), (["transfer"], .transfer),
            (["hospital"], .hospital),
            (["interview"], .interview),
        ])
    func eventWords(words: [String], kind: PoliceEvent.Kind) throws {
        for word in words {
            #expect(try reader.read(.nextEvent, word.uppercased() + " 1000") == .nextEvent(PoliceEvent(kind: kind, at: .nine + 60)))
        }
    }

    @Test(
        "An event has its time, and perhaps its day and where to",
        arguments: [
            ("van 1000", Instant.utc(2026, 11, 23, 10), ""), ("van 10:00 to Lavender Hill", .utc(2026, 11, 23, 10), "Lavender Hill"),
            ("van 10:00 Wimbledon", .utc(2026, 11, 23, 10), "Wimbledon"), ("van 24/11/2026 10:00", .utc(2026, 11, 24, 10), ""),
            ("van 24/11/26 10:00 to Wimbledon", .utc(2026, 11, 24, 10), "Wimbledon"), ("van tomorrow 10:00", .utc(2026, 11, 24, 10), ""),
            ("van 2026-11-24T10:00 to Wimbledon", .utc(2026, 11, 24, 10), "Wimbledon"),
            ("van 2026-11-24T10:00:00Z", .utc(2026, 11, 24, 10), ""),
        ])
    func events(text: String, at: Instant, destination: String) throws {
        #expect(try reader.read(.nextEvent, text) == .nextEvent(PoliceEvent(kind: .van, at: at, destination: destination)))
    }

    @Test("An event without a time, or of no known kind, is refused")
    func badEvents() {
        #expect(complaint(.nextEvent, "van") == "has no time: write van 10:00")
        #expect(complaint(.nextEvent, "van soon") == "has no time: write van 10:00")
        #expect(complaint(.nextEvent, "lunch 1000")?.hasPrefix("not an event: write van, court, charge") == true)
        #expect(complaint(.nextEvent, "1000")?.hasPrefix("not an event") == true)
    }

    @Test("No text, however hostile, does more than be read or be refused", arguments: DetailField.allCases)
    func hostileTexts(field: DetailField) {
        var random = SeededGenerator(seed: 7)
        let pieces = [
            "\u{202E}", "\0", "\u{1B}[2J", "٣", "1\u{301}", "👩‍👩‍👧", "van", "1000", "/", "-", ":", "T", "Z", "+", "~", "c.", " ", "9999999999",
            "\u{FEFF}", "now", "s136", ",",
        ]
        for _ in 0..<2_000 {
            let text = (0..<random.pick(1...6)).map { _ in random.pick(pieces) }.joined()
            if let reason = complaint(field, text) { #expect(!reason.isEmpty) }
        }
    }
}
