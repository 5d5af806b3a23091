import Caseload
import Testing

@Suite("Comparing a result with an earlier one")
struct FinishedAdministrationTests {
    private func result(_ version: String = "1", value: Double? = 7, coding: String? = nil) -> FinishedAdministration {
        FinishedAdministration(
            instrument: InstrumentVersion(id: "k6", version: version), at: .nine, value: value, isProrated: false, band: "", coding: coding)
    }

    @Test("Totals of one version in one coding are compared, and nothing else")
    func comparable() {
        #expect(result().isComparable(with: result(value: 9)))
        #expect(!result().isComparable(with: result("2")))
        #expect(!result().isComparable(with: result(coding: "1-5")))
        #expect(!result().isComparable(with: result(value: nil)))
        #expect(!result(value: nil).isComparable(with: result()))
    }

    @Test("Results come in the order in which they were finished, whatever order they were begun in")
    func order() {
        var story = CaseStory()
        let first = story.add(.administrationStarted(instrument: "phq-9", version: "1"))
        let second = story.add(.administrationStarted(instrument: "asq", version: "1"))
        story.add(.administrationFinished(administration: second, result: "negative"))
        story.add(.administrationFinished(administration: first, result: "mild"))
        #expect(story.summary.finished.map(\.instrument.id) == ["asq", "phq-9"])
    }
}
