import Caseload
import Testing

@Suite("The history of one thing")
struct HistoryTests {
    private func lines(_ story: CaseStory, _ aspect: Aspect) -> [HistoryLine] {
        story.state.history(of: aspect, zone: .london, today: day(2026, 11, 23))
    }

    @Test("A field has every value that it had, with who gave it, whence, and what became of it")
    func field() {
        var story = CaseStory([.cell("M6")], source: .list)
        story.add(.detailsListed([.cell("M7"), .offence("theft")], from: "list 10:00"))
        let correction = story.add(.detailsCorrected([.cell("M8")], cleared: []), by: .colleague)
        story.add(.undone(target: correction), by: .colleague)
        story.add(.detailsCorrected([], cleared: [.cell]))
        let lines = lines(story, .detail(.cell))
        #expect(lines.map(\.words) == ["M6", "M7", "M8", "cleared"])
        #expect(lines.map(\.source) == ["booking", "list 10:00", "", ""])
        #expect(lines.map(\.by.name) == ["Amara Obi", "Amara Obi", "Jonas Reed", "Amara Obi"])
        #expect(lines[2].standing != .stands)
    }

    @Test("An amended letter shows both")
    func urgency() {
        var story = CaseStory.signed([], .c)
        let letter = story.state.lastEntry[.urgency]
        story.add(.amendment(of: letter, to: .urgency(.b)))
        #expect(lines(story, .urgency).count == 2)
    }

    @Test("One thing's history holds nothing of another's")
    func apart() throws {
        var story = CaseStory()
        story.add([.yes(.gp), .yes(.police), .need("housing", .historic), try .risk(.neglect)])
        #expect(lines(story, .consent(.gp)).count == 1)
        #expect(lines(story, .consent(.court)).isEmpty)
        #expect(lines(story, .need("housing")).count == 1)
        #expect(lines(story, .risk(.neglect)).count == 1)
        #expect(lines(story, .risk(.toSelf)).isEmpty)
    }
}
