import Synchronization
import Testing

@testable import Record

@Suite("Work handed to a thread")
struct SerialWorkerTests {
    @Test("Everything handed over is done, in order, before finishing returns")
    func order() {
        let worker = SerialWorker()
        let done = Results()
        for number in 0..<500 { worker.add { done.numbers.withLock { $0.append(number) } } }
        worker.finish()
        #expect(done.numbers.withLock { $0 } == Array(0..<500))
    }

    @Test("What a job hands over is done too")
    func nested() {
        let worker = SerialWorker()
        let done = Results()
        worker.add { worker.add { done.numbers.withLock { $0.append(1) } } }
        worker.finish()
        worker.finish()
        #expect(done.numbers.withLock { $0 } == [1])
    }

    @Test("Finishing what was never begun returns at once")
    func unused() {
        SerialWorker().finish()
    }

    private final class Results: Sendable {
        let numbers = Mutex<[Int]>([])
    }
}
