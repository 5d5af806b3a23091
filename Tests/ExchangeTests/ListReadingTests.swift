import Caseload
import Testing

@testable import Exchange

@Suite("Reading a list")
struct ListReadingTests {
    /// A value for each field as a list may write it, and what it means.
    private static let samples: [DetailField: (text: String, means: Detail)] = [
        .surname: ("Dunn", .surname("Dunn")), .forenames: ("Callum", .forenames("Callum")),
        .dateOfBirth: ("14/03/2002", .dateOfBirth(Fixture.london.local(Fixture.time("2002-03-14 00:00")).date)),
        .statedAge: ("40", .statedAge(40)),
        .sex: ("F", .sex(.female)), .custodyNumber: ("WW/26/0099", .custodyNumber("WW/26/0099")), .cell: ("m6", .cell("M6")),
        .room: ("Court 2", .room("Court 2")), .listNumber: ("14", .listNumber("14")),
        .arrived: ("22/11/2026 22:10", .arrived(Fixture.time("2026-11-22 22:10"))),
        .relevantTime: ("2026-11-22 22:15", .relevantTime(Fixture.time("2026-11-22 22:15"))),
        .detentionAuthorised: ("22:40", .detentionAuthorised(Fixture.time("2026-11-22 22:40"))), .basis: ("Warrant", .basis(.warrant)),
        .offence: ("theft", .offence("theft")), .observationLevel: ("Level 3", .observationLevel(3)),
        .marker: ("self harm", .marker(Marker(kind: .selfHarm, text: "self harm"))),
        .appropriateAdult: ("required", .appropriateAdult(.needed)),
        .nextEvent: ("van 10:00", .nextEvent(PoliceEvent(kind: .van, at: Fixture.time("2026-11-23 10:00")))),
        .hearing: ("10:30", .hearing(Fixture.time("2026-11-23 10:30"))), .mentalHealthAct: ("requested", .mentalHealthAct(.requested)),
        .chargeRisk: ("yes", .chargeRisk(true)),
        .nhsNumber: ("999 000 0018", .nhsNumber(NHSNumber("9990000018")!)), .aliases: ("Big Cal", .aliases("Big Cal")),
        .phone: ("07700 900123, safe", .phone(Phone("07700 900123", isSafe: true))),
        .address: ("12 Plough Lane", .address(.at("12 Plough Lane"))), .appearsUnder18: ("yes", .appearsUnder18(true)),
    ]

    @Test("Every heading that a field may have is understood, however it is spelt", arguments: DetailField.allCases)
    func aliases(_ field: DetailField) throws {
        let sample = try #require(Self.samples[field])
        for name in field.columnNames {
            for heading in [name, name.uppercased(), " \(name.prefix(1)) \(name.dropFirst()).", "\"\(name)\""] {
                // A number of one's own, so that the file names people whatever the column.
                let other = field == .custodyNumber ? "surname" : "custody number"
                let row = try #require(try reading("\(heading),\(other)\n\"\(sample.text)\",A1").rows.first, "\(heading)")
                #expect(row.details.contains(sample.means), "\(heading)")
            }
        }
    }

    @Test("The label of every field on screen is a heading, too", arguments: DetailField.allCases)
    func labels(_ field: DetailField) throws {
        let label = field == .statedAge ? "Age" : field.label
        #expect(try reading("\(label),\(field == .custodyNumber ? "name" : "custody number")\n,A1").ignoredColumns.isEmpty)
    }

    @Test("Columns come in any order, unknown ones are named and left, and what is blank says nothing")
    func order() throws {
        let list = try reading("Officer,Cell,Forenames,Remarks,Surname,DOB\nPC 1,M6,Callum,x,Dunn,\n")
        #expect(list.rows.first?.details == [.surname("Dunn"), .forenames("Callum"), .cell("M6")])
        #expect(list.ignoredColumns == ["Officer", "Remarks"])
    }

    @Test("Two columns of one meaning are refused, and so is a list without people")
    func refusals() throws {
        #expect(throws: ListRefusal.duplicateColumn(.dateOfBirth)) { try reading("Name,DOB,Born\n") }
        #expect(throws: ListRefusal.noKnownColumns) { try reading("Cell,Sex\nM6,M\n") }
        #expect(throws: ListRefusal.noKnownColumns) { try reading("Dunn,Callum,M6\n") }
        #expect(throws: ListRefusal.empty) { try reading("") }
        #expect(throws: ListRefusal.empty) { try reading("\u{FEFF}\n \n") }
        #expect(ListRefusal.noKnownColumns.sentence.contains("Custody number"))
        #expect(!ListRefusal.noKnownColumns.sentence.contains("Dunn"))
    }

