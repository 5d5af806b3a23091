import DataFile
import Foundation
import Screening
import Testing

@testable import Exchange

@Suite("Hostile forms")
struct HostileFormTests {
    private static let isLong = ProcessInfo.processInfo.environment["LIAISE_LONG_TESTS"] != nil
    private static let rounds = isLong ? 5_000 : 60

    @Test("Hostile text in labels, answers and ids comes through as it is, and stays in its place", arguments: FileTextTests.hostile)
    func hostileText(text: String) throws {
        let quoted = JSONText.quoted(text)
        let items =
            #"{"linkId": "q", "type": "choice", "text": \#(quoted), "answerOption": [{"valueCoding": {"system": \#(quoted), "code": \#(quoted), "display": \#(quoted)}}, {"valueString": \#(quoted)}]}, {"linkId": "r", "type": "string", "text": \#(quoted), "prefix": \#(quoted)}"#
        let form = Forms.form(items, #""publisher": \#(quoted), "copyright": \#(quoted), "purpose": \#(quoted)"#)
        let imported = try Imported(form)
        if text.contains(where: { !$0.isWhitespace }), text.count < 4_000 { #expect(imported.instrument.item("r")?.label == text) }
        #expect(try Imported(imported.exported.text()).form.instrumentFile == imported.form.instrumentFile)
    }

    @Test("A form that is one long chain of conditions is read")
    func longChain() throws {
        let length = Self.isLong ? 2_000 : 500
        let items = (1...length).map { number in
            Forms.item(
                "\(number)", "string",
                number == length ? "" : "\"enableWhen\": [\(Forms.when("\(number + 1)", "exists", #""answerBoolean": true"#))]")
        }
        #expect(try Imported(Forms.form(items.joined(separator: ","))).instrument.items.count == length)
    }

    @Test("Conditions without end are bounded")
    func manyConditions() throws {
        let conditions = (1...2_000).map { Forms.when("a", "=", "\"answerInteger\": \($0)") }.joined(separator: ",")
        let form = Forms.form(Forms.item("a", "integer") + "," + Forms.item("q", "string", "\"enableWhen\": [\(conditions)]"))
        #expect(try Imported(form).says("2000 conditions", at: "q", isWarning: true))
    }

    @Test("One group's many conditions on many items are a faithful import or one clear refusal")
    func inheritedConditions() {
        let conditions = (1...200).map { Forms.when("a", "=", "\"answerInteger\": \($0)") }.joined(separator: ",")
        let inner = (1...1_900).map { Forms.item("q\($0)", "string") }.joined(separator: ",")
        let group = Forms.item("g", "group", "\"enableBehavior\": \"any\", \"enableWhen\": [\(conditions)], \"item\": [\(inner)]")
        #expect(refusal(Forms.form(Forms.item("a", "integer") + "," + group))?.reason.contains("larger than 1 MiB") == true)
    }

    @Test("Many questions that share one large contained list read it once")
    func sharedList() throws {
        let concepts = (1...50_000).map { "{\"code\": \"c\($0)\"}" }.joined(separator: ",")
        let set =
            "\"contained\": [{\"resourceType\": \"ValueSet\", \"id\": \"s\", \"compose\": {\"include\": [{\"concept\": [\(concepts)]}]}}]"
        let items = (1...1_000).map { Forms.item("\($0)", "choice", "\"answerValueSet\": \"#s\"") }.joined(separator: ",")
        #expect(try Imported(Forms.form(items, set)).says("50000 answers", at: "1", isWarning: true))
    }

    @Test("A form that was damaged at random is one clear refusal or a file that reads", arguments: 0..<4)
    func damaged(part: Int) throws {
        let ids = ["phq-9", "asq", "audit", "4at"]
        let instrument = try #require(try InstrumentCatalogue.builtIn()[ids[part]])
        let whole = QuestionnaireExchange.export(instrument)
        var random = SeededRandom(seed: UInt64(part) + 1)
        for _ in 0..<Self.rounds / 4 {
            var damage = Damage(&random)
            let text = damage.value(whole).text(.compact)
            check(random.below(4) == 0 ? damage.bytes(Array(text.utf8)) : Array(text.utf8))
            random = damage.random
        }
    }

    private func check(_ bytes: [UInt8]) {
        do throws(FHIRFault) {
            let form = try QuestionnaireExchange.import(bytes, named: "form.json")
            let document = try? Document(name: "form.yaml", text: form.instrumentFile)
            #expect(document.map(Instrument.faults)?.isEmpty == true)
            #expect((try? document.map(Instrument.init)) != nil)
        } catch {
            #expect(!error.reason.isEmpty)
            #expect(error.description.utf8.count < 2_000)
        }
    }

    @Test("A response that was damaged at random is one clear refusal or a report")
    func damagedResponse() throws {
        let catalogue = try InstrumentCatalogue.builtIn()
        let instrument = try #require(catalogue["phq-9"])
        let answers = try instrument.answers(fromTokens: ["1", "0", "2", "d", "1", "u", "0", "1", "1", "2"])
        let whole = QuestionnaireExchange.response(ResponseContent(answers: answers, context: ScoringContext(age: 30)), to: instrument)
        var random = SeededRandom(seed: 7)
        for _ in 0..<Self.rounds {
            var damage = Damage(&random)
            let text = damage.value(whole).text(.compact)
            do throws(FHIRFault) {
                let report = try QuestionnaireExchange.read(response: Array(text.utf8), named: "r.json", catalogue)
                #expect(report.answers.allSatisfy { id, answer in report.instrument.item(id)?.accepts(answer) == true })
            } catch {
                #expect(!error.reason.isEmpty)
            }
            random = damage.random
        }
    }
}

/// Changes a value here and there, as a careless or malicious sender would.
struct Damage {
    var random: SeededRandom
    private var left: Int

    init(_ random: inout SeededRandom) {
        left = random.below(4) + 1
        self.random = random
    }

    private static let values: [JSONValue] = [
        .null, true, 0, -1, 999_999, .decimal("1e300"), .decimal("0.5"), "", "x", "1", "group", "choice", [], .object([]), [[]], "#a",
        "\u{202E}*&",
        .string(String(repeating: "y", count: 3_000)),
    ]

    mutating func value(_ value: JSONValue) -> JSONValue {
        guard left > 0 else { return value }
        if random.below(400) == 0 {
            left -= 1
            return random.pick(Self.values)
        }
        switch value {
        case .object(var members):
            if random.below(300) == 0, let copy = members.last {
                left -= 1
                members.append(.init(copy.key + "2", copy.value))
            }
            if random.below(200) == 0, !members.isEmpty {
                left -= 1
                members.remove(at: random.below(members.count))
            }
            return .object(members.map { .init($0.key, self.value($0.value)) })
        case .array(var values):
            if random.below(100) == 0, let copy = values.last {
                left -= 1
                values.append(copy)
            }
            if random.below(100) == 0 {
                left -= 1
                values.shuffle(using: &random)
            }
            return .array(values.map { self.value($0) })
        default: return value
        }
    }

    mutating func bytes(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(4) where !bytes.isEmpty {
            let index = random.below(bytes.count)
            switch random.below(3) {
            case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.remove(at: index)
            default: bytes.removeSubrange(index...)
            }
        }
        return bytes
    }
}
