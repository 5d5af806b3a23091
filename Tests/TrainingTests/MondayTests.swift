import Caseload
import DataFile
import Screening
import Testing
import Training

@Suite("The scenario Monday morning at Wandsworth")
struct MondayTests {
    private func scenario() throws -> Scenario {
        try #require(try Scenario.builtIn().first { $0.id == "wandsworth-monday" })
    }

    /// The briefs of everybody who may be drawn.
    private func briefs() throws -> [(person: CastPerson, brief: Brief)] {
        let scenario = try scenario()
        var found: [String: (CastPerson, Brief)] = [:]
        for seed in 0..<40 as Range<UInt64> {
            let session = TrainingSession(scenario: scenario, seed: seed, zone: .utc)
            for person in session.people { found[person.person.id] = (person, try #require(session.brief(for: person.code))) }
        }
        #expect(found.count == scenario.people.count)
        return found.sorted { $0.key < $1.key }.map { (person: $0.value.0, brief: $0.value.1) }
    }

    @Test("It has 14 places and more people than places")
    func places() throws {
        let scenario = try scenario()
        #expect(scenario.places.count == 14)
        #expect(scenario.people.count > 20)
        #expect(scenario.referenceStatus == "draft, not clinically validated")
    }

    @Test("Every answer is one that its instrument takes, from somebody of an age that it is made for")
    func answersAreValid() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        for (person, brief) in try briefs() {
            let age = try #require(person.details.age(on: try scenario().date))
            for reply in brief.replies {
                let instrument = try #require(catalogue[reply.instrument])
                #expect(instrument.ageRange.contains(age), "\(person.person.id) \(reply.instrument)")
                #expect(reply.answers.allSatisfy { answer in instrument.item(answer.item)?.accepts(answer.answer) == true })
                #expect(reply.answers.filter { !$0.answer.isRefusal }.allSatisfy { !$0.words.isEmpty })
            }
        }
    }

    @Test("Asked with the person's answers, the instruments raise the alerts that the scenario names")
    func answersRaiseAlerts() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        for (person, brief) in try briefs() {
            let findings = try brief.replies.flatMap { reply in
                let answers = Dictionary(uniqueKeysWithValues: reply.answers.map { ($0.item, $0.answer) })
                return try #require(catalogue[reply.instrument]).evaluate(answers, isFinished: true).alerts
            }
            #expect(Set(person.person.alerts).isSubset(of: findings.map(\.concern)), "\(person.person.id)")
            #expect(
                Set(findings.filter { $0.level == .immediate }.map(\.concern)).isSubset(of: person.person.alerts), "\(person.person.id)")
        }
    }

    @Test("What the colleague asked and broke off is what the person goes on to say")
    func halfScreeningAgrees() throws {
        for id in ["okonjo", "wrenshall"] {
            let practice = try Practice(with: id)
            let person = try practice.person(at: "half-screened")
            let begun = try #require(try practice.state(of: person).latestAdministration(of: "phq-9"))
            let reply = try #require(practice.session.brief(for: person.code)?.reply(to: "phq-9"))
            #expect(begun.finished == nil && !begun.answers.isEmpty)
            for (item, answer) in begun.answers { #expect(reply.answer(to: item)?.answer == answer) }
        }
    }

    @Test("Nobody's name is used twice, and one person has none")
    func names() throws {
        let names = try briefs().map(\.person.details.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains("name not known"))
    }

    @Test("The made-safe person's alert is closed, so that only a watch is left")
    func madeSafeIsWatched() throws {
        let practice = try Practice()
        let state = try practice.state(of: practice.person(at: "made-safe"))
        #expect(state.alerts.map(\.concern) == ["suicide-self-harm"])
        #expect(state.openAlerts.isEmpty && state.isMadeSafe && state.isSigned)
        #expect(state.alerts[0].actions.allSatisfy { !$0.contains("{name}") })
    }

    @Test("A screening with the quiet person's answers puts them on top of the queue")
    func quietPersonComesFirst() throws {
        var practice = try Practice()
        #expect(try practice.rank(at: "quiet") == 5)
        try practice.raiseAlert(at: "quiet")
        #expect(try practice.queue().first?.summary.code == practice.person(at: "quiet").code)
    }
}
