import Foundation
import Testing

@Suite("liaise instrument")
struct InstrumentCommandTests {
    @Test("The instruments are listed without a record, with how each may be used")
    func lists() throws {
        let listed = try Workplace().liaise("instrument", "list", "--json")
        #expect(listed.status == 0)
        let use = Dictionary(uniqueKeysWithValues: listed.objects.map { ($0["id"] as? String, $0["availability"] as? String) })
        #expect(use.count == 65)
        #expect(use["asq"] == "open")
        #expect(use["6-cit"] == "closed")
        #expect(use["c-ssrs-screener"] == "closed")
        #expect(use["sdq"] == "done-elsewhere")
    }

    @Test("A score has the keys that scripts rely on")
    func scoreHasItsKeys() throws {
        let score = try Workplace().liaise("instrument", "score", "phq-9", "--answers", "1,0,2,d,1,0,0,1,0", "--json").object
        #expect(Set(score.keys).isSuperset(of: ["instrument", "version", "answered", "items", "complete", "scores", "alerts"]))
        #expect(score["answered"] as? Int == 8)
        #expect(score["items"] as? Int == 9)
        #expect(score["complete"] as? Bool == false)
        let total = (score["scores"] as? [[String: Any]])?.first ?? [:]
        #expect(Set(total.keys).isSuperset(of: ["id", "raw", "value", "prorated", "band"]))
        #expect(total["raw"] as? Int == 5)
        #expect(total["value"] as? Int == 6)
        #expect(total["prorated"] as? Bool == true)
        #expect(total["band"] as? String == "mild")
    }

    @Test("What was not asked never makes a total, and a yes to self-harm is an alert all the same")
    func notAskedNeverScores() throws {
        let score = try Workplace().liaise("instrument", "score", "phq-9", "--answers", "-,0,2,0,1,0,0,1,1", "--json").object
        let total = (score["scores"] as? [[String: Any]])?.first
        #expect(total?["value"] is NSNull)
        #expect((score["alerts"] as? [[String: Any]])?.map { $0["level"] as? String } == ["immediate"])
        let words = try Workplace().liaise("instrument", "score", "phq-9", "--answers", "-,0,2,0,1,0,0,1,1")
        #expect(words.output.contains("ALERT"))
        #expect(words.output.contains("not asked"))
    }

    @Test(
        "Answers that cannot be are refused by item",
        arguments: [("0,0,0,0,0,0,0,0,7", "item 9"), ("0,0", "item 3"), ("0,0,0,0,0,0,0,0,0,0,0,0", "12 answers"), ("", "item 1")])
    func refusesAnswers(answers: String, words: String) throws {
        let refused = try Workplace().liaise("instrument", "score", "phq-9", "--answers", answers)
        #expect(refused.status == 64)
        #expect(refused.errors.contains(words))
        #expect(refused.output.isEmpty)
    }

    @Test("An instrument is shown by our own labels, with its source and licence")
    func shows() throws {
        let shown = try Workplace().liaise("instrument", "show", "GAD-7")
        #expect(shown.status == 0)
        #expect(shown.output.contains("Source:"))
        #expect(shown.output.contains("Licence"))
        #expect(try Workplace().liaise("instrument", "show", "none").status == 66)
    }

    @Test("A faulty instrument file is named by line and key, and the others still work")
    func namesFaults() throws {
        let workplace = try Workplace()
        try workplace.write("id: mine\nversion: 3\nbogus: 1\n", to: ".config/liaise/instruments/mine.yaml")
        let listed = try workplace.liaise("instrument", "list", "--json")
        #expect(listed.objects.count == 65)
        #expect(listed.status == 65)
        #expect(listed.errors.contains("mine.yaml:"))
    }
}
