package import Caseload

extension ImportPlan {
    /// The entries that do it, and the codes of the new cases by line.
    package func entries<Random>(writer: inout EntryWriter<Random>, now: Instant) -> (entries: [Entry], codes: [Int: CaseCode]) {
        var taken = codes
        var entries: [Entry] = []
        var added: [Int: CaseCode] = [:]
        for (index, person) in people.enumerated() {
            // A millisecond apart, so that the names of the entries sort in the order of the list, which is the booking order of the queue.
            let written = Instant(milliseconds: now.milliseconds - Int64(people.count - 1 - index))
            switch person.action {
            case .added:
                let code = writer.newCode(besides: taken)
                taken.insert(code)
                added[person.line] = code
                entries.append(
                    writer.entry(.bookedIn(booking(of: person, code: code)), about: writer.newSubject(), now: written, happened: now))
            case .changed(let summary, let changes):
                entries.append(
                    writer.entry(.detailsListed(changes.map(\.new), from: fileName), about: summary.subject, now: written, happened: now))
            case .unchanged, .repeated, .struck: break
            }
        }
        return (entries, added)
    }

    /// Does it, all or nothing, and says what was done.
    ///
    /// - Throws: `StoreError.moved` when a case that would change has changed meanwhile: plan anew.
    package func carryOut<Random>(in store: any EntryStore, writer: inout EntryWriter<Random>, now: Instant) throws(StoreError)
        -> ImportReport
    {
        let (entries, codes) = entries(writer: &writer, now: now)
        if !entries.isEmpty { _ = try store.append(entries, expecting: positions) }
        return ImportReport(self, codes: codes, isDryRun: false)
    }

    private func booking(of person: Person, code: CaseCode) -> Booking {
        Booking(
            code: code, session: session.id, siteID: session.siteID, siteKind: session.kind, date: session.date, source: .list,
            details: person.details)
    }
}

extension ListImport {
    /// How often an import is planned anew when somebody else writes meanwhile.
    private static let attempts = 5

    /// Reads a list and brings it in, in one step that is written whole or not at all.
    ///
    /// - Parameter isDryRun: says what would be done and writes nothing.
    package static func run<Random>(
        _ bytes: [UInt8], fileName: String, session: SessionOpening, into store: any EntryStore, writer: inout EntryWriter<Random>,
        now: Instant, zone: SiteZone, isDryRun: Bool
    ) throws(ImportError) -> ImportReport {
        let reading = try read(bytes, session: session, now: now, zone: zone)
        do {
            return try run(
                reading, fileName: fileName, session: session, into: store, writer: &writer, now: now, zone: zone, isDryRun: isDryRun)
        } catch {
            throw .store(error)
        }
    }

    /// Reads a list and says what it would add and change, for whoever looks at that first; writes nothing.
    package static func preview(
        _ bytes: [UInt8], fileName: String, session: SessionOpening, in store: any EntryStore, now: Instant, zone: SiteZone
    ) throws(ImportError) -> ImportPlan {
        let reading = try read(bytes, session: session, now: now, zone: zone)
        do {
            return try plan(reading, fileName: fileName, session: session, in: store, now: now, zone: zone)
        } catch {
            throw .store(error)
        }
    }

    private static func read(
        _ bytes: [UInt8], session: SessionOpening, now: Instant, zone: SiteZone
    ) throws(ImportError) -> ListReading {
        do {
            return try ListReading(bytes, session: session, now: now, zone: zone)
        } catch {
            throw .refused(error)
        }
    }

    private static func plan(
        _ reading: ListReading, fileName: String, session: SessionOpening, in store: any EntryStore, now: Instant, zone: SiteZone
    ) throws(StoreError) -> ImportPlan {
        try plan(reading, fileName: fileName, session: session, existing: store.summaries(), now: now, zone: zone) {
            (subject) throws(StoreError) in
            CaseState(folding: try store.entries(of: subject))
        }
    }

    private static func run<Random>(
        _ reading: ListReading, fileName: String, session: SessionOpening, into store: any EntryStore, writer: inout EntryWriter<Random>,
        now: Instant, zone: SiteZone, isDryRun: Bool
    ) throws(StoreError) -> ImportReport {
        var attempt = 1
        while true {
            let plan = try plan(reading, fileName: fileName, session: session, in: store, now: now, zone: zone)
            if isDryRun { return ImportReport(plan, codes: [:], isDryRun: true) }
            do {
                return try plan.carryOut(in: store, writer: &writer, now: now)
            } catch {
                guard case .moved = error, attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }
}
