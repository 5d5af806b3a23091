import Foundation

/// A program that was started, to be waited for.
///
/// Not Foundation's `Process`: it takes a program to run for as long as anything runs that inherited its descriptors, and hands on the
/// signals that the threads of tests hold back.
struct ChildProcess {
    private let number: pid_t

    /// Starts a program in a folder, with files as its standard streams.
    init(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String], input: String, output: String,
        errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = Self.freshSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let words = (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
        let values = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + values { free(text) } }
        var started = pid_t()
        let fault = posix_spawn(&started, "/usr/bin/env", &actions, &attributes, words, values)
        guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
        number = started
    }

    private static func freshSignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return attributes
    }

    /// Waits for its end; the exit status, or 128 and the signal that ended it, as a shell has it.
    func status() -> Int32 {
        var status: Int32 = 0
        while waitpid(number, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
