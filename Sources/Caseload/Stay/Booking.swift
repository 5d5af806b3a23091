/// The beginning of a case: a person's passage through the service from this arrival on.
package struct Booking: Hashable, Sendable {
    /// How the person came into the record.
    package enum Source: String, CaseIterable, Sendable {
        /// Typed, a line a person.
        case line
        /// From a list file.
        case list
    }

    /// The case's name for people.
    package let code: CaseCode
    /// The session in which the case begins.
    package let session: SessionID
    /// The site of that session.
    package let siteID: String
    /// A custody suite or a court.
    package let siteKind: Site.Kind
    /// The day of that session.
    package let date: CalendarDate
    /// How the person came into the record.
    package let source: Source
    /// What was known on arrival.
    package let details: [Detail]
    /// How many details were written by a newer program, which this one cannot read.
    private(set) var newerDetails = 0

    /// A booking.
    package init(
        code: CaseCode, session: SessionID, siteID: String, siteKind: Site.Kind, date: CalendarDate, source: Source, details: [Detail]
    ) {
        self.code = code
        self.session = session
        self.siteID = siteID
        self.siteKind = siteKind
        self.date = date
        self.source = source
        self.details = details
    }
}

extension Booking: CaseContent, DetailContent {
    package static let kind = FactKind.bookedIn

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .whenAsked, moving: .never, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String {
        let rest = Details(details).all.filter { $0.field != .surname && $0.field != .forenames }
        let parts = [Details(details).name] + rest.map { $0.phrase(zone: wording.zone, today: wording.today) }
        return "booked in \(source == .list ? "from a list" : "by hand"): " + parts.joined(separator: ", ") + newerWords
    }

    var cleared: [DetailField] { [] }
    var fieldSource: String { "booking" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        state.details = Details(details)
        if source == .list { state.listed = Details(details) }
        for detail in details { _ = state.takenFromList(detail, item.by) }
    }

    /// A case begins once.
    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { state.isLocked ? .needsAmendment : nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "code", code)
        fields.put(2, "session", session)
        fields.put(3, "site", siteID)
        fields.put(4, "kind of site", siteKind)
        fields.put(5, "date", date)
        fields.put(6, "source", source)
        fields.put(7, "details", details)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        code = try fields.take(1)
        session = try fields.take(2)
        siteID = try fields.take(3)
        siteKind = try fields.take(4)
        date = try fields.take(5)
        source = try fields.take(6)
        (details, newerDetails) = try fields.listOfKnown(7)
    }
}

/// A later list says something else, or more.
package struct DetailsListed: CaseContent, DetailContent {
    /// What it says now.
    package let details: [Detail]
    /// The list's name.
    package let list: String
    /// How many details were written by a newer program, which this one cannot read.
    private(set) var newerDetails = 0

    package static let kind = FactKind.detailsListed

    package var traits: FactTraits {
        FactTraits(
            about: nil, isAmendable: false, isSignedFor: false, undoing: .never, moving: .never, isForTrustRecord: false,
            disclosure: .safety, step: .listed)
    }

    package func words(_ wording: FactWording) -> String { "the list changed: \(wording.phrases(details)) (from \(list))" + newerWords }

    var cleared: [DetailField] { [] }
    var fieldSource: String { list }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        for detail in details { state.takeListed(detail, item.by) }
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "details", details)
        fields.put(2, "list", list)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        (details, newerDetails) = try fields.listOfKnown(1)
        list = try fields.take(2)
    }

    init(_ details: [Detail], from list: String) {
        self.details = details
        self.list = list
    }
}

/// Somebody corrected or cleared fields by hand.
package struct DetailsCorrected: CaseContent, DetailContent {
    /// What is right.
    package let details: [Detail]
    /// What has no value any more.
    package let cleared: [DetailField]
    /// How many details were written by a newer program, which this one cannot read.
    private(set) var newerDetails = 0

    package static let kind = FactKind.detailsCorrected

    package var traits: FactTraits {
        FactTraits(
            about: .details, isAmendable: true, isSignedFor: false, undoing: .freely, moving: .alone, isForTrustRecord: false,
            disclosure: .safety)
    }

    package func words(_ wording: FactWording) -> String {
        let parts = details.map { $0.phrase(zone: wording.zone, today: wording.today) } + cleared.map { "no \($0.nameInSentence)" }
        return "corrected by hand: " + parts.joined(separator: ", ") + newerWords
    }

    var fieldSource: String { "" }

    func apply(to state: inout CaseState, as item: EffectiveEntry) {
        for detail in details {
            state.details.set(detail)
            state.takeCorrected(detail, item.by)
        }
        for field in cleared { state.details.clear(field) }
        state.correctedByHand.formUnion(details.map(\.field) + cleared)
        state.unsettledListFields.subtract(details.map(\.field) + cleared)
    }

    func refusal(in state: CaseState, _ asking: Asking) -> Refusal? { nil }

    package func write(to fields: inout FieldWriter) {
        fields.put(1, "details", details)
        fields.put(2, "cleared", cleared)
    }

    package init(from fields: inout FieldReader) throws(CodingError) {
        (details, newerDetails) = try fields.listOfKnown(1)
        cleared = try fields.list(2)
    }

    init(_ details: [Detail], cleared: [DetailField]) {
        self.details = details
        self.cleared = cleared
    }
}

extension Fact {
    /// A case began.
    package static func bookedIn(_ booking: Booking) -> Fact { Fact(booking) }
    /// A later list says something else, or more.
    package static func detailsListed(_ details: [Detail], from list: String) -> Fact { Fact(DetailsListed(details, from: list)) }
    /// Somebody corrected or cleared fields by hand.
    package static func detailsCorrected(_ details: [Detail], cleared: [DetailField]) -> Fact {
        Fact(DetailsCorrected(details, cleared: cleared))
    }
}

extension CaseState {
    /// A hand correction outlives the list: the list's new value is then kept beside it and shown. So do the steps that we have taken ourselves.
    fileprivate mutating func takeListed(_ detail: Detail, _ by: Attribution) {
        let field = detail.field
        guard listed[field] != detail else { return }
        let old = listed[field]
        listed.set(detail)
        var isKept = correctedByHand.contains(field) && details[field] != detail
        if !isKept {
            details.set(takenFromList(detail, by))
            isKept = details[field] != detail
        }
        listChanges.append(ListChange(field: field, old: old, new: detail, isKeptByHand: isKept, at: by.at))
        if isKept { unsettledListFields.insert(field) } else { unsettledListFields.remove(field) }
    }
}
