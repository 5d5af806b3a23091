/// Goes through the words of a line from left to right and takes each for what it can only be; what nothing else claims is a name.
struct LineWords {
    private let siteKind: Site.Kind
    private let reader: DetailReader
    private var words: ArraySlice<String>
    private var names: [String] = []
    private(set) var details: [Detail] = []
    private(set) var complaints: [DetailComplaint] = []

    init(_ line: String, siteKind: Site.Kind, reader: DetailReader) {
        self.siteKind = siteKind
        self.reader = reader
        words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    }

    private var today: CalendarDate { reader.zone.local(reader.now).date }

    mutating func read() {
        if let place = words.popFirst(), place != "?" { take(siteKind == .court ? .listNumber : .cell, place) }
        while let word = words.popFirst() { readWord(word) }
        takeNames()
    }

    private mutating func readWord(_ word: String) {
        let plain = word.lowercased()
        if readEvent(plain) || readPrefixed(plain) || readFixed(plain) || readNumber(word, plain) { return }
        if !names.isEmpty, let offence = OffenceWords.table[plain] {
            details.append(.offence(offence))
        } else if plain != "?" {
            names.append(word)
        }
    }

    /// `van 1000`, `charge 11:30`: an event is one only when its time follows, so that "Van An Nguyen" stays a name.
    private mutating func readEvent(_ plain: String) -> Bool {
        guard let next = words.first, TimeReading.minuteOfDay(next) != nil else { return false }
        if plain == "court" && siteKind == .court || plain == "hearing" {
            return take(.hearing, words.popFirst() ?? "")
        }
        if let field = Self.timedFields[plain] { return take(field, words.popFirst() ?? "") }
        guard EventWords.table[plain] != nil else { return false }
        var text = plain + " " + (words.popFirst() ?? "")
        if let to = words.first?.lowercased(), to == "to", words.count > 1 {
            words.removeFirst()
            text += " " + (words.popFirst() ?? "")
        }
        return take(.nextEvent, text)
    }

    private static let timedFields: [String: DetailField] = [
        "arr": .arrived, "arrived": .arrived, "rel": .relevantTime, "relevant": .relevantTime, "rt": .relevantTime,
        "auth": .detentionAuthorised,
        "authorised": .detentionAuthorised,
    ]

    /// `obs3`, `room2`, `list4`, `cr:WW/26/0102`, `off:cash`.
    private mutating func readPrefixed(_ plain: String) -> Bool {
        for (prefix, field) in [("obs", DetailField.observationLevel), ("room", .room), ("list", .listNumber), ("age", .statedAge)]
        where plain.hasPrefix(prefix) {
            let rest = String(plain.dropFirst(prefix.count))
            if let first = rest.first, first.isASCIIDigit { return take(field, rest) }
        }
        if plain == "obs", let next = words.first, next.count == 1 { return take(.observationLevel, words.popFirst() ?? "") }
        for (prefix, field) in [("cr:", DetailField.custodyNumber), ("off:", .offence), ("to:", .room)] where plain.hasPrefix(prefix) {
            return take(field, String(plain.dropFirst(prefix.count)))
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
        case "child" where !details.contains { $0.field == .statedAge }: return take(.statedAge, "17")
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
        let strokes = plain.count(where: { $0 == "/" })
        if plain.contains(where: \.isLetter) && (strokes > 0 || plain.count >= 5) { return take(.custodyNumber, word.uppercased()) }
        if plain.hasPrefix("~") || plain.hasPrefix("c.") { return take(.statedAge, plain) }
        if TimeReading.minuteOfDay(plain) != nil { return take(.arrived, plain) }
        if plain.count <= 2, plain.allSatisfy(\.isASCIIDigit) { return take(.statedAge, plain) }
        if plain.count(where: { "/-.".contains($0) }) == 2 { return take(.dateOfBirth, plain) }
        if plain.count == 4, plain.allSatisfy(\.isASCIIDigit) {
            complaints.append(DetailComplaint(.arrived, "no such time of day"))
            return true
        }
        return false
    }

    @discardableResult
    private mutating func take(_ field: DetailField, _ text: String) -> Bool {
        do {
            if let detail = try reader.read(field, text) { details.append(detail) }
        } catch {
            complaints.append(error)
        }
        return true
    }

    /// The first name word is the surname; a comma ends a surname of several words.
    private mutating func takeNames() {
        guard !names.isEmpty else { return }
        let comma = names.firstIndex { $0.hasSuffix(",") } ?? names.startIndex
        let surname = names[...comma].joined(separator: " ").filter { $0 != "," }
        let forenames = names[(comma + 1)...].joined(separator: " ")
        take(.surname, capitalised(surname))
        if !forenames.isEmpty { take(.forenames, capitalised(forenames)) }
    }

    /// "o'brien" becomes "O'Brien"; whoever typed a capital has decided themselves.
    private func capitalised(_ name: String) -> String {
        guard name == name.lowercased() else { return name }
        var result = ""
        var atStart = true
        for character in name {
            result += atStart ? character.uppercased() : String(character)
            atStart = character == " " || character == "-" || character == "'"
        }
        return result
    }
}
