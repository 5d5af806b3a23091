import Caseload
import Testing

@Suite("One line for one person")
struct LineReadingTests {
    private func read(_ line: String, _ kind: Site.Kind = .custody) -> LineReading {
        LineReading(line, siteKind: kind, now: .nine, zone: .london)
    }

    private func details(_ line: String, _ kind: Site.Kind = .custody) -> [Detail] {
        let reading = read(line, kind)
        #expect(reading.complaints.isEmpty)
        return reading.details
    }

    @Test("An event may be so long from now")
    func fromNow() {
        #expect(
            details("m2 marsh zoe van +80m")
                == [
                    .surname("Marsh"), .forenames("Zoe"), .cell("M2"),
                    .nextEvent(PoliceEvent(kind: .van, at: .nine.adding(minutes: 80), destination: "")),
                ])
    }

    @Test("The line of the handbook is understood, and each part is echoed")
    func handbook() {
        let reading = read("m6 dunn callum 14/3/02 theft 2210 obs3 van 1000")
        #expect(
            reading.details == [
                .surname("Dunn"), .forenames("Callum"), .dateOfBirth(day(2002, 3, 14)), .cell("M6"), .arrived(.utc(2026, 11, 22, 22, 10)),
                .offence("theft"),
                .observationLevel(3), .nextEvent(PoliceEvent(kind: .van, at: .utc(2026, 11, 23, 10))),
            ])
        #expect(
            reading.parts.map(\.echo) == [
                "Dunn", "Callum", "14 Mar 2002 (24)", "M6", "22:10 Sun", "theft", "level 3", "van 10:00",
            ])
        #expect(reading.complaints.isEmpty)
        #expect(!reading.isEmpty)
    }

    @Test("After the cell, any order says the same")
    func anyOrder() {
        let parts = ["dunn callum", "14/3/02", "theft", "2210", "obs3", "van 1000"]
        let expected = details("m6 " + parts.joined(separator: " "))
        var random = SeededGenerator(seed: 9)
        for _ in 0..<200 {
            let order = parts.shuffled(using: &random)
            // An offence before any name could be a name itself.
            guard let name = order.firstIndex(of: "dunn callum"), let offence = order.firstIndex(of: "theft"), name < offence else {
                continue
            }
            #expect(details("m6 " + order.joined(separator: " ")) == expected)
        }
    }

    @Test("Nobody has to be known by name or age")
    func unknown() {
        #expect(details("m6 ?") == [.cell("M6")])
        #expect(details("m6 ? ? 2210") == [.cell("M6"), .arrived(.utc(2026, 11, 22, 22, 10))])
        #expect(details("? dunn") == [.surname("Dunn")])
        #expect(read("").isEmpty)
        #expect(read("   ").isEmpty)
        #expect(read("?").isEmpty)
    }

    @Test(
        "A name is what nothing else claims",
        arguments: [
            ("m6 dunn", "Dunn", ""), ("m6 DUNN Callum", "DUNN", "Callum"), ("m6 o'brien mary-jane", "O'Brien", "Mary-Jane"),
            ("m6 o’brien", "O’Brien", ""),
            ("m6 de souza, ana maria", "De Souza", "Ana Maria"), ("m6 dunn,callum", "Dunn", "Callum"),
            ("m6 dunn , callum", "Dunn", "Callum"),
            ("m6 nguyen van an", "Nguyen", "Van An"), ("m6 van dijk, jan", "Van Dijk", "Jan"),
            ("m6 van an nguyen 2210", "Van", "An Nguyen"), ("m6 van der berg jan 2210", "Van Der Berg", "Jan"),
            ("m6 de la cruz ana", "De La Cruz", "Ana"), ("m6 van", "Van", ""), ("m6 McDonald ian", "McDonald", "Ian"),
            ("m6 王 芳", "王", "芳"), ("m6 bail release", "Bail", "Release"), ("m6 theft", "Theft", ""), ("m6 court anna", "Court", "Anna"),
        ])
    func names(line: String, surname: String, forenames: String) {
        let known = Details(details(line))
        #expect(known.surname == surname)
        #expect(known.forenames == forenames)
    }

    @Test(
        "Each word of a line has its meaning",
        arguments: [
            ("f", Detail.sex(.female)), ("male", .sex(.male)), ("24", .statedAge(24)), ("~40", .statedAge(40)), ("c.40", .statedAge(40)),
            ("age 33", .statedAge(33)),
            ("age33", .statedAge(33)), ("child", .statedAge(17)), ("14-Mar-02", .dateOfBirth(day(2002, 3, 14))),
            ("14.03.02", .dateOfBirth(day(2002, 3, 14))),
            ("2002-03-14", .dateOfBirth(day(2002, 3, 14))), ("22:10", .arrived(.utc(2026, 11, 22, 22, 10))),
            ("22h10", .arrived(.utc(2026, 11, 22, 22, 10))),
            ("arr 2210", .arrived(.utc(2026, 11, 22, 22, 10))), ("-20m", .arrived(.utc(2026, 11, 23, 8, 40))),
            ("arrived yesterday 0810", .arrived(.utc(2026, 11, 22, 8, 10))),
            ("rel 2130", .relevantTime(.utc(2026, 11, 22, 21, 30))), ("auth 2225", .detentionAuthorised(.utc(2026, 11, 22, 22, 25))),
            ("obs 3", .observationLevel(3)),
            ("sh", .marker(Marker(kind: .selfHarm, text: "self-harm"))), ("suicide", .marker(Marker(kind: .selfHarm, text: "suicide"))),
            ("aa", .appropriateAdult(.needed)), ("aa told", .appropriateAdult(.told)), ("aa no", .appropriateAdult(.policeSayNotNeeded)),
            ("mha", .mentalHealthAct(.requested)), ("risk", .chargeRisk(true)), ("pace", .basis(.beforeCharge)),
            ("recall", .basis(.recall)), ("s136", .basis(.section136)),
            ("va", .basis(.voluntary)), ("ww/26/0102", .custodyNumber("WW/26/0102")), ("cr:0102", .custodyNumber("0102")),
            ("01ww12345", .custodyNumber("01WW12345")),
            ("off:Cash", .offence("Cash")), ("abh", .offence("assault")), ("room 2", .room("2")),
            ("charge 11:30", .nextEvent(PoliceEvent(kind: .chargeDecision, at: .utc(2026, 11, 23, 11, 30)))),
            ("van 1000 to Wimbledon", .nextEvent(PoliceEvent(kind: .van, at: .utc(2026, 11, 23, 10), destination: "Wimbledon"))),
            ("van tomorrow 0900", .nextEvent(PoliceEvent(kind: .van, at: .utc(2026, 11, 24, 9)))),
            ("court 1000", .nextEvent(PoliceEvent(kind: .court, at: .utc(2026, 11, 23, 10)))),
            ("hearing 1000", .hearing(.utc(2026, 11, 23, 10))),
        ])
    func words(text: String, detail: Detail) {
        #expect(details("m6 dunn " + text) == Details([.cell("M6"), .surname("Dunn"), detail]).all)
        #expect(details("m6 dunn " + text.uppercased()).contains { $0.field == detail.field })
    }

    @Test("A child of known age is of that age, wherever the word stands", arguments: ["m6 dunn child 15", "m6 dunn 15 child"])
    func childWithAge(line: String) {
        #expect(Details(details(line)).statedAge == 15)
        #expect(Details(details(line)).forenames.isEmpty)
    }

    @Test(
        "A date of birth and an age that contradict each other are a slip in one of them",
        arguments: [("14/3/02 ~40", true), ("14/3/02 child", true), ("14/3/10 19", true), ("14/3/02 ~26", false), ("14/3/10 child", false)])
    func ages(text: String, isSlip: Bool) {
        #expect(read("m6 dunn callum \(text)").complaints.isEmpty != isSlip)
    }

    @Test("At court the list number comes first, and a court time is the hearing")
    func court() {
        #expect(
            details("14 okafor ada 3/5/99 room2 court 1000", .court) == [
                .surname("Okafor"), .forenames("Ada"), .dateOfBirth(day(1999, 5, 3)), .room("2"), .listNumber("14"),
                .hearing(.utc(2026, 11, 23, 10)),
            ])
        #expect(read("14 okafor", .court).parts.map(\.echo) == ["Okafor", "14"])
    }

    @Test(
        "A wrong part is complained of and not taken, and the rest still is",
        arguments: [
            ("31/2/02", DetailField.dateOfBirth), ("3/5/2024", .dateOfBirth), ("2575", .arrived), ("25:10", .arrived), ("267", .arrived),
            ("7", .statedAge), ("age 7", .statedAge),
            ("obs5", .observationLevel), ("van 2575", .nextEvent), ("van 10:75", .nextEvent), ("arr 2575", .arrived), ("m12", .surname),
            ("x1", .surname), ("1+1", .surname),
        ])
    func wrongParts(text: String, field: DetailField) {
        let reading = read("m6 \(text) dunn callum")
        #expect(reading.details == [.surname("Dunn"), .forenames("Callum"), .cell("M6")])
        #expect(reading.complaints.count == 1)
        let part = reading.parts.last
        #expect(part?.field == field)
        #expect(part?.echo == field.label)
        #expect(part?.complaint?.contains(text) == false)
    }

    @Test(
        "A second value for one thing is a slip, and the first is kept",
        arguments: [
            ("2210 1000", DetailField.arrived), ("14/3/02 15/3/02", .dateOfBirth), ("24 25", .statedAge), ("theft arson", .offence),
            ("van 1000 charge 1100", .nextEvent),
        ])
    func twice(text: String, field: DetailField) {
        let reading = read("m6 dunn \(text)")
        #expect(reading.complaints == ["given twice"])
        #expect(reading.parts.last?.field == field)
        #expect(read("m6 dunn sh sh").complaints.isEmpty)
    }

    @Test(
        "Words of an offence are no names: behind the date of birth, the age or another offence, and where they belong together",
        arguments: [
            ("finch orla 3/3/90 public order", "Orla", "public order"), ("finch orla ~30 dv", "Orla", "dv"),
            ("finch orla 3/3/90 drink drive 0330", "Orla", "motoring"), ("finch orla 3/3/90 theft shop", "Orla", "theft shop"),
            ("finch orla breach of the peace", "Orla", "public order"), ("criminal damage 0330", "", "criminal damage"),
            ("finch\torla\t3/3/90\tagg vehicle taking", "Orla", "agg vehicle taking"),
        ])
    func offences(text: String, forenames: String, offence: String) {
        let read = Details(details("m6 " + text))
        #expect(read.forenames == forenames)
        #expect(read.offence == offence)
        #expect(read.surname == (forenames.isEmpty ? "" : "Finch"))
    }

    @Test("How somebody is has no place in the line, and is neither name nor offence", arguments: ["asleep", "drunk", "HCP"])
    func state(word: String) {
        let reading = read("m6 finch orla 3/3/90 \(word)")
        #expect(Details(reading.details).offence.isEmpty && Details(reading.details).forenames == "Orla")
        #expect(reading.complaints.count == 1)
    }

    @Test("White space of any kind parts words")
    func whiteSpace() {
        #expect(details("  m6\tdunn\u{A0}callum\r\n2210 ") == details("m6 dunn callum 2210"))
    }

    @Test("A line cut off anywhere while it is typed is read as far as it goes")
    func whileTyping() {
        let line = "m6 dunn callum 14/3/02 theft 2210 obs3 van 1000 to wimbledon ww/26/0102"
        for length in 0...line.count {
            let reading = read(String(line.prefix(length)))
            #expect(reading.isEmpty == (length == 0))
        }
    }

    @Test("No line, however hostile, does more than be read or complained of")
    func hostileLines() {
        var random = SeededGenerator(seed: 13)
        let pieces = [
            "m6", "dunn", ",", "van", "1000", "to", "obs", "\u{202E}", "\u{1B}[31m", "\0", "1\u{301}", "٣", "👩‍👩‍👧‍👦", "aa", "child", "?", "~",
            "c.", "cr:", "off:", "14/3/02", "'", "-",
            "/", "hearing", "tomorrow", "e\u{301}", "\u{FEFF}", String(repeating: "x", count: 300),
        ]
        for _ in 0..<3_000 {
            let line = (0..<random.pick(0...8)).map { _ in random.pick(pieces) }.joined(separator: random.chance(70) ? " " : "")
            let reading = read(line, random.chance(50) ? .custody : .court)
            #expect(reading.parts.count == reading.details.count + reading.complaints.count)
            #expect(Set(reading.details.map(\.field)).count == reading.details.count)
        }
    }
}
