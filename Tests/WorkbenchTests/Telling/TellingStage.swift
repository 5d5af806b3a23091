import Caseload
import Testing
import Workbench

func toldText(_ text: String) -> RequiredText { RequiredText(text) ?? RequiredText("missing")! }

extension ScreenUnderTest {
    /// Mina records facts about the selected or open person at another desk.
    func recordByMina(_ facts: Fact..., at location: SourceLocation = #_sourceLocation) {
        guard let subject = state.open?.subject ?? state.queue.selected else {
            Issue.record("nobody is selected", sourceLocation: location)
            return
        }
        for fact in facts {
            wait(minutes: 1)
            elsewhere(fact, about: subject, by: Stage.mina)
        }
    }

    /// Lets time go by at a desk that is used, so that it does not lock.
    func work(minutes: Int) {
        for _ in 0..<minutes {
            wait(minutes: 1)
            press("home")
        }
    }

    /// The row of the selected person as it is drawn, of a surname.
    func queueRow(of surname: String) -> String { rows.first { $0.contains(surname) } ?? "" }

    var selectedSummary: CaseSummary? { state.queue.selectedRow?.summary }
}

extension Fact {
    static func riskToSelf(_ said: String = "would use the blanket tonight", plan: String = "constant observation") -> Fact {
        let record = try? RiskRecord(.toSelf, said: said, plan: plan)
        return record.map(Fact.riskRecorded) ?? .viewed
    }

    static let suicideAlert = Fact.alertRaised(
        AlertRaised(
            concern: "suicide", isImmediate: true, isAcute: true, source: "ASQ, item 5", statement: "said yes to thoughts of suicide now",
            actions: ["Stay with {name}."]))
}
