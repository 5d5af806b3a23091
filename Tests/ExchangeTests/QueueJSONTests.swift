import Caseload
import Testing

@testable import Exchange

@Suite("The queue as JSON")
struct QueueJSONTests {
    @Test("One object a person in the order of the queue, with exactly the keys that are promised")
    func queue() throws {
        var suite = Fixture()
        try suite.run(
            """
            Custody no,Name,DOB,Cell,Arrived,Obs,Next event,Next event time
            A/1,"Dunn, Callum",14/03/2002,M6,08:15,3,van,10:00
            A/2,"Khan, Aisha",2/5/2010,D1,07:45,,,
            A/3,unknown,,M2,08:20,,,
            """)
        let scale = try UrgencyScale.builtIn()
        let rows = QueueOrder(scale: scale, now: suite.now, zone: Fixture.london).arrange(try suite.cases())
        let json = QueueJSON.value(rows, scale: scale, now: suite.now, zone: Fixture.london)
        guard case .array(let people) = json, people.count == 3, case .object(let child) = people[0], case .object(let nameless) = people[2]
        else {
            Issue.record("No array of three objects")
            return
        }
        #expect(
            child.map(\.key) == [
                "position", "rank", "case", "custodyNumber", "name", "cell", "age", "urgency", "status", "waitedMinutes", "due",
                "nextDeadline", "flags",
                "reason",
            ])
        #expect(child.prefix(2).map(\.value) == [1, 3])
        #expect(child.contains(.init("name", "Khan, Aisha")) && child.contains(.init("age", 16)) && child.contains(.init("urgency", .null)))
        #expect(
            child.contains(.init("flags", ["child"])) && child.contains(.init("waitedMinutes", 40))
                && child.contains(.init("nextDeadline", .null)))
        #expect(nameless.contains(.init("age", .null)) && nameless.contains(.init("name", "name not known")))
        guard case .object(let second) = people[1] else {
            Issue.record("No object")
            return
        }
        #expect(second.contains(.init("nextDeadline", ["kind": "van", "at": "2026-11-23T10:00:00+00:00"])))
        #expect(second.contains(.init("custodyNumber", "A/1")) && second.contains(.init("status", "not-triaged")))
    }

    @Test("An empty queue is an empty array")
    func empty() throws {
        #expect(QueueJSON.value([], scale: try .builtIn(), now: Fixture().now, zone: Fixture.london).text() == "[]")
    }
}
