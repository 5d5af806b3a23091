/// Finds words that stand where somebody's answer or the ground of one's own belief belongs, and say nothing: a nod, a cell, a figure.
package enum AnswerWording {
    /// Whether the text says nothing that somebody will do, or that tells one person from another: "ok", "okk", "will do", "dunno", "he said ok", "M4".
    package static func saysNothing(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.allSatisfy { word in
            [String(word), unstretched(word)].contains { nods.contains($0) || RiskWording.saysNothing($0) || isPlace($0) }
        }
    }

    /// "okk" is typed for "ok".
    private static func unstretched(_ word: Substring) -> String {
        var result = ""
        for letter in word where result.last != letter || word.count > 4 { result.append(letter) }
        return result
    }

    /// A cell or a number on a list, "m4", "12", "r109": it says where, and of nobody what.
    private static func isPlace(_ word: String) -> Bool {
        let figures = word.drop { $0.isLetter }
        return !figures.isEmpty && word.count - figures.count <= 2 && figures.allSatisfy(\.isNumber)
    }

    private static let nods: Set<String> = [
        "k", "oki", "okey", "okies", "okie", "okays", "yep", "yeah", "yea", "yes", "ye", "yup", "aye", "sure", "right", "wil", "will",
        "do", "does", "did", "done", "dunno", "don't", "dont", "know", "knows", "said", "says", "say", "told", "tells", "it", "that",
        "got", "heard", "understood", "understands", "received", "acknowledged", "ack", "aware", "informed", "thanks", "thank", "ta",
        "cheers", "you", "i", "me", "my", "we", "us", "they", "would", "later", "soon", "asap", "so", "be", "alright", "agreed",
        "agrees", "answer", "answered", "replied", "confirmed", "x", "xx", "test", "idk", "np", "this", "is", "just", "then", "well",
        "let", "see", "left", "message", "voicemail", "waiting", "wait", "hear", "back", "yet", "busy", "sgt", "sergeant", "dokey", "asdf",
    ]
}
