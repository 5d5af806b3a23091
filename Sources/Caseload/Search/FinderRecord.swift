/// What one case is found by.
struct FinderRecord {
    /// A word of a name, and whether it is only an alias.
    struct Word {
        let text: [UInt8]
        let isAlias: Bool
    }

    let subject: SubjectID
    let order: EntryID
    let code: String
    let words: [Word]
    let custodyNumber: [UInt8]
    let nhsNumber: [UInt8]
    let dateOfBirth: CalendarDate?
    /// As others are compared with them.
    let person: LikelyPerson

    init(_ summary: CaseSummary) {
        subject = summary.subject
        order = summary.order
        code = summary.code.text
        let details = summary.details
        person = LikelyPerson(details)
        words =
            (person.surname + person.forenames).map { Word(text: $0, isAlias: false) }
            + person.aliases.map { Word(text: $0, isAlias: true) }
        custodyNumber = FoldedText.joined(details.custodyNumber)
        nhsNumber = Array((details.nhsNumber?.digits ?? "").utf8)
        dateOfBirth = details.dateOfBirth
    }

    /// The weightiest reason for which a part is met by something other than a name; nil when it is not.
    func numberReason(_ part: FinderQuery.Part) -> FinderReason? {
        if part.code == code { return .caseCode }
        guard part.hasFigures else { return nil }
        if part.text == nhsNumber { return .nhsNumber }
        if part.text == custodyNumber { return .custodyNumber }
        if let date = part.date, let dateOfBirth, date.matches(dateOfBirth) { return date.parts == 3 ? .dateOfBirth : .partOfDateOfBirth }
        guard part.text.count >= 3 else { return nil }
        if Self.stands(part.text, in: nhsNumber) { return .partOfNHSNumber }
        return Self.stands(part.text, in: custodyNumber) ? .partOfCustodyNumber : nil
    }

    /// Whether the figures stand anywhere in the number. Written out, because every key typed asks it of every case.
    private static func stands(_ part: [UInt8], in number: [UInt8]) -> Bool {
        guard part.count <= number.count else { return false }
        for start in 0...(number.count - part.count) where number[start] == part[0] {
            var length = 1
            while length < part.count && number[start + length] == part[length] { length += 1 }
            if length == part.count { return true }
        }
        return false
    }

    /// The weightiest reason for which a part is met; nil when it is not.
    func reason(_ part: FinderQuery.Part) -> FinderReason? {
        var best = numberReason(part)
        var distance = EditDistance(from: part.text)
        for word in words {
            guard let found = NameMatch.reason(part, word.text, letters: EditDistance.letters(of: word.text), &distance) else { continue }
            let reason = word.isAlias ? found.asAlias : found
            if reason.weight > best?.weight ?? 0 { best = reason }
        }
        return best
    }
}

/// How a part of a query meets one word of a name.
enum NameMatch {
    static func reason(
        _ part: FinderQuery.Part, _ word: some RandomAccessCollection<UInt8>, letters: UInt32, _ distance: inout EditDistance
    ) -> FinderReason? {
        if word.starts(with: part.text) { return word.count == part.text.count ? .name : .beginningOfName }
        guard !part.hasFigures else { return nil }
        let off = distance.to(word, letters: letters)
        if off == 1 { return .oneLetterOff }
        if let sound = part.sound, Soundex(Array(word)) == sound { return .soundsLike }
        return off == nil ? nil : .twoLettersOff
    }
}
