package import DataFile

/// What a phrase is for.
package enum PhraseUse: String, CaseIterable, Sendable {
    case triage, note, attempt, told, handover
    case riskPlan = "risk-plan"

    /// The use in words.
    package var words: String {
        switch self {
        case .triage: "reason for an urgency"
        case .note: "note"
        case .attempt: "attempt"
        case .told: "told"
        case .handover: "handover"
        case .riskPlan: "plan for a risk"
        }
    }
}

/// Words that are typed often, so that they need not be typed in full. They only save keys: nothing is ever put in by itself.
package struct Phrase: Hashable, Sendable {
    /// What it is for.
    package let use: PhraseUse
    /// A word by which it is found, unique among those of its use.
    package let key: String
    /// With `{cell}`, `{name}` and `{time}` where these go.
    package let text: String

    /// The text with what is known of the person and the time put in.
    package func filled(cell: String, name: String, time: String) -> String {
        text.replacing("{cell}", with: cell.isEmpty ? "cell not recorded" : cell)
            .replacing("{name}", with: name.isEmpty ? "the person" : name).replacing("{time}", with: time)
    }
}

/// The phrases of a service, from data files.
package struct PhraseLibrary: Sendable {
    /// In the order of the files.
    package private(set) var phrases: [Phrase]

    /// A library without phrases.
    package static let empty = PhraseLibrary(phrases: [])

    /// The phrases that come with the program.
    package static func builtIn() throws(DataFault) -> PhraseLibrary {
        var library = PhraseLibrary.empty
        try library.add(Document(name: BuiltInData.phrases.name, bytes: BuiltInData.phrases.bytes).root)
        return library
    }

    /// The phrases for a use.
    package func phrases(for use: PhraseUse) -> [Phrase] { phrases.filter { $0.use == use } }

    /// Takes in a file: a phrase of the same use and key is replaced, and stays where it was.
    ///
    /// - Throws: the first fault, with file, line and key; the library is then as it was.
    package mutating func add(_ document: DataNode) throws(DataFault) {
        var library = self
        for phrase in try PhraseFile.read(document) {
            if let index = library.phrases.firstIndex(where: { $0.use == phrase.use && $0.key == phrase.key }) {
                library.phrases[index] = phrase
            } else {
                library.phrases.append(phrase)
            }
        }
        self = library
    }
}
