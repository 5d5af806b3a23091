import Caseload
import Screening
import Testing

@testable import Exchange

@Suite("One case as text")
struct CaseTextTests {
    private static let sam = Member(id: "sam", name: "Sam Reed", role: .student)

    private func text(_ words: String) throws -> RequiredText { try #require(RequiredText(words)) }

    private func lines(_ suite: Fixture, _ subject: SubjectID) throws -> [String] {
        CaseText(
            try suite.state(subject), now: suite.now, zone: Fixture.london, scale: try .builtIn(), instrumentName: { $0.uppercased() }
        ).lines
    }

    /// A case with something of everything in it, five minutes apart.
    private func fullCase() throws -> (Fixture, SubjectID) {
        var suite = Fixture("2026-11-23 08:25")
        let subject = try suite.type("m6 dunn callum 14/3/02 theft 0810 van 1000")
        let store = suite.store
        func add(_ fact: Fact, by author: Member = Fixture.mina, minute: Int) throws -> EntryID {
            let at = Fixture.time("2026-11-23 08:25").adding(minutes: minute)
            var writer = EntryWriter(author: author, workstation: "desk-1", random: SeededGenerator(seed: UInt64(minute)))
            let entry = writer.entry(fact, about: subject, now: at)
            _ = try store.append([entry], expecting: [:])
            return entry.id
        }
        _ = try add(.urgencySet(.b, reason: try text("low mood\nand withdrawn")), by: Self.sam, minute: 5)
        _ = try add(.consented(.seen, .yes), minute: 10)
        let phq = try add(.administrationStarted(instrument: "phq-9", version: "2026.1"), minute: 15)
        _ = try add(.answered(administration: phq, item: "1", .option(2)), minute: 16)
        _ = try add(.answered(administration: phq, item: "10", .declined), minute: 17)
        _ = try add(.administrationFinished(administration: phq, result: "9 of 9 answered: total 11, moderate"), minute: 20)
        let alert = AlertRaised(
            concern: "suicide-or-self-harm", isImmediate: true, isAcute: false, source: "PHQ-9, item 9",
            statement: "said yes to thoughts of death",
            actions: ["Tell the sergeant"])
        _ = try add(.alertRaised(alert), minute: 20)
        _ = try add(
            .told(
                Told(
                    concern: alert.concern, who: try text("Sgt Bell"), ground: .seriousHarm, personInformed: true,
                    at: Fixture.time("2026-11-23 08:47"))),
            minute: 23)
        _ = try add(.willDo(concern: alert.concern, what: try text("level 3")), minute: 24)
        let note = try add(.noteAdded(try text("sees GP")), minute: 25)
        _ = try add(.enteredInError(target: note, reason: try text("another person")), minute: 26)
        let referral = Referral(destination: try text("crisis team"), basis: .consent, why: "low mood")
        _ = try add(.outcomeDecided(.referral(referral)), minute: 27)
        _ = try add(.disposalRecorded(Disposal(by: .police, what: try text("released under investigation"))), minute: 28)
        _ = try add(.signed, by: Self.sam, minute: 30)
        suite.now = Fixture.time("2026-11-23 09:00")
        return (suite, subject)
    }

    @Test("Everything that is recorded stands in the text, the struck note too, and a student's signature says what it lacks")
    func golden() throws {
        let (suite, subject) = try fullCase()
        let code = try suite.only().code.text
        let expected = """
            Dunn, Callum   born 14 Mar 2002 (24)   M6   B Very urgent
            Case \(code)   wandsworth-custody-2026-11-23-early   added 08:25, Mina Okafor   here
            Consent: to be seen yes (08:35, Mina Okafor); to share with police not asked
            STUDENT – NOT COUNTERSIGNED

            Details
              Surname: Dunn
              Forenames: Callum
              Date of birth: 14 Mar 2002
              Cell: M6
              Arrived: 08:10
              Offence category: theft
              Next police event: van 10:00

            Clocks. Guide: the custody record prevails
              10:00 van

            Urgency
              B Very urgent (4 h): low mood
              and withdrawn (08:30, Sam Reed (student), STUDENT – NOT COUNTERSIGNED)

            Alerts
              Closed: suicide or self harm
                08:45 PHQ-9, item 9: said yes to thoughts of death
                told Sgt Bell 08:47 (serious harm, minimum necessary; person informed), written by Mina Okafor
                they will: level 3 (08:49, Mina Okafor)

            Screening
              PHQ-9 (version 2026.1), finished 08:45, Mina Okafor: 9 of 9 answered: total 11, moderate

            Outcome
              referral to crisis team (the person agreed), low mood (08:52, Mina Okafor)
              Disposal by the police: released under investigation

            Signature
              Signed 08:55, Sam Reed (student)
              STUDENT – NOT COUNTERSIGNED

            Timeline
              08:25 Mina Okafor: booked in by hand: Dunn, Callum, born 14 Mar 2002, cell M6, arrived 08:10, theft, van 10:00
              08:30 Sam Reed (student): urgency B: low mood
              and withdrawn
              08:35 Mina Okafor: consent to be seen: yes
              08:40 Mina Okafor: PHQ-9 begun (version 2026.1)
              08:41 Mina Okafor: PHQ-9 item 1: 2
              08:42 Mina Okafor: PHQ-9 item 10: declined
              08:45 Mina Okafor: PHQ-9 finished: 9 of 9 answered: total 11, moderate
              08:45 Mina Okafor: ALERT, PHQ-9, item 9: said yes to thoughts of death
              08:48 Mina Okafor: told Sgt Bell 08:47 (serious harm, minimum necessary; person informed)
              08:49 Mina Okafor: answer to the alert: level 3
              08:50 Mina Okafor: note: sees GP  [entered in error, marked 08:51 by Mina Okafor: another person]
              08:51 Mina Okafor: entered in error: note: sees GP. Reason: another person
              08:52 Mina Okafor: outcome: referral to crisis team (the person agreed), low mood
              08:53 Mina Okafor: police disposal: released under investigation
              08:55 Sam Reed (student): signed
            """
        #expect(try lines(suite, subject).joined(separator: "\n") == expected)
    }

    @Test("After a countersignature nothing says that it is missing, and an amendment shows old and new")
    func amended() throws {
        var (suite, subject) = try fullCase()
        try suite.add(.countersigned(sawThePerson: false, comment: "discussed"), to: subject)
        #expect(try !lines(suite, subject).joined().contains("NOT COUNTERSIGNED"))
        let old = try #require(try suite.state(subject).outcome).by.entry
        try suite.add(
            .amended(
                target: old, replacement: .outcomeDecided(.noFurtherLDAction(reason: try text("declined it"))),
                reason: try text("changed their mind")),
            to: subject)
        try suite.add(
            .amended(target: nil, replacement: .noteAdded(try text("has a key worker")), reason: try text("learnt later")), to: subject)
        let text = try lines(suite, subject)
        #expect(text.contains("  Amended since: it has to be signed again."))
        #expect(text.contains("  09:00 Mina Okafor: added after signing: note: has a key worker. Reason: learnt later"))
        #expect(text.contains { $0.hasPrefix("  no further L&D action: declined it (") })
        #expect(
            text.contains(
                "  08:52 Mina Okafor: outcome: referral to crisis team (the person agreed), low mood  [amended 09:00 by Mina Okafor: changed their mind]"
            ))
        #expect(text.contains("  09:00 Mina Okafor: amended: outcome: no further L&D action: declined it. Reason: changed their mind"))
        #expect(text.contains("  Countersigned 09:00, Mina Okafor, did not see the person: discussed"))
    }

