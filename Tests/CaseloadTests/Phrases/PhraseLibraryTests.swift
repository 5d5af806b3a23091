import Caseload
import DataFile
import Testing

@Suite("The phrase library")
struct PhraseLibraryTests {
    private func library(_ yaml: String) throws(DataFault) -> PhraseLibrary {
        var library = PhraseLibrary.empty
        try library.add(Document(name: "ours.yaml", text: yaml).root)
        return library
    }

    @Test("There are phrases for every use, each a figure away", arguments: PhraseUse.allCases)
    func builtIn(_ use: PhraseUse) throws {
        let phrases = try PhraseLibrary.builtIn().phrases(for: use)
        #expect((5...9).contains(phrases.count))
        #expect(Set(phrases.map(\.key)).count == phrases.count)
    }

    @Test("None of them reassures, denies, or tells of an offence")
    func neutral() throws {
        let words = ["denied", "denies", "fine", "no risk", "low risk", " safe to", "no concerns", "stable", "offence", "attention"]
        for phrase in try PhraseLibrary.builtIn().phrases {
            for word in words { #expect(!phrase.text.lowercased().contains(word), "\(phrase.key): \(word)") }
        }
    }

    @Test("Cell, name and time are put in, and what is not known says so")
    func filling() throws {
        let library = try library("groups: [{ use: note, phrases: [{ key: hatch, text: \"{name} at {cell}, {time}\" }] }]")
        let phrase = try #require(library.phrases.first)
        #expect(phrase.filled(cell: "M6", name: "Callum", time: "08:25") == "Callum at M6, 08:25")
        #expect(phrase.filled(cell: "", name: "", time: "08:25") == "the person at cell not recorded, 08:25")
    }

    @Test("A service's file replaces a phrase where it stood, and adds the others")
    func replacing() throws {
        var library = try PhraseLibrary.builtIn()
        let before = library.phrases(for: .triage)
        let yaml = "groups: [{ use: triage, phrases: [{ key: voices, text: ours }, { key: new-one, text: also ours }] }]"
        try library.add(Document(name: "ours.yaml", text: yaml).root)
        let after = library.phrases(for: .triage)
        #expect(after.map(\.key) == before.map(\.key) + ["new-one"])
        #expect(after.first { $0.key == "voices" }?.text == "ours")
    }

    @Test(
        "A faulty file is said with its line and key, and changes nothing",
        arguments: [
            ("groups:\n  - use: notes\n    phrases: []", 2, "use"),
            ("groups:\n  - use: note\n    phrases:\n      - { key: a b, text: x }", 4, "key"),
            ("groups:\n  - use: note\n    phrases:\n      - { key: a, text: \"at {place}\" }", 4, "text"),
            ("groups:\n  - use: note\n    phrases:\n      - { key: a, text: x }\n      - { key: a, text: y }", 5, "key"),
            ("groups: []", 1, ""),
        ])
    func faults(_ yaml: String, _ line: Int, _ key: String) throws {
        var library = try PhraseLibrary.builtIn()
        let before = library.phrases
        do throws(DataFault) {
            try library.add(Document(name: "ours.yaml", text: yaml).root)
            Issue.record("taken in")
        } catch {
            #expect(error.file == "ours.yaml")
            #expect(error.line == line)
            #expect(error.keyPath.hasSuffix(key))
        }
        #expect(library.phrases == before)
    }
}
