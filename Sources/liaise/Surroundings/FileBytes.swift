import Foundation

/// Reads small files whole.
enum FileBytes {
    /// The bytes of the file, at most so many.
    ///
    /// A protected process may not open its own descriptors by name unless it belongs to root, so `/dev/stdin` and `/dev/fd/N` are read
    /// through the descriptor that they mean; `-` is standard input.
    static func read(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
        if let descriptor = descriptor(named: path) { return try read(descriptor, path, atMost: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(errno, path) }
        defer { close(descriptor) }
        return try read(descriptor, path, atMost: limit)
    }

    /// The bytes of a file that is one: never of a pipe or a device, which might keep whoever waits for ever.
    static func readRegular(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw refusal(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw refusal(errno, path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return try read(descriptor, path, atMost: limit)
        case S_IFDIR: throw refusal(EISDIR, path)
        default: throw Failure(.notFound, "\(path) is no file: give the path of a file.")
        }
    }

    private static func descriptor(named path: String) -> Int32? {
        if path == "-" || path == "/dev/stdin" { return STDIN_FILENO }
        return path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
    }

    private static func read(_ descriptor: Int32, _ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = Foundation.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
            if count == 0 { break }
            if count > 0 {
                bytes += buffer.prefix(count)
            } else if errno != EINTR {
                throw refusal(errno, path)
            }
        }
        return bytes
    }

    private static func refusal(_ number: Int32, _ path: String) -> Failure {
        switch number {
        case EACCES, EPERM: Failure(.noPermission, "You have no permission to read \(path).")
        case ENOENT, ENOTDIR: Failure(.notFound, "There is no file \(path).")
        case EISDIR: Failure(.notFound, "\(path) is a folder: give a file.")
        default: Failure(.notFound, "The file \(path) cannot be read (system error \(number)).")
        }
    }
}