    @Test("An open alert, a list that differs and a booking in error are said at once")
    func warnings() throws {
        var suite = Fixture()
        try suite.run("Custody no,Name,Cell\nA/1,\"Dunn, Callum\",M6\n")
        let subject = try suite.only().subject
        try suite.add(.detailsCorrected([.cell("M7")], cleared: []), to: subject)
        try suite.run("Custody no,Name,Cell\nA/1,\"Dunn, Callum\",M8\n")
        let alert = AlertRaised(
            concern: "safety", isImmediate: true, isAcute: true, source: "ASQ, item 5", statement: "said yes", actions: [])
        try suite.add(.alertRaised(alert), to: subject)
        let text = try lines(suite, subject)
        #expect(text.contains("ALERT OPEN: 1") && text.contains("  OPEN since 08:25: safety; nobody told"))
        #expect(text.contains("  The list says since 08:25: cell M8; the hand correction stays"))
        let other = try suite.type("m1 hart jo")
        let booking = try #require(try suite.store.entries(of: other).first).entry.id
        try suite.add(.enteredInError(target: booking, reason: try self.text("wrong list")), to: other)
        #expect(try lines(suite, other).contains { $0.hasPrefix("ENTERED IN ERROR") })
    }

    @Test("Corrections that name each other do not go round in circles")
    func circles() throws {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn")
        var writer = suite.writer
        let first = writer.entry(.available, about: subject, now: suite.now)
        let second = writer.entry(.undone(target: first.id), about: subject, now: suite.now)
        let third = Entry(
            id: first.id, subject: subject, author: "x", authorName: "X", role: .practitioner, workstation: "w", happened: suite.now,
            written: suite.now,
            clock: 1, fact: .undone(target: second.id))
        _ = try suite.store.append([third, second], expecting: [:])
        #expect(try lines(suite, subject).contains { $0.contains("undone: the correction") })
    }

