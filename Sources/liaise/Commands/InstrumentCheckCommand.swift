import ArgumentParser
import DataFile
import Exchange
import Scene
import Screening

/// `liaise instrument check`: every fault of instrument files.
struct InstrumentCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check instrument and wording files: every fault with its line and key, and whether their worked examples come out.",
        discussion: """
            Each file is read as the workbench would read it. Besides what cannot be read, the check names what can never happen (an item that
            no answer opens, gates that wait for each other, a band or an alert that no answers lead to) and works out the examples in the file.

            Example:
              liaise instrument check ~/.config/liaise/instruments/our-form.yaml
            """)

    @OptionGroup var format: FormatOptions

    @Argument(help: "The files to check.")
    var files: [String]

    func run() throws {
        var results: [(file: String, summary: String?, faults: [DataFault])] = []
        for file in files {
            let bytes = try FileBytes.read(file, atMost: Document.largestSize + 1)
            results.append(Self.check(file, bytes))
        }
        try format.json ? StandardOutput.print(.array(results.map(json))) : StandardOutput.print(results.flatMap(lines))
        let count = results.reduce(0) { $0 + $1.faults.count }
        guard count == 0 else { throw Failure(.badData, "\(count == 1 ? "1 fault was" : "\(count) faults were") found.") }
    }

    private static func check(_ file: String, _ bytes: [UInt8]) -> (file: String, summary: String?, faults: [DataFault]) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        do throws(DataFault) {
            let document = try Document(name: name, bytes: bytes)
            if let wording = try Self.wording(document) { return (name, wording, []) }
            let faults = Instrument.faults(in: document)
            guard faults.isEmpty else { return (name, nil, faults) }
            let instrument = try Instrument(document)
            return (name, InstrumentText.summary(instrument), [])
        } catch {
            return (name, nil, [error])
        }
    }

    /// What is in a wording file, where it is one: it names its instrument and has no id of its own.
    private static func wording(_ document: Document) throws(DataFault) -> String? {
        guard document.root.isMap, try document.root.optional("id") == nil, try document.root.optional("instrument") != nil else {
            return nil
        }
        let wording = try Wording(document)
        let catalogue = try InstrumentCatalogue.builtIn()
        try catalogue.check(wording, from: document)
        let count = wording.items.count == 1 ? "1 item" : "\(wording.items.count) items"
        return "wording of \(count) of \(wording.instrument), with a permission from \(wording.permission.from)"
    }

    private func lines(_ result: (file: String, summary: String?, faults: [DataFault])) -> [DisplayText] {
        if let summary = result.summary { return [DisplayText("\(result.file): \(summary)")] }
        return result.faults.map { DisplayText($0.description) }
    }

    private func json(_ result: (file: String, summary: String?, faults: [DataFault])) -> JSONValue {
        [
            "file": .string(result.file), "valid": .bool(result.faults.isEmpty),
            "faults": .array(
                result.faults.map { fault in
                    ["line": .optional(fault.line), "key": .string(fault.keyPath), "reason": .string(fault.reason)]
                }),
        ]
    }
}
