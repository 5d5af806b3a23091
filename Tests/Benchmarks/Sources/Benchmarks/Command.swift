import Foundation

/// A program that is run to its end without a terminal.
struct Command {
    struct Result {
        let status: Int32
        let output: String
        let milliseconds: Double
    }

    private let path: String
    private let arguments: [String]

    init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// Runs it; what it prints is kept, and what it complains of goes to our standard error.
    func run(_ environment: [String: String]) throws -> Result {
        let pipe = Pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipe.fileHandleForWriting.fileDescriptor, STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, pipe.fileHandleForReading.fileDescriptor)
        var process = pid_t()
        let start = Stopwatch.now
        let failure = CStrings([path] + arguments).with { arguments in
            CStrings(environment.map { $0 + "=" + $1 }).with { posix_spawn(&process, path, &actions, nil, arguments, $0) }
        }
        guard failure == 0 else { throw Trouble("\(path) could not be started (system error \(failure)).") }
        try pipe.fileHandleForWriting.close()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return Result(
            status: status >> 8 & 0xFF, output: String(decoding: output, as: UTF8.self), milliseconds: Stopwatch.now - start)
    }
}

/// Strings as C has them: an array of pointers with nothing at its end.
struct CStrings {
    private let strings: [String]

    init(_ strings: [String]) { self.strings = strings }

    func with<Value>(_ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value) -> Value {
        var pointers = strings.map { strdup($0) }
        pointers.append(nil)
        defer { pointers.forEach { free($0) } }
        return pointers.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("the array has an end at least") }
            return body(base)
        }
    }
}

/// Time that only goes forward.
enum Stopwatch {
    /// Milliseconds since some moment.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }
}
