import GRDB

/// The SQLite file behind a record, opened by our rules or not at all.
struct RecordDatabase: Sendable {
    private let connection: Connection

    /// What each setting has to read back as, once the file is open; without these an acknowledged entry could be lost or leaked.
    ///
    /// EXTRA also makes durable that the journal is gone. Rollback journal and not WAL: SQLite before 3.51.3 can corrupt a WAL file that
    /// several processes use, and GRDB lowers `synchronous` when it switches WAL on.
    private static let settings = [
        ("synchronous", "EXTRA", "3"), ("temp_store", "MEMORY", "2"), ("cell_size_check", "ON", "1"), ("trusted_schema", "OFF", "0"),
        ("foreign_keys", "ON", "1"), ("mmap_size", "0", "0"), ("secure_delete", "ON", "1"),
    ]

    /// Opens what is there, waiting up to five seconds whenever another process writes.
    ///
    /// Throws `notARecord`, `newerFormat`, `olderFormat`, `truncatedOrAltered`, `unsafeSettings`, or what the system says.
    init(_ place: RecordPlace, writable: Bool) throws(RecordError) {
        do {
            connection = try Connection(place, Self.configuration(writable: writable))
            try connection.queue.inDatabase { db in
                try RecordSchema.check(db)
                try Self.secure(db, writable: writable)
            }
        } catch {
            throw RecordError(opening: error, at: place)
        }
    }

    /// Makes the tables in an empty file, then fills them in the same transaction.
    init(creating place: RecordPlace, filling: (Database) throws -> Void) throws(RecordError) {
        do {
            connection = try Connection(place, Self.configuration(writable: true))
            try connection.queue.inDatabase { try Self.secure($0, writable: true) }
            try connection.queue.write { db in
                try RecordSchema.create(db)
                try filling(db)
            }
        } catch {
            throw RecordError(writing: error)
        }
    }

    /// Closes the file; anything asked afterwards fails.
    func close() throws(RecordError) {
        do {
            try connection.queue.close()
        } catch {
            throw RecordError(writing: error)
        }
    }

    /// Reads in one transaction.
    func read<T>(_ body: (Database) throws -> T) throws(RecordError) -> T {
        do {
            return try connection.queue.read(body)
        } catch {
            throw RecordError(reading: error)
        }
    }

    /// Writes in one transaction, begun at once as a writer so that nothing read in it can grow stale; all of it is durable when this
    /// returns, and none of it happened when it throws.
    func write<T>(_ body: (Database) throws -> T) throws(RecordError) -> T {
        do {
            return try connection.queue.write(body)
        } catch {
            throw RecordError(writing: error)
        }
    }

    private static func configuration(writable: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = !writable
        configuration.busyMode = .timeout(5)
        configuration.label = "record"
        return configuration
    }

    private static func secure(_ db: Database, writable: Bool) throws {
        for (name, value, _) in settings {
            try db.execute(sql: "PRAGMA \(name) = \(value)")
        }
        if writable { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
        for (name, _, expected) in settings {
            guard try db.setting(name) == expected else { throw RecordError.unsafeSettings(name) }
        }
        guard try db.setting("journal_mode") == "delete" else { throw RecordError.unsafeSettings("journal_mode") }
    }
}

/// GRDB's queue to the file, closed when nobody needs it any more.
private final class Connection: Sendable {
    let queue: DatabaseQueue

    init(_ place: RecordPlace, _ configuration: Configuration) throws {
        queue = try DatabaseQueue(path: place.path, configuration: configuration)
    }

    deinit {
        try? queue.close()
        // The queue is closed but kept, a few hundred bytes: it holds a dispatch queue, and the end of one starts threads of Dispatch,
        // which on Linux then wake the process every second for as long as it lives.
        _ = Unmanaged.passRetained(queue)
    }
}
