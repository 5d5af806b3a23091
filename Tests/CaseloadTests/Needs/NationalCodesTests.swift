import Caseload
import DataFile
import Testing

@Suite("National codes")
struct NationalCodesTests {
    @Test(
        "The built-in lists are those that returns ask for",
        arguments: [
            "ethnicity", "gender", "accommodation", "settled-accommodation", "employment", "armed-forces", "learning-disability", "autism",
            "gp-registered", "looked-after", "care-leaver", "young-carer", "child-protection-plan", "carer", "language", "religion",
        ])
    func builtIn(id: String) throws {
        let list = try #require(try NationalCodes.builtIn()[id])
        #expect(list.codes.count >= 2)
        #expect(!list.source.isEmpty)
        #expect(Set(list.codes.map(\.code)).count == list.codes.count)
    }

    @Test("Codes are text: a nought in front stays")
    func text() throws {
        let codes = try NationalCodes.builtIn()
        #expect(codes["employment"]?.codes.first?.code == "01")
        #expect(codes["ethnicity"]?.codes.map(\.code).suffix(2) == ["Z", "99"])
        #expect(codes["gender"]?.codes.map(\.code) == ["1", "2", "3", "4", "Z", "X"])
    }

    @Test("A code is recorded with its label and words, and leaves as the code")
    func recording() throws {
        let list = try #require(try NationalCodes.builtIn()["accommodation"])
        let characteristic = try #require(list.characteristic(code: "HM01", words: " near Clapham Junction "))
        #expect(characteristic.words == "accommodation: rough sleeper (HM01), near Clapham Junction")
        #expect(list.code(of: characteristic) == "HM01")
        #expect(list.characteristic(code: "XX99") == nil)
        var story = CaseStory()
        story.add(.characteristicRecorded(characteristic))
        #expect(story.state.characteristics["accommodation"]?.characteristic == characteristic)
        #expect(story.state.characteristics["ethnicity"] == nil)
    }

    @Test("Asked and not stated is not the same as not asked, and leaves as the list's own code")
    func notStated() throws {
        let list = try #require(try NationalCodes.builtIn()["ethnicity"])
        let characteristic = try #require(list.characteristic(code: "Z"))
        #expect(characteristic.value == .notStated)
        #expect(characteristic.words == "ethnic category: asked, not stated")
        #expect(list.code(of: characteristic) == "Z")
    }

    @Test("A site's file replaces a list by its id, and adds others")
    func replacing() throws {
        var codes = try NationalCodes.builtIn()
        let count = codes.lists.count
        let text = """
            id: ours
            lists:
              - { id: carer, label: carer, source: ours, verified: no, dated: 2026-11-01, codes: { "1": yes, "2": no } }
              - { id: ward, label: ward, source: ours, verified: no, dated: 2026-11-01, codes: { N: north, S: south } }
            """
        try codes.add(Document(name: "ours.yaml", bytes: Array(text.utf8)).root)
        #expect(codes.lists.count == count + 1)
        #expect(codes["carer"]?.codes.map(\.label.text) == ["yes", "no"])
        #expect(codes["ward"]?.notStated == nil)
    }

    @Test(
        "A list with a fault is refused, with the place of the fault",
        arguments: [
            ("codes: { A: a }", "expected at least two codes"),
            ("codes: { A: a, B: b }\n    not-stated: Z", "this code is not among the codes"),
            ("codes: { A: a, B: b }\n    dated: 2026-02-30", "expected a date such as 2026-11-23"),
        ])
    func faults(rest: String, reason: String) throws {
        let dated = rest.contains("dated") ? "" : "\n    dated: 2026-01-01"
        let text = "id: x\nlists:\n  - id: a\n    label: a\n    source: s\n    verified: no\n    " + rest + dated
        do {
            _ = try NationalCodes(Document(name: "c.yaml", bytes: Array(text.utf8)).root)
            #expect(Bool(false), "expected a fault")
        } catch {
            #expect(error.reason == reason)
        }
    }
}
