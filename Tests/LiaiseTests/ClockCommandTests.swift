import Foundation
import Testing

@Suite("liaise clock")
struct ClockCommandTests {
    private static let friday = ["--relevant-time", "2026-11-20T22:15", "--authorised", "2026-11-20T22:40"]

    private func clock(_ arguments: [String], at now: String = "2026-11-21T03:00") throws -> Workplace.Outcome {
        try Workplace().run(Workplace.program, ["clock"] + arguments + ["--at", now])
    }

    private func json(_ arguments: [String], at now: String = "2026-11-21T03:00") throws -> [String: Any] {
        let outcome = try clock(arguments + ["--json"], at: now)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        return outcome.object
    }

    private func times(_ object: [String: Any], _ list: String, _ key: String) -> [String?] {
        (object[list] as? [[String: Any]] ?? []).map { $0[key] as? String }
    }

    @Test("The limits and reviews of an ordinary detention have the keys that scripts rely on")
    func ordinary() throws {
        let result = try json(Self.friday + ["--reviewed", "2026-11-21T04:30"], at: "2026-11-21T05:00")
        let limits = try #require(result["limits"] as? [[String: Any]])
        #expect(limits.map { $0["hours"] as? Int } == [24, 36, 72, 96])
        #expect(
            times(result, "limits", "at") == [
                "2026-11-21T22:15:00+00:00", "2026-11-22T10:15:00+00:00", "2026-11-23T22:15:00+00:00", "2026-11-24T22:15:00+00:00",
            ])
        #expect(limits.map { $0["authorised"] as? Bool } == [true, false, false, false])
        let reviews = try #require(result["reviews"] as? [[String: Any]])
        #expect(reviews.prefix(2).map { $0["number"] as? Int } == [1, 2])
        #expect(times(result, "reviews", "due").prefix(2) == ["2026-11-21T04:40:00+00:00", "2026-11-21T13:30:00+00:00"])
        #expect(result["s136"] is NSNull)
        #expect(result["guide"] as? String == "Guide: the custody record prevails.")
    }

    @Test("--extended says what was authorised", arguments: [("36", [true, true, false, false]), ("96", [true, true, true, true])])
    func extended(hours: String, authorised: [Bool]) throws {
        let limits = try json(Self.friday + ["--extended", hours])["limits"] as? [[String: Any]]
        #expect(limits?.map { $0["authorised"] as? Bool } == authorised)
    }

    @Test(
        "Times over both changes of the clock have the distance from UTC that they fall in",
        arguments: [
            ("2026-03-28T22:15", "2026-03-29T23:15:00+01:00", "2026-03-29T05:15:00+01:00"),
            ("2026-10-24T22:15", "2026-10-25T21:15:00+00:00", "2026-10-25T03:15:00+00:00"),
        ])
    func clockChange(from: String, limit: String, review: String) throws {
        let result = try json(["--relevant-time", from, "--authorised", from], at: "2026-11-01T09:00")
        #expect(times(result, "limits", "at").first == limit)
        #expect(times(result, "reviews", "due").first == review)
    }

    @Test(
        "Three hours at hospital, however they are written, move the limits and no review",
        arguments: ["2026-11-21T01:00/2026-11-21T04:00", "2026-11-21T01:00Z/04:00", "21/11/2026 01:00/21/11/2026 04:00"])
    func hospital(span: String) throws {
        let result = try json(Self.friday + ["--away", span], at: "2026-11-21T09:00")
        #expect(times(result, "limits", "at").prefix(2) == ["2026-11-22T01:15:00+00:00", "2026-11-22T13:15:00+00:00"])
        #expect(times(result, "reviews", "due").first == "2026-11-21T04:40:00+00:00")
    }

    @Test("An hour that the clocks showed twice, or never, is said", arguments: ["2026-10-25T01:30", "2026-03-29T01:30"])
    func clockChange(_ start: String) throws {
        let result = try json(["--s136-start", start], at: "2026-10-25T12:00")
        let warnings = try #require(result["warnings"] as? [String])
        #expect(warnings.contains { $0.hasPrefix("--s136-start \(start): ") })
    }

    @Test("--s136-start alone is enough")
    func section136() throws {
        let alone = try json(["--s136-start", "2026-11-20T22:15"])
        #expect((alone["limits"] as? [Any])?.isEmpty == true)
        #expect((alone["reviews"] as? [Any])?.isEmpty == true)
        let detention = alone["s136"] as? [String: Any]
        #expect(detention?["expires"] as? String == "2026-11-21T22:15:00+00:00")
        #expect(detention?["extended"] as? Bool == false)
        let longer = try json(["--s136-start", "2026-11-20T22:15", "--s136-extended"])["s136"] as? [String: Any]
        #expect(longer?["expires"] as? String == "2026-11-22T10:15:00+00:00")
        #expect(longer?["extended"] as? Bool == true)
    }

    @Test("In a custody suite s.136 warns of a child, and of an extension that nobody is said to have approved")
    func section136InCustody() throws {
        let arguments = ["--site", "wandsworth-custody", "--s136-start", "2026-11-20T22:15"]
        let child = try clock(arguments + ["--age", "15"])
        #expect(child.output.contains("A child may never be held under s.136 at a police station: tell the custody sergeant now"))
        #expect(try clock(arguments + ["--s136-extended"]).output.contains("superintendent"))
        #expect(try clock(arguments).output.contains("every 30 minutes"))
    }

    @Test("A charge ends the limit; bail stops it, and what was spent counts on return")
    func ended() throws {
        let charged = try json(Self.friday + ["--charged", "2026-11-21T02:00"])
        #expect((charged["limits"] as? [Any])?.isEmpty == true)
        #expect((charged["ended"] as? [String: Any])?["by"] as? String == "charge")
        #expect((charged["reviews"] as? [Any])?.isEmpty == false)
        let bailed = try json(Self.friday + ["--bailed", "2026-11-21T02:15"])
        #expect((bailed["limits"] as? [Any])?.isEmpty == true)
        #expect(bailed["minutesSpent"] as? Int == 240)
        let back = try json(Self.friday + ["--bailed", "2026-11-21T02:15", "--returned", "2026-11-23T02:15"], at: "2026-11-23T03:00")
        #expect(times(back, "limits", "at").first == "2026-11-23T22:15:00+00:00")
    }

    @Test("On other bases there is no limit, and why is said")
    func otherBases() throws {
        for basis in ["charged", "warrant", "recall", "breach", "immigration", "voluntary", "terrorism", "court"] {
            let result = try json(Self.friday + ["--basis", basis])
            #expect((result["limits"] as? [Any])?.isEmpty == true)
            #expect((result["warnings"] as? [Any])?.isEmpty == false)
        }
    }

    @Test("On paper every line has its label, and the last says that it is a guide")
    func text() throws {
        let lines = try clock(Self.friday).lines
        #expect(lines.first == "Clocks as of Sat 21 Nov 2026 03:00, PACE, before charge")
        #expect(lines.contains { $0.hasPrefix("> Review 1") && $0.contains("due Sat 21 Nov 04:40, in 1:40") })
        #expect(lines.contains { $0.hasPrefix("  24 h limit") && $0.contains("Sat 21 Nov 22:15") })
        #expect(lines.last == "Guide: the custody record prevails.")
    }

    @Test(
        "What cannot be meant is refused with 64 and one plain sentence",
        arguments: [
            ([], "--relevant-time"),
            (["--relevant-time", "tea time"], "is not a time"),
            (["--relevant-time", "2026-11-20T22:15", "--away", "2026-11-21T04:00/2026-11-21T01:00"], "ends before it begins"),
            (["--relevant-time", "2026-11-20T22:15", "--away", "2026-11-21T04:00"], "FROM/TO"),
            (["--relevant-time", "2026-11-20T22:15", "--away", "/"], "FROM/TO"),
            (["--relevant-time", "2026-11-20T22:15", "--away", String(repeating: "/", count: 5_000)], "too long"),
            (["--relevant-time", "2026-11-20T22:15", "--extended", "48"], "36, 72, 96"),
            (["--relevant-time", "2026-11-20T22:15", "--extended", "soon"], "36, 72, 96"),
            (["--relevant-time", "2026-11-20T22:15", "--basis", "hunch"], "before-charge"),
            (["--relevant-time", "2026-11-20T22:15", "--returned", "2026-11-21T01:00"], "--bailed"),
            (["--relevant-time", "2026-11-20T22:15", "--bailed", "2026-11-21T02:00", "--returned", "2026-11-21T01:00"], "before the bail"),
            (["--relevant-time", "2026-11-20T22:15", "--age", "-3"], "age"),
            (["--relevant-time", "2026-11-20T22:15", "--age", "131"], "0 to 130"),
            (["--s136-extended"], "--s136-start"),
        ])
    func refused(arguments: [String], words: String) throws {
        let refused = try clock(arguments)
        #expect(refused.status == 64)
        #expect(refused.errors.split(separator: "\n").count == 1)
        #expect(refused.errors.contains(words), "\(refused.errors)")
        #expect(refused.output.isEmpty)
    }

    @Test("A service adds a rule in its configuration folder; a faulty file is named, and the others count")
    func addedRules() throws {
        let workplace = try Workplace()
        let rule = "{ in-force-from: 2026-11-01, hours: 12, police-station-never-for: everybody, source: a new Act, verified: no }"
        try workplace.write("id: new\ns136: [\(rule)]\n", to: ".config/liaise/clock-rules/new.yaml")
        let added = try workplace.liaise("clock", "--s136-start", "2026-11-20T22:15", "--json")
        #expect(added.status == 0)
        #expect((added.object["s136"] as? [String: Any])?["expires"] as? String == "2026-11-21T10:15:00+00:00")
        try workplace.write("id: bad\nlimit: 1\n", to: ".config/liaise/clock-rules/bad.yaml")
        let faulty = try workplace.liaise("clock", "--s136-start", "2026-11-20T22:15", "--json")
        #expect(faulty.status == 65)
        #expect(faulty.errors.contains("bad.yaml:2"))
        #expect((faulty.object["s136"] as? [String: Any])?["expires"] as? String == "2026-11-21T10:15:00+00:00")
    }

    @Test("An unknown site is no such thing, and the known ones are named")
    func unknownSite() throws {
        let refused = try clock(Self.friday + ["--site", "nowhere"])
        #expect(refused.status == 66)
        #expect(refused.errors.contains("wandsworth-custody"))
    }
}
