import Caseload
import Testing

@Suite("What is known of a person")
struct DetailsTests {
    @Test("A field has one value, the last that was set, and none once it is cleared")
    func lastValueStands() {
        var details = Details([.cell("M6"), .surname("Dunn"), .cell("M7")])
        #expect(details.cell == "M7")
        #expect(details.all == [.surname("Dunn"), .cell("M7")])
        details.clear(.cell)
        #expect(details.cell.isEmpty)
        #expect(details[.cell] == nil)
        #expect(details[.surname] == .surname("Dunn"))
    }

    @Test("Every field keeps what it was given, and only that", arguments: DetailField.allCases)
    func everyFieldIsKept(field: DetailField) {
        var random = SeededGenerator(seed: UInt64(field.rawValue))
        for _ in 0..<20 {
            let detail = Detail.random(field, using: &random)
            var details = Details([detail])
            #expect(detail.field == field)
            #expect(details[field] == detail)
            #expect(details.all == [detail])
            details.clear(field)
            #expect(details == Details())
        }
    }

    @Test("Two descriptions are the same when their values are, in whatever order they came")
    func equality() {
        let one = Details([.surname("Dunn"), .cell("M6"), .chargeRisk(false)])
        let other = Details([.chargeRisk(false), .cell("M6"), .surname("Dunn")])
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != Details([.surname("Dunn"), .cell("M6")]))
    }

    @Test("A name reads as surname and forenames, and says when it is not known")
    func names() {
        #expect(Details([.surname("Dunn"), .forenames("Callum Lee")]).name == "Dunn, Callum Lee")
        #expect(Details([.surname("Dunn")]).name == "Dunn")
        #expect(Details([.forenames("Callum")]).name == "Callum")
        #expect(Details().name == "name not known")
        #expect(Details([.surname("Dunn"), .forenames("Callum Lee")]).firstName == "Callum")
        #expect(Details([.surname("Dunn")]).firstName == "Dunn")
        #expect(Details().firstName == "the person")
    }

    @Test("An age comes from the date of birth, else as stated, else is unknown")
    func ages() {
        let today = day(2026, 11, 23)
        let both = Details([.dateOfBirth(day(2002, 3, 14)), .statedAge(40)])
        #expect(both.age(on: today) == 24)
        #expect(both.ageText(on: today) == "24")
        #expect(Details([.statedAge(40)]).ageText(on: today) == "~40")
        #expect(Details().ageText(on: today) == "?")
        #expect(Details().age(on: today) == nil)
    }

    @Test("A child is under 18 up to the eve of the birthday")
    func children() {
        let born = Details([.dateOfBirth(day(2008, 11, 23))])
        #expect(born.isChild(on: day(2026, 11, 22)))
        #expect(!born.isChild(on: day(2026, 11, 23)))
        #expect(Details([.statedAge(17)]).isChild(on: day(2026, 11, 23)))
        #expect(!Details([.statedAge(18)]).isChild(on: day(2026, 11, 23)))
        #expect(!Details().isChild(on: day(2026, 11, 23)))
    }

    @Test("A relevant time without a basis means PACE before charge")
    func impliedBasis() {
        #expect(Details().basis == nil)
        #expect(Details([.relevantTime(.nine)]).basis == .beforeCharge)
        #expect(Details([.relevantTime(.nine), .basis(.recall)]).basis == .recall)
        #expect(Details([.basis(.voluntary)]).basis == .voluntary)
    }

    @Test("A place is the cell, or room and list number at court")
    func places() {
        #expect(Details([.cell("M6"), .room("2")]).place == "M6")
        #expect(Details([.room("2"), .listNumber("14")]).place == "2/14")
        #expect(Details([.listNumber("14")]).place == "14")
        #expect(Details().place.isEmpty)
    }

    @Test("Only what is needed or told is an appropriate adult outstanding")
    func appropriateAdults() {
        #expect(AppropriateAdult.allCases.filter(\.isOutstanding) == [.needed, .told])
        #expect(MentalHealthActAssessment.allCases.filter(\.isOutstanding) == [.requested, .started])
    }

    @Test("An interview keeps a person here; every other event may take them away")
    func departures() {
        #expect(PoliceEvent.Kind.allCases.filter { !$0.isDeparture } == [.interview])
    }

    @Test("No two fields share a column heading or a label")
    func columnNamesAreUnique() {
        let names = DetailField.allCases.flatMap(\.columnNames)
        #expect(Set(names).count == names.count)
        #expect(Set(DetailField.allCases.map(\.label)).count == DetailField.allCases.count)
        #expect(names.allSatisfy { $0 == $0.lowercased() && !$0.contains { " .-_".contains($0) } })
    }

    @Test("Each value reads in words")
    func words() {
        let expected: [(Detail, String)] = [
            (.surname("Dunn"), "Dunn"), (.dateOfBirth(day(2002, 3, 14)), "14 Mar 2002"), (.statedAge(40), "about 40"),
            (.sex(.female), "female"),
            (.arrived(.utc(2026, 11, 22, 22, 10)), "22:10 Sun"), (.relevantTime(.nine), "09:00"),
            (.basis(.beforeCharge), "PACE, before charge"),
            (.observationLevel(3), "level 3"), (.marker(Marker(kind: .selfHarm, text: "")), "self-harm"),
            (.marker(Marker(kind: .other, text: "violent")), "violent"), (.appropriateAdult(.policeSayNotNeeded), "police say not needed"),
            (.nextEvent(PoliceEvent(kind: .van, at: .nine + 60)), "van 10:00"),
            (.nextEvent(PoliceEvent(kind: .court, at: .nine + 60, destination: "Wimbledon")), "court list 10:00 to Wimbledon"),
            (.mentalHealthAct(.requested), "requested"), (.chargeRisk(true), "yes"), (.chargeRisk(false), "no"),
        ]
        for (detail, text) in expected { #expect(detail.text(zone: .london, today: day(2026, 11, 23)) == text) }
    }
}
