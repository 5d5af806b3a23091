import Foundation

/// A lock on the side file `NAME.lock`, held as long as this object lives.
///
/// Everybody who has the record open shares it; whoever makes, restores or upgrades a record holds it alone. The system lets go of it
/// when a process dies, so that no lock outlives its holder.
final class RecordLock: Sendable {
    private let descriptor: Int32

    /// Throws `busyElsewhere` at once when somebody else's lock stands in the way.
    init(_ place: RecordPlace, alone: Bool) throws(RecordError) {
        descriptor = open(place.lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw RecordPlace.error(errno, path: place.lockPath) }
        do throws(RecordError) {
            try take(alone ? LOCK_EX : LOCK_SH)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        // A process that is just being started holds a copy of the descriptor for a moment: closing this one alone would not let go.
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Lets others share what was held alone.
    func share() throws(RecordError) {
        try take(LOCK_SH)
    }

    private func take(_ kind: Int32) throws(RecordError) {
        while flock(descriptor, kind | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: throw .busyElsewhere
            default: throw .ioError(code: errno)
            }
        }
    }
}