    @Test(
        "One column of names is taken apart",
        arguments: [
            ("\"Dunn, Callum\"", "Dunn", "Callum"), ("DUNN Callum", "DUNN", "Callum"), ("Callum Dunn", "Dunn", "Callum"),
            ("Callum DUNN", "DUNN", "Callum"),
            ("DE SOUZA Maria Ana", "DE SOUZA", "Maria Ana"), ("Maria de Souza", "de Souza", "Maria"), ("DUNN CALLUM", "DUNN", "CALLUM"),
            ("Dunn", "Dunn", ""),
            ("\"Dunn,\nCallum\"", "Dunn", "Callum"), ("J DUNN", "DUNN", "J"), ("\"O'Brien-Smith, Siân\"", "O'Brien-Smith", "Siân"),
            ("callum dunn", "dunn", "callum"), (",", "", ""),
        ])
    func names(_ text: String, _ surname: String, _ forenames: String) throws {
        let details = Details(try reading("Name,CR\n\(text == "," ? "\"\(text)\"" : text),A1").rows.first?.details ?? [])
        #expect(details.surname == surname && details.forenames == forenames)
    }

    @Test("\"Name\" is the surname beside a column of forenames, and nothing new beside a surname")
    func nameBesideForenames() throws {
        #expect(try reading("Name,Forenames\nVan Dunn,Callum").rows.first?.details == [.surname("Van Dunn"), .forenames("Callum")])
        let list = try reading("Surname,Forenames,Full name\nDunn,Callum,Callum Dunn")
        #expect(list.rows.first?.details == [.surname("Dunn"), .forenames("Callum")])
        #expect(list.ignoredColumns == ["Full name"])
    }

    @Test("The next event may stand in one column or in four")
    func events() throws {
        let at = Fixture.time("2026-11-24 10:00")
        let expected = Detail.nextEvent(PoliceEvent(kind: .van, at: at, destination: "Wimbledon"))
        for text in [
            "Name,Next event,Next event time,Destination\nDunn,van,24/11/2026 10:00,Wimbledon",
            "Name,Next event,Next event date,Event time,Destination\nDunn,court van,24/11/2026,10:00,Wimbledon",
            "Name,Event\nDunn,van 24/11/2026 10:00 to Wimbledon",
            "Name,Event,Event time,Destination\nDunn,van,2026-11-24T10:00:00Z,Wimbledon",
            "Name,Event,Destination\nDunn,van 24/11/2026 10:00,Wimbledon",
        ] {
            #expect(try reading(text).rows.first?.details.last == expected, "\(text)")
        }
        #expect(try reading("Name,Next event,Next event time\nDunn,none,-\n").rows.first?.details == [.surname("Dunn")])
    }

    @Test(
        "A value that cannot be read is named by line, column and reason, and the others still come in",
        arguments: [
            ("DOB", "31/02/2002", "not a date: write dd/mm/yyyy or yyyy-mm-dd"), ("Date of birth", "01/01/2027", "lies in the future"),
            ("Age", "seven", "not an age from 10 to 110"), ("Observation level", "5", "not a level from 1 to 4"),
            ("Arrived", "25:10", "not a time: write 22:10, or dd/mm/yyyy 22:10"),
            ("Relevant time", "24/11/2026 10:00", "lies in the future"),
            (
                "Next event", "lunch 10:00",
                "not an event: write van, court, charge, release, transfer, hospital or interview, then the time"
            ),
            ("Next event time", "10:00", "is a time without an event"), ("Cell", "M\u{1}6", "has a control character in it"),
            ("Offence", String(repeating: "x", count: 201), "longer than 200 characters"),
        ])
    func badValues(_ heading: String, _ value: String, _ reason: String) throws {
        let list = try reading("Name,\(heading)\r\n\"Marsh, Zoë\",\r\n\"Dunn, Callum\",\(value)\r\n\"Wang, Li\",\r\n")
        #expect(list.faults == [RowFault(line: 3, column: heading, reason: reason)])
        #expect(list.rows.map(\.line) == [2, 4])
    }

    @Test("Everything that is wrong with a row is said at once, and never in the words of the row")
    func privacy() throws {
        let list = try reading(
            "Name,DOB,Sex,Obs,AA,Next event,Next event time,Custody Number\nSecretname,99/99/9999,purple,nine,perhaps,lunch,never,\"\n")
        let fault = try #require(list.faults.first)
        #expect(fault.reason == "a quotation mark is opened and never closed" && fault.column == "Custody Number")
        let faults = try reading("Name,DOB,Sex,Obs,AA,Next event,Next event time\nSecretname,99/99/9999,purple,nine,perhaps,lunch,never\n")
            .faults
        #expect(faults.compactMap(\.column) == ["DOB", "Sex", "Obs", "AA", "Next event time"])
        for word in ["Secretname", "9999", "purple", "nine", "perhaps", "lunch", "never"] {
            #expect(!faults.contains { $0.reason.contains(word) }, "\(word)")
        }
    }

    @Test("A comma too many is a fault, values left out at the end are not")
    func widths() throws {
        let list = try reading("Name,Cell,Sex\nDunn, Callum,M6,M\nMarsh\nWang,M8,M,,\n")
        #expect(list.faults.map(\.line) == [2])
        #expect(list.faults.first?.column == nil)
        #expect(list.rows.map(\.line) == [3, 4])
    }

    @Test("An empty cell of a whiteboard adds nobody, somebody unknown does")
    func emptyPlaces() throws {
        let list = try reading("Cell,Name,Sex\nM1,,\nM2,unknown,M\nM3,\"Dunn, Callum\",M\n")
        #expect(list.emptyPlaces == [2])
        #expect(list.rows.map(\.line) == [3, 4])
    }

    @Test("Titles above the headings are passed over, and Excel's own first line is believed")
    func titles() throws {
        let titled = try reading("Wandsworth custody suite,,\nPrinted 23/11/2026,,\n\nCell,Name,DOB\nM6,Dunn Callum,14/3/02\n")
        #expect(titled.rows.map(\.line) == [5])
        let declared = try reading("sep=;\r\nCell;Name\r\nM6;Dunn, Callum\r\n")
        #expect(declared.rows.first?.details == [.surname("Dunn"), .forenames("Callum"), .cell("M6")])
        #expect(declared.rows.first?.line == 3)
    }

    @Test("The delimiter is the one with which the headings make sense", arguments: [",", ";", "\t"])
    func delimiters(_ delimiter: String) throws {
        let csv = [["Custody number", "Name", "Cell"], ["A1", "\"Dunn, Callum\"", "M6"]].map { $0.joined(separator: delimiter) }.joined(
            separator: "\n")
        #expect(try reading(csv).rows.first?.details == [.surname("Dunn"), .forenames("Callum"), .custodyNumber("A1"), .cell("M6")])
    }

    @Test("A time alone means the last such arrival and the next such event")
    func timesAlone() throws {
        let row = try #require(try reading("Name,Arrived,Next event\nDunn,22:10,van 07:00", at: "2026-11-23 08:25").rows.first)
        #expect(row.details.contains(.arrived(Fixture.time("2026-11-22 22:10"))))
        #expect(row.details.contains(.nextEvent(PoliceEvent(kind: .van, at: Fixture.time("2026-11-24 07:00")))))
    }

    @Test(
        "A court list is of its session's day, also the evening before and late in the day",
        arguments: ["2026-11-22 18:00", "2026-11-23 08:00", "2026-11-23 15:00"])
    func courtList(_ clock: String) throws {
        let csv = "List no,Defendant,Court room,Court time\n14,\"Dunn, Callum\",2,10:30\n"
        let row = try #require(try reading(csv, Fixture.session(kind: .court), at: clock).rows.first)
        #expect(
            row.details == [
                .surname("Dunn"), .forenames("Callum"), .room("2"), .listNumber("14"), .hearing(Fixture.time("2026-11-23 10:30")),
            ])
    }

    @Test("A date of birth makes the age beside it superfluous, and the basis follows from the relevant time")
    func derived() throws {
        let details = Details(try reading("Name,DOB,Age,Relevant time\nDunn,14/3/2002,24,22:15").rows.first?.details ?? [])
        #expect(details.statedAge == nil && details.dateOfBirth != nil)
        #expect(details.basis == .beforeCharge)
    }

    @Test("The day of a time may stand in a column of its own")
    func dayColumns() throws {
        let row = try #require(try reading("Name,Arrival date,Arrival time\nDunn,20/11/2026,22:10").rows.first)
        #expect(row.details.last == .arrived(Fixture.time("2026-11-20 22:10")))
        #expect(row.timesAlone.isEmpty)
    }
}
