import Testing

@Suite("liaise session")
struct SessionCommandTests {
    private static let early = "wandsworth-custody-2026-11-23-early"

    @Test("Opening the same session twice prints one id and adds nothing")
    func opensOnce() throws {
        let workplace = try Workplace.withRecord()
        let arguments = ["session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23", "--shift", "early"]
        let first = try workplace.run(Workplace.program, arguments)
        #expect(first.status == 0)
        #expect(first.output == Self.early + "\n")
        let entries = try workplace.liaise("verify", "--json").object["entries"] as? Int
        let second = try workplace.run(Workplace.program, arguments)
        #expect(second.output == first.output)
        #expect(try workplace.liaise("verify", "--json").object["entries"] as? Int == entries)
        #expect(try workplace.liaise("session", "list", "--json").objects.count == 1)
    }

    @Test(
        "Without a shift it is the one running now, and the first one of another day",
        arguments: [
            ("2026-11-23T08:25:00Z", "2026-11-23", "early"), ("2026-11-23T16:00:00Z", "2026-11-23", "late"),
            ("2026-11-24T02:00:00Z", "2026-11-23", "night"), ("2026-11-24T02:00:00Z", "2026-11-24", "early"),
            ("2026-11-23T16:00:00Z", "2026-11-25", "early"), ("2026-07-01T14:30:00Z", "2026-07-01", "late"),
        ])
    func choosesTheShift(now: String, date: String, shift: String) throws {
        let workplace = try Workplace.withRecord(clock: now)
        let opened = try workplace.liaise("session", "open", "--site", "wandsworth-custody", "--date", date)
        #expect(opened.output == "wandsworth-custody-\(date)-\(shift)\n")
    }

    @Test("A closed session is taken up again by opening it")
    func closesAndReopens() throws {
        let workplace = try Workplace.withRecord()
        let open = ["session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23", "--shift", "early"]
        _ = try workplace.run(Workplace.program, open)
        #expect(try workplace.liaise("session", "close", Self.early).status == 0)
        #expect(try workplace.liaise("session", "list", "--json").objects.first?["closed"] as? Bool == true)
        #expect(try workplace.liaise("queue").status == 66)
        _ = try workplace.run(Workplace.program, open)
        #expect(try workplace.liaise("session", "list", "--json").objects.map { $0["closed"] as? Bool } == [false])
    }

    @Test(
        "An unknown site, an impossible day and an unknown shift are refused, and what is known is named",
        arguments: [
            (["--site", "nowhere", "--date", "2026-11-23"], 66, "wandsworth-custody"),
            (["--site", "wandsworth-custody", "--date", "2026-02-30"], 64, "YYYY-MM-DD"),
            (["--site", "wandsworth-custody", "--date", "23/11/2026"], 64, "YYYY-MM-DD"),
            (["--site", "wandsworth-custody", "--date", "2026-11-23", "--shift", "noon"], 64, "early, late, night"),
        ])
    func refuses(arguments: [String], status: Int32, words: String) throws {
        let workplace = try Workplace.withRecord()
        let refused = try workplace.run(Workplace.program, ["session", "open"] + arguments)
        #expect(refused.status == status)
        #expect(refused.errors.contains(words))
    }

    @Test("A site of one's own stands beside those built in, and a faulty file is named by line and key without stopping the work")
    func readsSiteFiles() throws {
        let workplace = try Workplace.withRecord()
        try workplace.write(
            """
            id: croydon-custody
            name: Croydon custody suite
            kind: custody
            shifts:
              - { id: day, begins: "08:00", ends: "20:00" }
            """, to: ".config/liaise/sites/croydon.yaml")
        let opened = try workplace.liaise("session", "open", "--site", "croydon-custody", "--date", "2026-11-23")
        #expect(opened.output == "croydon-custody-2026-11-23-day\n")
        #expect(opened.status == 0)

        try workplace.write("id: bad\nname: Bad\nkind: palace\n", to: ".config/liaise/sites/bad.yaml")
        let named = try workplace.liaise("session", "list", "--json")
        #expect(named.objects.count == 1)
        #expect(named.status == 65)
        #expect(named.errors.contains("bad.yaml:3: kind"))
    }
}
