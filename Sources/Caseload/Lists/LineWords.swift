/// Goes through the words of a line from left to right and takes each for what it can only be; what nothing else claims is a name.
struct LineWords {
    private let siteKind: Site.Kind
    private let reader: DetailReader
    private var words: ArraySlice<String>
    private var names: [String] = []
    /// Words that nothing claims behind the date of birth, the age or the offence: no names any more.
    private var loose: [String] = []
    private var nameHasEnded = false
    private var isSaidToBeChild = false
    private(set) var details: [Detail] = []
    private(set) var complaints: [DetailComplaint] = []

    init(_ line: String, siteKind: Site.Kind, reader: DetailReader) {
        self.siteKind = siteKind
        self.reader = reader
        words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    }

    private var moments: MomentReader { MomentReader(now: reader.now, zone: reader.zone) }

    mutating func read() {
        if let place = words.popFirst(), place != "?" { take(siteKind == .court ? .listNumber : .cell, place) }
        while let word = words.popFirst() { readWord(word) }
        takeNames()
        takeLoose()
        if isSaidToBeChild, !has(.statedAge), !has(.dateOfBirth) { take(.statedAge, "17") }
        compareAges()
    }

    /// A date of birth and an age that say different things are a slip in one of them. A guess may be some years off, but not about being a child.
    private mutating func compareAges() {
        let read = Details(details)
        guard let age = read.dateOfBirth?.age(on: reader.zone.local(reader.now).date) else { return }
        let stated = read.statedAge ?? (isSaidToBeChild ? min(age, 17) : age)
        guard abs(stated - age) > 5 || (stated < 18) != (age < 18) else { return }
        complaints.append(DetailComplaint(.statedAge, "does not go with the date of birth: mend one of them"))
    }

    private mutating func readWord(_ word: String) {
        let plain = word.lowercased()
        if readPhrase(plain) { return }
        if readEvent(plain) || readPrefixed(plain, word) || readFixed(plain) || readNumber(word, plain) { return }
        if !names.isEmpty, let offence = OffenceWords.table[plain] {
            take(.offence, offence)
        } else if plain != "?" {
            if nameHasEnded { loose.append(word) } else { names.append(word) }
        }
    }

    /// An offence of several words, wherever it stands.
    private mutating func readPhrase(_ plain: String) -> Bool {
        for length in stride(from: 4, through: 2, by: -1) where words.count >= length - 1 {
            let phrase = [plain] + words.prefix(length - 1).map { $0.lowercased() }
            guard let offence = OffenceWords.phrases[phrase] else { continue }
            words.removeFirst(length - 1)
            return take(.offence, offence)
        }
        return false
    }

    /// On a board they say the offence, and are kept as they stand; what says how somebody is has no place in the line.
    private mutating func takeLoose() {
        if let state = loose.first(where: { Self.states.contains($0.lowercased()) }) {
            complaints.append(
                DetailComplaint(.offence, "\"\(state)\" is no offence: take it out"))
            return
        }
        guard !loose.isEmpty else { return }
        var text = loose.joined(separator: " ")
        if let index = details.firstIndex(where: { $0.field == .offence }), case .offence(let known) = details[index] {
            details.remove(at: index)
            text = known + " " + text
        }
        take(.offence, text)
    }

    private static let states: Set<String> = [
        "asleep", "sleeping", "awake", "drunk", "intoxicated", "sober", "withdrawing", "interview", "solicitor", "hospital", "refused",
        "refuses", "declined", "released", "bailed", "left", "gone", "seen", "calm", "crying", "tearful", "agitated", "violent", "naked",
        "unwell", "injured", "hcp", "fme", "amhp", "interpreter", "juvenile", "vulnerable",
    ]

    /// `van 1000`, `van tomorrow 1000 to wimbledon`, `hearing 10:00`: an event is one only when its time follows, so that "Van An Nguyen" stays a name.
    private mutating func readEvent(_ plain: String) -> Bool {
        guard let field = timedField(plain), let time = takeTime() else { return false }
        guard field == .nextEvent else { return take(field, time) }
        var text = plain + " " + time
        if words.first?.lowercased() == "to", words.count > 1 {
            words.removeFirst()
            text += " to " + (words.popFirst() ?? "")
        }
        return take(.nextEvent, text)
    }

    private func timedField(_ plain: String) -> DetailField? {
        if plain == "hearing" || plain == "court" && siteKind == .court { return .hearing }
        return Self.timedFields[plain] ?? (EventWords.table[plain] == nil ? nil : .nextEvent)
    }

    private static let timedFields: [String: DetailField] = [
        "arr": .arrived, "arrived": .arrived, "rel": .relevantTime, "relevant": .relevantTime, "rt": .relevantTime,
        "auth": .detentionAuthorised,
        "authorised": .detentionAuthorised,
    ]

    /// The next word when it looks like a time, and with the day before it when that is named; also when there is no such time, so that this is said.
    private mutating func takeTime() -> String? {
        guard let first = words.first else { return nil }
        if Self.looksLikeTime(first) { return words.popFirst() }
        guard words.count > 1, Self.looksLikeTime(words[words.startIndex + 1]), moments.isDay(first) else { return nil }
        return [words.removeFirst(), words.removeFirst()].joined(separator: " ")
    }

    /// `2210`, `905`, `22:10`, `9am`, `+80m`, and just as much `2575`.
    private static func looksLikeTime(_ word: String) -> Bool {
        if WrittenTime.isFromNow(word) { return true }
        if word.first?.isASCIIDigit == true, WrittenTime.minuteOfDay(inWords: word) != nil { return true }
        let figures = word.filter { $0 != ":" }
        return figures.allSatisfy(\.isASCIIDigit) && (3...4).contains(figures.count) && word.count - figures.count <= 1
    }

