package import Caseload

extension RecordFile: EntryStore {
    /// Seals and adds the entries, durably.
    ///
    /// Entries that the record has already, byte for byte, are returned with the places they have: a caller who never heard whether a
    /// write succeeded may simply repeat it.
    package func append(_ entries: [Entry], expecting: [SubjectID: Int64]) throws(StoreError) -> [StoredEntry] {
        let result = try asStore { () throws(RecordError) in
            try write { transaction -> Result<[StoredEntry], StoreError> in
                if let stored = try transaction.alreadyStored(entries) {
                    // Whoever asks again may have been told that it was not known to last.
                    try RecordPlace(path: path).sync()
                    return .success(stored)
                }
                for (subject, seen) in expecting where try transaction.lastPosition(of: subject) != seen {
                    return .failure(.moved(subject))
                }
                return .success(try add(entries, in: &transaction))
            } orFind: { transaction in
                try transaction.alreadyStored(entries).map { .success($0) }
            }
        }
        return try result.get()
    }

    /// A subject's entries, opened; throws `altered` when one does not open, or when fewer are there than were written.
    package func entries(of subject: SubjectID) throws(StoreError) -> [StoredEntry] {
        try asStore { () throws(RecordError) in
            try read { try $0.entries(of: subject) }
        }
    }

    /// What is said when summaries had to be made anew.
    package static func remadeSentence(_ count: Int) -> String {
        "The \(count == 1 ? "summary of 1 case or session" : "summaries of \(count) cases or sessions") did not fit what was written and had to be made "
            + "anew: something else has changed the record's file. Run: liaise verify"
    }

    /// Every subject's summary, by subject, from one small row each; what is missing or spoiled is folded again from the entries.
    package func summaries() throws(StoreError) -> [SummaryRow] {
        try summaries(after: 0)
    }

    /// The summaries of the subjects that have entries after a position, whoever wrote them.
    package func summaries(after position: Int64) throws(StoreError) -> [SummaryRow] {
        try asStore { () throws(RecordError) in
            let (current, rebuilt) = try read { try $0.summaries(after: position) }
            if !rebuilt.isEmpty {
                noteRemade(rebuilt.map(\.subject))
                keep(rebuilt)
            }
            var rows: [SummaryRow] = []
            var unread: [SubjectID] = []
            for summary in current where summary.content != nil {
                if let row = summary.row { rows.append(row) } else { unread.append(summary.subject) }
            }
            return unread.isEmpty ? rows : try (rows + foldedAnew(unread)).sorted { $0.subject < $1.subject }
        }
    }

    /// The summaries of subjects whose stored ones are of another layout, as an older or newer program left them.
    private func foldedAnew(_ subjects: [SubjectID]) throws(RecordError) -> [SummaryRow] {
        let summaries = try read { transaction in try subjects.map { try transaction.folded($0).summary } }
        keep(summaries)
        return summaries.compactMap(\.row)
    }

    /// The position of the last entry in the file, whoever wrote it; 0 when there is none.
    package func lastPosition() throws(StoreError) -> Int64 {
        try asStore { () throws(RecordError) in try read { try $0.lastPosition() } }
    }

    /// Writes summaries that had to be folded again; that this may fail costs only the time to fold them once more.
    private func keep(_ rebuilt: [SubjectSummary]) {
        try? write { transaction in
            for summary in rebuilt where try transaction.lastPosition(of: summary.subject) == summary.through {
                try transaction.write(summary)
            }
        }
    }

    /// Adds entries in a transaction that may do more, and brings the summaries of their subjects up to them.
    func add(_ entries: [Entry], in transaction: inout RecordTransaction) throws -> [StoredEntry] {
        let stored = try transaction.add(entries, from: workstation)
        try summarise(stored, in: &transaction)
        return stored
    }

    private func summarise(_ written: [StoredEntry], in transaction: inout RecordTransaction) throws {
        for (subject, written) in Dictionary(grouping: written, by: \.entry.subject) {
            let (entries, summary) = try transaction.folded(subject, known: takeFold(subject), written: written)
            try transaction.write(summary)
            keepFold(entries, of: subject)
        }
    }

    private func asStore<T>(_ body: () throws(RecordError) -> T) throws(StoreError) -> T {
        do throws(RecordError) {
            return try body()
        } catch {
            throw StoreError(error)
        }
    }
}

extension SubjectSummary {
    /// What the layers above get; nil for a subject without a summary, or with one of another layout.
    fileprivate var row: SummaryRow? {
        guard let content, let summary = try? Summary(decoding: content) else { return nil }
        return SummaryRow(subject: subject, lastPosition: through, summary: summary)
    }
}

extension RecordTransaction {
    /// The places of entries that are all here already; nil when none is. Throws when only some are, or another entry has one's id.
    fileprivate mutating func alreadyStored(_ entries: [Entry]) throws -> [StoredEntry]? {
        var stored: [StoredEntry] = []
        for entry in entries {
            guard let found = try self.entry(entry.id) else { continue }
            guard found.entry == entry else { throw RecordError.cannotWrite(code: 0) }
            stored.append(found)
        }
        guard !stored.isEmpty else { return nil }
        guard stored.count == entries.count else { throw RecordError.cannotWrite(code: 0) }
        return stored
    }

    /// Signs and seals the entries behind the workstation's last and writes them, with all that says that they are there.
    ///
    /// - Throws: `notTheAuthor` when one names somebody else than whoever opened the record.
    mutating func add(_ entries: [Entry], from workstation: Workstation) throws -> [StoredEntry] {
        guard !entries.isEmpty else { return [] }
        guard case .member(let author) = keyring.holder else { throw RecordError.notTheAuthor }
        var state = try state()
        var head = head(of: workstation, in: state)
        guard try reaches(head), try lastPosition() == state.entries else { throw RecordError.truncatedOrAltered(position: nil) }
        var subjects: [SubjectID: SubjectHead] = [:]
        var stored: [StoredEntry] = []
        for entry in entries {
            guard entry.author == author.id, entry.authorName == author.name, entry.role == author.role else {
                throw RecordError.notTheAuthor
            }
            let link = ChainLink(
                team: team, workstation: workstation, sequence: head.sequence + 1, previous: head.hash, id: entry.id,
                epoch: keyring.current.number, subject: entry.subject)
            let keys = try currentEntryKeys(entry.subject)
            let row = try EntryRow(entry, position: state.entries + 1, link: link, keys: keys, by: keyring.own)
            try row.insert(db)
            state.take(row.hash)
            head = ChainHead(workstation: workstation, position: row.position, sequence: link.sequence, hash: row.hash)
            var subject = try subjects[entry.subject] ?? self.head(of: entry.subject) ?? .beginning(of: entry.subject, team: team)
            subject.take(row.hash)
            subjects[entry.subject] = subject
            stored.append(StoredEntry(position: row.position, entry: entry))
        }
        state.move(head)
        for subject in subjects.values { try write(subject) }
        try write(state)
        return stored
    }
}
