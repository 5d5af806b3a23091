import Caseload
import Screening
import Testing

@Suite("Alerts")
struct AlertStateTests {
    private func alert(_ story: CaseStory) -> AlertState? { story.state.alerts.first }

    @Test("An immediate alert stands from the moment it is raised")
    func raised() {
        var story = CaseStory()
        story.add(.alert())
        #expect(alert(story)?.isOpen == true)
        #expect(alert(story)?.since == story.now)
        #expect(alert(story)?.sources.map(\.statement) == ["said yes"])
        #expect(alert(story)?.actions == ["tell the sergeant"])
        #expect(story.summary.openAlerts.map(\.concern) == ["suicide"])
        #expect(story.summary.openAlerts.first?.isTold == false)
        #expect(story.summary.openAlerts.first?.source == "ASQ, item 1")
    }

    @Test("It closes when somebody was told and said what they will do, in either order")
    func toldAndAnswered() {
        for facts in [[Fact.told(), .willDo()], [.willDo(), .told()]] {
            var story = CaseStory()
            story.add(.alert())
            story.add(facts)
            #expect(story.state.openAlerts.isEmpty)
            #expect(alert(story)?.isClosed == true)
            #expect(story.summary.openAlerts.isEmpty)
        }
    }

    @Test("Told without an answer stays open, and so does an answer without telling")
    func halfDone() {
        var story = CaseStory()
        story.add([.alert(), .told()])
        #expect(alert(story)?.isOpen == true)
        #expect(story.summary.openAlerts.first?.isTold == true)
        #expect(alert(story)?.tellings.first?.told.who.text == "Sgt Hale")
        story = CaseStory()
        story.add([.alert(), .willDo()])
        #expect(alert(story)?.isOpen == true)
    }

    @Test("A student alone never closes an alert")
    func studentAlone() {
        var story = CaseStory(by: .student)
        story.add([.alert(), .told(), .willDo(), .alertConfirmed(concern: "suicide"), .dismissed()], by: .student)
        #expect(alert(story)?.isOpen == true)
        #expect(alert(story)?.isAnswered == true)
        #expect(alert(story)?.awaitsConfirmation == true)
        #expect(story.summary.openAlerts.count == 1)
        story.add(.alertConfirmed(concern: "suicide"), by: .nurse)
        #expect(alert(story)?.isOpen == false)
        #expect(alert(story)?.confirmed?.member == "amara")
    }

    @Test("A registered member who tells, or who brings the answer, stands behind the other half of a student")
    func studentAndRegistered() {
        var story = CaseStory()
        story.add(.alert(), by: .student)
        story.add(.told(), by: .nurse)
        story.add(.willDo(), by: .student)
        #expect(alert(story)?.isOpen == false)
        story = CaseStory()
        story.add([.alert(), .told()], by: .student)
        story.add(.willDo(), by: .lead)
        #expect(alert(story)?.isOpen == false)
    }

    @Test("A word for what nobody has done yet counts for nothing")
    func confirmedTooEarly() {
        var story = CaseStory()
        story.add(.alert())
        story.add(.alertConfirmed(concern: "suicide"), by: .nurse)
        story.add([.told(), .willDo()], by: .student)
        #expect(alert(story)?.isOpen == true)
    }

    @Test("Two registered members set an alert aside with a reason, one alone does not")
    func dismissal() {
        var story = CaseStory()
        story.add([.alert(), .dismissed(second: .nurse)], by: .nurse)
        #expect(alert(story)?.isOpen == true)
        story.add(.dismissed(second: .colleague), by: .nurse)
        #expect(alert(story)?.isOpen == false)
        #expect(alert(story)?.dismissal?.reason == "raised on the wrong person")
        #expect(alert(story)?.dismissal?.second == "jonas")
    }

    @Test("Related alerts are one concern, others are their own")
    func oneConcern() {
        var story = CaseStory()
        story.add([.alert(), .alert(from: "PHQ-9"), .alert("harm to others")])
        #expect(story.state.alerts.map(\.concern) == ["suicide", "harm to others"])
        #expect(alert(story)?.sources.map(\.text) == ["ASQ, item 1", "PHQ-9, item 1"])
        story.add([.told(), .willDo()])
        #expect(story.state.openAlerts.map(\.concern) == ["harm to others"])
    }

    @Test("Since is when it was first raised, also when more evidence joins")
    func since() {
        var story = CaseStory()
        story.add(.alert())
        let first = story.now
        story.add(.alert(), after: 30)
        #expect(alert(story)?.since == first)
    }

    @Test("What the same screening goes on to say does not open a closed alert again, but danger now does")
    func sameAdministration() {
        var story = CaseStory()
        let asq = story.add(.administrationStarted(instrument: "asq", version: "1"))
        story.add([.alert(in: asq), .told(), .willDo(), .alert(in: asq)])
        #expect(alert(story)?.isOpen == false)
        story.add(.alert(acute: true, in: asq), after: 60)
        #expect(alert(story)?.isOpen == true)
        #expect(alert(story)?.isAcute == true)
        #expect(alert(story)?.since == story.now)
        #expect(alert(story)?.tellings.isEmpty == true)
        #expect(alert(story)?.actions == ["stay with them"])
        #expect(story.summary.openAlerts.first?.isTold == false)
        story.add([.told(), .willDo()])
        #expect(alert(story)?.isOpen == false)
    }

