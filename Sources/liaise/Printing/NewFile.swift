import Foundation

/// A file that is written whole or not at all, its owner's alone.
struct NewFile {
    let path: String
    /// Whether it may take the place of a file that is there.
    let replaces: Bool

    /// Makes the folder that the file is to stand in, for its owner alone, where there is none.
    func makeFolder() throws(Failure) {
        let folder = (path as NSString).deletingLastPathComponent
        guard !folder.isEmpty else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(.cannotCreate, "The folder \(folder) cannot be made.")
        }
    }

    /// Writes the bytes beside the place, and then moves them there in one step.
    func write(_ bytes: [UInt8]) throws(Failure) {
        let draft = path + ".new-\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw refusal(errno) }
        defer { unlink(draft) }
        do {
            defer { close(descriptor) }
            do {
                try DescriptorWriting.write(bytes, to: descriptor)
            } catch {
                throw Failure(.cannotWrite, "The file \(path) could not be written: \(error.words).")
            }
            guard fsync(descriptor) == 0 else { throw Failure(.cannotWrite, "The file \(path) could not be written.") }
        }
        // A link is refused where a file stands already, and a rename takes its place: both in one step.
        guard (replaces ? rename(draft, path) : link(draft, path)) == 0 else { throw refusal(errno) }
    }

    private func refusal(_ number: Int32) -> Failure {
        switch number {
        case EEXIST: Failure(.cannotCreate, "There is a file \(path) already: name another, or add --replace.")
        case ENOENT, ENOTDIR: Failure(.cannotCreate, "The file \(path) cannot be made: there is no such folder.")
        case EISDIR: Failure(.cannotCreate, "\(path) is a folder: name a file in it.")
        default: Failure(.cannotCreate, "The file \(path) cannot be made: \(DescriptorWriting.Refused(number: number).words).")
        }
    }
}
