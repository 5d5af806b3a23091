import Testing

@Suite("liaise import, queue and show")
struct QueueCommandTests {
    private static let session = "wandsworth-custody-2026-11-23-early"
    private static let list = """
        Custody number,Surname,Forenames,Date of birth,Cell,Arrived,Relevant time,Observation level,Next event,Next event time
        VW/1/26,Dunn,Callum,14/3/2002,M6,22:10,22:10,1,van,11:00
        VW/2/26,Ahmed,Zoë,2/2/1990,M7,23:10,23:10,3,,
        VW/3/26,Neill,Ann,1/2/2010,F1,02:10,02:10,1,,

        """

    private func workplace() throws -> Workplace {
        let workplace = try Workplace.withRecord()
        _ = try workplace.liaise("session", "open", "--site", "wandsworth-custody", "--date", "2026-11-23", "--shift", "early")
        try workplace.write(Self.list, to: "list.csv")
        return workplace
    }

    @Test("A list comes in once, and the queue shows it in clinical order with a reason for each place")
    func listComesIn() throws {
        let workplace = try workplace()
        let brought = try workplace.liaise("import", "list.csv", "--session", Self.session, "--json")
        #expect(brought.status == 0)
        #expect(brought.object["added"] as? Int == 3)
        let queue = try workplace.liaise("queue", "--json").objects
        #expect(queue.map { $0["name"] as? String } == ["Neill, Ann", "Ahmed, Zoë", "Dunn, Callum"])
        #expect(queue.map { $0["position"] as? Int } == [1, 2, 3])
        #expect(queue.map { $0["flags"] as? [String] } == [["child"], ["close-observation"], []])
        #expect(queue.allSatisfy { !($0["reason"] as? String ?? "").isEmpty && $0["status"] as? String == "not-triaged" })
        let again = try workplace.liaise("import", "list.csv", "--session", Self.session, "--json")
        #expect(again.object["added"] as? Int == 0)
        #expect(again.object["unchanged"] as? Int == 3)
        #expect(try workplace.liaise("queue", "--json").objects.count == 3)
    }

    @Test("A dry run says what would happen and writes nothing")
    func dryRunWritesNothing() throws {
        let workplace = try workplace()
        let before = try workplace.liaise("verify", "--json").object["entries"] as? Int
        let dry = try workplace.liaise("import", "list.csv", "--session", Self.session, "--dry-run")
        #expect(dry.status == 0)
        #expect(dry.output.contains("3 added"))
        #expect(dry.output.contains("Nothing was written"))
        #expect(try workplace.liaise("verify", "--json").object["entries"] as? Int == before)
    }

    @Test("A bad row is named by line and column without its value, the others come in, and the exit status says so")
    func badRowIsNamed() throws {
        let workplace = try workplace()
        try workplace.write(Self.list + "VW/4/26,Secretname,Tom,31/2/1999,M9,01:00,01:00,1,,\n", to: "list.csv")
        let brought = try workplace.liaise("import", "list.csv", "--session", Self.session)
        #expect(brought.status == 65)
        #expect(brought.errors.contains("Line 5 (Date of birth)"))
        #expect(!brought.errors.contains("Secretname") && !brought.errors.contains("31/2/1999"))
        #expect(try workplace.liaise("queue", "--json").objects.count == 3)
    }

    @Test("--at replaces now: half an hour before the van the person stands as leaving soon")
    func timeIsReplaced() throws {
        let workplace = try workplace()
        _ = try workplace.liaise("import", "list.csv", "--session", Self.session)
        let later = try workplace.liaise("queue", "--at", "2026-11-23T10:30", "--json").objects.last
        #expect(later?["name"] as? String == "Dunn, Callum")
        #expect(later?["rank"] as? Int == 4)
        #expect(later?["waitedMinutes"] as? Int == 740)
        #expect(try workplace.liaise("queue", "--at", "tea time").status == 64)
    }

    @Test("A case is found by its code or its custody number, and looking is recorded")
    func caseIsFound() throws {
        let workplace = try workplace()
        _ = try workplace.liaise("import", "list.csv", "--session", Self.session)
        let code = try #require(try workplace.liaise("queue", "--json").objects.first?["case"] as? String)
        let byCode = try workplace.liaise("show", code.lowercased())
        #expect(byCode.status == 0)
        #expect(byCode.output.contains("Neill, Ann"))
        let byNumber = try workplace.liaise("show", "vw/3/26")
        #expect(byNumber.output.contains("looked at"))
        #expect(try workplace.liaise("show", "ZZZZZZ").status == 66)
    }

    @Test("Text from a list cannot act on the terminal or on whatever reads the JSON")
    func hostileTextIsHarmless() throws {
        let workplace = try workplace()
        try workplace.write("Surname,Custody number\nEvil\u{1B}[2J\u{202E}name\u{9B},VW/9/26\n", to: "list.csv")
        _ = try workplace.liaise("import", "list.csv", "--session", Self.session)
        for arguments in [["queue"], ["queue", "--json"], ["show", "VW/9/26"], ["show", "VW/9/26", "--json"]] {
            let output = try workplace.run(Workplace.program, arguments).output
            let strange = output.unicodeScalars.filter { $0 != "\n" && ["\u{1B}", "\u{202E}", "\u{9B}"].contains($0) }
            #expect(strange.isEmpty, "\(arguments) let something through")
        }
    }

    @Test("A file that is no list, and a session that is not there, are refused whole")
    func refusesWhole() throws {
        let workplace = try workplace()
        try workplace.write("some,thing\n1,2\n", to: "other.csv")
        #expect(try workplace.liaise("import", "other.csv", "--session", Self.session).status == 65)
        #expect(try workplace.liaise("import", "none.csv", "--session", Self.session).status == 66)
        #expect(try workplace.liaise("import", "list.csv", "--session", "nowhere").status == 66)
    }
}