    @Test("What another screening says, or somebody otherwise, opens a closed alert again")
    func saidAnew() {
        var story = CaseStory()
        let asq = story.add(.administrationStarted(instrument: "asq", version: "1"))
        let phq = story.add(.administrationStarted(instrument: "phq-9", version: "1"))
        story.add([.alert(in: asq), .told(), .willDo(), .alert(from: "PHQ-9", in: phq)])
        #expect(alert(story)?.isOpen == true)
        #expect(alert(story)?.tellings.isEmpty == true)
        story.add([.told(), .willDo(), .alert(in: asq)])
        #expect(alert(story)?.isOpen == false)
        story.add(.alert())
        #expect(alert(story)?.isOpen == true)
    }

    @Test("A prompt of another screening opens nothing that is closed")
    func promptAnew() {
        var story = CaseStory()
        story.add([.alert(), .told(), .willDo(), .alert(immediate: false)])
        #expect(alert(story)?.isOpen == false)
    }

    @Test("Danger now opens an alert again, also one about danger that was closed before")
    func acuteAgain() {
        var story = CaseStory()
        story.add([.alert(acute: true), .told(), .willDo()])
        #expect(alert(story)?.isOpen == false)
        story.add(.alert(acute: true), after: 240)
        #expect(alert(story)?.isOpen == true)
        #expect(alert(story)?.since == story.now)
    }

    @Test("Whatever is immediate opens again what was set aside without telling anybody, and a prompt does not")
    func reopeningDismissed() {
        for acute in [false, true] {
            var story = CaseStory()
            story.add([.alert(), .dismissed(), .alert(immediate: false)])
            #expect(alert(story)?.isOpen == false)
            story.add(.alert(acute: acute))
            #expect(alert(story)?.isOpen == true)
            #expect(alert(story)?.dismissal == nil)
        }
    }

    @Test("The newest word of an instrument stands for what it said before, and what must happen is never less than for danger now")
    func newestWord() {
        var story = CaseStory()
        story.add([.alert(), .alert(acute: true), .alert()])
        #expect(alert(story)?.sources.map(\.statement) == ["said yes"])
        #expect(alert(story)?.isAcute == true)
        #expect(alert(story)?.actions == ["stay with them"])
    }

    @Test("A prompt reminds and never blocks")
    func prompt() {
        var story = CaseStory()
        story.add([.alert(immediate: false), .noFurther])
        #expect(story.state.alerts.count == 1)
        #expect(story.state.openAlerts.isEmpty)
        #expect(story.summary.openAlerts.isEmpty)
        #expect(story.refusal(of: .signed) == nil)
        #expect(story.refusal(of: .left()) == nil)
    }

    @Test("A prompt that becomes immediate stands from then on")
    func promptBecomesImmediate() {
        var story = CaseStory()
        story.add([.alert(immediate: false), .told(), .willDo()])
        story.add(.alert(), after: 40)
        #expect(alert(story)?.isOpen == true)
        #expect(alert(story)?.since == story.now)
    }

    @Test("No undo, no mark of error, no amendment and no strike of the booking removes an immediate alert")
    func nothingRemovesIt() {
        var story = CaseStory()
        let raised = story.add(.alert())
        story.add([.undone(target: raised), .inError(raised), .amendment(of: raised, to: .note("nothing"))])
        story.add(.inError(story.booking))
        #expect(alert(story)?.isOpen == true)
        #expect(story.state.timeline.first { $0.entry.id == raised }?.standing == .stands)
        #expect(!story.summary.isVoid)
        story.add([.told(), .willDo()])
        #expect(story.summary.isVoid)
    }

    @Test("An alert that an amendment brought is as lasting as any")
    func amendedIn() {
        var story = CaseStory()
        let raised = story.add(.amendment(of: nil, to: .alert()))
        story.add(.undone(target: raised))
        #expect(alert(story)?.isOpen == true)
    }

    @Test("A prompt may be entered in error")
    func promptInError() {
        var story = CaseStory()
        let prompt = story.add(.alert(immediate: false))
        story.add(.inError(prompt))
        #expect(story.state.alerts.isEmpty)
    }

    @Test("A telling that was entered in error opens the alert again")
    func tellingInError() {
        var story = CaseStory()
        story.add(.alert())
        let told = story.add(.told())
        story.add(.willDo())
        story.add(.inError(told))
        #expect(alert(story)?.isOpen == true)
    }

    @Test("An undone answer leaves the alert that it raised")
    func answerUndone() {
        var story = CaseStory()
        let id = story.add(.administrationStarted(instrument: "asq", version: "1"))
        let answer = story.add(.answered(administration: id, item: "1", .option(1)))
        story.add(.alert())
        story.add(.undone(target: answer))
        #expect(alert(story)?.isOpen == true)
    }

    @Test("What is said of no known concern is ignored")
    func unknownConcern() {
        var story = CaseStory()
        story.add([.told("fire"), .willDo("fire"), .alertConfirmed(concern: "fire"), .dismissed("fire")])
        #expect(story.state.alerts.isEmpty)
    }

    @Test("Whatever is written, an open alert closes only by its rules")
    func seededStories() {
        var random = SeededGenerator(seed: 23)
        for _ in 0..<500 {
            var story = CaseStory()
            let raised = story.add(.alert())
            for _ in 0..<random.pick(1...15) {
                let target = random.chance(40) ? raised : random.pick(story.entries).entry.id
                let facts: [Fact] = [
                    .told(), .willDo(), .alertConfirmed(concern: "suicide"), .dismissed(second: .student), .undone(target: target),
                    .inError(target),
                    .amendment(of: target, to: .note("x")), .alert(acute: random.chance(20)), .signed, .left(),
                ]
                story.add(random.pick(facts), by: .student)
            }
            #expect(story.state.openAlerts.count == 1)
        }
    }
}
