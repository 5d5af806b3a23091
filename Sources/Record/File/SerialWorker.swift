import Dispatch
import Foundation
import Synchronization

/// Does what it is handed on a thread of its own, one thing after the other.
///
/// It is no dispatch queue because on Linux those, once used, wake the process every second for as long as it lives.
package final class SerialWorker: Sendable {
    private let inbox = Inbox()

    package init() {}

    deinit { inbox.end() }

    /// Hands something over; it is done after everything that was handed over before.
    package func add(_ job: @escaping @Sendable () -> Void) {
        if inbox.put(job) { Thread.detachNewThread { [inbox] in inbox.work() } }
    }

    /// Waits until everything handed over so far is done.
    package func finish() {
        guard inbox.isInUse else { return }
        let done = DispatchSemaphore(value: 0)
        add { done.signal() }
        done.wait()
    }
}

/// What waits to be done, and the thread that does it.
private final class Inbox: Sendable {
    private struct Contents {
        var jobs: [@Sendable () -> Void] = []
        var hasThread = false
        var isEnded = false
    }

    private let contents = Mutex(Contents())
    /// Rung once for every job, and once at the end.
    private let bell = DispatchSemaphore(value: 0)

    var isInUse: Bool { contents.withLock { $0.hasThread } }

    /// Whether this is the first job, for which there is no thread yet.
    func put(_ job: @escaping @Sendable () -> Void) -> Bool {
        defer { bell.signal() }
        return contents.withLock { contents in
            contents.jobs.append(job)
            defer { contents.hasThread = true }
            return !contents.hasThread
        }
    }

    /// Lets the thread go once everything handed over is done.
    func end() {
        contents.withLock { $0.isEnded = true }
        bell.signal()
    }

    func work() {
        while true {
            bell.wait()
            let job = contents.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
            if let job {
                job()
            } else if contents.withLock({ $0.isEnded }) {
                return
            }
        }
    }
}
