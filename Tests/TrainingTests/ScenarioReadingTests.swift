import Caseload
import DataFile
import Screening
import Testing
import Training

@Suite("A scenario file")
struct ScenarioReadingTests {
    private static let text = """
        id: small
        title: A small one
        about: One person.
        references: draft, not clinically validated
        site: wandsworth-custody
        date: "2026-11-23"
        shift: early
        opened: "07:00"
        starts: "08:15"
        custody-numbers: { prefix: X/, first: 1 }
        wings: { M: 1 }
        colleague: Sam (simulated colleague)
        people:
          - id: ash
            surname: Ash
            sex: male
            wing: M
            arrived: { at: "22:10", vary: 5 }
            basis: before-charge
            next: { kind: van, at: "09:00" }
            before:
              - { at: "06:00", urgency: D, why: calm }
            looks: [Sits.]
            consent: { seen: yes, police: no, line: Yes. }
            says:
              - { instrument: asq, line: No., answers: [1, 0, 0, 0, 0] }
            told: "Sergeant: right."
            reference: { urgency: C, why: because }
            alerts: [suicide-self-harm]

        """

    private func read(_ text: String) throws -> Scenario {
        try Scenario(Document(name: "small.yaml", text: text).root, instruments: .builtIn(), sites: .builtIn())
    }

    /// What is said about the file when one piece of it is put differently.
    private func complaint(_ old: String, _ new: String) throws -> String {
        let text = Self.text.replacing(old, with: new)
        try #require(text != Self.text)
        do {
            _ = try read(text)
            return "no complaint"
        } catch {
            return "\(error)"
        }
    }

    @Test("A person without a place of their own has one by their id")
    func smallest() throws {
        let scenario = try read(Self.text)
        #expect(scenario.places == ["ash"])
        let session = TrainingSession(scenario: scenario, seed: 3, zone: .utc)
        #expect(session.people.map(\.details.name) == ["Ash"])
        #expect(session.people.map(\.details.place) == ["M1"])
        #expect(session.people.map(\.details.custodyNumber) == ["X/0001"])
    }

    @Test("A time alone is the last one before the start for what is past, and the next one for what is to come")
    func timesAlone() throws {
        let session = TrainingSession(scenario: try read(Self.text), seed: 3, zone: .utc)
        let details = try #require(session.people.first).details
        let today = session.scenario.date
        #expect(details.arrived.map { session.zone.local($0).date } == today.adding(days: -1))
        #expect(details.nextEvent.map { session.zone.clock($0.at, seenOn: today) } == "09:00")
        let tomorrow = TrainingSession(scenario: try read(Self.text.replacing("\"09:00\"", with: "\"07:30\"")), seed: 3, zone: .utc)
        #expect(tomorrow.people.first?.details.nextEvent.map { session.zone.clock($0.at, seenOn: today) } == "07:30 Tue")
    }

    @Test("Times are those on the wall of the site, in summer too")
    func wallTime() throws {
        let summer = SiteZone(secondsBefore: 3_600, transitions: [])
        let session = TrainingSession(scenario: try read(Self.text), seed: 3, zone: summer)
        #expect(summer.local(session.start).clock == "08:15")
        #expect(session.entries().map { summer.local($0.written).clock }.suffix(2) == ["06:00", "07:00"])
    }

    @Test(
        "A mistake is named with its line and key",
        arguments: [
            ("site: wandsworth-custody", "site: nowhere", "small.yaml:5: site: there is no such site"),
            ("shift: early", "shift: dawn", "small.yaml:7: shift: expected one of early, late, night"),
            ("opened: \"07:00\"", "opened: \"09:00\"", "small.yaml:8: opened: expected a time before the start"),
            ("wing: M\n", "wing: Q\n", "small.yaml:17: people[1].wing: expected one of M"),
            ("basis: before-charge", "basis: custody", "small.yaml:19: people[1].basis: expected one of before-charge, charged, warrant"),
            (
                "at: \"06:00\"", "at: \"yesterday 20:00\"",
                "small.yaml:22: people[1].before[1]: comes before the step above, or before the booking"
            ),
            (
                "at: \"22:10\"", "at: \"08:10\"",
                "small.yaml:18: people[1].arrived: expected an arrival at least 15 minutes before the start"
            ),
            ("urgency: D, why: calm", "why: calm", "small.yaml:22: people[1].before[1]: expected one of consent, urgency"),
            (
                "instrument: asq", "instrument: asqq",
                "small.yaml:26: people[1].says[1].instrument: there is no instrument asqq"
            ),
            ("[1, 0, 0, 0, 0]", "[1, 0, 3, 0, 0]", "small.yaml:26: people[1].says[1]: answers: item 3: 3 is not one of "),
            ("[1, 0, 0, 0, 0]", "[0, 0, 0, 0]", "small.yaml:14: people[1]: no answer raises an alert about suicide-self-harm"),
            ("alerts: [suicide-self-harm]", "alerts: []", "small.yaml:14: people[1]: the answers raise an alert about suicide-self-harm"),
            ("told: ", "tell: ", "small.yaml:27: people[1].tell: the key tell is not known here"),
            ("wings: { M: 1 }", "wings: { M: 0 }", "small.yaml:11: wings: M has too few cells: it may have to hold 1"),
        ])
    func complaints(old: String, new: String, complaint expected: String) throws {
        #expect(try complaint(old, new).hasPrefix(expected))
    }
}
