import DataFile

/// Reads files of phrases.
enum PhraseFile {
    private static let longest = 400
    private static let blanks: Set<String> = ["cell", "name", "time"]

    static func read(_ document: DataNode) throws(DataFault) -> [Phrase] {
        try document.rejectUnknown(keys: ["id", "source", "verified", "groups"])
        var phrases: [Phrase] = []
        for group in try document.list("groups") {
            try group.rejectUnknown(keys: ["use", "phrases"])
            let use = try group.choice("use", of: PhraseUse.self)
            for node in try group.list("phrases") {
                let phrase = try phrase(node, use)
                guard !phrases.contains(where: { $0.use == use && $0.key == phrase.key }) else {
                    throw try node.node("key").fault("this key is given twice for \(use.rawValue)")
                }
                phrases.append(phrase)
            }
        }
        guard !phrases.isEmpty else { throw document.fault("expected at least one phrase") }
        return phrases
    }

    private static func phrase(_ node: DataNode, _ use: PhraseUse) throws(DataFault) -> Phrase {
        try node.rejectUnknown(keys: ["key", "text"])
        let key = try node.string("key")
        guard !key.isEmpty, key.count <= 16, key.allSatisfy({ $0.isLetter || $0 == "-" }) else {
            throw try node.node("key").fault("expected a word of letters and hyphens, at most 16")
        }
        let text = trimmed(try node.string("text"))
        guard !text.isEmpty, text.count <= longest else { throw try node.node("text").fault("expected 1 to \(longest) characters") }
        if let wrong = unknownBlank(text) {
            throw try node.node("text").fault("\(wrong) is nothing that is filled in: there are {cell}, {name} and {time}")
        }
        return Phrase(use: use, key: key, text: text)
    }

    private static func unknownBlank(_ text: String) -> String? {
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part.prefix { $0 != "}" })
            if !blanks.contains(name) || !part.contains("}") { return "{" + name + "}" }
        }
        return nil
    }
}
