import Caseload
import Testing
import Training

@Suite("A practice session")
struct TrainingSessionTests {
    static let seeds: [UInt64] = [0, 1, 2, 7, 42, 1_000_003, .max]

    @Test("The same seed gives the same session, entry for entry")
    func sameSeedSameSession() throws {
        let first = try Practice(seed: 7).session
        let second = try Practice(seed: 7).session
        #expect(first.entries() == second.entries())
        #expect(first.people.map(\.code) == second.people.map(\.code))
        #expect(first.session == second.session)
    }

    @Test("Other seeds bring other people, cells and times")
    func otherSeedsVary() throws {
        let sessions = try Self.seeds.map { try Practice(seed: $0).session }
        #expect(Set(sessions.map { $0.people.map(\.person.id) }).count > 2)
        #expect(Set(sessions.map { $0.people.map(\.details.cell) }).count == sessions.count)
        #expect(Set(sessions.map { $0.people.compactMap(\.details.arrived) }).count == sessions.count)
    }

    @Test("There are 14 people, each with a cell, a code and a custody number of their own", arguments: seeds)
    func fourteenPeople(seed: UInt64) throws {
        let people = try Practice(seed: seed).session.people
        #expect(people.count == 14)
        #expect(Set(people.map(\.code)).count == 14)
        #expect(Set(people.map(\.details.cell)).count == 14)
        #expect(people.map(\.details.custodyNumber) == (0..<14).map { "WW/26/0\(101 + $0)" })
    }

    @Test("The practice clock starts at a quarter past eight on Monday 23 November 2026")
    func startsOnMondayMorning() throws {
        let session = try Practice().session
        let wall = session.zone.local(session.start)
        #expect(wall.date.shortText + " " + wall.clock == "Mon 23 Nov 08:15")
        #expect(session.session.id.text == "wandsworth-custody-2026-11-23-early")
    }

    @Test("Everything on record happened before the learner came, and was written in order", arguments: seeds)
    func allHappenedBefore(seed: UInt64) throws {
        let session = try Practice(seed: seed).session
        let entries = session.entries()
        #expect(entries.allSatisfy { $0.happened <= session.start && $0.written <= session.start })
        #expect(entries.map(\.written) == entries.map(\.written).sorted())
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.clock < $1.clock })
        #expect(entries.allSatisfy { $0.author == session.colleague.id })
        #expect(Set(entries.map(\.id)).count == entries.count)
    }

    @Test("The colleague did nothing that the record would have refused", arguments: seeds)
    func nothingRefused(seed: UInt64) throws {
        let practice = try Practice(seed: seed)
        for person in practice.session.people {
            let entries = try practice.store.entries(of: person.subject)
            for count in 1..<entries.count {
                let state = try #require(CaseState(folding: Array(entries[..<count])))
                #expect(state.refusal(of: entries[count].entry.fact, by: practice.session.colleague) == nil)
            }
        }
    }

    @Test("The queue begins with people in every state that a morning has", arguments: seeds)
    func ranksAtStart(seed: UInt64) throws {
        let practice = try Practice(seed: seed)
        let ranks = Set(try practice.queue().map(\.placement.rank))
        #expect(ranks.isSuperset(of: [2, 3, 4, 5, 6, 7, 9, 11]))
        #expect(try practice.queue().last?.status == .settled)
    }

    @Test("Whoever has the ten o'clock list moves up when it is an hour and a half away")
    func listMovesUp() throws {
        let practice = try Practice()
        #expect(try practice.rank(at: "stale-letter") == 7)
        #expect(try practice.rank(at: "stale-letter", minutes: 15) == 4)
    }

    @Test("No person has a number that could be an NHS number", arguments: seeds)
    func noNHSNumbers(seed: UInt64) throws {
        let practice = try Practice(seed: seed)
        let texts = practice.session.people.flatMap { person in
            let brief = practice.session.brief(for: person.code)
            let details = person.details.all.map { $0.text(zone: .utc, today: practice.session.scenario.date) }
            return details + (brief?.looks ?? []) + (brief?.replies.map(\.line) ?? []) + [brief?.whenTold ?? ""]
        }
        #expect(texts.allSatisfy { text in text.count(where: \.isASCIIDigit) < 10 })
    }

    @Test("Each person has something to see, something to say, and an answer from the sergeant", arguments: seeds)
    func everybodyHasABrief(seed: UInt64) throws {
        let session = try Practice(seed: seed).session
        for person in session.people {
            let brief = try #require(session.brief(for: person.code))
            #expect((1...3).contains(brief.looks.count))
            #expect(brief.reply(to: "asq") != nil)
            #expect(!brief.consent.line.isEmpty && !brief.whenTold.isEmpty)
        }
        #expect(session.brief(for: try #require(CaseCode("ZZZZZZ"))) == nil)
    }
}
