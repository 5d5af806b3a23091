/// Why a value could not be read. Says what would be understood, and never repeats the value.
package struct DetailComplaint: Error, Hashable, Sendable {
    /// The field whose value it was to be.
    package let field: DetailField
    /// What is wrong with it, or what would be understood.
    package let reason: String

    /// A complaint.
    package init(_ field: DetailField, _ reason: String) {
        self.field = field
        self.reason = reason
    }
}

/// Reads the details of a list, a line or a form, at one moment at one site.
package struct DetailReader: Sendable {
    /// When it is read: times without a day are near it.
    package let now: Instant
    /// The clock on the site's wall.
    package let zone: SiteZone

    /// A reader for one moment at one site.
    package init(now: Instant, zone: SiteZone) {
        self.now = now
        self.zone = zone
    }

    private var today: CalendarDate { zone.local(now).date }
    private var moments: MomentReader { MomentReader(now: now, zone: zone) }

    /// The detail that the text says, or nil when it is blank.
    package func read(_ field: DetailField, _ raw: String) throws(DetailComplaint) -> Detail? {
        let text = trimmed(raw)
        guard !text.isEmpty, text != "?", text.lowercased() != "unknown" else { return nil }
        guard text.count <= 200, text.utf8.count <= 1_000 else { throw DetailComplaint(field, "longer than 200 characters") }
        switch field {
        case .surname: return .surname(text)
        case .forenames: return .forenames(text)
        case .custodyNumber: return .custodyNumber(text.uppercased())
        case .cell: return .cell(text.uppercased())
        case .room: return .room(text)
        case .listNumber: return .listNumber(text)
        case .offence: return .offence(text)
        case .dateOfBirth: return try dateOfBirth(text)
        case .statedAge: return try age(text)
        case .sex: return try word(field, text, SexWords.table).map(Detail.sex)
        case .arrived, .relevantTime, .detentionAuthorised: return try pastTime(field, text)
        case .hearing: return try time(field, text, .coming).map(Detail.hearing)
        case .basis: return try word(field, text, BasisWords.table).map(Detail.basis)
        case .observationLevel: return try observationLevel(text)
        case .marker: return marker(text)
        case .appropriateAdult: return try word(field, text, AppropriateAdultWords.table).map(Detail.appropriateAdult)
        case .nextEvent: return try event(text)
        case .mentalHealthAct: return try word(field, text, MentalHealthActWords.table).map(Detail.mentalHealthAct)
        case .chargeRisk: return try word(field, text, YesNoWords.table).map(Detail.chargeRisk)
        case .nhsNumber: return try nhsNumber(text)
        case .aliases: return .aliases(text)
        case .phone: return .phone(Phone(reading: text))
        case .address: return .address(Address(reading: text))
        case .appearsUnder18: return try word(field, text, YesNoWords.table).map(Detail.appearsUnder18)
        }
    }

    private func nhsNumber(_ text: String) throws(DetailComplaint) -> Detail {
        guard let number = NHSNumber(text) else {
            throw DetailComplaint(.nhsNumber, "not an NHS number: ten figures, of which the last has to fit the others")
        }
        return .nhsNumber(number)
    }

    private func dateOfBirth(_ text: String) throws(DetailComplaint) -> Detail? {
        let reading = try? moments.read(text, as: .dateOfBirth)
        if reading?.value == .unknown { return nil }
        guard let date = reading?.exactDate else {
            throw DetailComplaint(.dateOfBirth, "not a date: write dd/mm/yyyy or yyyy-mm-dd")
        }
        guard date <= today else { throw DetailComplaint(.dateOfBirth, "lies in the future") }
        guard (10...110).contains(date.age(on: today)) else { throw DetailComplaint(.dateOfBirth, "gives an age outside 10 to 110") }
        return .dateOfBirth(date)
    }

    private func age(_ text: String) throws(DetailComplaint) -> Detail {
        let plain = text.lowercased()
        let figures = plain.drop { "~c. ".contains($0) }.trimmingPrefix("about ").trimmingPrefix("approx ").prefix { $0.isASCIIDigit }
        if figures.count == 4, let year = Int(figures), (10...110).contains(today.year - year) { return .statedAge(today.year - year) }
        guard let age = Int(figures), (10...110).contains(age) else {
            throw DetailComplaint(.statedAge, "not an age from 10 to 110")
        }
        return .statedAge(age)
    }

    private func observationLevel(_ text: String) throws(DetailComplaint) -> Detail {
        let figures = text.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
        guard let level = Int(figures), (1...4).contains(level) else { throw DetailComplaint(.observationLevel, "not a level from 1 to 4") }
        return .observationLevel(level)
    }

    private func marker(_ text: String) -> Detail? {
        let plain = text.lowercased()
        if ["none", "no", "nil", "-", "n"].contains(plain) { return nil }
        let tokens = plain.split(whereSeparator: { !$0.isLetter }).map(String.init)
        let speaksOfHarm = plain.contains("suicid") || plain.contains("harm") || plain.contains("ligature") || plain.contains("overdose")
        let isCode = tokens.contains("sh") || tokens.contains("su") || plain == "s/h" || plain == "y" || plain == "yes"
        return .marker(Marker(kind: speaksOfHarm || isCode ? .selfHarm : .other, text: text))
    }

    private func time(_ field: DetailField, _ text: String, _ tense: MomentWanted.Tense) throws(DetailComplaint) -> Instant? {
        let reading = try? moments.read(text, as: .moment(tense))
        if reading?.value == .unknown { return nil }
        guard let instant = reading?.exactInstant else {
            throw DetailComplaint(field, "not a time: write 22:10, or dd/mm/yyyy 22:10")
        }
        return instant
    }

    private func pastTime(_ field: DetailField, _ text: String) throws(DetailComplaint) -> Detail? {
        guard let instant = try time(field, text, .past) else { return nil }
        guard instant <= now.adding(minutes: 5) else { throw DetailComplaint(field, "lies in the future") }
        switch field {
        case .relevantTime: return .relevantTime(instant)
        case .detentionAuthorised: return .detentionAuthorised(instant)
        default: return .arrived(instant)
        }
    }

    /// `van 1000`, `court 10:00 Lavender Hill`, `release decision 11:30`, `van tomorrow 10:00 to Wimbledon`.
    private func event(_ text: String) throws(DetailComplaint) -> Detail? {
        let words = text.split(separator: " ").map(String.init)
        guard let timeIndex = words.firstIndex(where: isTime) else { throw DetailComplaint(.nextEvent, "has no time: write van 10:00") }
        var time = timeIndex...timeIndex
        var rest = words[(timeIndex + 1)...]
        if timeIndex > 0, moments.isDay(words[timeIndex - 1]) {
            time = timeIndex - 1...timeIndex
        } else if let day = rest.first, moments.isDay(day), rest.count == 1 || rest[timeIndex + 2].lowercased() == "to" {
            time = timeIndex...timeIndex + 1
            rest = rest.dropFirst()
        }
        guard let kind = EventWords.table[words[..<time.lowerBound].joined(separator: " ").lowercased()] else {
            throw DetailComplaint(
                .nextEvent, "not an event: write van, court, charge, release, transfer, hospital or interview, then the time")
        }
        guard let at = try self.time(.nextEvent, words[time].joined(separator: " "), .coming) else { return nil }
        if rest.first?.lowercased() == "to" { rest = rest.dropFirst() }
        return .nextEvent(PoliceEvent(kind: kind, at: at, destination: rest.joined(separator: " ")))
    }

    private func isTime(_ word: String) -> Bool {
        (word.first?.isASCIIDigit == true || WrittenTime.isFromNow(word)) && moments.instant(word, .coming) != nil
    }

    private func word<Value>(_ field: DetailField, _ text: String, _ table: [String: Value]) throws(DetailComplaint) -> Value? {
        let key = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).joined(separator: " ")
        if ["none", "-", "n/a", "not known"].contains(key) { return nil }
        if let value = table[key] { return value }
        throw DetailComplaint(field, "not understood: write one of " + table.keys.sorted().joined(separator: ", "))
    }
}