    /// `obs3`, `obs 3`, `room2`, `list4`, `age 24`, `cr:WW/26/0102`, `nhs:9434765919`, `off:cash`.
    private mutating func readPrefixed(_ plain: String, _ word: String) -> Bool {
        for (prefix, field) in [("obs", DetailField.observationLevel), ("room", .room), ("list", .listNumber), ("age", .statedAge)]
        where plain.hasPrefix(prefix) {
            let rest = plain.dropFirst(prefix.count)
            if rest.first?.isASCIIDigit == true { return take(field, String(rest)) }
            if rest.isEmpty, words.first?.first?.isASCIIDigit == true { return take(field, words.removeFirst()) }
        }
        for (prefix, field) in [
            ("rt", DetailField.relevantTime), ("rel", .relevantTime), ("auth", .detentionAuthorised), ("arr", .arrived),
        ]
        where plain.hasPrefix(prefix) && Self.looksLikeTime(String(plain.dropFirst(prefix.count))) {
            return take(field, String(plain.dropFirst(prefix.count)))
        }
        for (prefix, field) in [("cr:", DetailField.custodyNumber), ("nhs:", .nhsNumber), ("off:", .offence)] where plain.hasPrefix(prefix)
        {
            return take(field, String(word.dropFirst(prefix.count)))
        }
        return false
    }

    private mutating func readFixed(_ plain: String) -> Bool {
        switch plain {
        case "m", "f", "male", "female": return take(.sex, plain)
        case "sh", "marker", "s/h", "self-harm", "selfharm", "suicide":
            return take(.marker, plain == "marker" || plain == "sh" ? "self-harm" : plain)
        case "aa": return takeAppropriateAdult()
        case "mha": return take(.mentalHealthAct, "requested")
        case "risk", "chargerisk": return take(.chargeRisk, "yes")
        case "pace", "charged", "warrant", "recall", "breach", "immigration", "s136", "s.136", "va", "voluntary", "terrorism":
            return take(.basis, plain)
        case "child":
            isSaidToBeChild = true
            return true
        default: return false
        }
    }

    private mutating func takeAppropriateAdult() -> Bool {
        if let next = words.first?.lowercased(), AppropriateAdultWords.table[next] != nil {
            words.removeFirst()
            return take(.appropriateAdult, next)
        }
        return take(.appropriateAdult, "needed")
    }

    /// A date is of birth, four figures or a colon are the time of arrival, two figures an age, and figures with a stroke and letters the custody number.
    private mutating func readNumber(_ word: String, _ plain: String) -> Bool {
        guard plain.contains(where: \.isASCIIDigit) else { return false }
        if plain.hasPrefix("~") || plain.hasPrefix("c.") { return take(.statedAge, plain) }
        if Self.looksLikeTime(plain) || plain.hasPrefix("-") { return take(.arrived, plain) }
        if plain.count <= 2, plain.allSatisfy(\.isASCIIDigit) { return take(.statedAge, plain) }
        let isDate = moments.date(plain, as: .dateOfBirth) != nil
        if isDate || !plain.contains(where: \.isLetter) && plain.count(where: { "/-.".contains($0) }) == 2 {
            return take(.dateOfBirth, plain)
        }
        if plain.contains(where: \.isLetter) && (plain.contains("/") || plain.count >= 5) { return take(.custodyNumber, word) }
        complaints.append(
            DetailComplaint(.surname, "a word with figures is not understood: write dates as 14/3/02, times as 2210, names without figures")
        )
        return true
    }

    /// A second value for the same thing is a slip somewhere in the line.
    @discardableResult
    private mutating func take(_ field: DetailField, _ text: String) -> Bool {
        do {
            guard let detail = try reader.read(field, text) else { return true }
            if !names.isEmpty, [.dateOfBirth, .statedAge, .offence].contains(field) { nameHasEnded = true }
            if !has(field) {
                details.append(detail)
            } else if !details.contains(detail) {
                complaints.append(DetailComplaint(field, "given twice"))
            }
        } catch {
            complaints.append(error)
        }
        return true
    }

    private func has(_ field: DetailField) -> Bool { details.contains { $0.field == field } }

    /// Words that begin a surname of several words.
    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "da", "del", "della", "di", "la", "le", "el", "al", "bin", "ibn", "ter", "ten",
    ]

    /// The first name word is the surname, with the particles before it; a comma ends a surname of several words.
    private mutating func takeNames() {
        var particles = names.prefix { Self.particles.contains($0.lowercased()) }.count
        // "van" alone may as well be a Vietnamese name.
        if particles == 1, names.first?.lowercased() == "van" { particles = 0 }
        if particles > 0, particles < names.count, !names.contains(where: { $0.contains(",") }) { names[particles] += "," }
        let all = names.joined(separator: " ")
        let separator: Character = all.contains(",") ? "," : " "
        let parts = all.split(separator: separator, maxSplits: 1).map { trimmed($0.filter { $0 != "," }) }
        if let surname = parts.first { take(.surname, capitalised(surname)) }
        if parts.count > 1 { take(.forenames, capitalised(parts[1])) }
    }

    /// "o'brien" becomes "O'Brien"; whoever typed a capital has decided themselves.
    private func capitalised(_ name: String) -> String {
        guard name == name.lowercased() else { return name }
        var result = ""
        var atStart = true
        for character in name {
            result += atStart ? character.uppercased() : String(character)
            atStart = " -'’".contains(character)
        }
        return result
    }
}
