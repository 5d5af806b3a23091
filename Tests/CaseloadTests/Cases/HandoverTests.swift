import Caseload
import Testing

@Suite("The handover line")
struct HandoverTests {
    @Test("The newest stands, and taken back, the one before stands again")
    func newest() {
        var story = CaseStory()
        #expect(story.state.handover == nil)
        story.add([.handoverLine(required("see first"))])
        let second = story.add(.handoverLine(required("sister rings back at nine")))
        #expect(story.state.handover?.text == "sister rings back at nine")
        story.add([.undone(target: second)])
        #expect(story.state.handover?.text == "see first")
    }

    @Test("It goes on after the case is signed")
    func signed() {
        var story = CaseStory()
        story.add([.noFurther, .signed])
        #expect(story.state.refusal(of: .handoverLine(required("see again")), by: .nurse) == nil)
    }
}
