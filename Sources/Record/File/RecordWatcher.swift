import Foundation
import Synchronization

/// Says when the record's file may have been written, without polling: the system reports that a journal in its folder has gone, which is
/// how every commit ends.
///
/// Runs on a thread of its own until it is stopped or let go of.
package final class RecordWatcher: Sendable {
    /// The writing end of a pipe; the thread ends when something comes through it.
    private let stopping: Mutex<Int32?>

    /// Throws `ioError` when the system has no watch to give.
    init(_ place: RecordPlace, onChange: @escaping @Sendable () -> Void) throws(RecordError) {
        let events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard events >= 0 else { throw .ioError(code: errno) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }),
            inotify_add_watch(events, place.folder, UInt32(IN_DELETE)) >= 0
        else {
            let code = errno
            for descriptor in ends + [events] where descriptor >= 0 { close(descriptor) }
            throw .ioError(code: code)
        }
        stopping = Mutex(ends[1])
        let (stopped, journal) = (ends[0], place.journalName)
        Thread.detachNewThread { Self.watch(events, until: stopped, for: journal, onChange: onChange) }
    }

    deinit {
        stop()
    }

    /// Ends the watch; nothing is reported any more once the thread has noticed. Calling it again does nothing.
    package func stop() {
        stopping.withLock { descriptor in
            guard let open = descriptor else { return }
            var byte: UInt8 = 0
            _ = write(open, &byte, 1)
            close(open)
            descriptor = nil
        }
    }

    private static func watch(_ events: Int32, until stopped: Int32, for journal: String, onChange: @Sendable () -> Void) {
        defer {
            close(events)
            close(stopped)
        }
        while true {
            var sources = [pollfd(fd: events, events: Int16(POLLIN), revents: 0), pollfd(fd: stopped, events: Int16(POLLIN), revents: 0)]
            let count = poll(&sources, 2, -1)
            if count < 0 && errno != EINTR { return }
            if sources[1].revents != 0 { return }
            if sources[0].revents & Int16(POLLIN) != 0, reported(events, journal) { onChange() }
        }
    }

    /// Reads all that has been reported, and whether any of it is about the journal.
    private static func reported(_ events: Int32, _ journal: String) -> Bool {
        var found = false
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(events, &buffer, buffer.count)
            guard count > 0 else { return found }
            let names = Self.names(in: buffer.prefix(count))
            // An event without a name says that others were lost.
            found = found || names.contains(journal) || names.contains("")
        }
    }

    /// The file names in the system's records: four 32-bit numbers, the last the length of the name that follows, filled up with zeros.
    private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var rest = bytes
        while rest.count >= 16 {
            let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
            names.append(String(decoding: name, as: UTF8.self))
            rest = rest.dropFirst(16 + length)
        }
        return names
    }
}

extension RecordFile {
    /// Calls back after somebody else has written to this record: another terminal or another connection. What this object writes itself
    /// is not reported.
    ///
    /// The calls come from another thread, but for one that may come before this returns: for what was written since the record was opened.
    package func watch(onChange: @escaping @Sendable () -> Void) throws(RecordError) -> RecordWatcher {
        let watcher = try RecordWatcher(RecordPlace(path: path)) { [weak self] in
            // Where that cannot be found out just now, looking once too often is better than missing it.
            if let self, (try? self.hasMovedElsewhere()) ?? true { onChange() }
        }
        if try hasMovedElsewhere() { onChange() }
        return watcher
    }
}