    /// A PHQ-9 with an interpreter, a note and a raised band, another that is not finished, and a result from elsewhere.
    private func screened() throws -> (Fixture, SubjectID) {
        var suite = Fixture()
        let subject = try suite.type("m6 dunn callum")
        func begin(_ instrument: String) throws -> EntryID {
            try suite.add(.administrationStarted(instrument: instrument, version: "2026.1"), to: subject)
            return try #require(try suite.state(subject).administrations.last).id
        }
        let phq = try begin("phq-9")
        try suite.add(.circumstance(administration: phq, .interpreter("Polish")), to: subject)
        try suite.add(.circumstance(administration: phq, .given(.fromPaper)), to: subject)
        try suite.add(.answered(administration: phq, item: "2", .option(1)), to: subject)
        try suite.add(.circumstance(administration: phq, .evidence(item: "2", "in tears")), to: subject)
        let score = ScoreResult(
            id: "total", label: "total", raw: 5, value: 5, isProrated: false, band: .init(id: "mild", label: "mild range", level: 1),
            set: nil)
        try suite.add(.administrationFinished(administration: phq, result: "total 5, mild range", scores: [score]), to: subject)
        let raise = RaisedResult(score: "total", band: "moderate", label: "moderate range", level: 2, reason: try text("cannot sit still"))
        try suite.add(.circumstance(administration: phq, .raised(raise)), to: subject)
        let gad = try begin("gad-7")
        try suite.add(.circumstance(administration: gad, .informant("the mother")), to: subject)
        let moca = ElsewhereResult(
            instrument: "", name: try text("MoCA"), result: try text("21 of 30"), date: CalendarDate(daysSince1970: 20_727), by: "the GP")
        try suite.add(.elsewhere(moca), to: subject)
        return (suite, subject)
    }

    @Test("A result stands with what was raised, how it was given and what was noted, and with what was done elsewhere")
    func inFull() throws {
        let (suite, subject) = try screened()
        let text = try lines(suite, subject).joined(separator: "\n")
        #expect(
            text.contains(
                "total 5, mild range; raised to moderate range by Mina Okafor: cannot sit still; given: interpreter, Polish, typed in from paper"
            ))
        #expect(text.contains("\n    noted at item 2: in tears\n"))
        #expect(text.contains("NOT FINISHED: 0 recorded so far; given: answered by the mother"))
        #expect(text.contains("\n  done elsewhere: MoCA: 21 of 30 (by the GP, 1 Oct 2026) (08:25, Mina Okafor)"), "\(text)")
    }

    @Test("As JSON, the same is told in members of its own")
    func inFullAsJSON() throws {
        let (suite, subject) = try screened()
        let json = CaseJSON(try suite.state(subject), now: suite.now, zone: Fixture.london).value.text(.compact)
        #expect(
            json.contains(
                #""result":"total 5, mild range; raised to moderate range by Mina Okafor: cannot sit still; given: interpreter, Polish"#))
        #expect(json.contains(#""interpreter":"Polish","intoxication":null,"informant":null,"given":"from-paper""#))
        #expect(json.contains(#""evidence":{"2":"in tears"}"#))
        #expect(json.contains(#""score":"total","band":"moderate range","reason":"cannot sit still""#))
        #expect(json.contains(#""informant":"the mother""#))
        #expect(json.contains(#""instrument":null,"name":"MoCA","result":"21 of 30","date":"2026-10-01","doneBy":"the GP""#), "\(json)")
    }

    @Test("As JSON, what is not decided is null, and struck entries keep their words")
    func json() throws {
        let (suite, subject) = try fullCase()
        let json = CaseJSON(try suite.state(subject), now: suite.now, zone: Fixture.london).value
        guard case .object(let members) = json else {
            Issue.record("No object")
            return
        }
        let values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
        #expect(values["madeSafe"] == .null && values["left"] == .null && values["status"] == "awaiting-countersignature")
        #expect(
            values["consent"]?.text(.compact)
                == #"{"seen":{"at":"2026-11-23T08:35:00+00:00","by":"Mina Okafor","role":"practitioner","answer":"yes"},"#
                + #""records":null,"referral":null,"police":null,"court":null,"probation":null,"prison":null,"gp":null,"family":null}"#)
        #expect(
            values["outcome"]?.text(.compact).contains(#""kind":"referral","destination":"crisis team","basis":"consent","why":"low mood""#)
                == true)
        #expect(values["screening"]?.text(.compact).contains(#""answers":{"1":"2","10":"declined"}"#) == true)
        #expect(values["timeline"]?.text(.compact).contains(#""what":"note: sees GP","standing":"entered-in-error""#) == true)
        #expect(
            values["details"]?.text(.compact).hasPrefix(#"{"surname":"Dunn","forenames":"Callum","dateOfBirth":"14 Mar 2002","cell":"M6""#)
                == true)
        #expect(values["signature"]?.text(.compact).contains(#""awaitsCountersignature":true"#) == true)
    }

    @Test("The newest handover line stands over the case, and in its JSON")
    func handover() throws {
        let (suite, subject) = try fullCase()
        var full = suite
        try full.add(.handoverLine(try text("see first")), to: subject)
        let state = try full.state(subject)
        let lines = CaseText(state, now: full.now, zone: Fixture.london, scale: try .builtIn()).lines
        #expect(lines.contains { $0.hasPrefix("Handover: see first (") })
        #expect(CaseJSON(state, now: full.now, zone: Fixture.london).value.text(.compact).contains(#""handover":{"at":"#))
    }
}
