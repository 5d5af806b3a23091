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
            throw errno == EEXIST
                ? Failure(.cannotCreate, "There is a file \(path) already, and it is never overwritten. Name another file.")
                : Failure(.cannotCreate, "The file \(path) cannot be made: \(DescriptorWriting.Refused(number: errno).words).")
        }
        self.path = path
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
