import DataFile
import Testing

@Suite("A value of a data file")
struct DataNodeTests {
    private enum Level: String, CaseIterable {
        case low
        case high
    }

    private func root(_ text: String) throws -> DataNode {
        try Document(name: "file.yaml", text: text).root
    }

    private func complaint<Value>(_ text: String, _ read: (DataNode) throws -> Value) throws -> String? {
        let node = try root(text)
        do {
            _ = try read(node)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("A complaint names the file, the line and the key")
    func complaintNamesPlace() throws {
        let text = "title: x\nitems:\n  - weight: 1\n  - weight: 2\n  - label: c\n    weight: many\n"
        let complaint = try complaint(text) { node in try node.list("items").map { try $0.int("weight") } }
        #expect(complaint == "file.yaml:6: items[3].weight: expected a whole number")
    }

    @Test("Numbers, yes and no, lists and choices are read")
    func typed() throws {
        let node = try root("i: -12\nn: 0.5\ny: yes\nt: true\nf: no\nl: [a, b]\nm: { k: v }\nc: high\n")
        #expect(try node.int("i") == -12)
        #expect(try node.number("n") == 0.5)
        #expect(try node.bool("y"))
        #expect(try node.bool("t"))
        #expect(try !node.bool("f"))
        #expect(try node.list("l").map { try $0.asString() } == ["a", "b"])
        #expect(try node.map("m").map(\.key) == ["k"])
        #expect(try node.choice("c", of: Level.self) == .high)
    }

    @Test(
        "What looks nearly like a number is none",
        arguments: ["1_000", "0x1F", "1.0", "+3", "\"3\"", "'3'", "3 items", "99999999999999999999"])
    func notInt(text: String) throws {
        #expect(try complaint("a: \(text)") { try $0.int("a") } == "file.yaml:1: a: expected a whole number")
    }

    @Test("A number is never infinite, nor not a number", arguments: [".inf", "nan", "1e400", "inf", "\"0.5\"", "1,5"])
    func notNumber(text: String) throws {
        #expect(try complaint("a: \(text)") { try $0.number("a") } == "file.yaml:1: a: expected a number")
    }

    @Test("Only yes, no, true and false are yes or no", arguments: ["on", "off", "y", "Yes", "NO", "1", "\"yes\"", "[]"])
    func notBool(text: String) throws {
        #expect(try complaint("a: \(text)") { try $0.bool("a") } == "file.yaml:1: a: expected yes or no")
    }

    @Test("A missing key, an empty value and a wrong kind are told apart")
    func missing() throws {
        #expect(try complaint("b: 1") { try $0.string("a") } == "file.yaml:1: the key a is missing")
        #expect(try complaint("x: 1\na:") { try $0.string("a") } == "file.yaml:1: the key a is missing")
        #expect(try complaint("a: ''") { try $0.string("a") } == "file.yaml:1: a: expected text, but nothing is given")
        #expect(try complaint("a: [1]") { try $0.string("a") } == "file.yaml:1: a: expected text, but a list is given")
        #expect(try complaint("a: { b: 1 }") { try $0.string("a") } == "file.yaml:1: a: expected text, but a map is given")
        #expect(try complaint("a: x") { try $0.list("a") } == "file.yaml:1: a: expected a list")
        #expect(try complaint("a: x") { try $0.node("a").string("b") } == "file.yaml:1: a: expected a map of keys and values")
        #expect(try complaint("a: medium") { try $0.choice("a", of: Level.self) } == "file.yaml:1: a: expected one of low, high")
    }

    @Test("What is optional may be absent, empty or null, but not wrong")
    func optional() throws {
        let node = try root("a:\nb: ~\nc: null\nd: 5\n")
        for key in ["a", "b", "c", "e"] {
            #expect(try node.optionalString(key) == nil)
            #expect(try node.optionalInt(key) == nil)
            #expect(try node.optionalBool(key) == nil)
            #expect(try node.optionalStrings(key).isEmpty)
            #expect(try node.optionalChoice(key, of: Level.self) == nil)
        }
        #expect(try complaint("d: 5") { try $0.optionalBool("d") } == "file.yaml:1: d: expected yes or no")
    }

    @Test("A misspelt key is reported with those that are known")
    func unknownKey() throws {
        let complaint = try complaint("tilte: x\n") { try $0.rejectUnknown(keys: ["title", "id"]) }
        #expect(complaint == "file.yaml:1: tilte: the key tilte is not known here: expected one of title, id")
    }

    @Test("A collector reads on, and gives the faults in the order of the file")
    func collector() throws {
        let node = try root("a: x\nb: y\nc: 3\n")
        var faults = FaultCollector()
        let b = faults.attempt(try node.int("b"))
        let a = faults.attempt(try node.int("a"), or: 7)
        let c = faults.attempt(try node.int("c"), or: 0)
        faults.rejectUnknown(in: node, keys: ["a", "b"])
        #expect(b == nil)
        #expect(a == 7)
        #expect(c == 3)
        #expect(faults.faults.sorted().map(\.line) == [1, 2, 3])
        #expect(throws: DataFault(file: "file.yaml", line: 1, keyPath: "a", reason: "expected a whole number")) { try faults.throwIfAny() }
    }
}
