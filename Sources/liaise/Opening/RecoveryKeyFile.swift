import Foundation
import Record

/// The file that a new recovery key is written to: its owner's alone, and never in the place of another.
struct RecoveryKeyFile {
    private let path: String
    private let descriptor: Int32

    /// Makes the file before there is a key, so that no key is made that then has nowhere to go.
    init(creating path: String) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else {
                throw Failure(.cannotCreate, "The file \(path) cannot be made: \(DescriptorWriting.Refused(number: errno).words).")
            }
            throw Failure(.cannotCreate, Self.isEmpty(path) ? Self.leftBehind(path) : Self.inTheWay(path))
        }
        self.path = path
    }

    private static func isEmpty(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
    }

    /// An `init` that was ended before it had a key leaves the file that it made for it.
    private static func leftBehind(_ path: String) -> String {
        "There is a file \(path) already. It is empty, as an init that was ended leaves it: remove it, or name another file."
    }

    private static func inTheWay(_ path: String) -> String {
        "There is a file \(path) already, and it is never overwritten. Name another file."
    }

    /// Writes the key and waits until it is on the disk, under its name.
    func write(_ key: RecoveryKey) throws(Failure) {
        do {
            try DescriptorWriting.write(Array((key.text + "\n").utf8), to: descriptor)
        } catch {
            throw Failure(.cannotWrite, "The recovery key could not be written to \(path): \(error.words).")
        }
        guard fsync(descriptor) == 0, syncFolder() else { throw Failure(.cannotWrite, "The recovery key could not be written to \(path).") }
    }

    private func syncFolder() -> Bool {
        let name = (path as NSString).deletingLastPathComponent
        let folder = open(name.isEmpty ? "." : name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    /// Takes the file away again, when no record was made: what is in it opens nothing.
    func discard() {
        close(descriptor)
        unlink(path)
    }
}
