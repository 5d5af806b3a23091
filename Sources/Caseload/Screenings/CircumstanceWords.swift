extension Circumstance {
    /// The circumstance as it follows the instrument's name: "given through an interpreter (Polish)".
    package var words: String {
        switch self {
        case .interpreter(let language): language.isEmpty ? "given without an interpreter" : "given through an interpreter (\(language))"
        case .intoxication(let words): words.isEmpty ? "given: no longer noted as intoxicated or withdrawing" : "given while \(words)"
        case .informant(let who): who.isEmpty ? "answered by the person" : "answered by somebody else: \(who)"
        case .given(let how): how.words
        case .coding(let id): id.map { "options numbered \($0)" } ?? "options numbered as usual"
        case .cutOffs(let id): id.map { "cut-offs chosen: \($0)" } ?? "cut-offs that fit the person"
        case .evidence(let item, let words): words.isEmpty ? "item \(item): note taken back" : "item \(item), noted: \(words)"
        case .raised(let raised): "\(raised.score) raised to \(raised.label): \(raised.reason.text)"
        case .notDone(let refusal): "\(refusal.kind.rawValue) as a whole: \(refusal.reason.text)"
        }
    }
}

extension ElsewhereResult {
    /// "MoCA: 22 of 30 (by the memory clinic)". The date is left to whoever knows what day it is seen on.
    package var words: String {
        let when = date.map { $0.text }
        let source = [by.isEmpty ? nil : "by \(by)", when].compactMap(\.self).joined(separator: ", ")
        return "\(name.text): \(result.text)" + (source.isEmpty ? "" : " (\(source))")
    }
}
