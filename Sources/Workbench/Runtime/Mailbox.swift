import Synchronization
import Terminal

/// Where background work leaves its results; leaving one wakes the loop.
final class Mailbox: Sendable {
    private let inputs = Mutex<[Input]>([])
    private let wake: @Sendable () -> Void

    init(wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    func post(_ input: Input) {
        inputs.withLock { $0.append(input) }
        wake()
    }

    func take() -> [Input] {
        inputs.withLock { inputs in
            defer { inputs = [] }
            return inputs
        }
    }
}
