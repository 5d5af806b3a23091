import Caseload
import Foundation
import Synchronization

@testable import Record

/// What a child process does to a record; everything it needs is in here, because that is all that reaches it.
struct Child: Codable, Sendable {
    let path: String
    let keys: [UInt8]
    let seed: UInt64

    init(_ fixture: Fixture, seed: UInt64 = 1) {
        path = fixture.folder.record
        keys = fixture.keys.bytes
        self.seed = seed
    }

    /// Where the child says, line by line, what it was told is safe.
    var report: String { "\(path.dropLast("/home/record.liaise".count))/report-\(seed)" }

    func open() throws -> RecordFile {
        guard let keys = MemberKeys(keys) else { throw RecordError.wrongPassphrase }
        return try RecordFile.open(at: path, keys: keys)
    }

    /// The entries that a child of this seed writes, the same in every process: notes about one person.
    func entries(_ count: Int) -> [Entry] {
        var pen = Pen(seed: seed)
        let subject = pen.subject()
        return (0..<count).map { $0 == 0 ? pen.booking(subject, surname: "Dunn") : pen.note("Note \($0)", about: subject) }
    }

    /// Writes them one by one, and says of each that it is safe once it is.
    func write(_ count: Int) throws {
        let record = try open()
        for entry in entries(count) {
            let stored = try record.append([entry], expecting: [:])
            say("\(stored[0].position)")
        }
    }

    /// Straight to the file, so that it is said even if the process dies right after.
    func say(_ line: String) {
        let descriptor = Foundation.open(report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        let bytes = Array((line + "\n").utf8)
        _ = Foundation.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    /// What the child said.
    func said() -> [String] {
        let text = (try? String(contentsOfFile: report, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Ends this process as a pulled plug would, that many microseconds after its first word.
    func killSelf(after microseconds: Int) {
        Thread.detachNewThread {
            while said().isEmpty { sched_yield() }
            let end = ContinuousClock.now + .microseconds(microseconds)
            while ContinuousClock.now < end { sched_yield() }
            kill(getpid(), SIGKILL)
        }
    }

    static var canTamper: Bool { access(strace, X_OK) == 0 }
    private static let strace = "/usr/bin/strace"

    /// Lets strace tamper with this process's system calls from now on, as each `CALL:WHAT:when=NUMBER` says.
    func tamper(_ injections: String...) throws {
        let tracer = Process()
        tracer.executableURL = URL(fileURLWithPath: Self.strace)
        let calls = injections.map { String($0.prefix { $0 != ":" }) }.joined(separator: ",")
        tracer.arguments =
            ["-f", "-o", "/dev/null", "-e", "trace=\(calls)"] + injections.flatMap { ["-e", "inject=\($0)"] } + ["-p", "\(getpid())"]
        let words = Pipe()
        tracer.standardError = words
        try tracer.run()
        var heard = ""
        while !heard.contains("attached") {
            let next = words.fileHandleForReading.availableData
            guard !next.isEmpty else { throw CocoaError(.featureUnsupported) }
            heard += String(decoding: next, as: UTF8.self)
        }
    }
}
