import DataFile
import Testing

@Suite("A data file")
struct DocumentTests {
    private func read(_ text: String) throws -> DataNode {
        try Document(name: "file.yaml", text: text).root
    }

    private func complaint(_ text: String, _ use: (DataNode) throws -> Void = { _ in }) -> String? {
        do {
            try use(try read(text))
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("Text stays as it was written")
    func textStays() throws {
        let node = try read("a: no\nb: 1.10\nc: 0123\nd: \"yes\"\ne: Null Jones\nf: 2026-11-23")
        #expect(try node.string("a") == "no")
        #expect(try node.string("b") == "1.10")
        #expect(try node.string("c") == "0123")
        #expect(try node.string("d") == "yes")
        #expect(try node.string("e") == "Null Jones")
        #expect(try node.string("f") == "2026-11-23")
    }

    @Test("A complaint names the file, the line and the key")
    func complaintNamesPlace() {
        let text = "title: x\nitems:\n  - weight: 1\n  - weight: 2\n  - label: c\n    weight: many\n"
        let complaint = complaint(text) { node in
            for item in try node.list("items") { _ = try item.int("weight") }
        }
        #expect(complaint == "file.yaml:6: items[3].weight: expected a whole number")
    }
}
