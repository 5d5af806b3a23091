import Caseload
import Screening

/// Answers taken on paper, read from one line: `110220010 asked 0841 told sgt 0845`.
///
/// Figures, d, u and - stand for the items in order, those that an answer hides left out; answers of two figures, numbers and dates are set apart by
/// blanks. "asked" (or "a") begins when they were given, "told" (or "t") who was told, when, and how it was shared: nothing of that is taken for granted.
struct PaperReading {
    /// One item with what was read for it.
    struct Row {
        let item: Screening.Item
        let answer: Answer
        /// No answer before it opens this item.
        var isHidden = false
    }

    /// Who was told, when, and how it was shared.
    struct Telling {
        let who: String
        let at: Instant
        let sharing: AlertSharing
    }

    private(set) var rows: [Row] = []
    /// Nil when the line does not say.
    private(set) var asked: Instant?
    private(set) var told: Telling?
    /// What cannot be read, by its place in the line.
    private(set) var complaints: [String] = []

    var answers: [Screening.Item.ID: Answer] { Dictionary(rows.map { ($0.item.id, $0.answer) }) { $1 } }

    /// - Parameter arrived: nobody was asked before they were here.
    init(_ line: String, _ paper: PaperForm, moments: MomentReader, arrived: Instant? = nil) {
        let parts = PaperParts(line)
        read(parts.answers, paper)
        readAsked(parts.asked, moments)
        if let token = parts.asked, let asked, let arrived, asked < arrived {
            complain(token, "they arrived after that, at \(moments.zone.clock(arrived, seenOn: moments.zone.local(moments.now).date))")
        }
        readTold(parts.told, moments)
    }

    // MARK: Answers

    private mutating func read(_ tokens: [PaperParts.Token], _ paper: PaperForm) {
        let single = tokens.flatMap(\.characters)
        let order = paper.instrument.items.filter(\.isAnswerable)
        // As many answers as items: each stands for its own, asked or not.
        let whole = tokens.count == order.count ? tokens : single.count == order.count ? single : []
        if paper.known.isEmpty, paper.first?.id == order.first?.id, !whole.isEmpty, !paper.isInOrder(whole) {
            return readAll(whole, order, paper)
        }
        for token in tokens {
            guard complaints.isEmpty else { return }
            guard let item = paper.next(after: rows) else { return complain(token, "no item is left for it") }
            if token.text.count > 1, !paper.takesWhole(token.text, item) {
                readCharacters(token, paper)
            } else {
                take(token, item, paper)
            }
        }
    }

    private mutating func readCharacters(_ token: PaperParts.Token, _ paper: PaperForm) {
        for character in token.characters {
            guard let item = paper.next(after: rows) else { return complain(character, "no item is left for it") }
            guard !item.isWritten else { return complain(character, "item \(item.id) is written: set it apart by blanks") }
            guard take(character, item, paper) else { return }
        }
    }

    private mutating func readAll(_ tokens: [PaperParts.Token], _ order: [Screening.Item], _ paper: PaperForm) {
        for (token, item) in zip(tokens, order) where !take(token, item, paper) { return }
        let asked = Set(paper.instrument.askedItems(answers, in: paper.context).map(\.id))
        for index in rows.indices { rows[index].isHidden = !asked.contains(rows[index].item.id) }
        rows.removeAll { $0.isHidden && $0.answer == .notAsked }
    }

    @discardableResult
    private mutating func take(_ token: PaperParts.Token, _ item: Screening.Item, _ paper: PaperForm) -> Bool {
        guard let answer = paper.answer(token.text, item) else {
            complain(token, "item \(item.id), \(item.label): \(paper.expectation(item))")
            return false
        }
        rows.append(Row(item: item, answer: answer))
        return true
    }

    private mutating func complain(_ token: PaperParts.Token, _ why: String) {
        complaints.append("Place \(token.place), \"\(token.text.prefix(12))\": \(why).")
    }

    // MARK: Times

    private mutating func readAsked(_ token: PaperParts.Token?, _ moments: MomentReader) {
        guard let token, !token.text.isEmpty else { return }
        asked = moment(token, moments)
    }

    private mutating func moment(_ token: PaperParts.Token, _ moments: MomentReader) -> Instant? {
        guard let at = moments.instant(token.text, .past) else {
            complain(token, "not a time: write 0841, -20m or yest 2215")
            return nil
        }
        if at > moments.now.adding(minutes: 1) { complain(token, "lies in the future") }
        return at
    }

    /// One word says how it was shared; the last word, or the last two, of the others are the time, if they are one; what is left says who.
    private mutating func readTold(_ token: PaperParts.Token?, _ moments: MomentReader) {
        guard let token else { return }
        var words = token.text.split(separator: " ").map(String.init)
        let place = words.firstIndex { Self.sharing($0) != nil }
        let sharing = place.flatMap { Self.sharing(words.remove(at: $0)) }
        var at: Instant?
        var who = words
        for count in [2, 1] where at == nil && words.count >= count {
            let text = words.suffix(count).joined(separator: " ")
            guard let moment = moments.instant(text, .past) else { continue }
            at = moment
            who = words.dropLast(count)
        }
        if let at, at > moments.now.adding(minutes: 1) { complain(token, "lies in the future") }
        if let at, let asked, at < asked { complain(token, "they were told before it was asked") }
        guard !who.isEmpty else { return complain(token, "say who was told: sgt, hcp or a name") }
        guard let sharing else {
            return complain(token, "say how it was shared: consent, or for serious harm known or unknown to the person")
        }
        told = Telling(who: Self.inFull(who.joined(separator: " ")), at: at ?? moments.now, sharing: sharing)
    }

    private static func sharing(_ word: String) -> AlertSharing? { AlertSharing(rawValue: word.lowercased()) }

    private static func inFull(_ who: String) -> String {
        switch who.lowercased() {
        case "sgt", "sergeant", "sarge": "custody sergeant"
        case "cco", "so": "court custody officer"
        case "hcp", "nurse": "HCP"
        case "sol": "solicitor"
        case "aa": "appropriate adult"
        case "amhp": "AMHP"
        default: who
        }
    }
}
